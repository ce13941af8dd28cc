import { deflateBlock, type DeflatedBlock } from './deflate-block.js';

/** By this name the worker file knows that it is not the one with the datasets. */
export const deflaterName = 'partner-widgets-deflater';

export type FromDeflater = { readonly ready: true } | DeflatedBlock | { readonly failure: string };

/** What of a worker's own scope is needed: files that pages know have no types of workers. */
export interface DeflaterScope {
  onmessage: ((event: MessageEvent) => unknown) | null;
  postMessage(message: unknown, transfer?: Transferable[]): void;
}

/** The other end of a pool: a piece comes, a block goes. */
export function serveDeflater(scope: DeflaterScope): void {
  scope.onmessage = async ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => {
    try {
      const block = await deflateBlock(data);
      scope.postMessage(block satisfies FromDeflater, [block.bytes.buffer]);
    } catch (error) {
      scope.postMessage({ failure: String(error) } satisfies FromDeflater);
    }
  };
  scope.postMessage({ ready: true } satisfies FromDeflater);
}
