// What an SDK adds to a small call over loopback, server in another process: its layers, its retries, its checks.
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createClient } from '@banso/client';
import { samples } from '@banso/model/samples';
import { createClient as createHeyApi, createConfig } from '@hey-api/client-fetch';
import axios from 'axios';
import ky from 'ky';
import createFetchClient from 'openapi-fetch';
import { measure, print } from './lib/measure.mjs';

const company = { ...samples.company, revision: 1 };
const server = fork(fileURLToPath(new URL('./lib/answering-server.mjs', import.meta.url)), [
  JSON.stringify(company),
]);
const [baseUrl] = await once(server, 'message');
const token = 'a-token';
const headers = { authorization: `Bearer ${token}` };
const path = `/v1/companies/${company.id}`;
const url = baseUrl + path;
const template = { params: { path: { id: company.id } } };
const heyTemplate = { url: '/v1/companies/{id}', path: { id: company.id } };

const banso = createClient({
  baseUrl,
  session: async () => ({
    token,
    expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    organisation: { id: 'org_1', name: 'Bank' },
    person: { id: 'psn_1', name: 'Somebody' },
  }),
});
const openapi = createFetchClient({ baseUrl, headers });
const kyClient = ky.create({ headers });
const axiosClient = axios.create({ baseURL: baseUrl, headers });
const hey = createHeyApi(createConfig({ baseUrl, headers }));

const ours = 'ours (session, retries, timeout, checks)';
const reading = {
  'fetch alone': async () => (await fetch(url, { headers })).json(),
  [ours]: () => banso.companies.get(company.id),
  'ours, raw': async () => (await banso.raw.GET('/v1/companies/{id}', template)).data,
  'openapi-fetch': async () => (await openapi.GET('/v1/companies/{id}', template)).data,
  'hey-api': async () => (await hey.get(heyTemplate)).data,
  ky: () => kyClient.get(url).json(),
  axios: async () => (await axiosClient.get(path)).data,
};

const ifMatch = { 'if-match': `"${company.revision}"` };
const json = { 'content-type': 'application/json', ...ifMatch };
const writing = {
  'fetch alone': async () =>
    (
      await fetch(url, { method: 'PUT', headers: { ...headers, ...json }, body: JSON.stringify(company) })
    ).json(),
  [`${ours}, idempotency key, revision`]: () => banso.companies.put(company),
  'openapi-fetch': async () =>
    (await openapi.PUT('/v1/companies/{id}', { ...template, headers: ifMatch, body: company })).data,
  'hey-api': async () =>
    (await hey.put({ ...heyTemplate, headers: { ...headers, ...json }, body: company })).data,
  ky: () => kyClient.put(url, { headers: ifMatch, json: company }).json(),
  axios: async () => (await axiosClient.put(path, company, { headers: ifMatch })).data,
};

const body = { reason: 'a reason' };
const posting = {
  'fetch alone': async () =>
    (
      await fetch(`${url}/withdrawal`, {
        method: 'POST',
        headers: { ...headers, ...json },
        body: JSON.stringify(body),
      })
    ).json(),
  [`${ours}, idempotency key, revision`]: () => banso.companies.withdraw(company, body.reason),
  'openapi-fetch': async () =>
    (await openapi.POST('/v1/companies/{id}/withdrawal', { ...template, headers: ifMatch, body })).data,
  'hey-api': async () =>
    (
      await hey.post({
        url: '/v1/companies/{id}/withdrawal',
        path: { id: company.id },
        headers: { ...headers, ...json },
        body,
      })
    ).data,
  ky: () => kyClient.post(`${url}/withdrawal`, { headers: ifMatch, json: body }).json(),
  axios: async () => (await axiosClient.post(`${path}/withdrawal`, body, { headers: ifMatch })).data,
};

for (const cases of [reading, writing, posting])
  for (const [name, call] of Object.entries(cases)) assert.deepEqual(await call(), company, name);
const rounds = Number(process.env.BANSO_BENCH_ROUNDS ?? 61);
print('A small GET over loopback', await measure(reading, { rounds, milliseconds: 25 }));
print('A small PUT over loopback', await measure(writing, { rounds, milliseconds: 25 }));
print('A small POST over loopback', await measure(posting, { rounds, milliseconds: 25 }));
print(
  'A small GET, 16 in flight (time of the whole ÷ calls)',
  await measure(reading, { rounds, milliseconds: 25, inFlight: 16 }),
);
server.disconnect();
