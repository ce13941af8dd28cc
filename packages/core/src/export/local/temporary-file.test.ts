import { expect } from '@open-wc/testing';
import { openSink } from './open-sink.js';
import { exportFolder, reservePrivateFile, sweepPrivateFiles } from './private-file.js';

async function names(): Promise<string[]> {
  const folder = (await exportFolder()) as FileSystemDirectoryHandle;
  const found: string[] = [];
  for await (const name of folder.keys()) found.push(name);
  return found;
}

const piece = new TextEncoder().encode('账期,应付金额\r\n');

describe('a temporary file of an export', () => {
  it('is what was written, until the page has saved it', async () => {
    const reserved = await reservePrivateFile();
    const sink = await openSink({ temporary: reserved?.name }, 'csv');
    await sink.write(piece);
    const file = await sink.close();
    expect(await file?.text()).to.equal('账期,应付金额\r\n');
    expect(file?.type).to.match(/^text\/csv/);
    await reserved?.discard();
    expect(await names()).not.to.include(reserved?.name);
  });

  it('is gone when the export is cancelled', async () => {
    const reserved = await reservePrivateFile();
    const sink = await openSink({ temporary: reserved?.name }, 'xlsx');
    await sink.write(piece);
    await sink.abort();
    expect(await names()).not.to.include(reserved?.name);
    await reserved?.discard();
  });

  it('is gone even while it is still being written, e.g. by a worker that is stopped', async () => {
    const reserved = await reservePrivateFile();
    const sink = await openSink({ temporary: reserved?.name }, 'csv');
    await sink.write(piece);
    const discarding = reserved?.discard();
    await new Promise((resolve) => setTimeout(resolve, 150));
    await sink.abort();
    await discarding;
    expect(await names()).not.to.include(reserved?.name);
  });

  it('left over from a crash is removed by the next start; one in use is let be', async () => {
    const folder = (await exportFolder()) as FileSystemDirectoryHandle;
    const left = `left-${crypto.randomUUID()}`;
    await folder.getFileHandle(left, { create: true });
    const used = await reservePrivateFile();
    const sink = await openSink({ temporary: used?.name }, 'csv');
    await sink.close();
    await sweepPrivateFiles();
    const now = await names();
    expect(now).not.to.include(left);
    expect(now).to.include(used?.name);
    await used?.discard();
  });

  it('where there is no such place, a Blob does', async () => {
    const sink = await openSink({}, 'csv');
    await sink.write(piece);
    await sink.write(piece);
    expect((await sink.close())?.size).to.equal(2 * piece.length);
  });

  it('a picked file that is given up is not left empty', async () => {
    const root = await navigator.storage.getDirectory();
    const name = `picked-${crypto.randomUUID()}.csv`;
    const handle = await root.getFileHandle(name, { create: true });
    const sink = await openSink({ handle }, 'csv');
    await sink.write(piece);
    await sink.abort();
    const there = await root.getFileHandle(name).catch((error: DOMException) => error.name);
    expect(there).to.equal('NotFoundError');
  });
});
