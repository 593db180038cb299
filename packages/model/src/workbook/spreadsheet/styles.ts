/** The looks of cells that we write, in the order of their numbers in the file. */
const looks = {
  plain: {},
  title: { font: 1 },
  heading: { font: 1, fill: 2, border: 1, center: true, wrap: true },
  label: { border: 1, wrap: true },
  note: { font: 2, wrap: false },
  /** What a person fills in. */
  text: { fill: 3, border: 1, wrap: true, top: true },
  choice: { fill: 3, border: 1 },
  amount: { fill: 3, border: 1, format: 100 },
  month: { fill: 3, border: 1, format: 101, center: true },
  /** What is calculated. */
  result: { border: 1 },
  resultAmount: { border: 1, format: 100 },
  resultMonth: { border: 1, format: 101, center: true, fill: 2 },
  percent: { border: 1, format: 102 },
  whole: { border: 1, format: 100 },
  decimal: { border: 1, format: 103 },
  figure: { border: 1, format: 104 },
  point: { border: 1, center: true },
  rank: { font: 1, border: 1, center: true },
} as const satisfies Record<string, Look>;

interface Look {
  font?: number;
  fill?: number;
  border?: number;
  format?: number;
  center?: boolean;
  top?: boolean;
  wrap?: boolean;
}

export type Style = keyof typeof looks;

/** The number of a style in the file. */
export const styleNumber = (style: Style): number => Object.keys(looks).indexOf(style);

const formats: Readonly<Record<number, string>> = {
  100: '#,##0;[Red]-#,##0',
  101: 'yyyy"年"m"月"',
  102: '0.0%;[Red]-0.0%',
  103: '#,##0.0;[Red]-#,##0.0',
  104: '0.0000;[Red]-0.0000',
};

const quoted = (text: string) => text.replaceAll('"', '&quot;');

function xfOf(look: Look): string {
  const { font = 0, fill = 0, border = 0, format = 0, center, top, wrap } = look;
  const horizontal = center ? ' horizontal="center"' : '';
  const vertical = ` vertical="${top ? 'top' : 'center'}"`;
  return (
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1"` +
    ` applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment${horizontal}${vertical}` +
    `${wrap ? ' wrapText="1"' : ''}/></xf>`
  );
}

const solid = (color: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;
const side = (name: string) => `<${name} style="thin"><color rgb="FF8C8C8C"/></${name}>`;
const font = (size: number, bold = false) =>
  `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="游ゴシック"/><family val="3"/><charset val="128"/></font>`;

/** `xl/styles.xml`. */
export const stylesXml = (): string =>
  `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
  `<numFmts count="${Object.keys(formats).length}">${Object.entries(formats)
    .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${quoted(code)}"/>`)
    .join('')}</numFmts>` +
  `<fonts count="3">${font(11)}${font(11, true)}${font(9)}</fonts>` +
  `<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
  `${solid('E8EEF4')}${solid('FFF9D6')}</fills>` +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>` +
  `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="${Object.keys(looks).length}">${Object.values(looks).map(xfOf).join('')}</cellXfs>` +
  `<cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
