import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SeededData } from './seeded-data.js';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** `npm start`'s own servers, on free ports and over a data folder of their own. */
export interface RunningDemo {
  readonly url: string;
  readonly gatewayUrl: string;
  readonly hostSecret: string;
  readonly dataFolder: string;
  /** Kills the gateway alone, as a crash does; the demo's own server lives on. */
  killGateway(): Promise<void>;
  /** A session as a host's back end gets it. */
  session(operatorId: string): Promise<{ readonly token: string; readonly principal: string }>;
  stop(): Promise<void>;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function startOnce(dataFolder: string): Promise<RunningDemo> {
  const [port, gatewayPort] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      GATEWAY_PORT: String(gatewayPort),
      DATA_DIR: dataFolder,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const closed = once(child, 'close');
  await new Promise<void>((resolve, reject) => {
    const read = (bytes: Buffer): void => {
      output += String(bytes);
      if (output.includes('Demo ready:')) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void closed.then(() => reject(new Error(`npm start ended before it was ready:\n${output}`)));
  });
  const gatewayUrl = `http://localhost:${gatewayPort}`;
  const gatewayPid = Number(/\(process (\d+)\)/.exec(output)?.[1]);
  const hostSecret = readFileSync(join(dataFolder, 'host-secret'), 'utf8').trim();
  return {
    url: `http://localhost:${port}`,
    gatewayUrl,
    hostSecret,
    dataFolder,
    async killGateway() {
      process.kill(gatewayPid, 'SIGKILL');
      while (!output.includes('The rest goes on'))
        await new Promise((resolve) => setTimeout(resolve, 20));
    },
    async session(operatorId) {
      const answer = await fetch(`${gatewayUrl}/v1/sessions`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${hostSecret}` },
        body: JSON.stringify({ operatorId }),
      });
      if (!answer.ok) throw new Error(`no session for ${operatorId}: ${answer.status}`);
      return (await answer.json()) as { token: string; principal: string };
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await closed;
    },
  };
}

/** Starts the demo over freshly seeded data; `stop()` removes them again. */
export async function startDemo(): Promise<RunningDemo> {
  const parent = join(root, '.cache/e2e');
  mkdirSync(parent, { recursive: true });
  const dataFolder = mkdtempSync(join(parent, 'data-'));
  const seeded = new SeededData(root);
  if (!seeded.copyTo(dataFolder)) {
    const first = await startOnce(dataFolder);
    await first.stop();
    seeded.keep(dataFolder);
  }
  const demo = await startOnce(dataFolder);
  return {
    ...demo,
    async stop() {
      await demo.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
