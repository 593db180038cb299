import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A Rollup plugin that writes `licences.txt` beside a bundle: minifying removes the notices that the libraries inside
 * ask to be carried along.
 */
export function licences() {
  return {
    name: 'licences',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) => Object.keys(file.modules ?? {}));
      const folders = new Set(
        modules.flatMap(
          (id) => id.replaceAll('\\', '/').match(/^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/) ?? [],
        ),
      );
      const notices = [...folders].sort().map(noticeOf);
      if (notices.length > 0)
        this.emitFile({ type: 'asset', fileName: 'licences.txt', source: notices.join('\n\n') });
    },
  };
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find(
    (entry) => /^licen[cs]e/i.test(entry) && existsSync(join(folder, entry)),
  );
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : '';
  return `${name} ${version} (${license})\n\n${text}\n`;
}
