import type { Worker } from 'node:worker_threads';
import type { DatasetChunk } from '@partner-widgets/contract/dataset';
import type { Configuration } from '../configuration.js';
import type { DataPart } from '../database/data-parts.js';
import { startThread } from '../threads/start-thread.js';
import { partName, removeChunks, sweepChunks, type MadePart } from './chunk-files.js';
import type { ChunkOrder, ChunkReport } from './chunk-thread.js';

/** How far a part is that is being made. */
interface Making {
  readonly version: string;
  preparedRows: number;
  readonly done: Promise<void>;
}

type Made = MadePart | DatasetChunk;
interface Waiting {
  readonly resolve: (made: Made) => void;
  readonly reject: (error: Error) => void;
  readonly progress: (rows: number) => void;
}

type WithoutNumber<T> = T extends unknown ? Omit<T, 'number'> : never;
type Settings = Pick<Configuration, 'databaseFile' | 'databaseUrl' | 'chunkDirectory'>;

/** Has chunks made in a thread, once for each version of the data, and knows what is there. */
export class ChunkMaker {
  readonly #settings: Settings;
  readonly #report: (error: unknown) => void;
  readonly #made = new Map<string, MadePart>();
  readonly #making = new Map<string, Making>();
  readonly #subjects = new Map<string, DatasetChunk>();
  readonly #makingSubjects = new Map<string, Promise<DatasetChunk>>();
  readonly #waiting = new Map<number, Waiting>();
  #thread: Worker | undefined;
  #last = 0;
  #stopped = false;

  /** `report` hears of a failure: the kind only, never a row. */
  constructor(settings: Settings, report: (error: unknown) => void = () => undefined) {
    this.#settings = settings;
    this.#report = report;
  }

  /** The chunks of a part as it is now; undefined while there are none of this version. */
  made(part: DataPart): MadePart | undefined {
    const made = this.#made.get(partName(part));
    return made?.version === part.version ? made : undefined;
  }

  /** How many rows of a part are in chunks. */
  preparedRows(part: DataPart): number {
    if (this.made(part)) return part.rows;
    const making = this.#making.get(partName(part));
    return making?.version === part.version ? Math.min(making.preparedRows, part.rows) : 0;
  }

  /** Resolves when the part is made, or can't be: what it then is, `made` tells. */
  async make(part: DataPart): Promise<void> {
    if (this.made(part)) return;
    const name = partName(part);
    const before = this.#making.get(name);
    // Rows that change while they are read are read again afterwards.
    if (before) return before.done;
    const making: Making = {
      version: part.version,
      preparedRows: 0,
      done: this.#order({ make: 'part', part }, (rows) => (making.preparedRows = rows))
        .then((made) => this.#keep(name, made as MadePart))
        .catch(this.#report)
        .finally(() => this.#making.delete(name)),
    };
    this.#making.set(name, making);
    return making.done;
  }

  /** The masks that belong to some parts; `version` is that of the customers. */
  async subjects(
    partnerId: string,
    parts: readonly DataPart[],
    version: string,
  ): Promise<DatasetChunk> {
    const key = JSON.stringify([partnerId, version, parts.map((p) => [partName(p), p.version])]);
    const known = this.#subjects.get(key);
    if (known) return known;
    const making =
      this.#makingSubjects.get(key) ??
      this.#order({ make: 'subjects', partnerId, parts: parts.map(partName) })
        .then((made) => {
          if (this.#subjects.size >= mostSubjects) {
            this.#subjects.delete(this.#subjects.keys().next().value ?? '');
          }
          this.#subjects.set(key, made as DatasetChunk);
          return made as DatasetChunk;
        })
        .finally(() => this.#makingSubjects.delete(key));
    this.#makingSubjects.set(key, making);
    return making;
  }

  /** Deletes files that nothing lists any more. */
  async sweep(now: Date = new Date()): Promise<void> {
    const inUse = [
      ...[...this.#made.values()].flatMap(({ chunks }) => chunks),
      ...this.#subjects.values(),
    ];
    await sweepChunks(this.#settings.chunkDirectory, new Set(inUse.map(({ id }) => id)), now);
  }

  /** Lets go of what is being made; it is made anew when it is asked for next. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#thread?.terminate();
  }

  async #keep(name: string, made: MadePart): Promise<void> {
    const before = this.#made.get(name);
    this.#made.set(name, made);
    const still = new Set(made.chunks.map(({ id }) => id));
    const gone = (before?.chunks ?? []).filter(({ id }) => !still.has(id));
    await removeChunks(this.#settings.chunkDirectory, gone);
  }

  #order(
    order: WithoutNumber<ChunkOrder>,
    progress: (rows: number) => void = () => undefined,
  ): Promise<Made> {
    if (this.#stopped) return Promise.reject(new Error('stopped'));
    const thread = (this.#thread ??= this.#start());
    const number = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject, progress });
      thread.postMessage({ number, ...order } as ChunkOrder);
    });
  }

  #start(): Worker {
    const { databaseFile, databaseUrl, chunkDirectory } = this.#settings;
    const thread = startThread({
      task: 'chunks',
      databaseFile,
      databaseUrl,
      directory: chunkDirectory,
    });
    thread.on('message', (report: ChunkReport) => this.#hear(report));
    thread.on('error', this.#report);
    thread.on('exit', () => {
      if (this.#thread === thread) this.#thread = undefined;
      const gone = Object.assign(new Error('the thread of chunks ended'), { code: 'SQLITE_BUSY' });
      for (const { reject } of this.#waiting.values()) reject(gone);
      this.#waiting.clear();
    });
    return thread;
  }

  #hear(report: ChunkReport): void {
    const waiting = this.#waiting.get(report.number);
    if ('preparedRows' in report) {
      waiting?.progress(report.preparedRows);
      return;
    }
    this.#waiting.delete(report.number);
    if ('made' in report) waiting?.resolve(report.made);
    else waiting?.reject(Object.assign(new Error(report.failed.name), report.failed));
  }
}

const mostSubjects = 500;
