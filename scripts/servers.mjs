// Child processes of `npm start`: started together, watched, stopped together. Node built-ins only.
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './installed.mjs';

const stopWithParent = pathToFileURL(join(root, 'scripts/stop-with-parent.mjs')).href;

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(false))
      // Without an address it listens on IPv6 and IPv4, so a server on either is seen.
      .listen(port, () => probe.close(() => resolve(true)));
  });
}

/** The wished port if one is wished (throws when it is taken), else the first free one from `first` on. */
export async function choosePort(name, first, taken = []) {
  const wished = process.env[name];
  if (wished) {
    const port = Number(wished);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) {
      throw new Error(`${name} is "${wished}", and that is no port number (1–65535).`);
    }
    if (!(await isFree(port))) throw new Error(`${name} is ${port}, and something listens there.`);
    return port;
  }
  for (let port = first; port < first + 200; port += 1) {
    if (!taken.includes(port) && (await isFree(port))) return port;
  }
  throw new Error(`No free port between ${first} and ${first + 199}; set ${name}.`);
}

/** One server: its last lines are kept, so that a failure can be told. */
export class Server {
  #lines = [];
  #child;
  #log;
  exited;
  wasStopped = false;

  constructor(name, entry, { env, logFile, arguments: nodeArguments, verbose = false }) {
    this.name = name;
    mkdirSync(join(logFile, '..'), { recursive: true });
    this.#log = createWriteStream(logFile, { mode: 0o600 });
    this.#child = spawn(process.execPath, [...nodeArguments, '--import', stopWithParent, entry], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#child.on('message', () => {});
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream.on('data', (bytes) => {
        this.#log.write(bytes);
        if (verbose) process.stderr.write(bytes);
        this.#lines = [...this.#lines, ...String(bytes).split('\n')].filter(Boolean).slice(-30);
      });
    }
    this.exited = new Promise((resolve) => {
      this.#child.once('error', (error) => resolve(String(error)));
      this.#child.once('close', (code, signal) => resolve(signal ?? `exit code ${code}`));
    });
  }

  /** The last lines that it wrote. */
  get lastWords() {
    return this.#lines.join('\n');
  }

  get pid() {
    return this.#child.pid;
  }

  get isRunning() {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Resolves when `url` answers with 2xx; rejects when the server ends first or after `timeout` ms. */
  async ready(url, timeout = 120_000) {
    const deadline = Date.now() + timeout;
    while (this.isRunning) {
      try {
        const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
        await answer.arrayBuffer();
        if (answer.ok) return;
      } catch {
        // Not listening yet.
      }
      if (Date.now() > deadline) throw new Error(`${this.name} was not ready after ${timeout} ms.`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${this.name} ended before it was ready (${await this.exited}).`);
  }

  async stop() {
    this.wasStopped = true;
    if (!this.isRunning) return;
    this.#child.kill('SIGTERM');
    const lastResort = setTimeout(() => this.#child.kill('SIGKILL'), 5_000);
    await this.exited;
    clearTimeout(lastResort);
  }
}
