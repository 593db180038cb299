import type { mapping as ja } from '../ja/mapping.js';

export const mapping: typeof ja = {
  noJson: (path, message) => `${path} is not JSON (${message}).`,
  wrong: (path, count) => `${path} has ${count} ${count === 1 ? 'fault' : 'faults'}:`,
  fault: ({ path, code, allowed = [] }) => {
    const place = path === '' ? 'the whole' : path;
    const choices = allowed.join(', ');
    switch (code) {
      case 'missing':
        return `${place}: is missing.`;
      case 'type':
        return `${place}: is of another type (${choices} is expected).`;
      case 'unknown':
        return `${place}: there is no such key. Check its spelling.`;
      case 'choice':
        return `${place}: must be one of ${choices}.`;
      case 'pattern':
        return `${place}: has another form than ${choices}.`;
      case 'empty':
        return `${place}: is too short or too long.`;
      case 'wrong':
        return `${place}: is not right.`;
      case 'unknown-field':
        return `${place}: no field that an import can write in this kind. There are ${choices}.`;
      case 'item-id':
        return `${place}: every item of a list needs an id of its own that stays (letters, digits, - and _, up to 64).`;
      case 'duplicate-item':
        return `${place}: another item of the list has the same id.`;
      case 'one-column':
        return `${place}: give either column (one) or columns (several).`;
      case 'id-half':
        return `${place}: give both system and column, or neither.`;
      case 'id-later':
        return `${place}: to point at a record of the same row, put that kind before this one.`;
    }
  },
};
