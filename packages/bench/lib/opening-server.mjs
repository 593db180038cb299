// A process that serves the page of the opening bench, and one company's dialogues as its feed of changes gives them:
// node opening-server.mjs SCRIPT COUNT
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { demo } from '@banso/model/samples';
import { texts } from './notes.mjs';

const script = readFileSync(process.argv[2]);
const count = Number(process.argv[3]);
const page = '<!doctype html><meta charset="utf-8"><title>bench</title><script src="/page.js"></script>';
const notesEach = 10;
const kinds = ['words', 'question', 'fact', 'insight', 'proposal', 'next-step'];
const [sample] = demo.dialogues;
const all = texts(count * notesEach);

/** The oldest meeting comes first, and has a word that no other one has. */
function dialogueOf(index) {
  const day = new Date(Date.UTC(1999, 0, 1) + index * 86_400_000).toISOString().slice(0, 10);
  return {
    ...sample,
    id: `dlg_${String(index + 1).padStart(32, '0')}`,
    heldOn: day,
    revision: 1,
    notes: all.slice(index * notesEach, (index + 1) * notesEach).map((text, at) => ({
      id: `n${at + 1}`,
      position: at + 1,
      kind: kinds[(index + at) % kinds.length],
      text: index === 0 && at === 0 ? `一番最初の言葉。${text}` : text,
    })),
  };
}

function changesAfter(cursor, limit) {
  const from = Number(cursor ?? 0);
  const items = Array.from({ length: Math.min(limit, count - from) }, (_, index) => {
    const record = dialogueOf(from + index);
    const { kind, id, revision } = record;
    return { type: 'changed', kind, id, revision, record };
  });
  return { items, next: String(from + items.length), more: from + items.length < count };
}

const json = (response, body, status = 200) => {
  const bytes = Buffer.from(JSON.stringify(body));
  response
    .writeHead(status, { 'content-type': 'application/json', 'content-length': bytes.length })
    .end(bytes);
};

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://127.0.0.1');
  if (pathname === '/api/v1/changes') {
    const cursor = searchParams.get('after');
    json(response, changesAfter(cursor, Number(searchParams.get('limit') ?? 200)));
    return;
  }
  if (pathname === '/api/v1/dialogues') {
    const items = Array.from({ length: 50 }, (_, index) => dialogueOf(count - 1 - index));
    json(response, { items, next: null });
    return;
  }
  if (pathname.startsWith('/api/')) {
    json(response, { type: 'about:blank', status: 404, title: 'Not found', code: 'not-found' }, 404);
    return;
  }
  const isScript = pathname === '/page.js';
  response.writeHead(200, { 'content-type': `${isScript ? 'text/javascript' : 'text/html'}; charset=utf-8` });
  response.end(isScript ? script : page);
});
server.listen(0, '127.0.0.1', () =>
  process.send({ url: `http://127.0.0.1:${server.address().port}`, company: sample.company }),
);
process.on('disconnect', () => process.exit());
