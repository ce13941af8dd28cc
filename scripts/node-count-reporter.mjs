// A reporter for node:test that says how many tests passed and which failed, as one line of JSON.
import { relative } from 'node:path';

export default async function* nodeCountReporter(events) {
  const count = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite') continue;
    if (data.skip !== undefined || data.todo !== undefined) count.skipped += 1;
    else if (type === 'test:pass') count.passed += 1;
    else {
      count.failed += 1;
      const error = data.details?.error;
      const reason = String(error?.cause?.message ?? error?.message ?? '').split('\n', 1)[0];
      const file = data.file ? relative(process.cwd(), data.file) : '';
      count.failures.push(`${file} › ${data.name}: ${reason}`);
    }
  }
  yield JSON.stringify(count);
}
