import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from './files.mjs';
import { binOf, root } from './paths.mjs';
import { runNode } from './run.mjs';

/** Where editors, Storybook and the widgets' documentation read attributes, events, parts and tokens from. */
export const manifestPath = 'packages/elements/custom-elements.json';

/**
 * Writes packages/elements/custom-elements.json from the sources.
 *
 * @throws Error with the analyzer's output when it fails
 */
export async function writeManifest() {
  if (filesUnder('packages/elements/src').length === 0) return;
  const config = join(root, 'scripts', 'lib', 'manifest.config.mjs');
  const { code, output } = await runNode(
    [binOf('@custom-elements-manifest/analyzer', 'cem'), 'analyze', '--config', config],
    { capture: true, cwd: 'packages/elements' },
  );
  if (code !== 0 || !existsSync(join(root, manifestPath)))
    throw new Error(`custom-elements.json could not be written:\n${output}`);
}
