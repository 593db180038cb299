// A process that answers every request with one body, as small and as fast as Node can: node answering-server.mjs BODY
import { createServer } from 'node:http';

const body = Buffer.from(process.argv[2]);
const headers = { 'content-type': 'application/json', 'content-length': body.length, etag: '"1"' };
const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => response.writeHead(200, headers).end(body));
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => process.send(`http://127.0.0.1:${server.address().port}`));
process.on('disconnect', () => process.exit());
