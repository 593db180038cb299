import type { Backend } from './backends.js';
import type { Chance } from './chance.js';
import { people } from './people.js';
import type { Tab } from './tab.js';

/** The bank's own system: knows who is signed in in which browser, and hands out sessions for them. */
export class Host {
  /** Whose each token is, by the host's number. */
  readonly persons = new Map<string, string>();
  readonly #backend: Backend;
  readonly #chance: Chance;

  constructor(backend: Backend, chance: Chance) {
    this.#backend = backend;
    this.#chance = chance;
  }

  /** Answers a page, as seen through its browser's cookies; what is below `/v1` it hands on. */
  async answer(request: Request, tab: Tab): Promise<Response> {
    if (new URL(request.url).pathname !== '/crm/session') return this.#backend.answer(request);
    const person = people.find(({ number }) => number === tab.device.signedIn);
    if (!person) return Response.json({ error: 'nobody is signed in' }, { status: 401 });
    const session = await this.#backend.signIn(person, this.#chance.pick([30, 60, 120, 900]));
    this.persons.set(session.token, person.number);
    return Response.json(session);
  }
}
