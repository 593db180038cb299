/** A reporter of web-test-runner that sends the counts to the process that started it, when there is one. */
export function countingReporter() {
  return {
    onTestRunFinished({ sessions }) {
      if (!process.send) return;
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const before = counts.failed;
        if (session.testResults) count(session.testResults, counts);
        // A page that broke outside a test (a syntax error, an import that is missing) is one failure.
        if (!session.passed && counts.failed === before) counts.failed += 1;
      }
      process.send({ counts });
    },
  };
}

function count(suite, counts) {
  for (const test of suite.tests) {
    if (test.skipped) counts.skipped += 1;
    else if (test.passed) counts.passed += 1;
    else counts.failed += 1;
  }
  for (const inner of suite.suites) count(inner, counts);
}
