import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Hono, type Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { findCustomer, searchCustomers, type Customer } from './bank/customers.js';
import { ensureCompany } from './banso/ensure-company.js';
import { bansoRoutes } from './banso/routes.js';
import { builtBundle, StartError, type CrmOptions } from './config.js';
import { cspReports } from './http/csp-reports.js';
import { Files } from './http/files.js';
import { securityHeaders } from './http/security-headers.js';
import { loginRoutes } from './login/routes.js';
import { signingSecret } from './login/secret.js';
import { Sessions, type Visitor } from './login/session.js';
import { accounts } from './pages/accounts.js';
import { approvals, approvalsPage } from './pages/approvals.js';
import { bansoPage, isView, type View } from './pages/banso.js';
import { contacts } from './pages/contacts.js';
import { customerPage } from './pages/customer.js';
import { customersPage } from './pages/customers.js';
import type { Html } from './pages/html.js';
import { brokenPage, notFoundPage } from './pages/messages.js';
import { overview } from './pages/overview.js';
import { visitsPage } from './pages/visits.js';
import { visitRoutes } from './visit/routes.js';

/** 埼央銀行 顧客管理システム: the bank's own pages, and what the widgets on one of them need. */
export function createCrm(options: CrmOptions): { app: Hono<Visitor>; reports: readonly string[] } {
  const app = new Hono<Visitor>();
  const sessions = new Sessions(signingSecret(options.dataFolder));
  const assets = new Files(fileURLToPath(new URL('../public', import.meta.url)));
  const csp = cspReports();
  const bundle = openBundle(options.bundleFolder ?? builtBundle);

  app.use(securityHeaders);
  app.route('/csp-reports', csp.routes);
  app.get(
    '/assets/:file',
    (context) => assets.serve(context, context.req.param('file'), 'no-cache') ?? context.notFound(),
  );
  app.route('/', loginRoutes(sessions));
  app.route('/', bansoRoutes(options, sessions, bundle));
  const visit = visitRoutes(sessions, bundle, assets);
  app.route('/', visit.routes);

  const pages = new Hono<Visitor>();
  pages.use(
    sessions.required((context) => context.redirect(`/login?next=${encodeURIComponent(context.req.path)}`)),
  );
  pages.get('/', (context) => context.redirect('/customers'));
  pages.get('/customers', (context) => {
    const text = (context.req.query('q') ?? '').slice(0, 100);
    return context.html(customersPage(context.var, searchCustomers(text), text));
  });
  pages.get('/approvals', (context) => context.html(approvalsPage(context.var)));
  pages.get('/visits', (context) => context.html(visitsPage(context.var)));

  const tab = (
    path: string,
    name: 'overview' | 'accounts' | 'contacts' | 'approvals',
    body: (customer: Customer) => Html,
  ) =>
    pages.get(`/customers/:cif${path}`, (context) => {
      const customer = findCustomer(context.req.param('cif') ?? '');
      return customer
        ? context.html(customerPage(context.var, customer, name, { body: body(customer) }))
        : context.notFound();
    });
  tab('', 'overview', overview);
  tab('/accounts', 'accounts', accounts);
  tab('/contacts', 'contacts', contacts);
  tab('/approvals', 'approvals', approvals);

  const banso = async (context: Context<Visitor>, cif: string, view: View) => {
    const customer = findCustomer(cif);
    if (!customer) return context.notFound();
    const reachable = await isKnown(options, context, customer);
    return context.html(
      bansoPage(context.var, customer, { view, bundle: `/banso/${bundle.version}/banso.js`, reachable }),
    );
  };
  pages.get('/customers/:cif/banso', (context) => banso(context, context.req.param('cif'), 'all'));
  pages.get('/customers/:cif/banso/:view', (context) => {
    const { cif, view } = context.req.param();
    return isView(view) ? banso(context, cif, view) : context.notFound();
  });
  pages.get('/visit/', (context) => context.html(visit.shell));
  pages.get('/visit/shell', (context) => context.html(visit.shell));
  pages.get('/visit/:cif', async (context) => {
    const customer = findCustomer(context.req.param('cif'));
    if (!customer) return context.notFound();
    await isKnown(options, context, customer);
    return context.html(visit.shell);
  });
  app.route('/', pages);

  app.notFound(async (context) => context.html(notFoundPage(await visitor(sessions, context)), 404));
  app.onError(async (error, context) => {
    if (error instanceof HTTPException) return error.getResponse();
    console.error(error);
    return context.html(brokenPage(await visitor(sessions, context)), 500);
  });
  return { app, reports: csp.reports };
}

/** Enters the customer in Banso where that is missing. The bank's page opens in any case. */
async function isKnown(options: CrmOptions, context: Context<Visitor>, customer: Customer): Promise<boolean> {
  try {
    await ensureCompany(options, context.get('staff'), customer);
    return true;
  } catch (error) {
    console.error(
      `${customer.cif} could not be entered in Banso: ${error instanceof Error ? error.message : String(error)}`,
    );
    return false;
  }
}

/** The folder is named after its content: what a browser keeps under that name for ever can never be another. */
function openBundle(folder: string): { version: string; files: Files } {
  try {
    const files = new Files(folder);
    const { version } = JSON.parse(
      readFileSync(new URL('../../../packages/embed/package.json', import.meta.url), 'utf8'),
    ) as { version: string };
    if (files.has('banso.js')) return { version: `${version}-${files.digest}`, files };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  throw new StartError(`There is no script bundle in ${folder}. Type: node scripts/build.mjs --embed`);
}

async function visitor(sessions: Sessions, context: Context) {
  const session = await sessions.read(context);
  return session?.staff ? { staff: session.staff, csrf: session.csrf } : undefined;
}
