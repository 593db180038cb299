import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from '../lib/files.mjs';
import { root } from '../lib/paths.mjs';

/**
 * One fenced block of a guide. Behind its language a block may say, in this order:
 *
 * - `page`: it runs in a page, not in Node;
 * - `file=NAME`: it is a file, of which a later block of the guide speaks (`/worker.js`: of the host's own site);
 * - `no-run: REASON`: why it is only compiled.
 *
 * @typedef {{ guide: string, line: number, language: string, code: string, page: boolean, file?: string, reason?: string }} Snippet
 */

const fence = /^```(?<language>\w*)(?<words>[^\n]*)\n(?<code>.*?)^```$/gms;
const says = /^(?<page> page)?(?: file=(?<file>\S+))?(?: no-run: (?<reason>\S.*))?$/;

/**
 * @param {string} text @param {string} guide
 * @returns {Snippet[]}
 * @throws Error that names the block whose first line says something else
 */
export function snippetsIn(text, guide) {
  return [...text.replaceAll('\r\n', '\n').matchAll(fence)].map(({ index, groups }) => {
    const line = text.slice(0, index).split('\n').length;
    const said = says.exec(groups.words.trimEnd());
    if (!said) throw new Error(`${guide}:${line}: what a block may say: [page] [file=NAME] [no-run: REASON]`);
    const { page, file, reason } = said.groups;
    return {
      guide,
      line,
      language: groups.language,
      code: groups.code,
      page: page !== undefined,
      file,
      reason,
    };
  });
}

/** Every guide for those who use Banso, by its path; not the decisions, which are for those who make it. */
export const guides = [
  '',
  'docs',
  ...['model', 'client', 'elements', 'embed', 'server'].map((name) => `packages/${name}`),
]
  .flatMap((folder) => {
    const depth = folder === '' ? 0 : folder.split('/').length;
    return filesUnderFolder(folder).filter(
      (path) => path.split('/').length === depth + 1 && path.endsWith('.md'),
    );
  })
  .sort();

function filesUnderFolder(folder) {
  return folder === '' ? ['README.md', 'README.ja.md'] : filesUnder(folder);
}

export const textOf = (guide) => readFileSync(join(root, guide), 'utf8');

/** @type {Snippet[]} */
export const snippets = guides.flatMap((guide) => snippetsIn(textOf(guide), guide));
