// What it costs to believe an answer: 200 dialogues, parsed, and parsed and checked; once more where the platform refuses
// to compile text, as a page with a strict policy does.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { guards } from '@banso/model/contract';
import { demo } from '@banso/model/samples';
import * as valibot from 'valibot';
import * as zod from 'zod';
import { measure, print } from './lib/measure.mjs';
import { miniPeer, valibotPeer, zodPeer } from './lib/peers.mjs';
import { schemaOf } from './lib/schema.mjs';

const entries = Array.from({ length: 200 }, (_, index) => demo.dialogues[index % demo.dialogues.length]);
const text = JSON.stringify({ items: entries, next: null });

const compiled = zod.array(schemaOf('Dialogue', zodPeer));
zod.config({ jitless: true });
const interpreted = zod.array(schemaOf('Dialogue', zodPeer));
const small = zod.array(schemaOf('Dialogue', miniPeer));
const vali = valibot.array(schemaOf('Dialogue', valibotPeer));

const ours = (items) => {
  for (const item of items) {
    const fault = guards.checkDialogue(item);
    if (fault !== undefined) throw new TypeError(fault);
  }
};

const noCompiling = '--disallow-code-generation-from-strings';
const isStrict = process.execArgv.includes(noCompiling);

const checks = {
  'our generated guard': ours,
  ...(!isStrict && { 'zod (compiles)': (items) => withJit(true, () => compiled.parse(items)) }),
  'zod (interprets)': (items) => withJit(false, () => interpreted.parse(items)),
  'zod/mini (interprets)': (items) => withJit(false, () => small.parse(items)),
  valibot: (items) => valibot.parse(vali, items),
};

function withJit(jit, call) {
  zod.config({ jitless: !jit });
  return call();
}

/** A comparison counts only when every peer takes the page and refuses the same faults. */
function prove() {
  const faults = [
    (item) => delete item.heldOn,
    (item) => (item.revision = 1.5),
    (item) => (item.notes[0].text = null),
    (item) => (item.participants[0].position = '1'),
    (item) => (item.kind = 'company'),
  ];
  for (const [name, check] of Object.entries(checks)) {
    assert.doesNotThrow(() => check(structuredClone(entries)), name);
    for (const harm of faults) {
      const items = structuredClone(entries);
      harm(items[100]);
      assert.throws(() => check(items), `${name} took ${harm}`);
    }
  }
}

prove();
const cases = { 'JSON.parse alone': () => JSON.parse(text) };
for (const [name, check] of Object.entries(checks)) cases[name] = () => check(JSON.parse(text).items);
print(
  `Checking a page of 200 dialogues (${Math.round(text.length / 1024)} K characters)${isStrict ? ', nothing may be compiled from text' : ''}`,
  await measure(cases, { rounds: 41 }),
);
if (!isStrict) {
  const args = [...process.execArgv, noCompiling, fileURLToPath(import.meta.url)];
  process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
}
