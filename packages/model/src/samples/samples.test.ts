import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { z } from 'zod';
import type { AnyRecord, Kind } from '../contract/index.js';
import { loadBasis } from '@banso/benchmark-data';
import { assessSheet } from '../benchmark/index.js';
import { derivedRecordId, kinds } from '../records/index.js';
import { demo, samples } from './index.js';

const contract = parse(
  readFileSync(fileURLToPath(new URL('../../../../openapi/banso.yaml', import.meta.url)), 'utf8'),
);
const schemaOf: Record<Kind, string> = {
  company: 'Company',
  engagement: 'Engagement',
  dialogue: 'Dialogue',
  'wall-diagnosis': 'WallDiagnosis',
  'benchmark-sheet': 'BenchmarkSheet',
  attachment: 'Attachment',
  organisation: 'Organisation',
  person: 'Person',
};
const records: AnyRecord[] = [
  demo.organisation,
  ...demo.persons,
  ...demo.companies,
  ...demo.engagements,
  ...demo.dialogues,
  ...demo.wallDiagnoses,
  ...demo.benchmarkSheets,
  samples.longDialogue(5000),
  samples.attachment,
];
const byId = new Map(records.map((record) => [record.id, record]));

test('every sample fits the contract', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'contract', components: contract.components });
  for (const record of records) {
    const valid = ajv.validate({ $ref: `contract#/components/schemas/${schemaOf[record.kind]}` }, record);
    assert.ok(valid, `${record.id}: ${ajv.errorsText()}`);
  }
});

test('every sample passes the schemas as Zod reads them, and the guards of the wire', () => {
  const definitions = JSON.parse(
    JSON.stringify(contract.components.schemas).replaceAll('#/components/schemas/', '#/$defs/'),
  );
  for (const kind of Object.keys(schemaOf) as Kind[]) {
    const schema = z.fromJSONSchema({ $defs: definitions, $ref: `#/$defs/${schemaOf[kind]}` });
    const ofKind = records.filter((record) => record.kind === kind);
    assert.ok(ofKind.length > 0);
    for (const record of ofKind) {
      const result = schema.safeParse(record);
      assert.ok(result.success, `${record.id}: ${result.error?.message}`);
      assert.equal(kinds[kind].check(record), undefined, record.id);
      assert.ok(record.id.startsWith(`${kinds[kind].prefix}_`), record.id);
    }
  }
});

test('every sample is marked as demo data and has not been kept yet', () => {
  for (const record of records) {
    assert.equal(record.demo, true, record.id);
    assert.equal(record.revision, 0, record.id);
  }
});

test('ids and external ids name one record each', () => {
  assert.equal(byId.size, records.length);
  const external = records.flatMap((record) =>
    record.externalIds.map(({ system, id }) => `${record.kind}/${system}:${id}`),
  );
  assert.equal(new Set(external).size, external.length);
});

test('whoever the bank numbers has the id that is derived from that number', async () => {
  for (const { kind, id, externalIds } of [...demo.companies, ...demo.persons]) {
    for (const external of externalIds)
      assert.equal(id, await derivedRecordId(kind, demo.organisation.id, external));
  }
});

test('the check digit of every corporate number is right', () => {
  for (const { corporateNumber } of demo.companies) {
    assert.ok(corporateNumber);
    const base = [...corporateNumber.slice(1)].reverse();
    const sum = base.reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 2), 0);
    assert.equal(Number(corporateNumber[0]), 9 - (sum % 9), corporateNumber);
  }
});

test('everything that is referred to exists', () => {
  for (const record of records) {
    if ('company' in record) assert.equal(byId.get(record.company)?.kind, 'company', record.id);
    if ('engagement' in record && record.engagement)
      assert.equal(byId.get(record.engagement)?.kind, 'engagement');
  }
  const evidence = [
    ...demo.engagements.flatMap((engagement) =>
      engagement.wallStates.flatMap((state) => state.evidence ?? []),
    ),
    ...demo.wallDiagnoses.flatMap((diagnosis) => diagnosis.levels.flatMap((level) => level.evidence ?? [])),
  ];
  assert.ok(evidence.length > 5);
  for (const { dialogue, note } of evidence) {
    const record = byId.get(dialogue);
    assert.ok(
      record?.kind === 'dialogue' && record.notes.some(({ id }) => id === note),
      `${dialogue}/${note}`,
    );
  }
  for (const dialogue of demo.dialogues) {
    const people = new Set(dialogue.participants.map(({ id }) => id));
    for (const note of dialogue.notes) {
      assert.ok(!note.speaker || people.has(note.speaker), `${dialogue.id}/${note.id}: ${note.speaker}`);
      assert.ok(
        !note.emphasis || note.text.includes(note.emphasis),
        `${dialogue.id}/${note.id}: ${note.emphasis}`,
      );
    }
    for (const { person } of dialogue.participants) assert.ok(!person || byId.get(person)?.kind === 'person');
  }
});

test('quotations of a diagnosis stand in the words they are taken from', () => {
  for (const diagnosis of demo.wallDiagnoses) {
    for (const { quotation, evidence = [] } of diagnosis.levels) {
      for (const { dialogue, note } of evidence) {
        const record = byId.get(dialogue);
        const text =
          record?.kind === 'dialogue' ? record.notes.find(({ id }) => id === note)?.text : undefined;
        assert.ok(text?.includes(quotation ?? ''), `${diagnosis.id}: ${quotation}`);
      }
    }
  }
});

test('the walls of both cases are those of the policy paper', () => {
  assert.deepEqual(
    demo.engagements.map(({ essentialIssue }) => essentialIssue?.walls),
    [
      ['unseen', 'unfollowed', 'unmoved'],
      ['lacking', 'unfaced'],
    ],
  );
});

test("METI's own sample sheet is scored as its workbook scores it", async () => {
  const periods = assessSheet(samples.officialSheet, await loadBasis('2018'));
  assert.deepEqual(
    periods.map(({ total, rank }) => [total, rank]),
    [
      [18, 'B'],
      [10, 'D'],
      [12, 'C'],
    ],
  );
});

test('the sheet of A社 can be scored in every indicator', async () => {
  for (const { total } of assessSheet(samples.benchmarkSheet, await loadBasis('2018')))
    assert.ok(total !== null);
});

test('a long dialogue is the same every time and in order', () => {
  assert.deepEqual(samples.longDialogue(200), samples.longDialogue(200));
  const { notes } = samples.longDialogue(1000);
  assert.equal(new Set(notes.map(({ id }) => id)).size, 1000);
  assert.deepEqual(
    notes.map(({ at }) => at),
    notes.map(({ at }) => at).sort(),
  );
});
