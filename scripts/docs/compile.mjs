import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../lib/paths.mjs';

/** In a block of JavaScript: what is no JavaScript, and names that nobody declared. Its types are nobody's business. */
const ofJavaScript = (code) => code < 2000 || code === 2304 || code === 2552;

/**
 * What TypeScript finds in files, against the sources of the packages.
 *
 * @param {readonly string[]} files
 * @param {{ page?: boolean }} [where] `page: false`: as in a project for Node, which has no `lib` for pages
 * @returns {Map<string, string[]>} the faults of each file, and of what they presume: `line: message`
 */
export function faultsIn(files, { page = true } = {}) {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile);
  const lib = ['ES2023', ...(page ? ['DOM', 'DOM.Iterable', 'DOM.AsyncIterable'] : [])];
  const compilerOptions = { ...config.compilerOptions, lib, types: ['node'], allowJs: true, checkJs: true };
  const { options } = ts.convertCompilerOptionsFromJson(compilerOptions, root);
  const given = join(root, 'scripts/docs/given.ts');
  const program = ts.createProgram([...files, given], options);
  const faults = new Map();
  for (const file of [...files, given]) {
    const source = program.getSourceFile(file);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    const counted = file.endsWith('.js') ? found.filter(({ code }) => ofJavaScript(code)) : found;
    faults.set(
      file,
      counted.map(({ start = 0, messageText }) => {
        const { line } = source.getLineAndCharacterOfPosition(start);
        return `${line + 1}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
      }),
    );
  }
  return faults;
}
