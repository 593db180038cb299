import type { AnyRecord, Source, SourceEvent } from '@banso/model';
import { onlineSource } from '../source/online-source.js';
import type { Siblings } from '../source/online-source.js';
import type { RecordAccess } from '../source/record-access.js';
import type { Reader } from './cache/reader.js';
import type { Place } from './offline-records.js';
import { OfflineSource } from './offline-source.js';
import type { Workspace } from './workspace.js';

export interface SwitchingSourceSettings<T extends AnyRecord> {
  kind: T['kind'];
  online: RecordAccess<T>;
  place: Place;
  readerOf: (workspace: Workspace) => Reader<T>;
  /** The other sources of this client and kind. */
  siblings: Siblings<T>;
}

/**
 * A source that is the device's while there is a workspace, and the API's otherwise. What the API's has not brought to the
 * server when a workspace comes goes to the device, which sends it under the same keys.
 */
export function switchingSource<T extends AnyRecord>(settings: SwitchingSourceSettings<T>): Source<T> {
  const { kind, online, place, readerOf, siblings } = settings;
  const listeners = new Set<(event: SourceEvent<T>) => void>();
  const tell = (event: SourceEvent<T>) => listeners.forEach((listener) => safely(() => listener(event)));
  const direct = onlineSource<T>(online, place.clock, siblings);
  let isDirect = false;
  let device: { workspace: Workspace; source: OfflineSource<T> } | undefined;
  let deafen: (() => void) | undefined;
  let stops: (() => void)[] = [];

  const hear = () => {
    deafen = device?.workspace.subscribe((changes) => device?.source.hear(changes));
  };
  const sourceIn = (workspace: Workspace) => {
    if (device?.workspace === workspace) return device.source;
    deafen?.();
    const soon = (call: () => void) => void place.clock.after(0, call);
    const source = new OfflineSource<T>({ kind, workspace, reader: readerOf(workspace), soon, tell });
    device = { workspace, source };
    if (listeners.size > 0) hear();
    isDirect = false;
    // What somebody else wrote here stays with them.
    if (place.person === undefined || place.person === workspace.person) {
      direct.leave().forEach((left, id) => source.takeOver(id, left));
    }
    return source;
  };
  /** Without waiting where nothing has to be waited for: what was shown until now counts, not what comes next. */
  const using = <R>(
    call: (source: Omit<Source<T>, 'subscribe'>, isDevice: boolean) => Promise<R>,
  ): Promise<R> => {
    const use = (workspace: Workspace | undefined) => {
      isDirect = !workspace;
      if (workspace) return call(sourceIn(workspace), true);
      // What is still shown may hold what was not sent.
      for (const [server, bases] of device?.source.left() ?? []) direct.learn(server, bases);
      device = undefined;
      return call(direct, false);
    };
    return place.isKnown ? use(place.current) : place.workspace().then(use);
  };
  /** Where the device has opened meanwhile, what the API answered is read from there. */
  const reading = async <R>(read: (source: Omit<Source<T>, 'subscribe'>) => Promise<R>): Promise<R> =>
    using(async (source, isDevice) => {
      const answer = await read(source);
      const { current } = place;
      if (isDevice || !current) return answer;
      await current.keep(place.answered.take());
      return read(sourceIn(current));
    });

  const listen = () => [
    direct.subscribe((event) => isDirect && tell(event)),
    // What the server did not take goes to the device as soon as there is one.
    place.subscribe(() => void (place.current && sourceIn(place.current))),
  ];

  return {
    page: (query) => reading((source) => source.page(query)),
    load: (reference, options) => reading((source) => source.load(reference, options)),
    draft: (id, value) => using((source) => source.draft(id, value)),
    // What was is on the server only: the device keeps what is.
    ...(direct.history && { history: direct.history }),
    save: (id, value) => using((source) => source.save(id, value)),
    subscribe(listener) {
      if (listeners.size === 0) {
        stops = listen();
        hear();
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stops.splice(0).forEach((stop) => stop());
        deafen?.();
      };
    },
  };
}

/** A listener's own fault is reported as such, and stops neither a save nor the other listeners. */
function safely(call: () => void) {
  try {
    call();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
