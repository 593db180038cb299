import type { AnyRecord, Kind, Organisation } from '@banso/model';
import type { Context } from './context.js';
import { momentOf } from './context.js';
import type { Random } from './random.js';
import { hex } from './random.js';
import type { Viewer } from './viewer.js';
import { putRecord } from './write.js';

/** A new organisation as an installation enters it; its id is a UUID of version 7, from what is given. */
export function newOrganisation(name: string, now: number, random: Random): Organisation {
  const time = Math.floor(now).toString(16).padStart(12, '0');
  return {
    id: `org_${time}7${hex(random, 3)}8${hex(random, 15)}`,
    kind: 'organisation',
    revision: 0,
    audience: 'organisation',
    externalIds: [],
    name,
    branches: [],
  };
}

/** Enters an organisation as the installation itself. No person: what it enters bears the organisation's own name. */
export function enterOrganisation(context: Context, organisation: Organisation, through: string): Viewer {
  const { id, name } = organisation;
  const viewer: Viewer = {
    organisation: id,
    organisationName: name,
    person: id,
    personName: name,
    role: 'administrator',
    through,
  };
  enterRecords(context, viewer, [organisation]);
  return viewer;
}

/** Each kind speaks only of those before it. */
const order = [
  'organisation',
  'person',
  'company',
  'engagement',
  'dialogue',
  'wall-diagnosis',
  'benchmark-sheet',
  'attachment',
] as const satisfies readonly Kind[];

/** @throws Refusal when a record could not have been written */
export function enterRecords(context: Context, viewer: Viewer, records: readonly AnyRecord[]): void {
  const sorted = records.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  for (const record of sorted) {
    const write = { kind: record.kind, id: record.id, expected: 'none' } as const;
    putRecord(context.store, viewer, write, structuredClone(record), momentOf(context))();
  }
}
