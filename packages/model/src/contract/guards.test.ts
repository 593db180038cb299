import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { parse } from 'yaml';
import { kinds } from '../records/index.js';
import { demo, samples } from '../samples/index.js';
import type { AnyRecord, Kind } from './index.js';

const schemaNames: Record<Kind, string> = {
  company: 'Company',
  engagement: 'Engagement',
  dialogue: 'Dialogue',
  'wall-diagnosis': 'WallDiagnosis',
  'benchmark-sheet': 'BenchmarkSheet',
  attachment: 'Attachment',
  organisation: 'Organisation',
  person: 'Person',
};

const contract = parse(await readFile(new URL('../../../../openapi/banso.yaml', import.meta.url), 'utf8'));
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema({ $id: 'contract', components: contract.components });

const records: AnyRecord[] = [
  demo.organisation,
  ...demo.persons,
  ...demo.companies,
  ...demo.engagements,
  ...demo.dialogues,
  ...demo.wallDiagnoses,
  ...demo.benchmarkSheets,
  samples.attachment,
];

describe('guards, against the contract itself', () => {
  it('let every sample of every kind pass', () => {
    for (const record of records) assert.equal(kinds[record.kind].check(record), undefined, record.id);
    assert.deepEqual(new Set(records.map(({ kind }) => kind)), new Set(Object.keys(kinds)));
  });

  it('let fields pass that the contract does not know yet', () => {
    const [dialogue] = demo.dialogues;
    assert.equal(
      kinds.dialogue.check({ ...dialogue, mood: 'calm', notes: [{ ...dialogue?.notes[0], mood: 1 }] }),
      undefined,
    );
  });

  it('name the place of the fault', () => {
    const [dialogue] = demo.dialogues;
    assert.equal(
      kinds.dialogue.check({ ...dialogue, notes: [{ id: 'n1', position: 1, kind: 'words' }] }),
      '/notes/0/text',
    );
    assert.equal(kinds.dialogue.check({ ...dialogue, kind: 'company' }), '/kind');
    assert.equal(kinds.dialogue.check('<html>'), '');
  });

  it('find exactly the missing fields and wrong types that a full validation finds', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...records),
        fc.infiniteStream(fc.nat()),
        damage(),
        (record, choices, harm) => {
          const damaged = structuredClone(record) as unknown as Record<string, unknown>;
          harm(damaged, choices);
          const fault = kinds[record.kind].check(damaged);
          const validate = ajv.getSchema(`contract#/components/schemas/${schemaNames[record.kind]}`);
          assert.ok(validate);
          void validate(damaged);
          const shapeFaults = (validate.errors ?? []).filter(({ keyword }) =>
            ['required', 'type', 'const'].includes(keyword),
          );
          assert.equal(
            fault !== undefined,
            shapeFaults.length > 0,
            `${fault} vs ${JSON.stringify(shapeFaults)}`,
          );
        },
      ),
      { numRuns: 2000 },
    );
  });
});

type Harm = (record: Record<string, unknown>, choices: Iterator<number>) => void;

/** Walks to a random place and removes what stands there, or puts something of another type in its stead. */
function damage(): fc.Arbitrary<Harm> {
  const replacement = fc.constantFrom<unknown>(undefined, 0, '', true, [], {}, null, 'text', 1.5);
  return replacement.map((value) => (record, choices) => {
    let place: Record<string, unknown> = record;
    for (;;) {
      const keys = Object.keys(place);
      const key = keys[next(choices) % Math.max(keys.length, 1)];
      if (key === undefined) return;
      const child = place[key];
      const isBranch = typeof child === 'object' && child !== null && Object.keys(child).length > 0;
      if (isBranch && next(choices) % 3 > 0) {
        place = child as Record<string, unknown>;
        continue;
      }
      if (value === undefined && !Array.isArray(place)) delete place[key];
      else place[key] = value ?? null;
      return;
    }
  });
}

function next(choices: Iterator<number>): number {
  return choices.next().value as number;
}
