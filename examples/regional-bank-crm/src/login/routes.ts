import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { signIn } from '../bank/staff.js';
import { sameOrigin } from '../http/same-origin.js';
import { loginPage } from '../pages/login.js';
import { isToken, type Sessions } from './session.js';

const mismatch = '行員番号またはパスワードが違います。';
const outdated = '画面を開いてから時間がたっています。もう一度ログインしてください。';

const smallForm = bodyLimit({ maxSize: 16 * 1024 });

/** ログイン and ログアウト. */
export function loginRoutes(sessions: Sessions): Hono {
  const routes = new Hono();
  routes.get('/login', async (context) => {
    const session = await sessions.read(context);
    if (session?.staff) return context.redirect('/customers');
    return context.html(
      loginPage({ csrf: await sessions.start(context), next: local(context.req.query('next')) }),
    );
  });

  routes.post('/login', sameOrigin, smallForm, async (context) => {
    const form = await context.req.parseBody();
    const number = text(form.number).slice(0, 20);
    const next = local(text(form.next));
    const session = await sessions.read(context);
    const again = async (message: string, status: 400 | 401) =>
      context.html(loginPage({ csrf: await sessions.start(context), next, number, message }), status);
    if (!session || !isToken(form.csrf, session.csrf)) return again(outdated, 400);
    const person = await signIn(number, text(form.password).slice(0, 200));
    if (!person) return again(mismatch, 401);
    await sessions.start(context, person);
    return context.redirect(next, 303);
  });

  routes.post('/logout', sameOrigin, smallForm, async (context) => {
    const form = await context.req.parseBody();
    const session = await sessions.read(context);
    if (session && isToken(form.csrf, session.csrf)) sessions.end(context);
    return context.redirect('/login', 303);
  });
  return routes;
}

/** Only ever leads back into this system. */
function local(path: string | undefined): string {
  return path && /^\/(?![/\\])[\w\-./?=&%]*$/.test(path) ? path : '/customers';
}

/** A field that was sent as text; a file, or nothing, is an empty one. */
const text = (field: unknown) => (typeof field === 'string' ? field : '');
