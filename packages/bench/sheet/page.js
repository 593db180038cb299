const cases = {
  ours: () => import('./ours.js'),
  'chart-tabulator': () => import('./chart-tabulator.js'),
  'chart-ag-grid': () => import('./chart-ag-grid.js'),
  'echarts-tabulator': () => import('./echarts-tabulator.js'),
  'echarts-ag-grid': () => import('./echarts-ag-grid.js'),
};

/** After a frame was painted. */
const painted = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(0);
    });
  });

let shown;

globalThis.bench = {
  /** Milliseconds until everything stands on the screen; the code is there already. */
  async mount(name) {
    const { make } = await cases[name]();
    await painted();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const began = performance.now();
    shown = await make();
    await painted();
    return performance.now() - began;
  },
  /** Per keystroke, milliseconds until the new picture is drawn and laid out. */
  async type(count) {
    const { field, settled } = await shown.edit();
    const times = [];
    const warm = 10;
    for (let each = 0; each < warm + count; each++) {
      await painted();
      field.value = String(20_000 + each * 997);
      const began = performance.now();
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await settled();
      // Layout is part of it, wherever it stands.
      void document.body.offsetHeight;
      times.push(performance.now() - began);
    }
    return times.slice(warm);
  },
};
