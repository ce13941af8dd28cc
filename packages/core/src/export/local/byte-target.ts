/** Where bytes go. The piece may be written over once the promise is fulfilled: who keeps it copies it. */
export interface ByteTarget {
  write(piece: Uint8Array<ArrayBuffer>): Promise<void>;
}
