import type { DatasetChunk } from '@partner-widgets/contract/dataset';
import { expect } from '@open-wc/testing';
import type { Client } from '../../client/client.js';
import { FakeClock, settle } from '../../testing/fake-clock.js';
import { ChunkRequests } from './chunk-requests.js';

const chunk: DatasetChunk = { id: 'c1', rows: 1, bytes: 1000, sha256: '' };

function lineOf() {
  const clock = new FakeClock();
  const requests = new ChunkRequests();
  const session = new AbortController();
  let took = 0;
  let body = (): BodyInit | null => new Uint8Array(chunk.bytes);
  const client = {
    open: async () => {
      await clock.advance(took);
      return new Response(body());
    },
  } as unknown as Client;
  const context = { client, clock, scope: { cycle: '2026-10' }, signal: session.signal };
  return {
    clock,
    session,
    /** What one chunk takes from now on (ms). */
    takes: (ms: number) => (took = ms),
    sends: (made: () => BodyInit | null) => (body = made),
    async bring() {
      let pieces = 0;
      const got = await requests.fetch(context, chunk, () => pieces++);
      return {
        isFile: got instanceof Blob,
        pieces,
        length: got instanceof Blob ? got.size : got.byteLength,
      };
    },
    failure: () =>
      requests
        .fetch(context, chunk, () => undefined)
        .then(
          () => 'none',
          ({ kind }: { kind?: string }) => kind,
        ),
  };
}

describe('chunks of a line whose speed is known', () => {
  it('come in pieces first, and as files once one took a moment', async () => {
    const line = lineOf();
    line.takes(100);
    expect(await line.bring()).to.deep.equal({ isFile: false, pieces: 1, length: 1000 });
    expect(await line.bring()).to.deep.equal({ isFile: true, pieces: 0, length: 1000 });
  });

  it('come in pieces, with their progress, while the line is slow', async () => {
    const line = lineOf();
    line.takes(5_000);
    await line.bring();
    expect((await line.bring()).isFile).to.equal(false);
    line.takes(100);
    await line.bring();
    expect((await line.bring()).isFile).to.equal(true);
  });

  it('of another length are refused, and the next comes in pieces again', async () => {
    const line = lineOf();
    line.takes(100);
    await line.bring();
    line.sends(() => new Uint8Array(chunk.bytes + 1));
    expect(await line.failure()).to.equal('malformed');
    line.sends(() => new Uint8Array(chunk.bytes));
    expect((await line.bring()).isFile).to.equal(false);
  });

  it('that stop coming are given up', async () => {
    const line = lineOf();
    await line.bring();
    line.sends(() => new ReadableStream());
    const failure = line.failure();
    await settle();
    await line.clock.advance(20_000);
    expect(await failure).to.equal('timeout');
  });

  it('end when nobody wants them any more', async () => {
    const line = lineOf();
    await line.bring();
    line.sends(() => new ReadableStream());
    const failure = line.failure();
    await settle();
    line.session.abort();
    expect(await failure).to.equal('aborted');
  });
});
