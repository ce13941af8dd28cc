// `npm start`: from a fresh clone to a running demo in one command. Node built-ins only, because it runs before the
// packages are installed.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { spawnSync } from 'node:child_process';
import { requireInstalled, requireNode, root, stopWith } from './installed.mjs';
import { whenParentEnds } from './parent-process.mjs';
import { Server, choosePort } from './servers.mjs';
import { isUpToDate } from './up-to-date.mjs';

requireNode();

const HELP = `npm start [-- options]

  --seed default|large|small|none
                              what a new database is filled with (default: default)
  --dev                       build again when a source changes; the gateway restarts by itself
  --verbose                   show the servers' logs here as well

Environment: PORT, GATEWAY_PORT, DATA_DIR (data), PARTNER_HOST_SECRET, DATABASE_FILE, DATABASE_URL,
ALLOWED_ORIGINS; README.md lists all.`;

function options() {
  try {
    return parseArgs({
      options: {
        seed: { type: 'string' },
        dev: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return stopWith(`${error.message}\n\n${HELP}`);
  }
}

const { seed, dev, verbose, help } = options();
if (help) {
  console.log(HELP);
  process.exit(0);
}
if (seed !== undefined && !['default', 'large', 'small', 'none'].includes(seed)) {
  stopWith(`--seed ${seed} is unknown.\n\n${HELP}`);
}

const dataFolder = resolve(root, process.env.DATA_DIR ?? 'data');

/** A secret from the environment, else one of its own per data folder, readable by its owner only. */
function secret(variable, file) {
  const given = process.env[variable];
  if (given) return given;
  const path = join(dataFolder, file);
  if (existsSync(path)) return readFileSync(path, 'utf8').trim();
  mkdirSync(dataFolder, { recursive: true });
  const made = randomBytes(32).toString('base64url');
  writeFileSync(path, `${made}\n`, { mode: 0o600 });
  return made;
}

function build() {
  const result = spawnSync(process.execPath, ['scripts/build.mjs', '--for-start'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (result.status !== 0) stopWith('The build failed; its own message stands above.');
}

const servers = [];
let stopping = false;
let ready = false;

async function stop(code) {
  if (stopping) return;
  stopping = true;
  await Promise.all(servers.map((server) => server.stop()));
  process.exit(code);
}
process.on('SIGINT', () => void stop(0));
process.on('SIGTERM', () => void stop(0));
process.on('SIGHUP', () => void stop(0));
whenParentEnds(() => void stop(0));

/** Sources while they change, else the built file, which starts in a fraction of the time. */
const programs = {
  gateway: dev ? 'packages/gateway/src/main.ts' : 'dist/server/gateway.js',
  demo: dev ? 'demo/server/main.ts' : 'dist/server/demo.js',
};
const nodeArguments = dev
  ? ['--watch', '--watch-preserve-output', '--conditions=source', '--import', 'tsx']
  : ['--enable-source-maps'];

function start(name, env) {
  const server = new Server(name, programs[name], {
    env,
    verbose,
    logFile: join(dataFolder, 'logs', `${name}.log`),
    arguments: nodeArguments,
  });
  servers.push(server);
  void server.exited.then((reason) => {
    if (stopping || server.wasStopped) return;
    console.error(`The ${name} ended (${reason}). The last it said:\n${server.lastWords}`);
    // Once all is ready the other one goes on: a demo without its gateway shows what the widgets do then.
    if (!ready) void stop(1);
    else if (servers.some((other) => other.isRunning))
      console.error('The rest goes on; Ctrl+C stops it.');
    else void stop(1);
  });
  return server;
}

async function run() {
  requireInstalled();
  const { buildInputs } = await import('./build-inputs.mjs');
  if (!isUpToDate('build', buildInputs(), 'dist/server')) build();
  if (stopping) return;

  const port = await choosePort('PORT', 4173);
  const gatewayPort = await choosePort('GATEWAY_PORT', 4180, [port]);
  const hostSecret = secret('PARTNER_HOST_SECRET', 'host-secret');
  const gatewayUrl = `http://localhost:${gatewayPort}`;
  const demoUrl = `http://localhost:${port}`;

  const gateway = start('gateway', {
    PORT: String(gatewayPort),
    DATABASE_FILE: process.env.DATABASE_FILE ?? join(dataFolder, 'partner.db'),
    OUTBOX_FILE: process.env.OUTBOX_FILE ?? join(dataFolder, 'outbox.json'),
    EXPORT_DIRECTORY: process.env.EXPORT_DIRECTORY ?? join(dataFolder, 'exports'),
    HOST_SECRETS: process.env.HOST_SECRETS ?? hostSecret,
    SESSION_SIGNING_KEY: secret('SESSION_SIGNING_KEY', 'session-signing-key'),
    WIDGETS_DIRECTORY: process.env.WIDGETS_DIRECTORY ?? join(root, 'dist/cdn'),
    PORTAL_URL: process.env.PORTAL_URL ?? demoUrl,
    ...(seed ? { SEED: seed } : { SEED: process.env.SEED ?? 'default' }),
  });
  const startDemo = () =>
    start('demo', {
      PORT: String(port),
      GATEWAY_URL: gatewayUrl,
      HOST_SECRET: hostSecret,
      OUTBOX_FILE: process.env.OUTBOX_FILE ?? join(dataFolder, 'outbox.json'),
    });
  let demo = startDemo();
  await Promise.all([gateway.ready(`${gatewayUrl}/readyz`), demo.ready(`${demoUrl}/`)]);
  if (stopping) return;
  ready = true;
  console.log(`Gateway:    ${gatewayUrl} (process ${gateway.pid})`);
  console.log(`Demo ready: ${demoUrl}/`);
  if (!dev) return;
  const { rebuildOnChange } = await import('./rebuild-on-change.mjs');
  rebuildOnChange(async () => {
    // It knows the files that were there when it started.
    await demo.stop();
    demo = startDemo();
    await demo.ready(`${demoUrl}/`);
  });
}

try {
  await run();
} catch (error) {
  if (!stopping) {
    console.error(`\n${error.message}`);
    for (const server of servers)
      if (server.lastWords) console.error(`\n${server.name}:\n${server.lastWords}`);
    await stop(1);
  }
}
