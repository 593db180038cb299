/**
 * A reporter of web-test-runner: one line for each file, and the counts to the process that started the run.
 * Failures themselves are printed by the default reporter beside it.
 */
export function wtrReporter() {
  return {
    reportTestFileResults({ logger, sessionsForTestFile, testFile }) {
      for (const session of sessionsForTestFile) {
        const { passed, failed, skipped } = countsOf(session);
        const name = testFile.replaceAll('\\', '/').replace(/^.*\/(?=(?:packages|examples|scripts)\/)/, '');
        const rest = `${failed ? `, ${failed} failed` : ''}${skipped ? `, ${skipped} skipped` : ''}`;
        logger.log(`${session.passed ? '✓' : '✗'} ${name} (${passed} passed${rest})`);
      }
    },
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const own = countsOf(session);
        for (const key of Object.keys(counts)) counts[key] += own[key];
      }
      process.send?.({ counts });
    },
  };
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
