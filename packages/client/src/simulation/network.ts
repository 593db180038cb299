import type { Fetch } from '../core/transport.js';
import { digest } from './event-log.js';
import type { Faults } from './faults.js';
import { captivePortal, cutJson, proxyPage, refused, throttled, unavailable } from './refusals.js';
import { answeredOf, brokenResponseOf, requestOf, responseOf, sentOf } from './sent.js';
import type { Answered, Sent } from './sent.js';
import type { Tab } from './tab.js';
import type { World } from './world.js';

/** What came to the server, or to the host's back end, and what it answered. */
export interface Exchange {
  readonly at: number;
  readonly tab: Tab;
  readonly sent: Sent;
  readonly answered: Answered;
}

/** Who answers: the server below `/v1`, the host's back end elsewhere. */
export type Answerer = (request: Request, tab: Tab) => Promise<Response>;

/** Between the tabs and the server: what it loses, delays, doubles and answers itself. */
export class Network {
  /** Everything that came through, in order. */
  readonly exchanges: Exchange[] = [];
  /** Every write that a tab sent, whether it came through or not. */
  readonly attempts: { at: number; tab: Tab; sent: Sent }[] = [];
  readonly #world: World;
  readonly #faults: Faults;
  readonly #answerer: Answerer;
  readonly #pageLength: number;

  /** @param pageLength the server gives no more entries at once, as a server may */
  constructor(world: World, faults: Faults, answerer: Answerer, pageLength: number) {
    this.#world = world;
    this.#faults = faults;
    this.#answerer = answerer;
    this.#pageLength = pageLength;
  }

  fetchOf(tab: Tab): Fetch {
    return async (request) => {
      const sent = await sentOf(request);
      const name = `${sent.method} ${sent.path} ${digest(sent.body)} ${sent.headers['idempotency-key'] ?? ''}`;
      await tab.turn(tab.chance.between(0, 3), `sends ${name}`);
      if (sent.method !== 'GET') this.attempts.push({ at: this.#world.now, tab, sent });
      return new Promise((resolve, reject) => this.#carry(tab, sent, name, { resolve, reject }));
    };
  }

  #carry(
    tab: Tab,
    sent: Sent,
    name: string,
    to: { resolve: (response: Response) => void; reject: (error: unknown) => void },
  ): void {
    const { chance } = tab;
    const faults = this.#faults;
    const fail = (milliseconds: number, why: string) =>
      tab.after(milliseconds, `${why}: ${name}`, () => to.reject(new TypeError('fetch failed')));
    const deliver = (milliseconds: number, answered: Answered, build = responseOf) =>
      tab.after(milliseconds, `hears ${answered.status} ${digest(answered.body)}: ${name}`, () =>
        to.resolve(build(answered)),
      );
    const reach = (milliseconds: number, heard: (answered: Answered) => void) =>
      void this.#world.after(milliseconds, `server hears ${tab.name} ${name}`, async () => {
        heard(await this.#answer(tab, sent));
      });
    const there = chance.between(5, 120);
    const back = () => chance.between(5, 120);

    if (!tab.device.isOnline) {
      fail(there, 'offline');
      return;
    }
    const own = this.#answerOfTheWay(sent);
    if (own) {
      deliver(there, own);
      return;
    }
    switch (
      faults.among([
        'request-lost',
        'response-lost',
        'no-answer',
        'duplicated',
        'late-twin',
        'slow',
        'cut-body',
        'cut-json',
      ])
    ) {
      case 'request-lost':
        fail(there, 'lost');
        break;
      case 'response-lost':
        reach(there, () => fail(back(), 'answer lost'));
        break;
      case 'no-answer':
        if (chance.happens(0.5)) reach(there, () => {});
        break;
      case 'duplicated':
        reach(there, (answered) => deliver(back(), answered));
        reach(chance.between(5, 400), () => {});
        break;
      case 'late-twin':
        // It is given up, and sent again; long after, the first one arrives.
        reach(chance.between(20_000, 200_000), () => {});
        if (chance.happens(0.5)) fail(there, 'given up');
        break;
      case 'slow':
        reach(chance.between(100, 40_000), (answered) => deliver(chance.between(100, 40_000), answered));
        break;
      case 'cut-body':
        reach(there, (answered) => deliver(back(), answered, brokenResponseOf));
        break;
      case 'cut-json':
        reach(there, (answered) => deliver(back(), cutJson(answered)));
        break;
      case undefined:
        reach(there, (answered) => deliver(back(), answered));
        break;
    }
  }

  /** What answers before the server hears of it. */
  #answerOfTheWay({ method, path }: Sent): Answered | undefined {
    const { chance, now } = this.#world;
    const isWrite = method === 'PUT' || path.endsWith('/withdrawal');
    switch (this.#faults.among(['proxy-page', 'captive-portal', 'unavailable', 'throttled', 'refused'])) {
      case 'proxy-page':
        return proxyPage(chance);
      case 'captive-portal':
        return captivePortal();
      case 'unavailable':
        return unavailable(chance, now);
      case 'throttled':
        return throttled(chance, now);
      case 'refused':
        return isWrite && !path.includes('/device-keys/') ? refused(chance) : undefined;
      case undefined:
        return undefined;
    }
  }

  async #answer(tab: Tab, sent: Sent): Promise<Answered> {
    const answered = await answeredOf(
      await this.#answerer(requestOf(inShortPages(sent, this.#pageLength)), tab),
    );
    this.exchanges.push({ at: this.#world.now, tab, sent, answered });
    this.#world.note(`server answers ${answered.status} ${digest(answered.body)}`);
    return answered;
  }
}

function inShortPages(sent: Sent, length: number): Sent {
  const url = new URL(sent.url);
  if (!(Number(url.searchParams.get('limit')) > length)) return sent;
  url.searchParams.set('limit', String(length));
  return { ...sent, url: url.href };
}
