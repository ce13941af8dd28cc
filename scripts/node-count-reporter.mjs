// A reporter for node:test that says how many tests passed and failed, as one line of JSON.
export default async function* nodeCountReporter(events) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite') continue;
    if (data.skip !== undefined || data.todo !== undefined) count.skipped += 1;
    else count[type === 'test:pass' ? 'passed' : 'failed'] += 1;
  }
  yield JSON.stringify(count);
}
