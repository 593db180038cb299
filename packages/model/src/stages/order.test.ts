import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { noteKinds } from '../dialogue/index.js';
import { walls, wallStates } from '../walls/index.js';
import { stages } from './index.js';

const contract = parse(readFileSync(new URL('../../../../openapi/banso.yaml', import.meta.url), 'utf8'));

describe('the ordered words of the field', () => {
  const lists = { Stage: stages, NoteKind: noteKinds, Wall: walls, WallState: wallStates };
  for (const [schema, list] of Object.entries(lists)) {
    it(`${schema}: every word of the contract, in its order`, () => {
      assert.deepEqual([...list], contract.components.schemas[schema].enum);
    });
  }
});
