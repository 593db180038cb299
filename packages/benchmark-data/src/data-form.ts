import { indicatorKeys, type Basis, type BasisFigures, type IndicatorKey, type Size } from '@banso/model';
import { industries } from './industries.gen.js';

/**
 * A version of the basis as a JSON file: what `data/*.json` holds and `banso basis read` writes. Each row lists the six
 * indicators in the order of `indicators`, each indicator its figures in the order of `columns`.
 */
export interface BasisFile {
  readonly version: string;
  readonly label: string;
  readonly labelInferred?: boolean;
  readonly source?: string;
  readonly columns: readonly string[];
  readonly indicators: readonly string[];
  /** By 小分類 code and size. */
  readonly rows: Readonly<Record<string, Readonly<Record<Size, readonly (readonly (number | null)[])[]>>>>;
}

const figureNames = ['iv', 'iii', 'ii', 'i', 'median'] as const;

/**
 * A basis from its JSON file, every figure looked at.
 *
 * @throws TypeError that names the place which is missing or no number
 */
export function parseBasis(file: unknown): Basis {
  const { version, label, labelInferred = false, columns, indicators, rows } = objectAt(file, 'the file');
  const wanted = { columns: figureNames, indicators: indicatorKeys };
  const [columnAt, indicatorAt] = Object.entries({ columns, indicators }).map(([name, list]) => {
    if (!Array.isArray(list)) throw new TypeError(`The basis has no list of ${name}`);
    return (key: string) => {
      const index = list.indexOf(key);
      if (index < 0) throw new TypeError(`The basis has no ${key} among its ${name}`);
      return index;
    };
  }) as [(key: string) => number, (key: string) => number];
  const table = objectAt(rows, 'rows');
  const figuresOf = (code: string, size: Size, key: IndicatorKey): BasisFigures => {
    const row = objectAt(table[code], `rows.${code}`)[size];
    const figures: unknown = Array.isArray(row) ? row[indicatorAt(key)] : undefined;
    return wanted.columns.map((column) => {
      const figure: unknown = Array.isArray(figures) ? figures[columnAt(column)] : undefined;
      if (typeof figure !== 'number' || !Number.isFinite(figure)) {
        throw new TypeError(`The basis has no number at ${code} ${size} ${key} ${column}`);
      }
      return figure;
    }) as unknown as BasisFigures;
  };
  const each = (code: string, size: Size) =>
    Object.fromEntries(indicatorKeys.map((key) => [key, figuresOf(code, size, key)])) as Record<
      IndicatorKey,
      BasisFigures
    >;
  return {
    version: textAt(version, 'version'),
    label: textAt(label, 'label'),
    labelInferred: labelInferred === true,
    industries,
    rows: Object.fromEntries(
      industries.map(({ code }) => [code, { medium: each(code, 'medium'), small: each(code, 'small') }]),
    ),
  };
}

function objectAt(value: unknown, place: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new TypeError(`The basis has no object at ${place}`);
}

function textAt(value: unknown, place: string): string {
  if (typeof value === 'string' && value.length > 0 && value.length <= 40) return value;
  throw new TypeError(`The basis has no text of 1 to 40 characters at ${place}`);
}
