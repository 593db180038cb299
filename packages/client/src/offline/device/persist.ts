/** Whether the browser promises to keep what lies on the device until the person removes it. */
export type Persistence =
  | 'granted'
  /** It may delete everything when room gets scarce, or (Safari) after seven days without a visit. */
  | 'refused'
  /** It does not say. */
  | 'unknown';

/**
 * Asks the browser to keep what lies here. Firefox asks the person, who may never answer: call it when they have switched
 * offline on, and let nothing wait for it.
 */
export async function askPersistence(storage = deviceStorage()): Promise<Persistence> {
  try {
    if (!storage?.persist) return 'unknown';
    return (await storage.persisted()) || (await storage.persist()) ? 'granted' : 'refused';
  } catch {
    return 'unknown';
  }
}

/** How full the device is as the browser counts, in bytes; undefined when it does not say. */
export async function estimateRoom(
  storage = deviceStorage(),
): Promise<{ used: number; quota: number } | undefined> {
  try {
    const { usage, quota } = (await storage?.estimate()) ?? {};
    return usage === undefined || quota === undefined ? undefined : { used: usage, quota };
  } catch {
    return undefined;
  }
}

function deviceStorage(): StorageManager | undefined {
  return (globalThis as { navigator?: { storage?: StorageManager } }).navigator?.storage;
}
