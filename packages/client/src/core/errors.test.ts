import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { SourceError } from '@banso/model';
import { ApiError, ConnectionError, ContractError, StorageError, isBansoError } from './errors.js';
import type { BansoErrorOf, ErrorKind } from './errors.js';

const errors = [401, 403, 404, 412, 422, 429, 500]
  .map((status): ApiError | ConnectionError | ContractError | StorageError => new ApiError('x', status))
  .concat(
    new ConnectionError('offline', 'x'),
    new ConnectionError('timeout', 'x'),
    new ContractError('x', { expected: 'dialogue' }),
    ...(['quota', 'blocked', 'evicted', 'lost', 'unreadable'] as const).map(
      (kind) => new StorageError(kind, 'x'),
    ),
  );

describe('errors', () => {
  it('have one kind for each status', () => {
    const kinds: [ErrorKind, number[]][] = [
      ['unauthenticated', [401]],
      ['forbidden', [403]],
      ['not-found', [404, 410]],
      ['conflict', [409, 412]],
      ['rate-limited', [429]],
      ['server', [408, 500, 502, 503, 504]],
      ['invalid', [400, 405, 413, 415, 422, 428]],
    ];
    for (const [kind, statuses] of kinds) {
      for (const status of statuses) assert.equal(new ApiError('x', status).kind, kind, String(status));
    }
  });

  it('say which may succeed when they are tried again unchanged', () => {
    const retryable = errors.filter((error) => error.retryable).map(({ kind }) => kind);
    assert.deepEqual(retryable, [
      'unauthenticated',
      'rate-limited',
      'server',
      'offline',
      'timeout',
      'contract',
      'quota',
      'blocked',
      'evicted',
      'lost',
    ]);
    assert.equal(new ContractError('x', { path: '/name', expected: 'company' }).retryable, false);
  });

  it('speak to the reader in Japanese and English, each kind in its own words', () => {
    for (const [language, letters] of [
      ['ja', /[ぁ-ん]/],
      ['ja-JP', /[ぁ-ん]/],
      ['fr', /[ぁ-ん]/],
      ['en', /^[\x20-\x7e]+$/],
      ['en-GB', /^[\x20-\x7e]+$/],
    ] as const) {
      const said = errors.map((error) => error.userMessage(language));
      said.forEach((message) => assert.match(message, letters));
      assert.equal(new Set(said).size, errors.length);
      const tooLarge = new ApiError('x', 413).userMessage(language);
      assert.match(tooLarge, letters);
      assert.ok(!said.includes(tooLarge), 'the remedy for what is too large is another one');
    }
  });

  it('name the class, so that a log tells them apart after minifying', () => {
    assert.deepEqual(
      [...new Set(errors.map(({ name }) => name))],
      ['ApiError', 'ConnectionError', 'ContractError', 'StorageError'],
    );
  });

  it('point to the page that explains them, in both languages', () => {
    for (const name of ['errors.md', 'errors.ja.md']) {
      const page = readFileSync(new URL(`../../../../docs/${name}`, import.meta.url), 'utf8');
      for (const { kind, docs } of errors) {
        assert.equal(docs, `docs/errors.md#${kind}`);
        assert.match(page, new RegExp(`^### ${kind}$`, 'm'));
        assert.match(
          page,
          new RegExp(`^\\| \\[\`${kind}\`\\]\\(#${kind}\\) \\|`, 'm'),
          'a line of the table',
        );
      }
    }
  });

  it('are what a widget can speak of', () => {
    const understood: SourceError[] = errors;
    assert.equal(understood.length, 15);
  });
});

describe('isBansoError', () => {
  it('knows errors by their brand, also those of another copy of this package', async () => {
    const copy = `./errors.js?copy`;
    const other = (await import(copy)) as { ApiError: typeof ApiError };
    const error: unknown = new other.ApiError('x', 404);
    assert.equal(error instanceof ApiError, false);
    assert.equal(isBansoError(error), true);
    assert.equal(isBansoError(error, 'not-found'), true);
    assert.equal(isBansoError(error, 'conflict'), false);
  });

  it('knows nothing else', () => {
    for (const value of [undefined, null, 'conflict', new Error('x'), { kind: 'conflict' }]) {
      assert.equal(isBansoError(value), false);
    }
  });

  it('narrows to the class that carries the kind', () => {
    const conflict: BansoErrorOf<'conflict'> = new ApiError('x', 412);
    const contract: BansoErrorOf<'contract'> = new ContractError('x', { expected: 'y' });
    const offline: BansoErrorOf<'offline'> = new ConnectionError('offline', 'x');
    assert.ok(conflict && contract && offline);
  });
});
