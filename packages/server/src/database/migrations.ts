import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { Migrator } from 'kysely/migration';
import { attachmentContentTable } from '../attachments/table.js';
import { deviceKeyTable } from '../device-keys/table.js';
import { policies } from './policies.js';
import type { Tables } from './tables.js';

/** Every step the database has taken, in order. A released step is never changed; a new one is appended. */
const migrations: Record<string, Migration> = {
  '0001-records': {
    async up(database) {
      for (const statement of [role, tables, indexes, policies]) await run(database, statement);
    },
  },
  '0002-device-keys': {
    async up(database) {
      await run(database, deviceKeyTable);
    },
  },
  '0003-attachments': {
    async up(database) {
      await run(database, attachmentContentTable);
    },
  },
};

/** Brings the database to the newest step; many processes may start at once. */
export async function migrate(database: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('A migration failed', { cause: error });
}

/** A prepared statement holds one command, so a script is run command by command. */
async function run(database: Kysely<unknown>, script: string): Promise<void> {
  for (const command of script.split(/;\s*\n(?!\s*(?:exception|end))/)) {
    if (command.trim()) await sql.raw(command).execute(database);
  }
}

// The connecting user owns the tables and passes by their policies; every session works under this role instead.
const role = `
  do $$ begin
    if not exists (select from pg_roles where rolname = 'banso_app') then create role banso_app nologin; end if;
  exception when duplicate_object or unique_violation then null;
  end $$;
  grant banso_app to current_user;
`;

const access = `
  organisation text collate "C" not null,
  audience text collate "C" not null,
  branch text collate "C",
  author text collate "C" not null,
  company text collate "C"`;

const tables = `
  create table record (
    id text collate "C" primary key,
    kind text collate "C" not null,
    revision integer not null,
    sequence bigint not null,
    ${access},
    engagement text collate "C",
    date text collate "C",
    sort_key text collate "C" not null,
    stage text collate "C",
    corporate_number text collate "C",
    name_folded text collate "C",
    withdrawn boolean not null,
    data json not null
  );
  create table record_revision (
    id text collate "C" not null,
    kind text collate "C" not null,
    revision integer not null,
    sequence bigint not null,
    ${access},
    data json not null,
    idempotency_key text collate "C",
    request_digest text collate "C",
    primary key (id, revision)
  );
  create table access_loss (
    id text collate "C" not null,
    kind text collate "C" not null,
    revision integer not null,
    sequence bigint not null,
    ${access},
    primary key (organisation, sequence)
  );
  create table external_id (
    organisation text collate "C" not null,
    kind text collate "C" not null,
    system text collate "C" not null,
    external text collate "C" not null,
    id text collate "C" not null,
    primary key (organisation, kind, system, external)
  );
  create table record_gram (
    organisation text collate "C" not null,
    gram text collate "C" not null,
    sort_key text collate "C" not null,
    id text collate "C" not null,
    primary key (organisation, gram, sort_key, id)
  );
  create table organisation_sequence (
    organisation text collate "C" primary key,
    last bigint not null
  );
  create table host (
    id text collate "C" primary key,
    organisation text collate "C" not null,
    name text not null,
    secret_hash text not null
  );
  create table server_key (
    name text primary key,
    value text not null
  );
`;

const indexes = `
  create unique index record_by_sequence on record (organisation, sequence);
  create index record_by_company_sequence on record (organisation, company, sequence);
  create index record_by_date on record (organisation, kind, sort_key, id);
  create index record_by_company on record (organisation, kind, company, sort_key, id);
  create index record_by_engagement on record (organisation, kind, engagement, sort_key, id);
  create index record_by_corporate_number on record (organisation, corporate_number) where corporate_number is not null;
  create unique index record_revision_key on record_revision (organisation, idempotency_key)
    where idempotency_key is not null;
  create index access_loss_by_record on access_loss (id, sequence);
  create index external_id_by_record on external_id (id);
  create index record_gram_by_record on record_gram (id);
`;
