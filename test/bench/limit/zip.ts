interface Entry {
  readonly name: Uint8Array<ArrayBuffer>;
  readonly body: Blob;
  readonly crc: number;
  readonly size: number;
}

function record(
  signature: number,
  length: number,
  at: number,
  entry: Entry,
): DataView<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(length));
  view.setUint32(0, signature, true);
  view.setUint16(at, 20, true);
  view.setUint16(at + 4, 8, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.body.size, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.name.length, true);
  return view;
}

/** A ZIP archive below 4 GB whose entries are deflated by the browser. */
export class Zip {
  readonly #entries: Entry[] = [];

  async add(name: string, parts: Iterable<Uint8Array<ArrayBuffer>>): Promise<void> {
    // gzip and not deflate: its trailer holds the checksum and the size that the archive wants.
    const stream = new CompressionStream('gzip');
    const compressed = new Response(stream.readable).blob();
    const writer = stream.writable.getWriter();
    for (const part of parts) await writer.write(part);
    await writer.close();
    const gzip = await compressed;
    const trailer = new DataView(await gzip.slice(-8).arrayBuffer());
    this.#entries.push({
      name: new TextEncoder().encode(name),
      body: gzip.slice(10, -8),
      crc: trailer.getUint32(0, true),
      size: trailer.getUint32(4, true),
    });
  }

  finish(type: string): Blob {
    const parts: BlobPart[] = [];
    const directory: BlobPart[] = [];
    let at = 0;
    let directorySize = 0;
    for (const entry of this.#entries) {
      parts.push(record(0x04034b50, 30, 4, entry), entry.name, entry.body);
      const central = record(0x02014b50, 46, 6, entry);
      central.setUint16(4, 20, true);
      central.setUint32(42, at, true);
      directory.push(central, entry.name);
      at += 30 + entry.name.length + entry.body.size;
      directorySize += 46 + entry.name.length;
    }
    const end = new DataView(new ArrayBuffer(22));
    end.setUint32(0, 0x06054b50, true);
    end.setUint16(8, this.#entries.length, true);
    end.setUint16(10, this.#entries.length, true);
    end.setUint32(12, directorySize, true);
    end.setUint32(16, at, true);
    return new Blob([...parts, ...directory, end], { type });
  }
}
