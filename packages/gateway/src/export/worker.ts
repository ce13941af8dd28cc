import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

/** This process, told apart from a later one of the same number. */
export const thisWorker = `${hostname()} ${process.pid} ${randomUUID()}`;

const silentMilliseconds = 60_000;

/** Whether a task's process is gone: not alive on this machine, or silent for a minute. */
export function isAbandoned(
  task: { worker: string | null; heartbeat_on: string | null },
  now: Date,
): boolean {
  if (task.worker === thisWorker) return false;
  const [host = '', pid = ''] = (task.worker ?? '').split(' ');
  if (host === hostname() && (Number(pid) === process.pid || !isAlive(Number(pid)))) return true;
  return (
    now.getTime() - Date.parse(task.heartbeat_on ?? '1970-01-01T00:00:00Z') > silentMilliseconds
  );
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
