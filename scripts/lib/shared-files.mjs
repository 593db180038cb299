import { createReadStream, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from './paths.mjs';

/** METI's workbooks lie beside the repository, or where `BANSO_SHARED` says; never in it. */
const folder = join(process.env.BANSO_SHARED ?? join(root, '../shared'), 'locaben');
const prefix = '/shared/locaben/';

/** Middleware of the test server: gives browser tests what lies there; where nothing does, they are told with a 404. */
export async function sharedFiles(context, next) {
  if (!context.path.startsWith(prefix)) return next();
  const path = join(folder, basename(decodeURIComponent(context.path)));
  if (!existsSync(path)) return void (context.status = 404);
  context.type = 'application/octet-stream';
  context.body = createReadStream(path);
}
