/** Markup in which something runs when it is taken for markup, in many disguises. */
const shapes: ((run: string) => string)[] = [
  (run) => `<script>${run}</script>`,
  (run) => `"><script>${run}</script>`,
  (run) => `<img src=x onerror=${run}>`,
  (run) => `'"><img src=x onerror="${run}">`,
  (run) => `<svg onload=${run}>`,
  (run) => `<svg><script>${run}</script></svg>`,
  (run) => `<a href="javascript:${run}">x</a>`,
  (run) => `javascript:${run}`,
  (run) => `</textarea><script>${run}</script>`,
  (run) => `</title><script>${run}</script>`,
  (run) => `<iframe srcdoc="<script>${run}</script>"></iframe>`,
  (run) => `<details open ontoggle=${run}>`,
  (run) => `<input autofocus onfocus=${run}>`,
  (run) => `<math><mi xlink:href="javascript:${run}">`,
  (run) => `<style>@import 'x';</style><body onload=${run}>`,
  (run) => `\${${run}}`,
  (run) => `{{constructor.constructor('${run}')()}}`,
  (run) => `<!--><img src=x onerror=${run}>-->`,
  (run) => `<template><script>${run}</script></template>`,
  (run) => `<banso-dialogue-log onfocus=${run} tabindex=0>`,
  (run) => `\u202e<script>${run}</script>`,
  (run) => `<sc\0ript>${run}</script>`,
  (run) => `＜script＞${run}＜/script＞`,
  (run) => `&lt;script&gt;${run}&lt;/script&gt;`,
  (run) => `%3Cscript%3E${run}%3C/script%3E`,
];
const calls = [
  'window.breached=1',
  'parent.breached=1',
  'top.breached=1',
  'self.breached=1',
  'breached=1',
  'globalThis.breached=1',
  "setTimeout('breached=1')",
  "eval('breached=1')",
  "Function('breached=1')()",
  'document.body.dataset.breached=1',
  'alert(1)',
  'alert(document.domain)',
  "fetch('/breached')",
  "import('/breached.js')",
  "location='/breached'",
  "new Image().src='/breached'",
  "navigator.sendBeacon('/breached')",
  "document.title='breached'",
  "document.write('breached')",
  'alert`1`',
];

/** 500 payloads; `hasRun` tells whether any of them did what it tries to. */
export const payloads: readonly string[] = calls.flatMap((call) => shapes.map((shape) => shape(call)));

export function hasRun(): boolean {
  return (
    'breached' in globalThis ||
    document.body.dataset.breached !== undefined ||
    document.title === 'breached' ||
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/breached'))
  );
}
