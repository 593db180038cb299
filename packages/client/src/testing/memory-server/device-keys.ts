import type { DeviceKey, DeviceKeyRequest, DeviceSecret } from '@banso/model';
import type { Random } from './random.js';
import { refuse } from './refusal.js';
import type { Viewer } from './viewer.js';

interface Row extends DeviceKey {
  organisation: string;
  person: string;
  /** Absent once the person has removed the device. */
  secret?: string;
}

/** So many devices are shown; nobody carries more. */
const most = 200;

/** The secrets that open what people keep sealed on their devices. Nobody but the person sees theirs. */
export class DeviceKeys {
  readonly #rows = new Map<string, Row>();
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  /** The person's devices, newest first; removed ones too. */
  list(viewer: Viewer): DeviceKey[] {
    const own = [...this.#rows.values()].filter((row) => isOwn(row, viewer));
    return own
      .sort((a, b) => (place(a) < place(b) ? 1 : -1))
      .slice(0, most)
      .map(shown);
  }

  /** @throws Refusal `not-found`, or `revoked` once the person has removed the device */
  give(viewer: Viewer, id: string, at: string): DeviceSecret {
    const row = this.#own(viewer, id);
    if (row.secret === undefined) throw refuse('revoked');
    row.usedAt = at;
    return { id, person: row.person, secret: row.secret, createdAt: row.createdAt };
  }

  /**
   * Makes the secret, or gives the one that was made under this id before.
   *
   * @throws Refusal `id-taken` when the id is another person's, `revoked` once the device was removed
   */
  make(
    viewer: Viewer,
    id: string,
    { label }: DeviceKeyRequest,
    at: string,
  ): { made: boolean; secret: DeviceSecret } {
    const known = this.#rows.get(id);
    if (known && !isOwn(known, viewer)) throw refuse('id-taken');
    if (!known) {
      const { organisation, person, through } = viewer;
      const row = { id, ...(label !== undefined && { label }), createdAt: at, createdThrough: through };
      this.#rows.set(id, { ...row, organisation, person, secret: secret(this.#random) });
    }
    return { made: !known, secret: this.give(viewer, id, at) };
  }

  /** Forgets the secret for ever. Asked again, it answers the same. */
  remove(viewer: Viewer, id: string, at: string): DeviceKey {
    const row = this.#own(viewer, id);
    if (row.removedAt === undefined) {
      delete row.secret;
      Object.assign(row, { removedAt: at, removedThrough: viewer.through });
    }
    return shown(row);
  }

  #own(viewer: Viewer, id: string): Row {
    const row = this.#rows.get(id);
    if (!row || !isOwn(row, viewer)) throw refuse('not-found');
    return row;
  }
}

const isOwn = (row: Row, { organisation, person }: Viewer) =>
  row.organisation === organisation && row.person === person;

const place = ({ createdAt, id }: Row) => `${createdAt} ${id}`;

const shown = ({ organisation: _organisation, person: _person, secret: _secret, ...key }: Row): DeviceKey =>
  key;

/** 256 random bits, base64url. */
function secret(random: Random): string {
  const bytes = Array.from({ length: 32 }, () => String.fromCharCode(Math.floor(random() * 256)));
  return btoa(bytes.join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
