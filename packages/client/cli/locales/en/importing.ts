import type { importing as ja } from '../ja/importing.js';

const count = (number: number) => Math.round(number).toLocaleString('en');

export const importing: typeof ja = {
  mappingOrKind: 'Give either --mapping (how to read the rows) or --kind (to bring back an exported file).',
  goesOn: (line) => `Going on where the former run stopped (done up to line ${count(line)}).`,
  stopped: (line) => `Stopped after line ${count(line)}. The same command goes on from there.`,
  brokenOff: 'Broken off. What was done is remembered; the same command goes on from there.',
  done: ({ path, rows, counts, dryRun, encoding }) => {
    const facts = `${count(counts.made)} made, ${count(counts.changed)} changed, ${count(counts.unchanged)} unchanged, ${count(counts.refused)} refused`;
    const end = dryRun ? ' (a dry run: nothing was written)' : '';
    return `${path} (${encoding === 'cp932' ? 'CP932' : 'UTF-8'}), ${count(rows)} ${rows === 1 ? 'row' : 'rows'}: ${facts}${end}`;
  },
  reportIn: (path) => `Line by line: ${path}`,
  progress: ({ done, total, refused, speed, left }) => {
    const rest =
      left === undefined ? '' : `, ${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')} left`;
    return `${count(done)}/${count(total)} rows, ${count(refused)} refused, ${count(speed)} rows/s${rest}`;
  },
};
