// A worker that answers every request with one company, as small and as fast as Node can.
import { createServer } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

const server = createServer((request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', etag: '"1"' }).end(workerData.body);
});
server.listen(0, '127.0.0.1', () => parentPort.postMessage(`http://127.0.0.1:${server.address().port}`));
