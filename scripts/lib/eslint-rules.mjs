// Rules of this repository that no published plugin has.

const japanese = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/;

/**
 * User-visible words belong in the locale catalogues; and a tagged template keeps its bytes when minified, which a
 * page in Shift_JIS then misreads.
 */
const noJapanese = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { found: 'Japanese belongs in the locale catalogues: {{text}}' },
  },
  create(context) {
    const check = (node, text) => {
      if (japanese.test(text))
        context.report({ node, messageId: 'found', data: { text: text.trim().slice(0, 30) } });
    };
    return {
      Literal: (node) => check(node, node.raw),
      TemplateElement: (node) => check(node, node.value.raw),
    };
  },
};

/** A strict Content-Security-Policy blocks style elements and style attributes: constructable sheets carry all style. */
const noInlineStyle = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { found: 'A strict policy blocks {{what}} in a template.' },
  },
  create: (context) => ({
    TaggedTemplateExpression(node) {
      if (node.tag.type !== 'Identifier' || !['html', 'svg'].includes(node.tag.name)) return;
      for (const quasi of node.quasi.quasis) {
        const what = quasi.value.raw.match(/<style\b|\sstyle\s*=/)?.[0];
        if (what) context.report({ node: quasi, messageId: 'found', data: { what: what.trim() } });
      }
    },
  }),
};

export const rules = { 'no-japanese': noJapanese, 'no-inline-style': noInlineStyle };
