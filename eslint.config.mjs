import prettier from 'eslint-config-prettier';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import ts from 'typescript-eslint';
import { rules as bansoRules } from './scripts/lib/eslint-rules.mjs';

const tests = ['**/*.test.ts', '**/testing/**/*.ts', '**/*.stories.ts'];
const templates = ['packages/elements/src/**/*.ts', 'packages/embed/src/**/*.ts', 'stories/**/*.ts'];

/** Dependencies point one way; a package is reached by its name, never by a path into its sources. */
const mayImport = (folder, allowed, { node = false } = {}) => ({
  files: [`packages/${folder}/src/**/*.ts`],
  ignores: ['**/*.test.ts', 'packages/model/src/**/testing/**'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths: unsafeImports,
        patterns: [
          { regex: '^\\.\\..*/src(?:/|$)', message: 'Import the package by its name.' },
          {
            regex: `^@banso/(?!(?:${allowed.join('|') || '\\b\\B'})(?:/|$))`,
            message: `${folder} depends on ${allowed.join(', ') || 'no other package'} only.`,
          },
          ...(node ? [] : [{ regex: '^node:', message: `${folder} also runs in a browser.` }]),
        ],
      },
    ],
  },
});

const unsafeImports = [
  ...['style-map', 'unsafe-html', 'unsafe-svg', 'unsafe-mathml'].flatMap((directive) =>
    [`lit/directives/${directive}.js`, `lit-html/directives/${directive}.js`].map((name) => ({
      name,
      message: 'A strict Content-Security-Policy blocks what it does.',
    })),
  ),
];

const unsafeMembers = [
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe'].map((name) => ({
    selector: `MemberExpression[property.name='${name}']`,
    message: 'Markup comes from templates only: hosts require trusted types.',
  })),
  {
    selector: "MemberExpression[object.type='ThisExpression'][property.name='shadowRoot']",
    message: 'Use renderRoot: a host may close the root.',
  },
];

export default ts.config(
  {
    ignores: [
      '**/node_modules/**',
      '**/dist/**',
      '**/*.gen.ts',
      'scripts/docs/given.ts', // Names for the snippets of the guides alone; their test compiles it.
      'scripts/lib/web-types.d.ts', // Text that is copied; the check of the packed packages compiles it.
      'storybook-static/**',
      'coverage/**',
      '.data/**',
    ],
  },
  {
    files: ['**/*.{js,mjs,ts}'],
    plugins: { banso: { rules: bansoRules } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-constant-condition': 'error',
      'no-fallthrough': 'error',
      'no-implicit-coercion': ['error', { boolean: false, number: true, string: true }],
      'no-self-compare': 'error',
      'no-unreachable-loop': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: { 'no-undef': 'error', 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
  { files: ['**/*.browser.test.js'], languageOptions: { globals: globals.mocha } },
  ...ts.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './.storybook/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, properties: false } },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Cancelling passes on the reason of the signal, whatever it is.
      '@typescript-eslint/only-throw-error': [
        'error',
        { allowThrowingAny: true, allowThrowingUnknown: true },
      ],
      '@typescript-eslint/prefer-promise-reject-errors': [
        'error',
        { allowThrowingAny: true, allowThrowingUnknown: true },
      ],
      // Interfaces write their functions as methods; widgets and sources hand them around.
      '@typescript-eslint/unbound-method': 'off',
      // An async function may keep its contract without awaiting today.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: tests,
    rules: {
      // chai's assertions are properties.
      '@typescript-eslint/no-unused-expressions': 'off',
      // Tests read what the code under test answered, whatever it is; describe and it of node:test answer promises.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'it', 'test', 'suite'] },
          ],
        },
      ],
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    ...lit['flat/recommended'],
    files: templates,
    rules: {
      ...lit['flat/recommended'].rules,
      'lit/lifecycle-super': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-private-properties': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
    },
  },
  {
    ...wc['flat/recommended'],
    files: templates,
    rules: {
      ...wc['flat/recommended'].rules,
      'wc/guard-super-call': 'off',
      'wc/no-closed-shadow-root': 'error',
      'wc/no-typos': 'error',
    },
  },
  {
    files: templates,
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      'banso/no-inline-style': 'error',
      'no-restricted-syntax': ['error', ...unsafeMembers],
      'no-restricted-imports': ['error', { paths: unsafeImports }],
    },
  },
  {
    files: ['packages/elements/src/**/*.ts', 'packages/embed/src/**/*.ts'],
    ignores: ['**/locales/**', ...tests],
    rules: { 'banso/no-japanese': 'error' },
  },
  {
    // A story may show raw markup, as a host writes it; the closed root is a host's choice that tests stand in for.
    files: tests,
    rules: { 'no-restricted-syntax': 'off', 'wc/no-closed-shadow-root': 'off' },
  },
  {
    // The types of @open-wc/testing make a promise of every `expect(…).to.equal(…)`; this is the one that is.
    files: ['packages/{elements,embed,client}/src/**/*.test.ts', 'packages/elements/src/testing/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: "ExpressionStatement > CallExpression[callee.property.name='accessible']",
          message: 'Await it: unawaited, it never fails.',
        },
      ],
    },
  },
  mayImport('model', []),
  mayImport('benchmark-data', ['model']),
  mayImport('client', ['model']),
  mayImport('elements', ['model', 'benchmark-data']),
  mayImport('embed', ['model', 'client', 'elements']),
  mayImport('server', ['model', 'benchmark-data'], { node: true }),
  prettier,
);
