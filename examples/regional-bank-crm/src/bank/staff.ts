import { scrypt, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';

/** Somebody who may sign in to the bank's system. */
export interface Staff {
  /** 行員番号 */
  number: string;
  name: string;
  title: string;
  branch: string;
  /** The role under which Banso knows this person. */
  role: 'supporter' | 'manager';
  /** `scrypt$N$r$p$salt$hash` */
  password: string;
}

export const staff: readonly Staff[] = JSON.parse(
  readFileSync(new URL('../../data/staff.json', import.meta.url), 'utf8'),
) as Staff[];

const byNumber = new Map(staff.map((person) => [person.number, person]));

export const findStaff = (number: string): Staff | undefined => byNumber.get(number);

/** The name behind a staff number, for tables. */
export const staffName = (number: string): string => byNumber.get(number)?.name ?? number;

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number }, Buffer>(scrypt);
const nobody = 'scrypt$16384$8$1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

/** The person whose number and password these are. An unknown number takes as long as a wrong password. */
export async function signIn(number: string, password: string): Promise<Staff | undefined> {
  const person = byNumber.get(number.normalize('NFKC').trim());
  const right = await matches(password, person?.password ?? nobody);
  return right ? person : undefined;
}

async function matches(password: string, stored: string): Promise<boolean> {
  const [, N, r, p, salt = '', hash = ''] = stored.split('$');
  const expected = Buffer.from(hash, 'base64url');
  const options = { N: Number(N), r: Number(r), p: Number(p) };
  return timingSafeEqual(
    await derive(password, Buffer.from(salt, 'base64url'), expected.length, options),
    expected,
  );
}
