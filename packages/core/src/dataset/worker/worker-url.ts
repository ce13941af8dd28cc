/** Beside this module, as the npm package has it; builds for browsers put their own place in (scripts/worker-file.mjs). */
export const defaultWorkerUrl = (): URL => new URL('./partner-widgets-worker.js', import.meta.url);
