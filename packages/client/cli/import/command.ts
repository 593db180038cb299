import { createHash } from 'node:crypto';
import { exitCodes } from '../exit-codes.js';
import type { ExitCode } from '../exit-codes.js';
import { messages } from '../locales/index.js';
import { connect, serverUrl } from '../session/connect.js';
import type { World } from '../world/world.js';
import { checkHeader } from './check-header.js';
import { MappedRows } from './convert/mapped-rows.js';
import { PlainRows } from './convert/plain-rows.js';
import type { RowMaker } from './convert/row-maker.js';
import { Keeper } from './keep/keeper.js';
import { planOf } from './plan/plan.js';
import { openRows } from './rows/open.js';
import { fileReport, streamReport } from './run/report.js';
import { RowImporter } from './run/row-importer.js';
import { runImport } from './run/run.js';
import { StateFile, atTheStart } from './run/state.js';
import type { Progress } from './run/state.js';
import { readSettings } from './settings.js';
import type { ImportSettings } from './settings.js';

/** `banso import FILE`: the rows of a file become records, each once, however often it is run. */
export async function importCommand(args: readonly string[], world: World): Promise<ExitCode> {
  const settings = await readSettings(args, world);
  const { path, reading, reportPath, dryRun, fileWins } = settings;
  const { language, stop, abort, stdout, stderr } = world;
  const texts = messages(language);
  const { file, facts } = await openRows(settings, world);
  const header = await file.header(stop);
  if (header) checkHeader(header, reading, language);

  const banso = await connect(settings.server, world);
  const { organisation, person } = await banso.session({ signal: stop });
  const maker = makerOf(settings, organisation.id);
  const { rows, lines } = await planOf(file.rows(stop), maker);

  const identity = [
    facts.digest,
    facts.encoding,
    serverUrl(settings.server, world),
    organisation.id,
    person.id,
  ];
  const state = dryRun ? undefined : new StateFile(settings.statePath, digestOf(settings, identity));
  const isStream = reportPath === '-';
  const from = await progressOf(state, settings, isStream ? undefined : reportPath);
  if (from.line > 0) stderr.write(`${texts.import.goesOn(from.line)}\n`);
  const report = isStream ? streamReport(stdout) : await fileReport(reportPath, from.reportBytes);

  const keeper = new Keeper(banso, { me: person.id, fileWins, dryRun, signal: abort });
  const importer = new RowImporter({ banso, maker, keeper, lines, texts: texts.report, signal: abort });
  const run = { rows: file.rows(abort), total: rows, importer, report, from, atOnce: settings.atOnce };
  try {
    const { counts, line, rows: done } = await runImport({ ...run, ...(state && { state }) }, world);
    if (done < rows) {
      stderr.write(`${texts.import.stopped(line)}\n`);
      return exitCodes.stopped;
    }
    await state?.remove();
    const summary = texts.import.done({ path, rows, counts, dryRun, encoding: facts.encoding });
    stderr.write(`${summary}\n${isStream ? '' : `${texts.import.reportIn(reportPath)}\n`}`);
    return counts.refused > 0 ? exitCodes.findings : exitCodes.done;
  } catch (error) {
    if (state) stderr.write(`${texts.import.brokenOff}\n`);
    throw error;
  } finally {
    await report.close();
  }
}

function makerOf({ reading, format }: ImportSettings, organisation: string): RowMaker {
  const { mapping } = reading;
  return mapping
    ? new MappedRows(mapping.records, organisation, mapping.blanks)
    : new PlainRows(reading.kind, organisation, format);
}

/** Names what is imported, how, by whom and to where. */
function digestOf(
  { reading, format, delimiter, fileWins }: ImportSettings,
  identity: readonly string[],
): string {
  const how = [reading.mapping?.source ?? reading.kind, format, delimiter, fileWins];
  return createHash('sha256')
    .update(JSON.stringify([...how, ...identity]))
    .digest('hex');
}

async function progressOf(
  state: StateFile | undefined,
  { restart }: ImportSettings,
  reportPath: string | undefined,
): Promise<Progress> {
  return restart || !state ? atTheStart() : state.read(reportPath);
}
