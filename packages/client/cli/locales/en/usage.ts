import type { usage as ja } from '../ja/usage.js';

export const usage: typeof ja = {
  usage: {
    unknownCommand: (name) => `There is no command "${name}".`,
    unknownOption: (option) => `There is no option ${option}. See --help for those there are.`,
    wrongOption: (option) => `${option} is written wrongly: see --help whether it takes a value.`,
    wholeNumber: (option, least, most) => `${option} must be a whole number from ${least} to ${most}.`,
    oneOf: (option, allowed) => `${option} must be one of ${allowed.join(', ')}.`,
    needs: (option) => `Please give ${option}.`,
    noAddress: (text) => `"${text}" is not an address. Give one that begins with http:// or https://.`,
    oneFile: 'Please name one file to import.',
    noFile: 'No file name is needed here. See --help for --out and the other options.',
  },
  session: {
    credentialsUnreadable: (path, code) => `The credentials file ${path} cannot be opened (${code}).`,
    credentialsWrong: (path) =>
      `The credentials file ${path} is not JSON of the form { "id": "…", "secret": "…" }.`,
    credentialsExposed: (path) =>
      `Warning: others on this machine can read ${path}. Restrict it with chmod 600.`,
    tokenOnCommandLine:
      'Do not put a token on the command line: others can see it, and it stays in the history. Use the environment variable BANSO_TOKEN.',
    tokenSaysNothing:
      'BANSO_TOKEN does not say whose it is and of which organisation. Please use --credentials.',
    nobody:
      'On whose behalf? Give --credentials FILE and --person, or set the environment variable BANSO_TOKEN.',
    refused: 'The credentials are wrong or have ended.',
    noAnswer: 'The server cannot be reached. Check the address and the network; banso doctor finds out why.',
    waits: (url) => `${url} has not answered yet. It is tried a few more times (Ctrl+C to stop).`,
    somebodyElse:
      "Something else than Banso answered. Check the address (the API's own, up to /v1), a proxy, a sign-in page; banso doctor finds out why.",
    whichPerson:
      'Say in --person who this is, as system:id. For example: --person staff:10482 --name "Hanako Banso"',
  },
  files: {
    unreadable: (path, code) => `${path} cannot be opened (${code}).`,
    utf16: (path) => `${path} is written in UTF-16. Please save it again as "CSV UTF-8".`,
    empty: (path) => `${path} is empty.`,
    headerUnreadable: (why) => `The line with the columns' names cannot be read. ${why}`,
    columnsMissing: (missing, header) =>
      `The file lacks these columns: ${missing.join(', ')}\n  It has: ${header.join(', ')}`,
    columnsTwice: (columns) =>
      `More than one column bears the same name, so it is not clear which to read: ${columns.join(', ')}`,
    columnsUnknown: (kind, columns, known) =>
      `A ${kind} has no such columns: ${columns.join(', ')}\n  It has: ${known.join(', ')}`,
  },
  export: {
    done: (count, out) =>
      `Exported ${count.toLocaleString('en')} ${count === 1 ? 'record' : 'records'}${out === '-' ? '' : ` to ${out}`}.`,
  },
  changes: {
    waits: (reason, seconds) => `${reason} Trying every ${seconds} s, and going on as soon as it answers.`,
    otherCursor: (path) =>
      `The cursor in ${path} belongs to other filters (--kind, --company) or to another person. Give those it was made with, or begin with another --cursor-file.`,
  },
  internal:
    'Sorry: something unforeseen happened inside the program. Please send what follows to its makers.',
};
