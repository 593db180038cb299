import type { Device } from './device.js';
import type { Somebody } from './people.js';
import type { Violation } from './violations.js';
import type { Visit, Visits } from './visits.js';

const second = 1_000;
const minute = 60 * second;

/** The longest that anything may take once nothing goes wrong any more: waits of a minute, timeouts, clocks. */
const longest = 20 * minute;

/** So often everybody decides about everything; each time, others may have written meanwhile. */
const mostRounds = 40;

/**
 * The evening: nothing goes wrong any more, everybody is online, comes to their page again, and decides about what waits
 * for them. Afterwards nothing may be left.
 */
export async function comeToRest(visits: Visits): Promise<Violation[]> {
  const { world, faults, devices } = visits;
  world.note('everything is quiet');
  visits.isOver = true;
  faults.end();
  devices.forEach((device) => device.heal());
  // What was lost or late on the way has come to its end.
  await pass(visits, 5 * minute);
  const violations: Violation[] = [];
  for (const device of devices) {
    // Who is there stays; the others come one after the other.
    const present = visits.persons.find(({ number }) => number === device.signedIn);
    const users = [...(visits.users.get(device) ?? [])];
    for (const person of [present, ...users.filter((user) => user !== present)]) {
      if (person) violations.push(...(await sendAll(visits, device, person)));
    }
  }
  return violations;
}

/** The person's page on a device, opened again if it is not there. */
export async function pageOf(visits: Visits, device: Device, person: Somebody): Promise<Visit> {
  const there = visits.of(device).filter(({ page }) => page.person === person);
  if (device.signedIn !== person.number) {
    visits.closeAll(device);
    device.signedIn = person.number;
  } else {
    // A page that was shut out goes on only when it is opened again; one that shows another's name is left.
    for (const { page } of visits.of(device)) {
      if (page.isOpen ? !page.showsThem : page.person === person) page.tab.kill();
    }
    const open = there.find(({ page }) => page.isOpen);
    if (open) return open;
  }
  const visit = visits.open(device)!;
  const { offline } = visit.page.client;
  await pass(visits, longest, () => visit.page.isOpen || offline?.reason === 'lost');
  if (offline?.reason === 'lost' && isRemoved(visits, device, person)) {
    // What was to be removed is so only half: whoever wanted it asks again.
    await visits.world.finish(offline.purge().then(() => offline.open()));
  }
  return visit;
}

/** The person wanted everything of theirs to be removed here. */
function isRemoved({ ledger }: Visits, device: Device, { number }: Somebody): boolean {
  return ledger.losses.some((loss) => loss.device === device.name && loss.person === number);
}

async function sendAll(visits: Visits, device: Device, person: Somebody): Promise<Violation[]> {
  for (let round = 0; round < mostRounds; round++) {
    const { page, visitor } = await pageOf(visits, device, person);
    if (!page.isOpen) return [unopened(page.client.offline?.reason, person, device)];
    const { outbox } = page.client;
    if (!outbox) return [];
    const isEmpty = () => outbox.entries.length === 0 && outbox.counts.notOnDevice === 0;
    const isStuck = () => outbox.entries.some(({ state }) => state === 'decision');
    await pass(visits, longest, () => isEmpty() || isStuck());
    if (isEmpty()) return [];
    if (!isStuck()) {
      const [entry] = outbox.entries;
      const what = entry
        ? `${entry.id} of ${entry.record} (tried ${entry.attempts} times)`
        : 'what only memory has';
      return [
        {
          promise: 'outbox at rest',
          what: `${person.number} on ${device.name}: ${what} is not sent; waits for ${outbox.waitingFor}`,
        },
      ];
    }
    const unexplained = outbox.entries.find(
      ({ state, problem, choices }) => state === 'decision' && (!problem || choices.length === 0),
    );
    if (unexplained)
      return [
        { promise: 'outbox at rest', what: `${unexplained.id} waits for a decision and does not say why` },
      ];
    await visits.world.finish(visitor.decide({ all: true }));
  }
  return [{ promise: 'outbox at rest', what: `${person.number} on ${device.name}: no end of decisions` }];
}

/** Lets time pass, until something is so at the latest. */
export async function pass(
  visits: Visits,
  milliseconds: number,
  isSo: () => boolean = () => false,
): Promise<void> {
  const end = visits.world.now + milliseconds;
  let isOver = false;
  const callOff = visits.world.after(milliseconds, '', () => void (isOver = true));
  await visits.world.run(() => isOver || isSo() || visits.world.now > end);
  callOff();
}

const unopened = (reason: string | undefined, { number }: Somebody, { name }: Device): Violation => ({
  promise: 'outbox at rest',
  what: `${number} cannot open what lies on ${name}: ${reason}`,
});
