import type { Kind } from '@banso/model';
import type { BansoClient } from '../client.js';
import type { Records } from '../records/records.js';

/** The records of a kind in a client. */
export function callsOf(client: BansoClient, kind: Kind): Records {
  const records = {
    company: client.companies,
    engagement: client.engagements,
    dialogue: client.dialogues,
    'wall-diagnosis': client.wallDiagnoses,
    'benchmark-sheet': client.benchmarkSheets,
    attachment: client.attachments,
    organisation: client.organisations,
    person: client.persons,
  } satisfies Record<Kind, unknown>;
  return records[kind];
}
