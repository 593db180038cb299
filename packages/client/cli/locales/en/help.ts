import type { help as ja } from '../ja/help.js';

const server = `Where, and on whose behalf
  --url ADDRESS            address of the API (environment: BANSO_URL)
  --credentials FILE       the host's credentials, JSON { "id", "secret" } (BANSO_CREDENTIALS)
  --person SYSTEM:ID       on whose behalf, e.g. staff:10482 (BANSO_PERSON)
  --name NAME              that person's name (BANSO_PERSON_NAME)
  --role ROLE              supporter (default), manager, administrator, reader
  Instead of credentials, a token can stand in the environment variable BANSO_TOKEN.

Everywhere
  --lang ja|en             language (otherwise as LANG says)
  --help, -h               this text
`;

const exit = `Exit codes
  0 done   1 some lines were refused, or something is to be corrected
  2 wrong options or file (nothing was sent)   3 no answer from the server
  4 not signed in, or not allowed   130 stopped   70 a fault of this program
`;

export const help: typeof ja = {
  all: `banso — brings data into Banso and out of it

Usage
  banso import FILE …      import a CSV or NDJSON file
  banso export …           export records
  banso changes …          receive what changes, in order
  banso doctor …           examine the connection to a server
  banso locaben …          read and write Excel and CSV of a benchmark sheet
  banso basis …            take the basis figures out of METI's workbook
  banso COMMAND --help     more about each
  banso --version          the version

${exit}`,
  import: `banso import FILE --mapping MAPPING.json | --kind KIND …

Ids are made from the rows' own numbers: however often a file is imported, nothing comes
twice, and only rows that changed are written. When it was stopped, the same command goes
on from there.

How
  --mapping FILE           how columns become records (JSON)
  --kind KIND              to bring back a file that banso export wrote: company, dialogue, …
  --format csv|ndjson      otherwise as the name ends (.ndjson and .jsonl are NDJSON)
  --encoding auto|utf-8|cp932   encoding (default auto: found out)
  --dry-run                write nothing, only say what would happen
  --file-wins              where both the file and Banso changed a place, the file decides
  --report FILE            what became of each line
                           (default FILE.report.ndjson, - = standard output)
  --state FILE             how far it came (default FILE.state.json)
  --restart                begin at the beginning, whatever the state says
  --at-once N              rows sent at the same time (default 8, 1–64)

${server}
${exit}`,
  export: `banso export --kind KIND --out FILE …

Exports every record that this person may read. The file gets its name when all of it is
there.

  --kind KIND              company, engagement, dialogue, wall-diagnosis, benchmark-sheet,
                           attachment, organisation, person
  --out FILE               where to (default - = standard output); .csv is CSV, anything else NDJSON
  --format csv|ndjson      to choose the format
  --company ID             of this company, by id or as cif:0418-2270193
  --engagement ID          of this engagement
  --from DAY --to DAY      from this day, to this day (2026-11-18)
  --withdrawn              withdrawn ones too

CSV is UTF-8 with a byte order mark; a cell that a spreadsheet might carry out as a formula
begins with ', which an import takes off again.

${server}
${exit}`,
  changes: `banso changes [--follow] …

Writes what changed to standard output as NDJSON, in the order of writing.

  --follow                 stay, and write what is new (Ctrl-C ends it)
  --cursor-file FILE       remembers how far it came; the next run goes on from there
  --after CURSOR           after this cursor
  --interval SECONDS       how often --follow asks (default 5)
  --kind KIND              only this kind (may be given several times)
  --company ID             only of this company

${server}
${exit}`,
  doctor: `banso doctor --url ADDRESS …

Examines name, connection, answer, database, contract, clock, person and CORS, and says what to do.

  --origin ORIGIN          may pages of this origin call the API themselves (CORS)?
                           e.g. https://crm.example.jp
  --json                   findings as NDJSON

${server}
${exit}`,
  locaben: `banso locaben read FILE … | banso locaben write SHEET.json --out FILE.xlsx

Reads the Excel of a benchmark sheet (METI's workbook and others) or its CSV into JSON, and makes
Excel or CSV from that JSON. Cells are found by their labels. What was not understood is told on
standard error, with its place. Macros are never run.

read
  FILE …                   .xlsx .xlsm .csv; of several, one line each
  --out FILE               where to (default - = standard output); .csv is CSV
write
  SHEET.json               what locaben read or export wrote (- = standard input)
  --out FILE               .xlsx or .csv

Both
  --encoding utf-8|cp932   encoding of a CSV (default utf-8, with a byte order mark)
  --basis FILE.json        a basis that banso basis read took out (may be given several times)
  --lang ja|en             language (otherwise as LANG says)
  --help, -h               this text

${exit}`,
  basis: `banso basis read WORKBOOK.xlsm …

Takes the basis figures (27 industries, 2 sizes, 6 indicators) out of METI's workbook and writes
them as JSON, for --basis of banso locaben and for registerBasis in a page.

  --as VERSION             the name of the version, e.g. 2026 (default: that of the same figures,
                           or one made of the figures)
  --label LABEL            the name that is shown
  --out FILE               where to (default - = standard output)
  --lang ja|en             language (otherwise as LANG says)
  --help, -h               this text

${exit}`,
};
