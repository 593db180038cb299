import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isSameCompany } from './company.js';

describe('isSameCompany', () => {
  it('looks beyond the legal form, the width and spaces, and at nothing else', () => {
    for (const name of ['（株）やまびこ 製作所', '㈱やまびこ製作所', 'やまびこ製作所　株式会社']) {
      assert.ok(isSameCompany('株式会社やまびこ製作所', name), name);
    }
    assert.ok(!isSameCompany('株式会社やまびこ製作所', '株式会社やまびこ産業'));
    assert.ok(!isSameCompany('株式会社髙﨑', '株式会社高崎'));
  });
});
