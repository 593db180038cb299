import { readFileSync } from 'node:fs';

/** The bank's own customer table. Money in 千円, rates in % a year. */
export interface Customer {
  /** CIF 番号, the bank's own number of a customer. */
  cif: string;
  name: string;
  nameKana: string;
  representative: string;
  representativeTitle: string;
  industryName: string;
  jsic: string;
  locabenIndustry: string;
  prefecture: string;
  address: string;
  phone: string;
  founded: string;
  capital: number;
  employees: number;
  fiscalMonth: number;
  corporateNumber: string | null;
  branch: string;
  /** The officer in charge, by staff number. */
  officer: string;
  since: string;
  mainBank: boolean;
  note: string;
  deposits: Deposit[];
  loans: Loan[];
  averages: { month: string; deposits: number; loans: number }[];
  contacts: { on: string; staff: string; method: string; subject: string; text: string }[];
  approvals: Approval[];
  visits: Visit[];
}

export interface Deposit {
  type: string;
  number: string;
  balance: number;
  rate: number;
  maturity: string | null;
}

export interface Loan {
  type: string;
  number: string;
  purpose: string;
  initial: number;
  balance: number;
  rate: number;
  drawnOn: string;
  dueOn: string;
  security: string;
}

export interface Approval {
  number: string;
  type: string;
  amount: number;
  status: string;
  on: string;
  staff: string;
  summary: string;
}

export interface Visit {
  on: string;
  time: string;
  staff: string;
  purpose: string;
}

export const customers: readonly Customer[] = JSON.parse(
  readFileSync(new URL('../../data/customers.json', import.meta.url), 'utf8'),
) as Customer[];

const byCif = new Map(customers.map((customer) => [customer.cif, customer]));

export const findCustomer = (cif: string): Customer | undefined => byCif.get(cif);

/** Customers whose name, reading, representative or number contains `text`; all of them when it is empty. */
export function searchCustomers(text: string): Customer[] {
  const wanted = folded(text);
  return customers.filter(({ cif, name, nameKana, representative, corporateNumber }) =>
    [cif, name, nameKana, representative, corporateNumber ?? ''].some((field) =>
      folded(field).includes(wanted),
    ),
  );
}

export const totalDeposits = ({ deposits }: Customer): number =>
  deposits.reduce((sum, { balance }) => sum + balance, 0);
export const totalLoans = ({ loans }: Customer): number =>
  loans.reduce((sum, { balance }) => sum + balance, 0);

/** Variants of the same name that people type for one another, as the bank's own search treats them. */
const variants: Record<string, string> = {
  髙: '高',
  﨑: '崎',
  𠮷: '吉',
  邉: '辺',
  邊: '辺',
  栁: '柳',
  齋: '斎',
  𣘺: '橋',
  濵: '浜',
  惠: '恵',
};

function folded(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase().replace(/\s/g, '');
  return Array.from(plain, (character) => variants[character] ?? katakana(character)).join('');
}

const katakana = (character: string) =>
  /[ぁ-ゖ]/.test(character) ? String.fromCodePoint((character.codePointAt(0) ?? 0) + 0x60) : character;
