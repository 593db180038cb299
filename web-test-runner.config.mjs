import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findBrowser } from './scripts/lib/browser.mjs';
import { strictCsp } from './scripts/lib/csp.mjs';
import { browserTestFiles } from './scripts/lib/files.mjs';
import { root } from './scripts/lib/paths.mjs';
import { wtrReporter } from './scripts/lib/wtr-reporter.mjs';

const browser = await findBrowser().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
console.log(`Browser: ${browser.name}`);

export default {
  rootDir: root,
  files: browserTestFiles(),
  nodeResolve: { exportConditions: ['source', 'browser', 'production'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${root}/tsconfig.base.json` })],
  middleware: [strictCsp],
  testRunnerHtml: (framework) => `<!doctype html>
<html lang="ja">
  <head><meta charset="utf-8" /></head>
  <body>
    <script src="/scripts/lib/csp-watch.js"></script>
    <script type="module" src="${framework}"></script>
  </body>
</html>`,
  browsers: [
    chromeLauncher({
      concurrency: 2,
      // Side by side, each page in a window of its own that believes to be in front: a hidden one gets no frames.
      createPage: async ({ browser: opened }) => {
        const page = await opened.newPage({ type: 'window' });
        await page.emulateFocusedPage(true);
        return page;
      },
      launchOptions: {
        executablePath: browser.path,
        args: browser.args,
        env: browser.env,
        headless: browser.headless ?? true,
      },
    }),
  ],
  testFramework: { config: { timeout: 10_000 } },
  testsFinishTimeout: 180_000,
  reporters: [defaultReporter({ reportTestProgress: false }), wtrReporter()],
};
