import { expect, waitUntil } from '@open-wc/testing';
import { trustedScriptUrl } from '../../../dataset/worker/trusted-script-url.js';
import { workerUrl } from '../../../testing/dataset-gateway.js';
import { deflateBlock, type DeflatedBlock } from './deflate-block.js';
import { DeflatePool } from './deflate-pool.js';
import { deflaterName } from './deflater.js';

const piece = (text: string) => new TextEncoder().encode(text.repeat(1000));

const started: Worker[] = [];
const start = (): Worker => {
  const worker = new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: deflaterName });
  started.push(worker);
  return worker;
};

async function sameAsHere(blocks: readonly DeflatedBlock[], texts: readonly string[]) {
  for (const [at, text] of texts.entries())
    expect(blocks[at]).to.deep.equal(await deflateBlock(piece(text)));
}

describe('a pool of deflaters', () => {
  let pool: DeflatePool;
  beforeEach(() => (started.length = 0));
  afterEach(() => pool.close());

  it('gives each block to a worker, and answers each caller its own', async () => {
    pool = new DeflatePool(start);
    await waitUntil(() => pool.width > 1, 'the workers', { timeout: 10_000 });
    const texts = ['<c/>', 'a', 'another one', '', '华北'];
    await sameAsHere(await Promise.all(texts.map((text) => pool.deflate(piece(text)))), texts);
  });

  it('has its own copy of a piece: the caller writes over it at once', async () => {
    pool = new DeflatePool();
    const bytes = piece('row');
    const block = pool.deflate(bytes);
    bytes.fill(0);
    await sameAsHere([await block], ['row']);
  });

  it('does without workers where a policy forbids them', async () => {
    pool = new DeflatePool(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    await sameAsHere([await pool.deflate(piece('row'))], ['row']);
  });

  it('does without workers whose file never runs', async () => {
    pool = new DeflatePool(
      () => new Worker(trustedScriptUrl('/no-such-file.js'), { type: 'module' }),
    );
    await sameAsHere([await pool.deflate(piece('row'))], ['row']);
    expect(pool.width).to.equal(1);
  });

  it('fails at once when it is closed while blocks are made', async () => {
    pool = new DeflatePool(start);
    await waitUntil(() => pool.width > 1, 'the workers', { timeout: 10_000 });
    const blocks = Promise.allSettled(
      ['a', 'b', 'c', 'd'].map((text) => pool.deflate(piece(text))),
    );
    pool.close();
    for (const { status } of await blocks) expect(status).to.equal('rejected');
  });

  it('a worker that dies fails its block instead of leaving it', async () => {
    pool = new DeflatePool(start);
    await waitUntil(() => pool.width > 1, 'the workers', { timeout: 10_000 });
    const block = pool.deflate(piece('row')).catch((error: unknown) => String(error));
    for (const worker of started)
      worker.dispatchEvent(new ErrorEvent('error', { cancelable: true }));
    expect(await block).to.contain('gone');
  });
});
