import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** A PostgreSQL server of one test. */
export interface PostgresServer {
  readonly url: string;
  stop(): void;
}

/** The folder of PostgreSQL's programs, or undefined where it is not installed. */
export function postgresPrograms(): string | undefined {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : [];
  return [
    ...versions.map((version) => `/usr/lib/postgresql/${version}/bin`),
    '/usr/local/bin',
    '/usr/bin',
    '/opt/homebrew/bin',
  ].find((folder) =>
    ['initdb', 'pg_ctl', 'postgres'].every((name) => existsSync(join(folder, name))),
  );
}

/** Makes a cluster in a folder and starts it on a free port. PostgreSQL refuses to run as root, so then it runs as `postgres`. */
export async function startPostgres(programs: string, folder: string): Promise<PostgresServer> {
  const data = join(folder, 'postgres');
  mkdirSync(data, { recursive: true });
  const asRoot = process.getuid?.() === 0;
  const run = (program: string, ...options: string[]): void => {
    const command = join(programs, program);
    const whole = asRoot
      ? ['runuser', '-u', 'postgres', '--', command, ...options]
      : [command, ...options];
    execFileSync(whole[0] ?? '', whole.slice(1), { stdio: 'ignore', cwd: data });
  };
  if (asRoot) {
    const id = Number(execFileSync('id', ['-u', 'postgres'], { encoding: 'utf8' }));
    chownSync(data, id, id);
    // Made for its owner only, it could not be walked through by `postgres`.
    chmodSync(folder, 0o711);
  }
  run(
    'initdb',
    '-D',
    data,
    '-A',
    'trust',
    '-U',
    'app',
    '--locale=C.UTF-8',
    '-E',
    'UTF8',
    '--no-sync',
  );
  const port = await freePort();
  const options = `-p ${port} -k ${data} -c listen_addresses=127.0.0.1 -c fsync=off`;
  run('pg_ctl', '-D', data, '-w', '-l', join(data, 'log'), '-o', options, 'start');
  return {
    url: `postgres://app@127.0.0.1:${port}/postgres`,
    stop: () => run('pg_ctl', '-D', data, '-m', 'immediate', 'stop'),
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
