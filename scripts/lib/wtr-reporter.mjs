/**
 * A reporter of web-test-runner: one line for each file; the counts and the failures to the process that started the run.
 * Failures themselves are printed by the default reporter beside it.
 */
export function wtrReporter() {
  return {
    reportTestFileResults({ logger, sessionsForTestFile, testFile }) {
      for (const session of sessionsForTestFile) {
        const { passed, failed, skipped } = countsOf(session);
        const name = short(testFile);
        const rest = `${failed ? `, ${failed} failed` : ''}${skipped ? `, ${skipped} skipped` : ''}`;
        logger.log(`${session.passed ? '✓' : '✗'} ${name} (${passed} passed${rest})`);
      }
    },
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      const failures = [];
      for (const session of sessions) {
        const own = countsOf(session);
        for (const key of Object.keys(counts)) counts[key] += own[key];
        if (own.failed > 0) failures.push(failuresOf(session));
      }
      process.send?.({ counts, failures });
    },
  };
}

const short = (file) => file.replaceAll('\\', '/').replace(/^.*\/(?=(?:packages|examples|scripts)\/)/, '');

/** The failed tests of a file with their reasons, or why the file did not run. */
function failuresOf({ testFile, testResults, errors = [] }) {
  const lines = [`✗ ${short(testFile ?? '')}`, ...errors.map(({ message }) => `  ${message}`)];
  const visit = (suite, path) => {
    for (const { name, passed, skipped, error } of suite.tests) {
      if (!passed && !skipped) lines.push(`  ${[...path, name].join(' › ')}`, `    ${error?.message ?? ''}`);
    }
    for (const inner of suite.suites) visit(inner, [...path, inner.name]);
  };
  if (testResults) visit(testResults, []);
  return `${lines.join('\n')}\n`;
}

function countsOf(session) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  if (session.testResults) add(session.testResults, counts);
  // A page that broke outside a test (a syntax error, a missing import, a failing hook) is one failure.
  if (!session.passed && counts.failed === 0) counts.failed = 1;
  return counts;
}

function add(suite, counts) {
  for (const test of suite.tests) {
    if (test.skipped) counts.skipped += 1;
    else if (test.passed) counts.passed += 1;
    else counts.failed += 1;
  }
  for (const inner of suite.suites) add(inner, counts);
}
