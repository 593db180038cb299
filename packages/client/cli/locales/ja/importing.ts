import type { Counts } from '../../import/run/report-entry.js';

export interface DoneParts {
  path: string;
  rows: number;
  counts: Counts;
  dryRun: boolean;
  encoding: string;
}

export interface ProgressParts {
  done: number;
  total: number;
  refused: number;
  /** Rows a second. */
  speed: number;
  /** Seconds; undefined = not known yet. */
  left: number | undefined;
}

const count = (number: number) => Math.round(number).toLocaleString('ja');

/** The run of an import. */
export const importing = {
  mappingOrKind:
    '--mapping（読み替えの定義）か --kind（書き出したファイルを戻すとき）の、どちらか一つを指定してください。',
  goesOn: (line: number) => `前回の続きから始めます（${count(line)} 行目まで済んでいます）。`,
  stopped: (line: number) =>
    `${count(line)} 行目まで済ませて止まりました。同じコマンドで続きから始まります。`,
  brokenOff: '途中で止まりました。済んだところまでは記録してあり、同じコマンドで続きから始まります。',
  done: ({ path, rows, counts, dryRun, encoding }: DoneParts) => {
    const facts = `作成 ${count(counts.made)}、更新 ${count(counts.changed)}、変更なし ${count(counts.unchanged)}、見送り ${count(counts.refused)}`;
    const end = dryRun ? '（試しに読んだだけで、何も書き込んでいません）' : '';
    return `${path}（${encoding === 'cp932' ? 'CP932' : 'UTF-8'}）の ${count(rows)} 行: ${facts}${end}`;
  },
  reportIn: (path: string) => `行ごとの結果: ${path}`,
  progress: ({ done, total, refused, speed, left }: ProgressParts) => {
    const rest =
      left === undefined ? '' : ` 残り ${Math.floor(left / 60)}分${String(left % 60).padStart(2, '0')}秒`;
    return `${count(done)}/${count(total)} 行 見送り ${count(refused)} ${count(speed)} 行/秒${rest}`;
  },
};
