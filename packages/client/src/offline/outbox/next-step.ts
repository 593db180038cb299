import type { AnyRecord } from '@banso/model';
import { isSameContent } from '../../source/content.js';
import { asidesOnto } from './decide.js';
import type { Intent } from './intent.js';
import { broughtOnto } from './view.js';

/** What to do with the first intent of a record. */
export type Step<T extends AnyRecord = AnyRecord> =
  | {
      do: 'send';
      revision: number;
      /** Others wrote in between: to be kept before it is sent. */
      rebased?: Pick<Intent<T>, 'value' | 'base' | 'asides'>;
    }
  /** The server had the first of what is kept aside before. */
  | { do: 'pass' }
  /** The server has it already. */
  | { do: 'settle' }
  /** Both changed the same place. */
  | { do: 'ask'; current: T }
  /** It was made from a version that this device never saw. */
  | { do: 'look'; revision: number };

/**
 * @param server the newest version of the server's that is known here; undefined = none
 */
export function nextStep<T extends AnyRecord>(intent: Intent<T>, server: T | undefined): Step<T> {
  const { base, value, sent } = intent;
  // It may have arrived: repeated as it was, it is answered with what the first attempt made.
  if (sent !== undefined) return { do: 'send', revision: sent };
  if (!server) return { do: 'send', revision: base?.revision ?? value.revision };
  // The person saw something newer than what is known here: whoever is behind finds out from the server.
  if (base && base.revision > server.revision) return { do: 'send', revision: base.revision };
  if (intent.operation === 'withdraw') return withdrawal(intent, server);
  const from = base ?? (value.revision === server.revision ? server : undefined);
  // Without it, everything that others changed would look as if this person had changed it back.
  if (!from && value.revision > 0) return { do: 'look', revision: value.revision };
  if (server.withdrawn && !from?.withdrawn) return { do: 'ask', current: server };
  const merged = broughtOnto(server, from, value);
  if (merged.conflicts.length > 0) return { do: 'ask', current: server };
  const asides = asidesOnto(server, { ...intent, ...(from && { base: from }) });
  const [first = merged.value] = asides;
  if (isSameContent(first, server)) return { do: asides.length > 0 ? 'pass' : 'settle' };
  const isAsItIs =
    isSameContent(merged.value, value) && (asides.length === 0 || isSameContent(base!, server));
  const rebased = { value: merged.value, base: server, asides };
  return { do: 'send', revision: server.revision, ...(!isAsItIs && { rebased }) };
}

/** What others wrote since is not withdrawn unread. */
function withdrawal<T extends AnyRecord>({ base }: Intent<T>, server: T): Step<T> {
  if (server.withdrawn) return { do: 'settle' };
  if (base && !isSameContent(base, server)) return { do: 'ask', current: server };
  return { do: 'send', revision: server.revision };
}
