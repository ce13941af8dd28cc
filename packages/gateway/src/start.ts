import type { AddressInfo } from 'node:net';
import type { Configuration } from './configuration.js';
import { keptAnswers } from './database/kept-answers.js';
import { ensureIndexes, migrate } from './database/migrations.js';
import { openStore } from './database/open.js';
import { ChunkMaker } from './dataset/chunk-maker.js';
import { exportRunner } from './export/runner.js';
import { startWaitingExports, sweepExports } from './export/task-ends.js';
import type { Gateway } from './gateway.js';
import { forgetOldKeys } from './http/idempotency.js';
import { writeOutbox } from './seed/outbox.js';
import { seed } from './seed/seed.js';
import { buildServer } from './server.js';
import { hostSecretCheck } from './session/host-secrets.js';
import { sessionTokens } from './session/session-token.js';

/** A gateway that listens. */
export interface RunningGateway {
  /** `http://host:port`, with the port that was really taken. */
  readonly url: string;
  readonly gateway: Gateway;
  /** Answers what it has begun, ends what works behind, and closes the database. */
  stop(): Promise<void>;
}

const sweepMilliseconds = 60_000;

/** Migrates, seeds where asked, and listens. */
export async function startGateway(configuration: Configuration): Promise<RunningGateway> {
  const store = openStore(configuration);
  await migrate(store);
  await seed(store, configuration);
  await ensureIndexes(store);
  if (configuration.outboxFile) await writeOutbox(store, configuration.outboxFile);
  const failed = (what: string) => (error: unknown) => {
    const { name, code } = error as { name?: string; code?: string };
    app.log.error({ error: { name, code } }, `${what} failed`);
  };
  const exports = exportRunner(store, configuration, failed('export'));
  const chunks = new ChunkMaker(configuration, failed('making chunks'));
  const gateway: Gateway = {
    configuration,
    store,
    tokens: sessionTokens(configuration.signingKeys, configuration.sessionSeconds),
    isHostSecret: hostSecretCheck(configuration.hostSecrets),
    exports,
    chunks,
    kept: keptAnswers(),
  };
  const app = await buildServer(gateway);
  await sweepExports(store, configuration);
  await app.listen({ host: configuration.host, port: configuration.port });
  await startWaitingExports(store, exports);
  const sweeping = setInterval(() => {
    Promise.all([sweepExports(store, configuration), forgetOldKeys(store), chunks.sweep()]).catch(
      failed('sweep'),
    );
  }, sweepMilliseconds);
  sweeping.unref();
  const { port } = app.server.address() as AddressInfo;
  const host = configuration.host.includes(':') ? `[${configuration.host}]` : configuration.host;
  return {
    url: `http://${host}:${port}`,
    gateway,
    stop: async () => {
      clearInterval(sweeping);
      await app.close();
      await exports.stop();
      await chunks.stop();
      await store.close();
    },
  };
}
