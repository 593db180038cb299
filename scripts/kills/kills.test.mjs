import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { kill } from './kills.mjs';
import { Ledger } from './ledger.mjs';

describe('a browser that is killed while its person writes', () => {
  it('has lost nothing that was acknowledged, has doubled nothing, and has kept the order', async () => {
    const { faults, kills, acknowledged, revisions } = await kill({ times: 4 });
    assert.deepEqual(faults, []);
    assert.equal(kills, 4);
    assert.ok(acknowledged > 0, 'something was written');
    assert.ok(revisions > 0, 'and sent');
  });
});

describe('the ledger of what was written', () => {
  const written = (acknowledged, tried = acknowledged) => {
    const ledger = new Ledger();
    for (let number = 1; number <= tried; number++) {
      ledger.tell('tried', 'a', number);
      if (number <= acknowledged) ledger.tell('acknowledged', 'a', number);
    }
    return ledger;
  };
  const faultsOnServer = (ledger, ...revisions) => {
    ledger.checkServer([{ id: 'a', revisions }]);
    return ledger.faults.length;
  };
  const faultsOnDevice = (ledger, texts) => {
    ledger.checkDevice('a', texts);
    return ledger.faults.length;
  };

  it('takes what is whole, folded or not, with or without the write that the kill broke off', () => {
    assert.equal(faultsOnServer(written(3), ['1'], ['1', '2'], ['1', '2', '3']), 0);
    assert.equal(faultsOnServer(written(3), ['1', '2', '3']), 0);
    assert.equal(faultsOnServer(written(2, 3), ['1', '2', '3']), 0);
    assert.equal(faultsOnServer(written(2, 3), ['1', '2']), 0);
    assert.equal(faultsOnDevice(written(2, 3), ['1', '2']), 0);
    assert.equal(faultsOnDevice(written(0, 1), null), 0);
  });

  it('finds what is lost', () => {
    assert.ok(faultsOnServer(written(3), ['1', '2']) > 0);
    assert.ok(faultsOnServer(written(3), ['1', '3', '4']) > 0);
    assert.ok(faultsOnDevice(written(3), ['1', '2']) > 0);
    assert.ok(faultsOnDevice(written(1), null) > 0);
    const ledger = written(1);
    ledger.checkServer([]);
    assert.equal(ledger.faults.length, 1);
  });

  it('finds what is doubled', () => {
    assert.ok(faultsOnServer(written(2), ['1'], ['1', '2'], ['1', '2']) > 0);
    assert.ok(faultsOnServer(written(2), ['1', '2', '2']) > 0);
    const ledger = written(1);
    ledger.checkServer([
      { id: 'a', revisions: [['1']] },
      { id: 'a', revisions: [['1']] },
    ]);
    assert.equal(ledger.faults.length, 1);
  });

  it('finds what is out of order, and what nobody wrote', () => {
    assert.ok(faultsOnServer(written(2), ['2'], ['1', '2']) > 0);
    assert.ok(faultsOnServer(written(1), ['1', '2']) > 0);
    const ledger = written(1);
    ledger.checkServer([
      { id: 'a', revisions: [['1']] },
      { id: 'b', revisions: [['1']] },
    ]);
    assert.equal(ledger.faults.length, 1);
  });
});
