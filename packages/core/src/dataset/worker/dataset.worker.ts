import { deflaterName, serveDeflater } from '../../export/local/deflate/deflater.js';
import { WorkerDatasets } from './worker-datasets.js';
import type { FromWorker, ToWorker, WorkerFailure } from './protocol.js';

declare const self: DedicatedWorkerGlobalScope;

const failureOf = (error: unknown): WorkerFailure => {
  const { kind, reason, name, message } = Object(error) as Record<string, unknown>;
  return { kind: String(kind ?? reason ?? name), message: String(message) };
};

function serveDatasets(): void {
  const running = new Map<number, AbortController>();
  const post = (message: FromWorker): void => self.postMessage(message);
  const datasets = new WorkerDatasets(post);
  self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
    if ('cancel' in data) return running.get(data.cancel)?.abort();
    const { id, method, args } = data;
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const value = await datasets.call(method, args, {
        signal: controller.signal,
        progress: (progress) => post({ id, progress }),
      });
      post({ id, value });
    } catch (error) {
      post({ id, failure: failureOf(error) });
    } finally {
      running.delete(id);
    }
  };
}

// One file for both, so that a host has one address to name.
if (self.name === deflaterName) serveDeflater(self);
else serveDatasets();
