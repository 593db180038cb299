/** The photo of an attachment, apart from its record: lists, histories and the feed of changes stay small. */
export interface AttachmentContentTable {
  id: string;
  organisation: string;
  bytes: Uint8Array;
}

/** Whoever may read the record may read the photo; nobody changes one. */
export const attachmentContentTable = `
  create table attachment_content (
    id text collate "C" primary key,
    organisation text collate "C" not null,
    bytes bytea not null
  );
  grant select, insert on attachment_content to banso_app;
  alter table attachment_content enable row level security;
  create policy readable on attachment_content for select to banso_app
    using (organisation = current_setting('banso.organisation', true)
      and exists (select 1 from record where record.id = attachment_content.id));
  create policy appended on attachment_content for insert to banso_app
    with check (organisation = current_setting('banso.organisation', true));
`;
