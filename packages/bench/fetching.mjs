// What an SDK adds to one small GET over loopback: its layers, its retries, its checks.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { createClient } from '@banso/client';
import { samples } from '@banso/model/samples';
import axios from 'axios';
import ky from 'ky';
import createFetchClient from 'openapi-fetch';
import { measure, print } from './lib/measure.mjs';

const company = { ...samples.company, revision: 1 };
const worker = new Worker(new URL('./lib/answering-server.mjs', import.meta.url), {
  workerData: { body: JSON.stringify(company) },
});
const [baseUrl] = await once(worker, 'message');
const token = 'a-token';
const headers = { authorization: `Bearer ${token}` };
const path = `/v1/companies/${company.id}`;

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

const cases = {
  'fetch alone': async () => (await fetch(baseUrl + path, { headers })).json(),
  'our client (session, retry, guard)': () => banso.companies.get(company.id),
  'our client, raw': async () =>
    (await banso.raw.GET('/v1/companies/{id}', { params: { path: { id: company.id } } })).data,
  'openapi-fetch': async () =>
    (await openapi.GET('/v1/companies/{id}', { params: { path: { id: company.id } } })).data,
  ky: () => kyClient.get(baseUrl + path).json(),
  axios: async () => (await axiosClient.get(path)).data,
};

for (const [name, get] of Object.entries(cases)) assert.deepEqual(await get(), company, name);
print('One GET of a company over loopback', await measure(cases, { rounds: 15, milliseconds: 100 }));
await worker.terminate();
