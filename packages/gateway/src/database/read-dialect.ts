/**
 * Kysely for reads that may take long: libsql answers synchronously, so a sum of a million rows would
 * hold every other call for seconds. They go to a thread with a connection of its own, while a small
 * database is read at once where it is: then the way to the thread takes longer than the work.
 */
import { statSync } from 'node:fs';
import type { Worker } from 'node:worker_threads';
import {
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
} from 'kysely';
import { startThread } from '../threads/start-thread.js';
import type { ReadAnswer, ReadQuestion } from './read-thread.js';
import type { Tables } from './schema.js';

interface Waiting {
  readonly resolve: (rows: unknown[]) => void;
  readonly reject: (error: Error) => void;
}

/** A thread that reads; started when it is first asked, and again when it has died. */
class ReadThread {
  readonly #databaseFile: string;
  readonly #waiting = new Map<number, Waiting>();
  #thread: Worker | undefined;
  #last = 0;
  constructor(databaseFile: string) {
    this.#databaseFile = databaseFile;
  }

  ask({ sql, parameters }: CompiledQuery): Promise<unknown[]> {
    const thread = (this.#thread ??= this.#start());
    const number = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      thread.ref();
      thread.postMessage({ number, sql, parameters } satisfies ReadQuestion);
    });
  }

  async stop(): Promise<void> {
    const thread = this.#thread;
    this.#thread = undefined;
    await thread?.terminate();
  }

  #start(): Worker {
    const thread = startThread({ task: 'reads', databaseFile: this.#databaseFile });
    thread.on('message', (answer: ReadAnswer) => this.#settle(thread, answer));
    thread.on('error', () => undefined);
    thread.on('exit', () => {
      if (this.#thread === thread) this.#thread = undefined;
      const gone = Object.assign(new Error('the reading thread ended'), { code: 'SQLITE_BUSY' });
      for (const { reject } of this.#waiting.values()) reject(gone);
      this.#waiting.clear();
    });
    return thread;
  }

  #settle(thread: Worker, answer: ReadAnswer): void {
    const waiting = this.#waiting.get(answer.number);
    this.#waiting.delete(answer.number);
    if (this.#waiting.size === 0) thread.unref();
    if ('rows' in answer) waiting?.resolve(answer.rows);
    else waiting?.reject(Object.assign(new Error(answer.message), { code: answer.code }));
  }
}

class ReadConnection implements DatabaseConnection {
  readonly #read: (query: CompiledQuery) => Promise<unknown[]>;
  constructor(read: (query: CompiledQuery) => Promise<unknown[]>) {
    this.#read = read;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return { rows: (await this.#read(query)) as R[] };
  }

  // eslint-disable-next-line require-yield
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('streaming is not offered: read in pages');
  }
}

class ReadDriver implements Driver {
  readonly #connection: ReadConnection;
  readonly #thread: ReadThread;
  constructor(databaseFile: string, tables: Kysely<Tables>, smallBytes: number) {
    const thread = new ReadThread(databaseFile);
    this.#thread = thread;
    this.#connection = new ReadConnection(async (query) =>
      bytesOf(databaseFile) < smallBytes
        ? (await tables.executeQuery(query)).rows
        : thread.ask(query),
    );
  }

  init(): Promise<void> {
    return Promise.resolve();
  }
  acquireConnection(): Promise<DatabaseConnection> {
    return Promise.resolve(this.#connection);
  }
  releaseConnection(): Promise<void> {
    return Promise.resolve();
  }
  beginTransaction(): Promise<void> {
    return Promise.reject(new Error('reads have no transactions'));
  }
  commitTransaction(): Promise<void> {
    return Promise.reject(new Error('reads have no transactions'));
  }
  rollbackTransaction(): Promise<void> {
    return Promise.reject(new Error('reads have no transactions'));
  }
  destroy(): Promise<void> {
    return this.#thread.stop();
  }
}

function bytesOf(file: string): number {
  const size = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return size(file) + size(`${file}-wal`);
}

/** Reads of `databaseFile` in a thread of their own; below `smallBytes` over `tables`. */
export function readDialect(
  databaseFile: string,
  tables: Kysely<Tables>,
  smallBytes: number,
): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new ReadDriver(databaseFile, tables, smallBytes),
    createIntrospector: (kysely: Kysely<unknown>): DatabaseIntrospector =>
      new SqliteIntrospector(kysely),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}
