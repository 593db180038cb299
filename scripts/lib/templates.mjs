const markup = new Set(['html', 'svg', 'css']);

/**
 * Rollup plugins for the bytes that minifiers leave alone: what stands in tagged templates.
 * `shorten` goes after what compiles TypeScript and takes white space out of templates; `ascii` goes last.
 */
export const shorten = () => ({
  name: 'shorten-templates',
  transform(code, id) {
    // Later the tags bear the names that libraries were minified to.
    if (id.includes('node_modules')) return null;
    return edited(code, templatesOf(this.parse(code)), ({ tag, quasi }) => {
      if (tag.type !== 'Identifier' || !markup.has(tag.name)) return [];
      const squeeze = tag.name === 'css' ? squeezeCss : squeezeMarkup;
      return quasi.quasis.map((part) => ({ ...part, text: squeeze(part.value.raw) }));
    });
  },
});

/** `String.raw` is the one tag that reads escapes as they are written: it becomes the string that it makes. */
export const withoutRaw = () => ({
  name: 'without-string-raw',
  renderChunk(code) {
    return edited(code, templatesOf(this.parse(code)), ({ tag, quasi, start, end }) => {
      if (tag.type !== 'MemberExpression' || code.slice(tag.start, tag.end) !== 'String.raw') return [];
      const parts = quasi.quasis.flatMap((part, index) => {
        const inner = quasi.expressions[index];
        return [
          JSON.stringify(part.value.raw),
          ...(inner ? [`(${code.slice(inner.start, inner.end)})`] : []),
        ];
      });
      return [{ start, end, text: `(${parts.join('+')})` }];
    });
  },
});

/** Writes every character beyond ASCII as its escape: right in strings, templates, regular expressions and comments. */
export const ascii = () => ({
  name: 'ascii',
  renderChunk(code) {
    const escaped = code.match(/(?<!\\)(?:\\\\)*\\[^\0-\x7f]/);
    if (escaped) throw new Error(`A backslash before a character beyond ASCII cannot be kept: ${escaped[0]}`);
    const text = code.replace(
      /[^\0-\x7f]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    return { code: text, map: null };
  },
});

/** Takes comments and needless white space out of a style sheet, and leaves its strings. */
export function squeezeCss(css) {
  const parts = css.split(/(\/\*[\s\S]*?\*\/|"[^"]*"|'[^']*')/);
  return parts
    .map((part, index) => (index % 2 === 0 ? bareCss(part) : part.startsWith('/*') ? '' : part))
    .join('');
}

const bareCss = (css) =>
  css
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/;\}/g, '}')
    // No selector has a space after its colon: this is a declaration, or a feature of a query.
    .replace(/: /g, ':')
    .replace(/(?<![\w.])0(?=\.\d)/g, '');

/** A run of white space with a line break in it shows as one space. */
export const squeezeMarkup = (markup) => markup.replace(/[ \t]*\n\s*/g, ' ');

function templatesOf(node, found = []) {
  if (Array.isArray(node)) for (const child of node) templatesOf(child, found);
  else if (node && typeof node.type === 'string') {
    if (node.type === 'TaggedTemplateExpression') found.push(node);
    for (const child of Object.values(node))
      if (child && typeof child === 'object') templatesOf(child, found);
  }
  return found;
}

function edited(code, templates, editsOf) {
  const edits = templates.flatMap(editsOf).sort((a, b) => b.start - a.start);
  let text = code;
  let before = Infinity;
  for (const { start, end, text: replacement } of edits) {
    if (end > before)
      throw new Error(`Templates inside each other cannot be rewritten: ${code.slice(start, end)}`);
    text = text.slice(0, start) + replacement + text.slice(end);
    before = start;
  }
  return { code: text, map: null };
}
