// The closing line alone on its line, so that a machine can read it: `N passed, N failed`. Under `npm test`, which adds
// up all runners, the count goes to a file instead.
import { writeFileSync } from 'node:fs';

export function plainCountReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const count = { passed: 0, failed: 0, skipped: 0 };
      const walk = (suite) => {
        for (const test of suite?.tests ?? []) {
          count[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
        }
        for (const child of suite?.suites ?? []) walk(child);
      };
      for (const session of sessions) {
        const before = count.failed;
        walk(session.testResults);
        // A file that does not load, or an error between tests, has no test of its own to fail.
        if (!session.passed && count.failed === before) count.failed += 1;
      }
      const skipped = count.skipped ? `, ${count.skipped} skipped` : '';
      if (process.env.TEST_COUNT_FILE) {
        writeFileSync(process.env.TEST_COUNT_FILE, JSON.stringify(count));
        return;
      }
      // The runner's own progress lines are rewritten until the process ends.
      process.on('exit', () =>
        process.stdout.write(`\n${count.passed} passed, ${count.failed} failed${skipped}\n`),
      );
    },
  };
}
