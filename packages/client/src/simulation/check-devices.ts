import type { AnyRecord } from '@banso/model';
import type { DeviceTable } from '../offline/device/device-store.js';
import { isBansoError } from '../core/errors.js';
import type { Histories } from './check-effects.js';
import type { Device } from './device.js';
import { pageOf, pass } from './quiet.js';
import type { Violation } from './violations.js';
import type { Visit, Visits } from './visits.js';
import { look, tellTale } from './words.js';

const tables: readonly DeviceTable[] = ['records', 'intents', 'drafts', 'keys', 'marks'];

/** Nothing that lies on a device can be read there without a key, and nothing waits there any more. */
export function checkDisk({ name, disk }: Device): Violation[] {
  const violations: Violation[] = [];
  for (const table of tables) {
    for (const row of disk.list(table, { prefix: '' })) {
      const text = JSON.stringify(row.head) + row.key + new TextDecoder().decode(row.body);
      if (text.includes(tellTale))
        violations.push({ promise: 'sealed', what: `${name}: ${row.key} lies there in clear` });
    }
  }
  return violations;
}

export function checkNothingWaits({ name, disk }: Device): Violation[] {
  return disk
    .list('intents', { prefix: '' })
    .map(({ key }) => ({ promise: 'outbox at rest', what: `${name}: ${key} is left` }) as const);
}

/** Every page shows every person what the server has, and nothing of others'. */
export async function checkReplicas(visits: Visits, histories: Histories): Promise<Violation[]> {
  const violations: Violation[] = [];
  for (const device of visits.devices) {
    const users = [...(visits.users.get(device) ?? [])];
    const present = visits.persons.find(({ number }) => number === device.signedIn);
    for (const person of [present, ...users.filter((user) => user !== present)]) {
      if (!person) continue;
      await pageOf(visits, device, person);
      const [first, ...others] = visits.of(device).filter(({ page }) => page.isOpen);
      if (first) await readAgain(visits, first);
      for (const visit of first ? [first, ...others] : []) {
        violations.push(...(await checkPage(visits, visit, histories)));
      }
    }
  }
  return violations;
}

/** Asked for once in one page, everything is read again; what any page shows then is what is known. */
async function readAgain(visits: Visits, visit: Visit): Promise<void> {
  const { readAll, listAll } = reading(visits, visit);
  await visits.world.finish(Promise.all([readAll(), listAll()]));
  await pass(visits, 1_500);
}

function reading({ ledger }: Visits, { page: { client } }: Visit) {
  const dialogues = [...ledger.records].filter(([, { kind }]) => kind === 'dialogue');
  const companies = [...ledger.records].filter(([, { kind }]) => kind === 'company');
  return {
    dialogues,
    readAll: () => Promise.all(dialogues.map(([id]) => readable(client.dialogues.get(id)))),
    listAll: () =>
      Promise.all(companies.map(([company]) => readable(client.dialogues.list({ company }).page()))),
  };
}

async function checkPage(visits: Visits, visit: Visit, histories: Histories): Promise<Violation[]> {
  const { world } = visits;
  const { page } = visit;
  const { person, screen, tab } = page;
  const violations: Violation[] = [];
  const say = (promise: Violation['promise'], what: string) =>
    violations.push({ promise, what: `${tab.name} (${person.number}): ${what}` });
  const { dialogues, readAll, listAll } = reading(visits, visit);
  const shown = (await world.finish(readAll())) ?? [];
  const listed = ((await world.finish(listAll())) ?? []).flatMap((list) => list?.items ?? []);

  for (const [index, [id, { author, isPrivate }]] of dialogues.entries()) {
    const { number } = person;
    const server = histories.get(id)?.at(-1)?.record;
    const mayRead = !isPrivate || author === number;
    const own = shown[index];
    const inList = listed.find((record) => record.id === id);
    if (!mayRead && (own ?? inList)) say('nobody else’s', `sees ${id} of ${author}`);
    if (!server || !mayRead || server.withdrawn) continue;
    if (!isSame(own, server)) say('replicas equal', `${shownAs(own)}, on the server ${look(server)}`);
    if (!isSame(inList, server))
      say('replicas equal', `in the list ${shownAs(inList)}, on the server ${look(server)}`);
    const onScreen = screen.get(id);
    // What is being typed stays until it is committed, wherever that is.
    const isDraft =
      page.found.has(id) && tab.device.disk.read('drafts', `${page.id}/dialogue/${id}`) !== undefined;
    const isFollowed = page.followed.has(id) && !page.typing.has(id) && !isDraft;
    if (onScreen && isFollowed && !isSame(onScreen, server)) {
      say('replicas equal', `on the screen ${look(onScreen)}, on the server ${look(server)}`);
    }
  }
  return violations;
}

/** What the SDK says that there is none of is not there. */
async function readable<R>(work: Promise<R>): Promise<R | undefined> {
  try {
    return await work;
  } catch (error) {
    if (isBansoError(error, 'not-found') || isBansoError(error, 'invalid')) return undefined;
    throw error;
  }
}

const isSame = (own: AnyRecord | undefined, server: AnyRecord) =>
  own !== undefined && look(own) === look(server);

const shownAs = (record: AnyRecord | undefined) => (record ? look(record) : 'not there');
