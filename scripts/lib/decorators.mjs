const shared = 'shared:decorators';

/** As esbuild writes it into every file that has a decorator. */
const helper = `var __decorateClass = (decorators, target, key, kind) => {
  var result = kind > 1 ? void 0 : kind ? __getOwnPropDesc(target, key) : target;
  for (var i = decorators.length - 1, decorator; i >= 0; i--)
    if (decorator = decorators[i])
      result = (kind ? decorator(target, key, result) : decorator(result)) || result;
  if (kind && result) __defProp(target, key, result);
  return result;
};
`;

/** Rollup plugin that goes after what compiles TypeScript: all widgets have one helper for their decorators. */
export const shareDecorators = () => ({
  name: 'share-decorators',
  resolveId: (id) => (id === shared ? `\0${shared}` : null),
  load: (id) =>
    id === `\0${shared}`
      ? `const { defineProperty: __defProp, getOwnPropertyDescriptor: __getOwnPropDesc } = Object;
export ${helper}`
      : null,
  transform(code, id) {
    if (!code.includes('__decorateClass(') || id === `\0${shared}`) return null;
    if (!code.includes(helper)) throw new Error(`The helper for decorators is another one in ${id}`);
    return { code: `import { __decorateClass } from '${shared}';\n${code.replace(helper, '')}`, map: null };
  },
});
