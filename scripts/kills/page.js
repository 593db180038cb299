// The page that is killed: it writes through the offline client as fast as it is acknowledged, and says so.
import { newDialogue, newItemId } from '@banso/model';
import { sessionFrom } from '@banso/client';
import { createClient } from '@banso/client/offline';

const pin = '482915';

const banso = createClient({
  baseUrl: '/banso/api',
  session: sessionFrom('/crm/banso-session'),
  offline: { iterations: 1_000 },
});

/** Opens the device, by the server or by the PIN; answers whether it did, and what was not sent yet. */
async function open() {
  await banso.offline.ready;
  if (banso.offline.state !== 'open') await banso.offline.openWithPin(pin);
  else if (!banso.offline.vault?.hasPin) await banso.offline.setPin(pin);
  const { state, reason } = banso.offline;
  return { state, reason, unsent: banso.outbox.counts.waiting };
}

const textsOf = (dialogue) =>
  [...dialogue.notes].sort((a, b) => a.position - b.position).map(({ text }) => text);

/** The notes of each dialogue as this device shows them; null = it does not know it. */
async function read(ids) {
  const one = (id) => banso.dialogues.get(id).then(textsOf, () => null);
  return Promise.all(ids.map(one));
}

/**
 * Writes one note after the other, each when the former was acknowledged, into a new dialogue or on from one that is
 * there. Ends with the browser.
 */
async function write(company, id) {
  let value = id ? await banso.dialogues.get(id) : newDialogue(company, '2026-11-18');
  for (;;) {
    const number = value.notes.length + 1;
    const note = { id: newItemId(), position: number, kind: 'words', text: String(number) };
    await globalThis.tell('tried', value.id, number);
    value = await banso.dialogues.put({ ...value, notes: [...value.notes, note] });
    await globalThis.tell('acknowledged', value.id, number);
  }
}

/** How much is not sent; 0 = the server has everything. */
async function drain() {
  await banso.outbox.flush();
  const { waiting, decisions, notOnDevice } = banso.outbox.counts;
  return { waiting, decisions, notOnDevice };
}

globalThis.killed = { open, read, write, drain };
