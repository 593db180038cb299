import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';

/** Takes the browsers' reports of what the policy blocked, shows each on stderr and says how many there were. */
export function cspReports(): { routes: Hono; reports: string[] } {
  const reports: string[] = [];
  const routes = new Hono();
  routes.post('/', bodyLimit({ maxSize: 64 * 1024 }), async (context) => {
    const text = oneLine(await context.req.text());
    reports.push(text);
    if (reports.length > 1000) reports.shift();
    console.error(`CSP: ${text}`);
    return context.body(null, 204);
  });
  routes.get('/', (context) => context.json({ count: reports.length }));
  return { routes, reports };
}

const oneLine = (text: string) => text.slice(0, 2000).replace(/[\r\n\u0000-\u001f\u007f]+/g, ' ');
