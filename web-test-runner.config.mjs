import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { strictCsp } from './scripts/lib/csp.mjs';
import { engine } from './scripts/lib/engines.mjs';
import { browserTestFiles } from './scripts/lib/files.mjs';
import { imePlugin } from './scripts/lib/ime-plugin.mjs';
import { networkCommand } from './scripts/lib/network-command.mjs';
import { root } from './scripts/lib/paths.mjs';
import { sharedFiles } from './scripts/lib/shared-files.mjs';
import { touchCommands } from './scripts/lib/touch-command.mjs';
import { wtrReporter } from './scripts/lib/wtr-reporter.mjs';

const { launcher, version } = await engine(process.env.BANSO_ENGINE ?? 'chromium').catch((error) => {
  console.error(error.message);
  process.exit(1);
});
console.log(`Browser: ${version}`);

export default {
  rootDir: root,
  files: browserTestFiles(),
  nodeResolve: { exportConditions: ['source', 'browser', 'production'] },
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${root}/tsconfig.base.json` }),
    imePlugin(),
    touchCommands(),
    networkCommand(),
  ],
  middleware: [strictCsp, sharedFiles],
  testRunnerHtml: (framework) => `<!doctype html>
<html lang="ja">
  <head><meta charset="utf-8" /></head>
  <body>
    <script src="/scripts/lib/csp-watch.js"></script>
    <script type="module" src="${framework}"></script>
  </body>
</html>`,
  browsers: [launcher],
  testFramework: { config: { timeout: 10_000 } },
  testsFinishTimeout: 180_000,
  reporters: [defaultReporter({ reportTestProgress: false }), wtrReporter()],
};
