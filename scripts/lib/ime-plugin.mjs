/**
 * A command for tests in a browser: Chromium's own input method, as `{ compose: text }` (what is underlined now),
 * `{ commit: text }` (the conversion is confirmed with Enter) and `{ insert: text }` (as a pen or a voice writes). Answers
 * whether the engine has it.
 */
export function imePlugin() {
  const sessions = new WeakMap();
  const sessionOf = async (page) => {
    if (!sessions.has(page)) sessions.set(page, page.createCDPSession());
    return sessions.get(page);
  };
  return {
    name: 'ime-command',
    async executeCommand({ command, payload, session }) {
      if (command !== 'ime') return undefined;
      const page = session.browser.getPage?.(session.id);
      if (!page?.createCDPSession || !/Chrom/.test(await page.browser().version())) return false;
      const devtools = await sessionOf(page);
      // What a conversion takes arrives at the page as key 229, whatever was pressed.
      const key = (type, code) =>
        devtools.send('Input.dispatchKeyEvent', { type, code, key: 'Process', windowsVirtualKeyCode: 229 });
      if (payload.compose !== undefined) {
        await key('rawKeyDown', 'KeyA');
        const text = payload.compose;
        await devtools.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        });
        await key('keyUp', 'KeyA');
      } else if (payload.commit !== undefined) {
        await key('rawKeyDown', 'Enter');
        await devtools.send('Input.insertText', { text: payload.commit });
        await key('keyUp', 'Enter');
      } else await devtools.send('Input.insertText', { text: payload.insert });
      return true;
    },
  };
}
