import { trustedScriptUrl } from './trusted-script-url.js';
import { defaultWorkerUrl } from './worker-url.js';

/**
 * Why there is no worker: `origin` not the page's own, `blocked` by a policy, a browser without module workers or a
 * file that is not there, `version` of another deployment, `crashed` after it had started.
 */
export type WorkerFault = 'origin' | 'blocked' | 'version' | 'crashed';

export class WorkerUnavailable extends Error {
  readonly fault: WorkerFault;

  constructor(fault: WorkerFault) {
    super(`worker ${fault}`);
    this.name = 'WorkerUnavailable';
    this.fault = fault;
  }
}

/**
 * The worker's file; default: beside the code. A page from another origin than the file's can't start it, and no blob may
 * stand in for it. Throws `WorkerUnavailable`.
 */
export function workerAddress(given: string | undefined): string {
  const { baseURI } = document;
  let url: URL;
  try {
    url = given ? new URL(given, baseURI) : defaultWorkerUrl();
  } catch {
    throw new WorkerUnavailable('blocked');
  }
  if (url.origin !== new URL(baseURI).origin) throw new WorkerUnavailable('origin');
  return url.href;
}

/** Throws `WorkerUnavailable`. */
export function startWorker(address: string): Worker {
  try {
    return new Worker(trustedScriptUrl(address), { type: 'module', name: 'partner-widgets' });
  } catch {
    throw new WorkerUnavailable('blocked');
  }
}
