/** A device on which a person keeps sealed records. */
export interface DeviceKeyTable {
  id: string;
  organisation: string;
  person: string;
  label: string | null;
  /** 256 random bits, base64url; null once the person has removed the device. */
  secret: string | null;
  created_at: string;
  /** The host system through which it was made; the same for its removal. */
  created_through: string;
  /** When the secret was last given out. */
  used_at: string | null;
  removed_at: string | null;
  removed_through: string | null;
}

/** Nobody but the person sees the row: no administrator, no other session. What is removed stays, without its secret. */
export const deviceKeyTable = `
  create table device_key (
    id text collate "C" primary key,
    organisation text collate "C" not null,
    person text collate "C" not null,
    label text,
    secret text,
    created_at text collate "C" not null,
    created_through text not null,
    used_at text collate "C",
    removed_at text collate "C",
    removed_through text,
    check ((secret is null) = (removed_at is not null))
  );
  create index device_key_by_person on device_key (organisation, person, created_at);
  grant select, insert, update on device_key to banso_app;
  alter table device_key enable row level security;
  create policy own on device_key to banso_app
    using (organisation = current_setting('banso.organisation', true) and person = current_setting('banso.person', true))
    with check (organisation = current_setting('banso.organisation', true) and person = current_setting('banso.person', true));
`;
