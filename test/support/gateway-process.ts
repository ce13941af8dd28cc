import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { requireBuilt } from './built.js';
import { freePort, root } from './demo.js';

const hostSecret = 'test-host-secret-0001';

/** The built gateway alone, over a small database of its own, that can be killed and started again as it was. */
export class GatewayProcess {
  readonly gatewayUrl: string;
  readonly databaseFile: string;
  readonly #folder: string;
  readonly #environment: NodeJS.ProcessEnv;
  #child: ChildProcess | undefined;

  private constructor(folder: string, port: number) {
    this.#folder = folder;
    this.gatewayUrl = `http://127.0.0.1:${port}`;
    this.databaseFile = join(folder, 'partner.db');
    this.#environment = {
      PATH: process.env['PATH'],
      DATABASE_FILE: this.databaseFile,
      SEED: 'small',
      HOST_SECRETS: hostSecret,
      SESSION_SIGNING_KEY: 'test-session-signing-key-0001-0001',
      PORT: String(port),
      LOG_LEVEL: 'silent',
      RATE_LIMIT_PER_MINUTE: '1000000',
    };
  }

  static async start(): Promise<GatewayProcess> {
    requireBuilt();
    const parent = join(root, '.cache/e2e');
    mkdirSync(parent, { recursive: true });
    const gateway = new GatewayProcess(mkdtempSync(join(parent, 'gateway-')), await freePort());
    await gateway.restart();
    return gateway;
  }

  /** As a crash does. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  /** On the same database and address. */
  async restart(): Promise<void> {
    const child = spawn(process.execPath, ['dist/server/gateway.js'], {
      cwd: root,
      env: this.#environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    let output = '';
    await new Promise<void>((resolve, reject) => {
      const read = (bytes: Buffer): void => {
        output += String(bytes);
        if (output.includes('Gateway ready:')) resolve();
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('exit', () => reject(new Error(`the gateway ended:\n${output}`)));
    });
  }

  /** A session as a host's back end gets it. */
  async session(
    operatorId: string,
  ): Promise<{ readonly token: string; readonly principal: string }> {
    const answer = await fetch(`${this.gatewayUrl}/v1/sessions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${hostSecret}` },
      body: JSON.stringify({ operatorId }),
    });
    if (!answer.ok) throw new Error(`no session for ${operatorId}: ${answer.status}`);
    return (await answer.json()) as { token: string; principal: string };
  }

  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
