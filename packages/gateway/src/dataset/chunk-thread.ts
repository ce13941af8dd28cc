import { parentPort } from 'node:worker_threads';
import type { DatasetChunk } from '@partner-widgets/contract/dataset';
import type { DataPart } from '../database/data-parts.js';
import { openStore } from '../database/open.js';
import { buildPart } from './build-part.js';
import { buildSubjects } from './build-subjects.js';
import { partName, prepareDirectory, readPart, type MadePart } from './chunk-files.js';

/** What is to be made; `number` tells the answers apart. */
export type ChunkOrder =
  | { readonly number: number; readonly make: 'part'; readonly part: DataPart }
  | {
      readonly number: number;
      readonly make: 'subjects';
      readonly partnerId: string;
      /** Names of parts that are made. */
      readonly parts: readonly string[];
    };

export type ChunkReport =
  | { readonly number: number; readonly preparedRows: number }
  | { readonly number: number; readonly made: MadePart | DatasetChunk }
  | { readonly number: number; readonly failed: { readonly name: string; readonly code?: string } };

/** In a thread: makes what is ordered, subjects before parts, for they are small and somebody waits. */
export function makeChunks(task: {
  readonly databaseFile: string;
  readonly databaseUrl: string | undefined;
  readonly directory: string;
}): void {
  const { directory } = task;
  const store = openStore({ ...task, smallBytes: Infinity });
  const ready = prepareDirectory(directory);
  const report = (message: ChunkReport): void => parentPort?.postMessage(message);

  const make = async (order: ChunkOrder): Promise<MadePart | DatasetChunk> => {
    await ready;
    if (order.make === 'subjects') {
      return buildSubjects(store, directory, order.partnerId, order.parts);
    }
    const { number, part } = order;
    const before = await readPart(directory, partName(part));
    if (before?.version === part.version) return before;
    return buildPart(store, directory, part, (preparedRows) => report({ number, preparedRows }));
  };

  const handle = async (order: ChunkOrder): Promise<void> => {
    const { number } = order;
    try {
      report({ number, made: await make(order) });
    } catch (error) {
      const { name, code } = error as { name: string; code?: string };
      report({ number, failed: { name, ...(code ? { code } : {}) } });
    }
  };

  let parts = Promise.resolve();
  parentPort?.on('message', (order: ChunkOrder) => {
    if (order.make === 'subjects') void handle(order);
    else parts = parts.then(() => handle(order));
  });
}
