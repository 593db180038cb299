import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import esbuild from 'rollup-plugin-esbuild';
import { rollup } from 'rollup';
import { shareDecorators } from './decorators.mjs';

const sources = {
  entry: `export { A } from 'a.ts'; export { B } from 'b.ts';`,
  'a.ts': `const named = (name: string) => (target: object, key: string) => void Reflect.set(target, key + 'Is', name);
    export class A { @named('a') one?: number; @named('accessor') get two() { return 2; } }`,
  'b.ts': `const twice = (target: object, key: string, its: PropertyDescriptor) =>
      ({ ...its, get: () => 2 * (its.get?.call(target) ?? 0) });
    export class B { @twice get three() { return 3; } }`,
};

async function built() {
  const bundle = await rollup({
    input: 'entry',
    plugins: [
      {
        name: 'given',
        resolveId: (id) => (id in sources ? id : null),
        load: (id) => sources[id] ?? null,
      },
      esbuild({
        include: /\.ts$/,
        target: 'es2021',
        tsconfig: false,
        tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
      }),
      shareDecorators(),
    ],
  });
  const { output } = await bundle.generate({ format: 'es' });
  return output[0].code;
}

describe('the helper for decorators', () => {
  it('is there once for all files, and decorates fields and accessors', async () => {
    const code = await built();
    assert.equal(code.match(/decorators\.length/g)?.length, 1);
    const { A, B } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
    assert.deepEqual([new A().oneIs, new A().twoIs, new A().two, new B().three], ['a', 'accessor', 2, 6]);
  });

  it('is refused when it is not the one that is known', () => {
    assert.throws(
      () => shareDecorators().transform('var __decorateClass = () => {}; __decorateClass([])', 'a.ts'),
      /a\.ts/,
    );
  });
});
