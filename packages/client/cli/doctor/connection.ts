import { lookup } from 'node:dns/promises';
import { connect } from 'node:tls';
import type { PeerCertificate } from 'node:tls';
import { messages } from '../locales/index.js';
import { reasonOf } from './finding.js';
import type { Finding, Patient } from './finding.js';

/** A certificate that ends within so many days should be renewed. */
const soon = 21;
const day = 86_400_000;

/** Is the server's name known, and is nobody reading along? */
export async function checkConnection(patient: Patient): Promise<Finding[]> {
  const { hostname, protocol } = new URL(patient.url);
  const host = hostname.replace(/^\[|\]$/g, '');
  const texts = messages(patient.world.language).doctor;
  try {
    const found = await lookup(host, { all: true });
    const addresses = found.map(({ address }) => address).join(', ');
    const named: Finding = { check: 'dns', level: 'good', text: texts.dns(host, addresses) };
    return [named, protocol === 'https:' ? await checkCertificate(patient, host) : checkPlain(patient, host)];
  } catch (error) {
    return [{ check: 'dns', level: 'bad', ...texts.noDns(host, reasonOf(error)) }];
  }
}

function checkPlain({ world }: Patient, host: string): Finding {
  const texts = messages(world.language).doctor;
  const isHere = host === 'localhost' || host === '::1' || host.startsWith('127.');
  return isHere
    ? { check: 'tls', level: 'good', text: texts.plainHere }
    : { check: 'tls', level: 'warning', ...texts.plain };
}

async function checkCertificate({ url, world }: Patient, host: string): Promise<Finding> {
  const texts = messages(world.language).doctor;
  try {
    const { certificate, fault } = await certificateOf(host, Number(new URL(url).port || 443));
    if (fault) return { check: 'tls', level: 'bad', ...texts.badCertificate(fault) };
    const days = Math.floor((Date.parse(certificate.valid_to) - Date.now()) / day);
    return days < soon
      ? { check: 'tls', level: 'warning', ...texts.certificateEnds(days) }
      : { check: 'tls', level: 'good', text: texts.certificate(days) };
  } catch (error) {
    return { check: 'tls', level: 'bad', ...texts.noTls(reasonOf(error)) };
  }
}

/** Looks at the certificate whatever is wrong with it; nothing is sent over this connection. */
function certificateOf(
  host: string,
  port: number,
): Promise<{ certificate: PeerCertificate; fault: string | undefined }> {
  return new Promise((resolve, reject) => {
    const isName = !/^[\d.]+$|:/.test(host);
    const socket = connect({
      host,
      port,
      rejectUnauthorized: false,
      timeout: 10_000,
      ...(isName && { servername: host }),
    });
    socket.once('secureConnect', () => {
      const fault = socket.authorized ? undefined : String(socket.authorizationError);
      resolve({ certificate: socket.getPeerCertificate(), fault });
      socket.destroy();
    });
    socket.once('timeout', () =>
      socket.destroy(Object.assign(new Error('No answer'), { code: 'ETIMEDOUT' })),
    );
    socket.once('error', reject);
  });
}
