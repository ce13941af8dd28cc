import { expect } from '@open-wc/testing';
import { settle } from '../testing/fake-clock.js';
import { FakeGateway } from '../testing/fake-gateway.js';
import { openTab } from '../testing/tab.js';
import type { ClientError } from './client-error.js';
import { download } from './download.js';

const INPUT = { params: { taskId: 'task-1' } };

interface Stream {
  readonly gateway: FakeGateway;
  send(text: string): void;
  end(): void;
  cut(): void;
}

/** A file that comes in pieces and stops when the request is aborted, as the browser's own does. */
function streaming(): Stream {
  let controller: ReadableStreamDefaultController<Uint8Array>;
  const gateway = new FakeGateway().on('exports/task-1/file', ({ signal }) => {
    const body = new ReadableStream<Uint8Array>({ start: (given) => void (controller = given) });
    signal?.addEventListener('abort', () =>
      controller.error(new DOMException('stopped', 'AbortError')),
    );
    return new Response(body, { headers: { 'Content-Type': 'text/csv' } });
  });
  return {
    gateway,
    send: (text) => controller.enqueue(new TextEncoder().encode(text)),
    end: () => controller.close(),
    cut: () => controller.error(new TypeError('network error')),
  };
}

class FileHandle {
  written = '';
  outcome = 'open';
  async createWritable(): Promise<FileSystemWritableFileStream> {
    return {
      write: async (piece: Uint8Array) => void (this.written += new TextDecoder().decode(piece)),
      close: async () => void (this.outcome = 'saved'),
      abort: async () => void (this.outcome = 'thrown away'),
    } as unknown as FileSystemWritableFileStream;
  }
}

describe('a download', () => {
  it('of the size that was said is kept also when nobody follows its progress', async () => {
    const { gateway, send, end } = streaming();
    const { core } = openTab({ gateway });
    const done = download(core.client, 'downloadExport', INPUT, { byteCount: 5 });
    await settle();
    send('a,b\r\n');
    end();
    expect((await done)?.size).to.equal(5);
  });

  it('goes to the file piece by piece and is saved at its end', async () => {
    const { gateway, send, end } = streaming();
    const { core } = openTab({ gateway });
    const sink = new FileHandle();
    const progress: number[] = [];
    const done = download(core.client, 'downloadExport', INPUT, {
      sink,
      onProgress: (bytes) => progress.push(bytes),
    });
    await settle();
    send('a,b\r\n');
    await settle();
    send('1,2\r\n');
    end();
    await done;
    expect(sink).to.deep.include({ written: 'a,b\r\n1,2\r\n', outcome: 'saved' });
    expect(progress).to.deep.equal([5, 10]);
    core.dispose();
  });

  it('is a Blob where there is no save picker', async () => {
    const { gateway, send, end } = streaming();
    const { core } = openTab({ gateway });
    const done = download(core.client, 'downloadExport', INPUT);
    await settle();
    send('id\r\n');
    end();
    const blob = await done;
    expect([await blob?.text(), blob?.type]).to.deep.equal(['id\r\n', 'text/csv']);
    core.dispose();
  });

  it('is refused when the session ends half-way: nothing is kept, nothing is taken up again', async () => {
    const { gateway, send } = streaming();
    const { core } = openTab({ gateway });
    const sink = new FileHandle();
    const done = download(core.client, 'downloadExport', INPUT, { sink }).catch(
      (error: ClientError) => error.kind,
    );
    await settle();
    send('a,b\r\n');
    await settle();
    await core.session.logout();
    expect(await done).to.equal('session-ended');
    expect(sink.outcome).to.equal('thrown away');
    expect(gateway.requests).to.have.length(1);
    core.dispose();
  });

  it('is thrown away when the provider is taken off the page', async () => {
    const { gateway, send } = streaming();
    const { core } = openTab({ gateway });
    const sink = new FileHandle();
    const done = download(core.client, 'downloadExport', INPUT, { sink }).catch(
      (error: ClientError) => error.kind,
    );
    await settle();
    send('a,b\r\n');
    core.dispose();
    expect(await done).to.equal('session-ended');
    expect(sink.outcome).to.equal('thrown away');
  });

  it('is thrown away when the network breaks off', async () => {
    const { gateway, send, cut } = streaming();
    const { core } = openTab({ gateway });
    const sink = new FileHandle();
    const done = download(core.client, 'downloadExport', INPUT, { sink }).catch(
      (error: ClientError) => error.kind,
    );
    await settle();
    send('a,b\r\n');
    cut();
    expect(await done).to.equal('offline');
    expect(sink.outcome).to.equal('thrown away');
    core.dispose();
  });

  it('of another size than the task says is refused', async () => {
    const { gateway, send, end } = streaming();
    const { core } = openTab({ gateway });
    const sink = new FileHandle();
    const done = download(core.client, 'downloadExport', INPUT, { sink, byteCount: 99 }).catch(
      (error: ClientError) => error.kind,
    );
    await settle();
    send('short');
    end();
    expect(await done).to.equal('malformed');
    expect(sink.outcome).to.equal('thrown away');
    core.dispose();
  });

  it('can be cancelled', async () => {
    const { gateway, send } = streaming();
    const { core } = openTab({ gateway });
    const leaving = new AbortController();
    const done = download(core.client, 'downloadExport', INPUT, { signal: leaving.signal }).catch(
      (error: ClientError) => error.kind,
    );
    await settle();
    send('a');
    await settle();
    leaving.abort();
    expect(await done).to.equal('aborted');
    core.dispose();
  });
});
