import { parentPort } from 'node:worker_threads';
import { openLibsqlFile, Statements } from './libsql-file.js';

/** One read: SQL with its parameters. */
export interface ReadQuestion {
  readonly number: number;
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

export type ReadAnswer =
  | { readonly number: number; readonly rows: unknown[] }
  | { readonly number: number; readonly message: string; readonly code: string | undefined };

/** In a thread: reads one after the other, in a connection that can't write. */
export function answerReads({ databaseFile }: { readonly databaseFile: string }): void {
  const database = openLibsqlFile(databaseFile);
  database.prepare('pragma query_only = on').all([]);
  const statements = new Statements(database);
  parentPort?.on('message', ({ number, sql, parameters }: ReadQuestion) => {
    let answer: ReadAnswer;
    try {
      answer = { number, rows: statements.of(sql).all(parameters as unknown[]) };
    } catch (error) {
      const { message, code } = error as Error & { code?: string };
      answer = { number, message, code };
    }
    parentPort?.postMessage(answer);
  });
}
