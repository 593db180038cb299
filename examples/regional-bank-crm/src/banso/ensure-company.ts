import { createClient, isBansoError } from '@banso/client';
import { derivedRecordId, type Company } from '@banso/model';
import type { Customer } from '../bank/customers.js';
import type { Staff } from '../bank/staff.js';
import type { HostCredentials } from '../config.js';
import { openSession } from './sessions.js';

/**
 * Makes sure that Banso knows this customer, by its CIF number. An entry that is there already stays as it is: what
 * supporters have changed in it is theirs.
 */
export async function ensureCompany(
  banso: { apiUrl: string; credentials: HostCredentials },
  staff: Staff,
  customer: Customer,
): Promise<void> {
  const session = await openSession(banso, staff);
  const client = createClient({
    baseUrl: banso.apiUrl,
    session: async () => session,
    timeout: 5_000,
    retries: 0,
  });
  const external = { system: 'cif', id: customer.cif };
  try {
    await client.companies.get(`cif:${customer.cif}`);
    return;
  } catch (error) {
    if (!isBansoError(error, 'not-found')) throw error;
  }
  try {
    const id = await derivedRecordId('company', session.organisation.id, external);
    await client.companies.put(companyOf(customer, id), { idempotencyKey: `saiou-crm-${id}` });
  } catch (error) {
    // Somebody else has opened the same page a moment ago.
    if (!isBansoError(error, 'conflict')) throw error;
  }
}

function companyOf(customer: Customer, id: string): Company {
  return {
    id,
    kind: 'company',
    revision: 0,
    audience: 'organisation',
    externalIds: [{ system: 'cif', id: customer.cif }],
    name: customer.name,
    nameKana: customer.nameKana,
    representative: customer.representative.replace(/\s/g, ''),
    corporateNumber: customer.corporateNumber,
    jsic: customer.jsic,
    industry: customer.locabenIndustry,
    employees: customer.employees,
    capital: customer.capital,
    fiscalMonth: customer.fiscalMonth,
    prefecture: customer.prefecture,
    address: customer.address,
    demo: true,
  };
}
