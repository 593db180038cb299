import type { PersonStamp, Role } from '@banso/model';

/** Whoever a session stands for: what sight, stamps and rights are decided by. */
export interface Viewer {
  organisation: string;
  organisationName: string;
  person: string;
  personName: string;
  role: Role;
  /** The branch by name or code, as the host gave it. */
  branch?: string;
  /** The only company of a session that is bound to one. */
  company?: string;
  /** The host system through which it is done. */
  through: string;
}

/** 誰が: as it stands in every record, from the session and never from the request. */
export const stampOf = (viewer: Viewer): PersonStamp => ({
  person: viewer.person,
  name: viewer.personName,
  organisationName: viewer.organisationName,
  through: viewer.through,
});
