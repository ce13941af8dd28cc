// The closing line alone on its line, so that a machine can read it: `N passed, N failed`. Under `npm test`, which adds
// up all runners, the count goes to a file instead.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

export function plainCountReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const count = { passed: 0, failed: 0, skipped: 0, failures: [] };
      const fail = (file, name, error) => {
        count.failed += 1;
        const reason = error?.message ? `: ${error.message.split('\n', 1)[0]}` : '';
        count.failures.push(`${relative(process.cwd(), file)} › ${name}${reason}`);
      };
      const walk = (suite, file, path) => {
        for (const test of suite?.tests ?? []) {
          if (test.skipped) count.skipped += 1;
          else if (test.passed) count.passed += 1;
          else fail(file, [...path, test.name].join(' › '), test.error);
        }
        for (const child of suite?.suites ?? []) walk(child, file, [...path, child.name]);
      };
      for (const { testFile, testResults, passed, errors } of sessions) {
        const before = count.failed;
        walk(testResults, testFile, []);
        // A file that does not load, or an error between tests, has no test of its own to fail.
        if (!passed && count.failed === before) fail(testFile, 'outside its tests', errors?.[0]);
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
