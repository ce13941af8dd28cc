import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root, TestClient } from './test-gateway.js';

/** A gateway in a process of its own, as it is run by a host. */
export interface ChildGateway {
  readonly child: ChildProcess;
  readonly client: TestClient;
  /** Everything it has written so far. */
  output(): string;
  /** Resolves with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | string | null>;
  stop(): Promise<void>;
}

/** Starts `main.ts` and waits until it says that it is ready. */
export async function startChildGateway(
  environment: Record<string, string>,
): Promise<ChildGateway> {
  const child = spawn(
    process.execPath,
    ['--conditions=source', '--import', 'tsx', join(root, 'packages/gateway/src/main.ts')],
    { cwd: root, env: { PATH: process.env['PATH'], ...environment } },
  );
  let output = '';
  const ended = once(child, 'exit').then(
    ([code, signal]) => (code ?? signal) as number | string | null,
  );
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const ready = /Gateway ready: (\S+)/.exec(output);
      if (ready?.[1]) resolve(ready[1]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(() => reject(new Error(`the gateway ended: ${output}`)));
  });
  return {
    child,
    client: new TestClient(url),
    output: () => output,
    ended,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
