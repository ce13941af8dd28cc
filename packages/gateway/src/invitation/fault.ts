/**
 * For the test that kills the gateway between the commit of an acceptance and its answer.
 * Does nothing unless NODE_ENV is `test` and FAULT asks for it.
 */
export function exitAfterAcceptCommit(): void {
  if (process.env['NODE_ENV'] !== 'test') return;
  if (process.env['FAULT'] === 'exit-after-accept-commit') process.kill(process.pid, 'SIGKILL');
}
