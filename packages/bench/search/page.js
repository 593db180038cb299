import { create, insertMultiple, search as oramaSearch } from '@orama/orama';
import { TextScan } from '@banso/model';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { chance, meetings } from '../lib/notes.mjs';

let documents;
let texts;
let queries;

/** What all of them are compared by: the same folding, without ours. */
const folded = (text) => text.normalize('NFKC').toLowerCase();
const bigrams = (text) => {
  const marks = [...text];
  return marks.length < 2 ? marks : marks.slice(1).map((mark, index) => marks[index] + mark);
};

/** One joined text and where each note begins in it: a scan of it is the floor. */
function joined() {
  const all = texts.map(folded);
  const starts = new Uint32Array(all.length + 1);
  let place = 0;
  all.forEach((text, index) => {
    starts[index] = place;
    place += text.length + 1;
  });
  starts[all.length] = place;
  const whole = all.join('\n');
  // A joined text is only made when it is first read.
  whole.indexOf('\u0001');
  return (words) => {
    const hits = [];
    for (let at = whole.indexOf(words); at >= 0;) {
      let low = 0;
      let high = all.length;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (starts[middle] <= at) low = middle;
        else high = middle;
      }
      hits.push(low);
      at = whole.indexOf(words, starts[low + 1]);
    }
    return hits;
  };
}

function ours() {
  const scan = new TextScan(({ notes }) => notes.map(({ text }) => [text]));
  scan.documents = documents;
  scan.prepare();
  const find = (words, former) => scan.find(words, former);
  find.next = true;
  return find;
}

function minisearch() {
  const index = new MiniSearch({ fields: ['text'], tokenize: bigrams, processTerm: (term) => term });
  index.addAll(texts.map((text, id) => ({ id, text: folded(text) })));
  return (words) => index.search(words, { combineWith: 'AND' });
}

function flexsearch() {
  const index = new FlexSearch.Index({ encode: bigrams, tokenize: 'strict' });
  texts.forEach((text, id) => index.add(id, folded(text)));
  return (words) => index.search(words, { limit: texts.length });
}

function orama() {
  const index = create({
    schema: { text: 'string' },
    components: {
      tokenizer: {
        language: 'japanese',
        normalizationCache: new Map(),
        tokenize: (text) => bigrams(folded(text)),
      },
    },
  });
  insertMultiple(
    index,
    texts.map((text) => ({ text })),
  );
  return (words) => oramaSearch(index, { term: words, threshold: 0, limit: texts.length, exact: false });
}

const cases = { joined, ours, minisearch, flexsearch, orama };
const count = (answer) => answer?.rows?.length ?? answer?.hits?.length ?? answer?.length;

globalThis.bench = {
  prepare(size) {
    documents = meetings(size);
    texts = documents.flatMap(({ notes }) => notes.map(({ text }) => text));
    const next = chance(99);
    queries = Array.from({ length: 60 }, () => {
      for (;;) {
        const text = folded(texts[next(texts.length)]);
        const length = 2 + next(3);
        const at = next(Math.max(1, text.length - length - 1));
        const words = text.slice(at, at + length + 1);
        // As somebody types them: letters and figures.
        if (words.length === length + 1 && /^[\p{L}\p{N}ー]+$/u.test(words))
          return [words.slice(0, -1), words];
      }
    });
    return texts.reduce((sum, { length }) => sum + length, 0);
  },
  async run(name) {
    const began = performance.now();
    const find = cases[name]();
    const built = performance.now() - began;
    const times = [];
    const next = [];
    const counts = [];
    for (let turn = 0; turn < 4; turn++) {
      for (const [words, longer] of queries) {
        const start = performance.now();
        const answer = await find(words);
        const spent = performance.now() - start;
        const again = performance.now();
        const further = find.next ? find(longer, answer) : await find(longer);
        const more = performance.now() - again;
        if (turn === 0) counts.push(count(answer), count(further));
        else {
          times.push(spent);
          next.push(more);
        }
      }
    }
    return { built, times, next, counts };
  },
};
