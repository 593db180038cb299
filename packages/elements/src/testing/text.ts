/** Kana, kanji, full-width forms and Japanese punctuation. */
const japanese = /[\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff9f\u{20000}-\u{3ffff}]/u;

/**
 * The Japanese that a widget itself says: every text and label below `root` that is Japanese and is not in `data`.
 * What a record holds may be shown whole or in pieces.
 */
export function japaneseTexts(root: Node, data: unknown): string[] {
  const strings = [...stringsIn(data)].sort((a, b) => b.length - a.length);
  const whole = strings.join('\n');
  return textsOf(root).filter((text) => {
    if (!japanese.test(text) || whole.includes(text.trim())) return false;
    return japanese.test(strings.reduce(without, text));
  });
}

/** Takes a known string out of a text, or its beginning where it was cut short. */
function without(text: string, known: string): string {
  const rest = text.replaceAll(known, '');
  const beginning = known.slice(0, 8);
  const at = beginning.length < 8 ? -1 : rest.indexOf(beginning);
  if (at < 0) return rest;
  let end = beginning.length;
  while (end < known.length && known[end] === rest[at + end]) end++;
  return rest.slice(0, at) + rest.slice(at + end);
}

/** Every text and spoken label below `root`. */
export function textsOf(root: Node): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) {
      for (const name of ['aria-label', 'aria-description', 'placeholder', 'title', 'alt']) {
        texts.push(node.getAttribute(name) ?? '');
      }
    } else texts.push(node.nodeValue ?? '');
  }
  return texts.filter((text) => text.trim() !== '');
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    if (value) yield value;
  } else if (value && typeof value === 'object') {
    for (const inner of Object.values(value)) yield* stringsIn(inner);
  }
}
