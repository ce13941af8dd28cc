import { throwIfAborted } from '../../platform/waiting.js';

/** Aborted with `signal`, or alone: then nothing of it stays with `signal`. */
export function linked(signal: AbortSignal): AbortController {
  throwIfAborted(signal);
  const controller = new AbortController();
  signal.addEventListener('abort', () => controller.abort(signal.reason), {
    once: true,
    signal: controller.signal,
  });
  return controller;
}
