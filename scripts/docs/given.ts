import type { BansoClient } from '@banso/client';
import { createTestClient } from '@banso/client/testing';
import type { Dialogue } from '@banso/model';
import { samples } from '@banso/model/samples';

/** What a snippet presumes: a client, a record, and what a host does with things. Declared where the snippet does not. */
declare global {
  /** The client that the guide made before. */
  var banso: BansoClient;
  /** A dialogue that was read before. */
  var dialogue: Dialogue;
  /** What the host does with what it gets. */
  var show: (...things: unknown[]) => void;
  var keep: (...things: unknown[]) => void;
  var say: (text: string) => void;
  var mark: (...things: unknown[]) => void;
  /** In a host's back end: its own login, and what it proves itself with. */
  var signedIn: (request: Request) => Promise<{ number: string; name: string; branch: string } | undefined>;
  var credentials: { id: string; secret: string };
}

/** Makes it anew for one snippet; answers how to end it. */
export async function give(): Promise<() => void> {
  const { banso, close } = createTestClient();
  const [dialogue] = (await banso.dialogues.list({ company: samples.company.id }).page()).items;
  const take = (): void => {};
  Object.assign(globalThis, { banso, dialogue, show: take, keep: take, say: take, mark: take });
  return close;
}
