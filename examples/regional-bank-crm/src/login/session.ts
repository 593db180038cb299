import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import { findStaff, type Staff } from '../bank/staff.js';

const cookie = 'saiou_session';
const workingDay = 10 * 60 * 60;

/** What a page knows of the one who asked for it. */
export interface Visitor {
  Variables: { staff: Staff; csrf: string };
}

/** The bank's own login: a signed cookie that scripts cannot read. */
export class Sessions {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  /** Starts a session of `person`; without one, an anonymous session that protects the login form itself. */
  async start(context: Context, person?: Staff): Promise<string> {
    const session = [
      randomBytes(16).toString('base64url'),
      person?.number ?? '',
      Math.floor(Date.now() / 1000) + workingDay,
    ];
    const value = session.join('.');
    await setSignedCookie(context, cookie, value, this.#secret, {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure: new URL(context.req.url).protocol === 'https:',
      maxAge: workingDay,
    });
    return this.#csrf(value);
  }

  /** Who is signed in, and the token that this session's forms must carry. */
  async read(context: Context): Promise<{ staff?: Staff; csrf: string } | undefined> {
    const value = await getSignedCookie(context, this.#secret, cookie);
    if (!value) return undefined;
    const [, number = '', expires = ''] = value.split('.');
    if (!(Number(expires) * 1000 > Date.now())) return undefined;
    return { staff: findStaff(number), csrf: this.#csrf(value) };
  }

  end(context: Context): void {
    deleteCookie(context, cookie, { path: '/' });
  }

  /** Lets only people pass who are signed in; the others are answered by `otherwise`. */
  required(otherwise: (context: Context) => Response | Promise<Response>): MiddlewareHandler<Visitor> {
    return async (context, next) => {
      const session = await this.read(context);
      if (!session?.staff) return otherwise(context);
      context.set('staff', session.staff);
      context.set('csrf', session.csrf);
      return next();
    };
  }

  #csrf(session: string): string {
    return createHmac('sha256', this.#secret).update(`csrf ${session}`).digest('base64url');
  }
}

/** Whether a form carries the token of the session it was sent in. */
export function isToken(given: unknown, expected: string): boolean {
  if (typeof given !== 'string') return false;
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
