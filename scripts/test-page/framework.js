// The test framework of the browser tests: mocha, plus two things it does not do.
import { runTests } from '@web/test-runner-mocha';
import { executeServerCommand } from '@web/test-runner-commands';

// A blocked script, style or sink often changes nothing a test looks at. Here it fails the test that caused it.
window.addEventListener('securitypolicyviolation', (event) => {
  const sample = event.sample ? ` (${event.sample})` : '';
  reportError(
    new Error(
      `Content Security Policy: ${event.effectiveDirective} blocked ${event.blockedURI}${sample} at ${event.sourceFile}:${event.lineNumber}`,
    ),
  );
});

// Mocha only logs a rejection that nobody handled.
window.addEventListener('unhandledrejection', (event) => {
  reportError(
    event.reason instanceof Error
      ? event.reason
      : new Error(`Unhandled rejection: ${String(event.reason)}`),
  );
});

await runTests(async () => {
  after(async () => {
    await executeServerCommand('forget-media-features');
    // Mocha sees an uncaught error or a rejection only while it runs: give the last test's leftovers time to fail.
    await new Promise((resolve) => setTimeout(resolve, 30));
  });
  await executeServerCommand('emulate-media-features', {});
  await import(new URL(window.__WTR_CONFIG__.testFile, location.href).href);
});
