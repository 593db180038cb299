import type { TabLocks } from '../offline/platform.js';
import type { Tab } from './tab.js';

/** The device's Web Locks as one tab sees them: it hears of what others did to a lock when it is its turn. */
export function locksOf(tab: Tab): TabLocks {
  const locks = tab.device.locks.of(tab.name);
  return {
    async request(name, options, work) {
      try {
        return await locks.request(name, options, async (held, stolen) => {
          await tab.turn(tab.chance.between(0, 2), `lock ${name}: ${held ? 'held' : 'not to be had'}`);
          const own = new AbortController();
          const lose = () => own.abort(stolen.reason);
          if (stolen.aborted) lose();
          else stolen.addEventListener('abort', () => tab.after(1, `lock ${name}: stolen`, lose));
          return work(held, own.signal);
        });
      } catch (error) {
        await tab.turn(1, `lock ${name}: ${String(error)}`);
        throw error;
      }
    },
  };
}
