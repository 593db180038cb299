import { basisVersions, industries, loadBasis } from '@banso/benchmark-data';
import { figureKeys, type Basis, type BenchmarkPeriod, type BenchmarkSheet } from '@banso/model';
import {
  arranged,
  arrangementsOf,
  benchmarkFileSteps,
  largestFile,
  portionOf,
  portions,
  sheetDifferences,
  takenOver,
  WorkbookError,
  type Arrangement,
  type BenchmarkReading,
  type Difference,
  type Portion,
  type WorkbookFault,
} from '@banso/model/workbook';
import { inSlices } from './in-slices.js';

/** Why nothing could be read: the file's fault, or that this device or the basis figures are not at hand. */
export type ImportFault = WorkbookFault | 'unreadable' | 'no-data';

/** What would become of a sheet. */
export interface Plan {
  /** The ways in which the periods can come in, the usual one first. */
  readonly arrangements: readonly Arrangement[];
  readonly arrangement: Arrangement;
  readonly leftOut: readonly BenchmarkPeriod[];
  /** With everything that the file says. */
  readonly whole: BenchmarkSheet;
  readonly differences: ReadonlyMap<Portion, readonly Difference[]>;
  readonly chosen: ReadonlySet<Portion>;
  /** The version of the basis that the file brings, where it is another one and known here. */
  readonly otherBasis: string | undefined;
  readonly takesBasis: boolean;
  /** With what is chosen of it. */
  readonly next: BenchmarkSheet;
  readonly count: number;
}

/** A file that was chosen, what it says, and what of it is wanted. Nothing of a sheet changes here. */
export class FileImport {
  readonly name: string;
  state: 'reading' | 'refused' | 'read' = 'reading';
  fault: ImportFault | undefined;
  reading: BenchmarkReading | undefined;
  /** The bases known here, by version. */
  readonly bases = new Map<string, Basis>();
  readonly #unwanted = new Set<Portion>();
  #arrangement: Arrangement | undefined;
  #takesBasis: boolean | undefined;
  #isWanted = true;
  #planned: { sheet: BenchmarkSheet; plan: Plan } | undefined;
  readonly #changed: () => void;

  constructor(file: File, changed: () => void) {
    this.name = file.name;
    this.#changed = changed;
    void this.#read(file);
  }

  /** Nobody waits for it any more. */
  stop(): void {
    this.#isWanted = false;
  }

  choose(portion: Portion, isWanted: boolean): void {
    if (isWanted) this.#unwanted.delete(portion);
    else this.#unwanted.add(portion);
    this.#again();
  }

  arrange(arrangement: Arrangement): void {
    this.#arrangement = arrangement;
    this.#again();
  }

  takeBasis(isTaken: boolean): void {
    this.#takesBasis = isTaken;
    this.#again();
  }

  /** What would become of `sheet`; undefined while nothing was read. */
  plan(sheet: BenchmarkSheet): Plan | undefined {
    const { reading } = this;
    if (!reading) return undefined;
    if (this.#planned?.sheet !== sheet) this.#planned = { sheet, plan: this.#plan(sheet, reading) };
    return this.#planned.plan;
  }

  #again() {
    this.#planned = undefined;
    this.#changed();
  }

  #plan(sheet: BenchmarkSheet, reading: BenchmarkReading): Plan {
    const arrangements = arrangementsOf(sheet, reading.content);
    const arrangement = this.#arrangement ?? arrangements[0] ?? 'place';
    const placed = arranged(sheet, reading.content, arrangement);
    const whole = takenOver(sheet, placed);
    const differences = new Map<Portion, Difference[]>(portions.map((portion) => [portion, []]));
    for (const difference of sheetDifferences(sheet, whole)) {
      const portion = portionOf(difference);
      if (portion) differences.get(portion)?.push(difference);
    }
    const chosen = new Set(
      portions.filter((portion) => differences.get(portion)?.length && !this.#unwanted.has(portion)),
    );
    const version = reading.basisVersion;
    const otherBasis =
      version !== undefined && version !== sheet.basisVersion && this.bases.has(version)
        ? version
        : undefined;
    // A sheet that has no figures was never scored: it takes the version that the file was scored with.
    const takesBasis = otherBasis !== undefined && (this.#takesBasis ?? !hasFigures(sheet));
    const taken = takenOver(sheet, placed, chosen);
    const next = takesBasis ? { ...taken, basisVersion: otherBasis } : taken;
    return {
      arrangements,
      arrangement,
      leftOut: placed.leftOut,
      whole,
      differences,
      chosen,
      otherBasis,
      takesBasis,
      next,
      count: sheetDifferences(sheet, next).length,
    };
  }

  async #read(file: File) {
    try {
      if (file.size > largestFile) throw new WorkbookError('too-large');
      const bytes = new Uint8Array(await file.arrayBuffer().catch(failed('unreadable')));
      const bases = await Promise.all(basisVersions.map(({ version }) => loadBasis(version))).catch(
        failed('no-data'),
      );
      for (const basis of bases) this.bases.set(basis.version, basis);
      const options = { industries, bases };
      const reading = await inSlices(benchmarkFileSteps(bytes, options), () => this.#isWanted);
      if (!reading) return;
      this.reading = reading;
      this.state = 'read';
    } catch (error) {
      const fault = faultOf(error);
      if (!fault) throw error;
      this.fault = fault;
      this.state = 'refused';
    }
    if (this.#isWanted) this.#changed();
  }
}

class ImportError extends Error {
  constructor(
    readonly fault: 'unreadable' | 'no-data',
    cause: unknown,
  ) {
    super(fault, { cause });
  }
}

const failed = (fault: ImportError['fault']) => (cause: unknown) => {
  throw new ImportError(fault, cause);
};

function faultOf(error: unknown): ImportFault | undefined {
  if (error instanceof WorkbookError) return error.code;
  return error instanceof ImportError ? error.fault : undefined;
}

const hasFigures = ({ periods }: BenchmarkSheet) =>
  periods.some(({ figures }) => figureKeys.some((key) => key !== 'employees' && figures[key] !== null));
