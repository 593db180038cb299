const sessions = new WeakMap();

/**
 * A server command by which a browser test is without what it would fetch, where the browser can: `banso-unreachable` with
 * `{ urls }`, in which `*` stands for anything, makes exactly these unreachable. It answers `{ done: false }` where it cannot.
 */
export const networkCommand = () => ({
  name: 'banso-network',
  async executeCommand({ command, payload, session }) {
    if (command !== 'banso-unreachable') return undefined;
    const page = session.browser.getPage?.(session.id);
    if (!page?.createCDPSession || !/Chrom/.test(await page.browser().version())) return { done: false };
    if (!sessions.has(page)) {
      const devtools = await page.createCDPSession();
      sessions.set(page, devtools);
      await devtools.send('Network.enable');
    }
    await sessions.get(page).send('Network.setBlockedURLs', { urls: payload.urls });
    return { done: true };
  },
});
