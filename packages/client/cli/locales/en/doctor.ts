import type { doctor as ja } from '../ja/doctor.js';

const told = (text: string, remedy: string) => ({ text, remedy });

export const doctor: typeof ja = {
  dns: (host, addresses) => `Name: ${host} is ${addresses}.`,
  noDns: (host, reason) =>
    told(
      `Name: ${host} is not known (${reason}).`,
      "Check its spelling, and this machine's DNS and VPN settings.",
    ),
  plainHere: 'Connection: within this machine only.',
  plain: told(
    'Connection: not encrypted (http).',
    'Credentials and what people confided can be read on the way: use https. Pages on http cannot keep anything offline either.',
  ),
  certificate: (days) => `Connection: the certificate is right and good for ${days} more days.`,
  certificateEnds: (days) =>
    told(`Connection: the certificate ends in ${days} days.`, 'Renew it before it ends.'),
  badCertificate: (fault) =>
    told(
      `Connection: the certificate cannot be trusted (${fault}).`,
      "If it is of your organisation's own authority, name that in NODE_EXTRA_CA_CERTS; otherwise correct the server's certificate.",
    ),
  noTls: (reason) =>
    told(
      `Connection: no encrypted connection can be made (${reason}).`,
      'Check the port, and any proxy in between.',
    ),
  noAnswer: (reason) =>
    told(
      `Answer: there is none (${reason}).`,
      'Check that the server runs, the address and port, and the firewall.',
    ),
  notBanso: (status, type) =>
    told(
      `Answer: something else than Banso answers (${`${status} ${type}`.trim()}).`,
      "Give the API's own address, up to /v1. If that is what it is, a proxy or a sign-in page answers: pass /healthz through to the API.",
    ),
  healthy: (version) => `Answer: the server runs (version ${version}).`,
  ready: 'Ready: the database answers too.',
  notReady: (status) =>
    told(
      `Ready: the database does not answer (${status}).`,
      'Ask those who run the server to look at the database.',
    ),
  contract: (theirs, ours) => `Contract: /v1 answers (server ${theirs}, this command ${ours}).`,
  noContract: (found) =>
    told(
      `Contract: /v1 does not answer as the contract says (${found}).`,
      'Check that the proxy passes /v1 through to the API and its 401 back as it is.',
    ),
  otherVersion: (theirs, ours) =>
    told(
      `Contract: the versions are far apart (server ${theirs}, this command ${ours}).`,
      'Update the older one.',
    ),
  clock: 'Clock: as the server has it.',
  noDate: told('Clock: the answer has no Date.', 'Let the proxy keep the Date header.'),
  clockOff: (seconds, isBehind) =>
    told(
      `Clock: this machine is ${seconds} s ${isBehind ? 'behind' : 'ahead of'} the server.`,
      'Set the clock (NTP). Otherwise sessions seem to have ended, and times do not agree.',
    ),
  noSession: told(
    'Person: not checked.',
    'Add --credentials and --person, or set BANSO_TOKEN, to check signing in as well.',
  ),
  signedIn: ({ organisation, person, role }) =>
    `Person: ${person} of ${organisation}${role === '' ? '' : ` (${role})`} can read.`,
  notSignedIn: (reason, message) =>
    told(
      `Person: ${reason} (${message})`,
      'Check the id and secret of the credentials, or whether BANSO_TOKEN has ended.',
    ),
  sameOrigin: 'CORS: not needed, the page is of the same origin.',
  cors: (origin) => `CORS: pages of ${origin} may call the API themselves.`,
  preflightStatus: (status) => `the preflight (OPTIONS) is answered ${status}`,
  originMissing: (origin) => `access-control-allow-origin: ${origin}`,
  noCors: (origin, missing) =>
    told(
      `CORS: pages of ${origin} may not call the API. Missing: ${missing.join(', ')}`,
      "Best is to proxy the API under the page's own origin. Otherwise add this origin to the server's BANSO_CORS_ORIGINS.",
    ),
  corsHides: (headers) =>
    told(
      `CORS: works, but a page cannot read these headers: ${headers.join(', ')}`,
      'Add them to access-control-expose-headers.',
    ),
  summary: (bad, warnings) => {
    const problems = `${bad} ${bad === 1 ? 'problem' : 'problems'}`;
    const remarks = `${warnings} ${warnings === 1 ? 'remark' : 'remarks'}`;
    if (bad > 0) return warnings > 0 ? `${problems}, ${remarks}.` : `${problems}.`;
    return warnings > 0 ? `It works, with ${remarks}.` : 'All is well.';
  },
};
