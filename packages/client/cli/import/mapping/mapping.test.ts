import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Language } from '../../locales/index.js';
import { CommandError } from '../../world/command-error.js';
import { loadMapping } from './load.js';
import { columnsOf } from './template.js';

const folder = mkdtempSync(join(tmpdir(), 'banso-mapping-'));
after(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'mapping.json');

const company = {
  kind: 'company',
  externalId: { system: 'member', column: '会員番号' },
  record: { name: { column: '事業所名' } },
};

async function faultsOf(content: unknown, language: Language = 'en'): Promise<string> {
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  try {
    await loadMapping(path, language);
    return '';
  } catch (error) {
    assert.ok(error instanceof CommandError);
    assert.equal(error.exitCode, 2);
    return error.message.replaceAll(path, 'FILE');
  }
}

describe('a mapping', () => {
  it('reads fields as the contract has them, unless it says otherwise', async () => {
    const record = {
      name: { column: 'A' },
      employees: { column: 'B' },
      corporateNumber: { column: 'C', as: 'code' },
    };
    writeFileSync(path, JSON.stringify({ records: [{ ...company, record }] }));
    const { records } = await loadMapping(path, 'ja');
    const read = records[0]!.fields.map(([name, template]) => [
      name,
      template.type === 'column' && template.as,
    ]);
    assert.deepEqual(read, [
      ['name', 'text'],
      ['employees', 'integer'],
      ['corporateNumber', 'code'],
    ]);
    assert.deepEqual([...columnsOf(records)], ['会員番号', 'A', 'B', 'C']);
  });

  it('that is wrong is told place by place, everything at once', async () => {
    const wrong = {
      encodings: 'cp932',
      records: [
        {
          kind: 'firm',
          externalId: { system: 'Member', column: '会員番号' },
          record: { name: 1 },
        },
        { kind: 'company', record: {} },
      ],
    };
    assert.equal(
      await faultsOf(wrong),
      `FILE has 4 faults:
  /records/0/kind: must be one of company, engagement, dialogue, wall-diagnosis, benchmark-sheet, organisation, person.
  /records/0/externalId/system: has another form than /^[a-z][a-z0-9-]{0,31}$/.
  /records/1/externalId: is missing.
  /encodings: there is no such key. Check its spelling.`,
    );
    assert.match(
      await faultsOf(wrong, 'ja'),
      /FILE に直すところが 4 か所あります。\n {2}\/records\/0\/kind: company、/,
    );
  });

  it('that says what the contract does not know is told so', async () => {
    const record = {
      nmae: { column: 'A' },
      revision: 3,
      name: { column: 'A', as: 'words' },
      remarks: { columns: ['A'], column: 'B' },
    };
    const told = await faultsOf({ records: [{ ...company, record }] });
    assert.match(told, /\/record\/nmae: no field .* There are audience, demo, name, nameKana/);
    assert.match(told, /\/record\/revision: no field/);
    assert.match(told, /\/record\/name\/as: must be one of text, code/);
    assert.match(told, /\/record\/remarks: give either column \(one\) or columns/);
  });

  it('gives items ids that stay, and points at records that are there', async () => {
    const dialogue = {
      kind: 'dialogue',
      externalId: { system: 'karte', column: 'N' },
      record: {
        company: { idOf: 'company' },
        engagement: { idOf: 'engagement', system: 'karte' },
        notes: [
          { kind: 'words', text: { column: 'A' } },
          { id: 'a', kind: 'fact', text: 'x' },
          { id: 'a', kind: 'fact', text: 'y' },
        ],
      },
    };
    const told = await faultsOf({ records: [dialogue, company] });
    assert.match(told, /\/record\/company\/idOf: to point at a record of the same row/);
    assert.match(told, /\/record\/engagement: give both system and column/);
    assert.match(told, /\/notes\/0\/id: every item/);
    assert.match(told, /\/notes\/2\/id: another item/);
  });

  it('that is no JSON, or not there, is told so', async () => {
    assert.match(await faultsOf('{ "records": [ }'), /^FILE is not JSON \(/);
    await assert.rejects(loadMapping(join(folder, 'none.json'), 'ja'), /none\.json を開けません（ENOENT）/);
  });
});
