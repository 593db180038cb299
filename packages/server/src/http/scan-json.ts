/** How deeply a request may be nested; the contract's deepest field lies at 8. */
export const deepest = 32;

export type JsonFault = { code: 'too-deep' } | { code: 'duplicate-name'; path: string };

/**
 * What `JSON.parse` lets pass and a bank's record must not have: a name twice in one object (which of the two was
 * meant?) and nesting without end. Expects text that `JSON.parse` has read.
 */
export function scanJson(text: string): JsonFault | undefined {
  const open: Container[] = [];
  for (let i = 0; i < text.length; i++) {
    const top = open[open.length - 1];
    switch (text.charCodeAt(i)) {
      case 0x7b: // {
      case 0x5b: // [
        if (open.length === deepest) return { code: 'too-deep' };
        open.push({ names: text[i] === '{' ? new Set() : undefined, name: '', index: 0, expectsName: true });
        break;
      case 0x7d: // }
      case 0x5d: // ]
        open.pop();
        break;
      case 0x2c: // ,
        if (top) {
          top.index += 1;
          top.expectsName = true;
        }
        break;
      case 0x22: {
        const end = endOfString(text, i);
        if (top?.names && top.expectsName) {
          top.name = JSON.parse(text.slice(i, end)) as string;
          top.expectsName = false;
          if (top.names.has(top.name)) return { code: 'duplicate-name', path: pathOf(open) };
          top.names.add(top.name);
        }
        i = end - 1;
      }
    }
  }
  return undefined;
}

interface Container {
  /** The names so far; undefined in an array. */
  names: Set<string> | undefined;
  name: string;
  index: number;
  expectsName: boolean;
}

/** Just behind the closing quote. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text[end - 1 - backslashes] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return end + 1;
  }
  return text.length;
}

function pathOf(open: readonly Container[]): string {
  const steps = open.map(({ names, name, index }) =>
    names ? name.replaceAll('~', '~0').replaceAll('/', '~1') : index,
  );
  return `/${steps.join('/')}`;
}
