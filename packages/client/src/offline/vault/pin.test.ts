import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { comparablePin, pinFault } from './pin.js';

describe('a PIN', () => {
  it('has six characters or more, or as many as the host asks for', () => {
    assert.equal(pinFault('48392', 6), 'too-short');
    assert.equal(pinFault('483920', 6), undefined);
    assert.equal(pinFault('483920', 8), 'too-short');
    assert.equal(pinFault('  4839  ', 6), 'too-short');
    assert.equal(pinFault('𠮷野家の暗', 6), 'too-short');
  });

  it('may be a passphrase', () => {
    assert.equal(pinFault('みかん 電車 九月 やかん 海', 6), undefined);
    assert.equal(pinFault('correct horse battery', 6), undefined);
  });

  it('is neither one digit again and again, nor a run, nor a repeated pattern', () => {
    for (const pin of [
      '000000',
      '123456',
      '654321',
      '345678',
      '890123',
      '321098',
      '121212',
      '123123',
      'abcdef',
      '４４４４４４',
      'ああああああ',
    ])
      assert.equal(pinFault(pin, 6), 'too-simple', pin);
    for (const pin of ['121213', '135790', '112233', '123457', '020406'])
      assert.equal(pinFault(pin, 6), undefined, pin);
  });

  it('is the same in full width, with spaces around it, composed or not', () => {
    assert.equal(comparablePin(' ４８３９２０ '), '483920');
    assert.equal(comparablePin('か\u3099'), 'が');
  });
});
