const sessions = new WeakMap();

/**
 * Server commands by which a browser test is used with a finger, where the browser can: `banso-touch-device` turns the
 * page into one of a telephone and back (`{ on, width, height }`), `banso-tap` taps at `{ x, y }`. They answer
 * `{ done: false }` where it cannot.
 */
export const touchCommands = () => ({
  name: 'banso-touch',
  async executeCommand({ command, payload, session }) {
    if (command !== 'banso-touch-device' && command !== 'banso-tap') return undefined;
    const page = session.browser.getPage?.(session.id);
    if (!page?.touchscreen) return { done: false };
    if (command === 'banso-tap') {
      await page.touchscreen.tap(payload.x, payload.y);
      return { done: true };
    }
    // The emulation lasts as long as the session that asked for it.
    if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
    await sessions
      .get(page)
      .send('Emulation.setTouchEmulationEnabled', { enabled: payload.on, maxTouchPoints: 1 });
    return { done: true };
  },
});
