import type { AttachmentContentTable } from '../attachments/table.js';
import type { DeviceKeyTable } from '../device-keys/table.js';

/** The tables as Kysely sees them; made by `migrations.ts`. Dates and ids are text with the collation "C". */
export interface Tables {
  record: RecordTable;
  record_revision: RevisionTable;
  access_loss: AccessLossTable;
  external_id: ExternalIdTable;
  record_gram: GramTable;
  organisation_sequence: { organisation: string; last: string | number };
  host: HostTable;
  device_key: DeviceKeyTable;
  attachment_content: AttachmentContentTable;
  server_key: { name: string; value: string };
}

/** Who may see a row: the columns that the policies of row-level security read. */
export interface AccessColumns {
  organisation: string;
  audience: string;
  /** The branch of the person who made the record. */
  branch: string | null;
  /** The person who made the record. */
  author: string;
  /** The company it is about; a company's own id; null for organisations and persons. */
  company: string | null;
}

/** What lists are filtered and ordered by. Real columns, because a policy disables most other indexes. */
export interface FilterColumns {
  engagement: string | null;
  /** YYYY-MM-DD, the day it is about; null when the kind has none. */
  date: string | null;
  /** Newest first is this, descending: the day and time it is about, otherwise when it was made. */
  sort_key: string;
  stage: string | null;
  corporate_number: string | null;
  /** Folded 商号 and フリガナ of a company. */
  name_folded: string | null;
  withdrawn: boolean;
}

interface RecordTable extends AccessColumns, FilterColumns {
  id: string;
  kind: string;
  revision: number;
  sequence: string | number;
  /** The record as the contract answers it. `json`, not `jsonb`: what came in goes out, byte for byte. */
  data: string;
}

/** Append-only: the application's role has neither UPDATE nor DELETE on it. */
interface RevisionTable extends AccessColumns {
  id: string;
  kind: string;
  revision: number;
  sequence: string | number;
  data: string;
  idempotency_key: string | null;
  request_digest: string | null;
}

/** The access that a record had until the revision made at `sequence`; readable by those who had it. */
interface AccessLossTable extends AccessColumns {
  id: string;
  kind: string;
  revision: number;
  sequence: string | number;
}

interface ExternalIdTable {
  organisation: string;
  kind: string;
  system: string;
  external: string;
  id: string;
}

interface GramTable {
  organisation: string;
  gram: string;
  sort_key: string;
  id: string;
}

interface HostTable {
  id: string;
  organisation: string;
  /** The name of the host system as the history shows it. */
  name: string;
  /** SHA-256 of a random secret of 256 bits, hexadecimal. */
  secret_hash: string;
}
