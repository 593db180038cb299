import type { Random } from './random.js';
import { hex } from './random.js';
import { refuse } from './refusal.js';

/** What a host's back end authenticates with. */
export interface HostCredentials {
  id: string;
  secret: string;
}

/** A host system: a bank's CRM, a chamber's member system. */
export interface Host {
  organisation: string;
  name: string;
}

/** The host systems that may open sessions. */
export class Hosts {
  readonly #known = new Map<string, Host & HostCredentials>();
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  enter(host: Host): HostCredentials {
    const credentials = { id: `host_${hex(this.#random, 16)}`, secret: hex(this.#random, 64) };
    this.#known.set(credentials.id, { ...host, ...credentials });
    return credentials;
  }

  /** @throws Refusal `unauthenticated` */
  authenticate(authorization: string | null): Host {
    const encoded = /^Basic +([A-Za-z0-9+/=_-]+)$/i.exec(authorization ?? '')?.[1] ?? '';
    const [id = '', ...secret] = decode(encoded).split(':');
    const host = this.#known.get(id);
    if (host?.secret === secret.join(':')) return host;
    throw refuse('unauthenticated', {
      headers: { 'www-authenticate': 'Basic realm="banso", charset="UTF-8"' },
    });
  }
}

function decode(base64: string): string {
  try {
    return atob(base64.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
}
