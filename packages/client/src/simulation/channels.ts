import type { TabChannel } from '../offline/platform.js';
import type { Tab } from './tab.js';

/** One end of a channel: messages of one tab come to another in the order in which they were sent. */
export interface ChannelEnd {
  readonly tab: Tab;
  readonly name: string;
  readonly listeners: Set<(message: unknown) => void>;
  /** When the last message on the way to here comes, by the end that sent it. */
  readonly comes: Map<ChannelEnd, number>;
}

export function channelOf(tab: Tab, name: string): TabChannel {
  const { device, world } = tab;
  const own: ChannelEnd = { tab, name, listeners: new Set(), comes: new Map() };
  device.channels.add(own);

  const send = (message: unknown, to: ChannelEnd) => {
    const copy = structuredClone(message);
    const comes = Math.max(to.comes.get(own) ?? 0, world.now + tab.chance.between(0, 20));
    to.comes.set(own, comes);
    to.tab.after(comes - world.now, `hears ${name} ${JSON.stringify(copy)}`, () => {
      if (device.channels.has(to)) to.listeners.forEach((listener) => listener(copy));
    });
  };
  return {
    post(message) {
      if (!device.channels.has(own)) throw new DOMException('The channel is closed', 'InvalidStateError');
      for (const other of device.channels) if (other !== own && other.name === name) send(message, other);
    },
    subscribe(listener) {
      own.listeners.add(listener);
      return () => own.listeners.delete(listener);
    },
    close: () => void device.channels.delete(own),
  };
}
