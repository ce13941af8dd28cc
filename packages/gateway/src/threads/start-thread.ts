import { Worker } from 'node:worker_threads';

/** What a thread of this process does, and with what. */
export type ThreadTask =
  | { readonly task: 'reads'; readonly databaseFile: string }
  | {
      readonly task: 'chunks';
      readonly databaseFile: string;
      readonly databaseUrl: string | undefined;
      readonly directory: string;
    };

/** Starts a thread. It holds no process up; what goes wrong in it is an `error` event. */
export function startThread(task: ThreadTask): Worker {
  const thread = import.meta.url.endsWith('.ts')
    ? // The loader of sources registers itself in the main thread only.
      new Worker(sourceEntry(), { workerData: task, execArgv: ['--conditions=source'] })
    : new Worker(new URL('./thread-main.js', import.meta.url), { workerData: task, execArgv: [] });
  thread.unref();
  return thread;
}

function sourceEntry(): URL {
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const entry = JSON.stringify(new URL('./thread-main.ts', import.meta.url).href);
  const code = `import { register } from ${loader}; register(); await import(${entry});`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}
