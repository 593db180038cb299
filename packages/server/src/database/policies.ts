/**
 * The row-level security of every table, as SQL. Settings of the transaction name the session: `banso.organisation`,
 * `banso.person`, `banso.branch`, `banso.company` (empty = not bound to one).
 */

const ofOrganisation = `organisation = current_setting('banso.organisation', true)`;

const inAudience = `(
  audience in ('organisation', 'partners')
  or author = current_setting('banso.person', true)
  or (audience = 'branch' and branch = current_setting('banso.branch', true))
)`;

// One expression, not three joined by `or`: of those the planner believes that hardly a row passes, and sorts a whole
// organisation instead of following an index.
const ofCompany = `coalesce(company = nullif(current_setting('banso.company', true), ''), true)`;

const readable = `${ofOrganisation} and ${inAudience} and ${ofCompany}`;

export const policies = `
  grant select, insert, update on record to banso_app;
  alter table record enable row level security;
  create policy readable on record to banso_app using (${readable}) with check (${readable});

  -- A revision is shown while its record is, and only if it was itself meant for this reader: what was written for
  -- oneself is not laid open by a later, wider audience.
  grant select, insert on record_revision to banso_app;
  alter table record_revision enable row level security;
  create policy readable on record_revision for select to banso_app
    using (${readable} and exists (select 1 from record where record.id = record_revision.id));
  create policy appended on record_revision for insert to banso_app with check (${ofOrganisation});

  grant select, insert on access_loss to banso_app;
  alter table access_loss enable row level security;
  create policy readable on access_loss for select to banso_app using (${readable});
  create policy appended on access_loss for insert to banso_app with check (${ofOrganisation});

  grant select, insert, delete on external_id, record_gram to banso_app;
  alter table external_id enable row level security;
  create policy own on external_id to banso_app using (${ofOrganisation}) with check (${ofOrganisation});
  alter table record_gram enable row level security;
  create policy own on record_gram to banso_app using (${ofOrganisation}) with check (${ofOrganisation});

  grant select, update on organisation_sequence to banso_app;
  alter table organisation_sequence enable row level security;
  create policy own on organisation_sequence to banso_app using (${ofOrganisation}) with check (${ofOrganisation});

  -- What a writer must know of rows it may not see: that a name is taken, nothing else.
  create function id_is_taken(wanted text) returns boolean language sql stable security definer set search_path from current
    as $$ select exists (select from record where id = wanted) $$;
  create function key_is_taken(wanted text) returns boolean language sql stable security definer set search_path from current
    as $$ select exists (select from record_revision where idempotency_key = wanted and organisation = current_setting('banso.organisation', true)) $$;
  revoke all on function id_is_taken(text), key_is_taken(text) from public;
  grant execute on function id_is_taken(text), key_is_taken(text) to banso_app;

  -- No policy and no grant: the application's role sees no host and no key.
  alter table host enable row level security;
  alter table server_key enable row level security;
`;
