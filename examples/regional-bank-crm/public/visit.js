// 訪問用: the bank's own script of a page that also opens without a network. The page itself is the same for every
// customer; which one it is stands in its address only.
const cif = /^\/visit\/([\d-]+)$/.exec(location.pathname)?.[1];
const widgets = document.querySelector('#widgets');
const readiness = document.querySelector('#readiness');

if (cif) {
  document.querySelector('#customer').textContent = `CIF ${cif}`;
  document.querySelector('#back').href = `/customers/${cif}/banso`;
  for (const tag of ['banso-dialogue-log', 'banso-wall-diagnosis', 'banso-benchmark-sheet']) {
    const place = document.createElement('div');
    place.className = 'widget';
    const widget = document.createElement(tag);
    widget.setAttribute('company', `cif:${cif}`);
    place.append(widget);
    widgets.append(place);
  }
} else {
  readiness.textContent = '取引先の「伴走支援」から「訪問の準備」を押すと、ここに開きます。';
}

// Only where the browser has service workers: not on a page without encryption.
navigator.serviceWorker?.ready.then(() => {
  if (cif) readiness.textContent = 'この画面は、電波のない所でも開けます。下でPINを設定しておいてください。';
});

// Signed out on this device, in this tab or another: the bank's own login ends too, and nothing stays on the screen.
document.addEventListener('banso-state', async ({ detail }) => {
  if (detail.reason !== 'signed-out') return;
  widgets.replaceChildren();
  await fetch('/visit/sign-out', { method: 'POST' }).catch(() => {});
  location.replace('/visit/');
});
