import { randomBytes } from 'node:crypto';

/**
 * The policy under which every browser test runs; the one promised to hosts, and one nonce for the inline scripts that
 * the test runner itself puts into its page.
 */
const policy = (nonce) =>
  [
    `default-src 'none'`,
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self'`,
    `connect-src 'self'`,
    `require-trusted-types-for 'script'`,
    `trusted-types lit-html banso`,
  ].join('; ');

/** Middleware of the test server: serves each page under the policy. */
export async function strictCsp(context, next) {
  await next();
  if (!context.response.is('html') || typeof context.body !== 'string') return;
  const nonce = randomBytes(16).toString('base64');
  context.body = context.body.replaceAll('<script', `<script nonce="${nonce}"`);
  context.set('content-security-policy', policy(nonce));
}
