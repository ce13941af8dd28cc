import { trustedScriptUrl } from '../../../dataset/worker/trusted-script-url.js';
import { deflaterName } from './deflater.js';

/** From the dataset's worker: the same file once more, so that a host has no second one to name. */
export function startDeflater(): Worker {
  const url = trustedScriptUrl(location.href);
  return new Worker(url, { type: 'module', name: deflaterName });
}
