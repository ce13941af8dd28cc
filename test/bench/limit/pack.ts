/** A file of columns: length of the header, header as JSON, then the buffers, each at a multiple of 8. */
export interface PackedColumn {
  readonly kind: 'codes' | 'bytes' | 'units' | 'seconds';
  /** Of one value: bytes of a code or of a text of fixed length. */
  readonly width: number;
  readonly size: number;
  /** The entries that this file adds to the column's dictionary. */
  readonly freshSize: number;
}

export interface PackedHeader {
  readonly from: number;
  readonly rows: number;
  readonly columns: readonly PackedColumn[];
}

const padded = (size: number): number => Math.ceil(size / 8) * 8;

export function pack(
  header: PackedHeader,
  buffers: readonly Uint8Array[],
): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(JSON.stringify(header));
  const start = padded(4 + head.length);
  const size = buffers.reduce((sum, { length }) => sum + padded(length), start);
  const packed = new Uint8Array(size);
  new DataView(packed.buffer).setUint32(0, head.length, true);
  packed.set(head, 4);
  let at = start;
  for (const buffer of buffers) {
    packed.set(buffer, at);
    at += padded(buffer.length);
  }
  return packed;
}

export interface Unpacked {
  readonly header: PackedHeader;
  /** Per column: its values, and the fresh dictionary entries as lines of UTF-8. */
  readonly columns: readonly { readonly values: Uint8Array; readonly fresh: Uint8Array }[];
}

export function unpack(buffer: ArrayBuffer): Unpacked {
  const length = new DataView(buffer).getUint32(0, true);
  const text = new TextDecoder().decode(new Uint8Array(buffer, 4, length));
  const header = JSON.parse(text) as PackedHeader;
  let at = padded(4 + length);
  const next = (size: number): Uint8Array => {
    const view = new Uint8Array(buffer, at, size);
    at += padded(size);
    return view;
  };
  const columns = header.columns.map(({ size, freshSize }) => ({
    values: next(size),
    fresh: next(freshSize),
  }));
  return { header, columns };
}
