import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Why LibreOffice cannot be asked; `false` when it is there. */
export const skipWithoutOffice: string | false =
  spawnSync('soffice', ['--version']).status === 0 ? false : 'LibreOffice (soffice) is not installed';

/**
 * What LibreOffice makes of workbooks: opened, every formula calculated, saved again. The results that we wrote are
 * taken out before, so that nothing of them can come back.
 */
export function recalculated(workbooks: readonly Uint8Array[]): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'banso-office-'));
  try {
    const names = workbooks.map((bytes, index) => {
      const name = `${index}.xlsx`;
      writeFileSync(join(folder, name), withoutResults(bytes));
      return name;
    });
    const { status, stderr } = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'xlsx',
        '--outdir',
        join(folder, 'out'),
        ...names.map((name) => join(folder, name)),
      ],
      { encoding: 'utf8', timeout: 180_000 },
    );
    if (status !== 0) throw new Error(`soffice ended with ${status}: ${stderr}`);
    return names.map((name) => readFileSync(join(folder, 'out', name)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every formula without its result: LibreOffice believes those it finds. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  for (const [name, content] of Object.entries(files)) {
    if (!name.startsWith('xl/worksheets/')) continue;
    const xml = strFromU8(content)
      .replace(/ t="str"><f>/g, '><f>')
      .replace(/<\/f><v>[^<]*<\/v>/g, '</f>');
    files[name] = strToU8(xml);
  }
  return zipSync(files);
}
