import { decodeChunk } from '@partner-widgets/domain/chunk/decode-chunk';
import { tableFromIPC } from '@uwdata/flechette';

const times = 15;

const median = (times: number[]): number =>
  times.sort((left, right) => left - right)[Math.floor(times.length / 2)] ?? NaN;

const decoder = new TextDecoder();

/** Until the entries of every dictionary are strings; rows stay codes, numbers and bytes. */
const readers: Readonly<Record<string, (bytes: ArrayBuffer) => number>> = {
  own(bytes) {
    let entries = 0;
    for (const column of decodeChunk(bytes).columns) {
      if (column.kind !== 'text') continue;
      const { bytes: text, offsets } = column.texts;
      for (let entry = 0; entry < column.entries; entry++)
        entries += decoder.decode(text.subarray(offsets[entry], offsets[entry + 1])).length;
    }
    return entries;
  },
  arrow(bytes) {
    let entries = 0;
    const table = tableFromIPC(bytes, { useBigInt: true });
    for (const column of table.children) {
      const { dictionary } = column.data[0];
      if (dictionary) for (const text of dictionary.toArray()) entries += text.length;
    }
    return entries;
  },
};

/** Milliseconds until the columns can be read at all. */
const openers: Readonly<Record<string, (bytes: ArrayBuffer) => unknown>> = {
  own: (bytes) => decodeChunk(bytes),
  arrow: (bytes) => tableFromIPC(bytes, { useBigInt: true }),
};

async function measure(name: string): Promise<unknown> {
  const answer = await fetch(`/data/format/${name}`);
  const bytes = await answer.arrayBuffer();
  const took = (run: ((bytes: ArrayBuffer) => unknown) | undefined): number =>
    median(
      Array.from({ length: times }, () => {
        const copy = bytes.slice(0);
        const since = performance.now();
        run?.(copy);
        return performance.now() - since;
      }),
    );
  return {
    open: took(openers[name]),
    texts: took(readers[name]),
    characters: readers[name]?.(bytes),
  };
}

Object.assign(window, {
  format: async () => ({ own: await measure('own'), arrow: await measure('arrow') }),
});
