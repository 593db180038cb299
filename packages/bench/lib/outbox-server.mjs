// A process that serves the page of the outbox bench, and keeps whatever dialogue is put to it: node outbox-server.mjs SCRIPT
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const script = readFileSync(process.argv[2]);
const page = '<!doctype html><meta charset="utf-8"><title>bench</title><script src="/page.js"></script>';
const kept = new Map();
let twice = 0;

const server = createServer((request, response) => {
  if (request.method === 'PUT') {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const record = JSON.parse(Buffer.concat(chunks));
      if (kept.has(record.id)) twice += 1;
      kept.set(record.id, record);
      const body = Buffer.from(JSON.stringify({ ...record, revision: record.revision + 1 }));
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-length': body.length })
        .end(body);
    });
    return;
  }
  const isScript = request.url === '/page.js';
  response.writeHead(200, { 'content-type': `${isScript ? 'text/javascript' : 'text/html'}; charset=utf-8` });
  response.end(isScript ? script : page);
});
server.listen(0, '127.0.0.1', () => process.send({ url: `http://127.0.0.1:${server.address().port}` }));
process.on('message', () => {
  process.send({ kept: kept.size, twice });
  kept.clear();
  twice = 0;
});
process.on('disconnect', () => process.exit());
