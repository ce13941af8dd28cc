/**
 * Kysely over libsql's synchronous connection. Not Kysely's own SqliteDialect: its
 * transactions begin deferred, so that a second process that wrote meanwhile makes the
 * first write inside fail instead of wait, and it prepares every statement anew.
 */
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
} from 'kysely';
import { openLibsqlFile, Statements, type LibsqlDatabase } from './libsql-file.js';

class LibsqlConnection implements DatabaseConnection {
  readonly #statements: Statements;
  constructor(database: LibsqlDatabase) {
    this.#statements = new Statements(database);
  }

  executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    try {
      const statement = this.#statements.of(sql);
      if (statement.reader) {
        return Promise.resolve({ rows: statement.all(parameters as unknown[]) as R[] });
      }
      const { changes } = statement.run(parameters as unknown[]);
      return Promise.resolve({ rows: [], numAffectedRows: BigInt(changes) });
    } catch (error) {
      return Promise.reject(error as Error);
    }
  }

  // eslint-disable-next-line require-yield
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('streaming is not offered: read in pages, so that others get their turn');
  }
}

class LibsqlDriver implements Driver {
  readonly #database: LibsqlDatabase;
  readonly #connection: LibsqlConnection;
  #last: Promise<void> = Promise.resolve();
  #release: (() => void) | undefined;
  constructor(database: LibsqlDatabase) {
    this.#database = database;
    this.#connection = new LibsqlConnection(database);
  }

  init(): Promise<void> {
    return Promise.resolve();
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#last;
    let release!: () => void;
    this.#last = new Promise<void>((resolve) => (release = resolve));
    await before;
    this.#release = release;
    return this.#connection;
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  releaseConnection(): Promise<void> {
    this.#release?.();
    return Promise.resolve();
  }

  destroy(): Promise<void> {
    this.#database.close();
    return Promise.resolve();
  }
}

/** The dialect over one connection of its own. */
export function libsqlDialect(file: string): Dialect {
  const database = openLibsqlFile(file);
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new LibsqlDriver(database),
    createIntrospector: (kysely: Kysely<unknown>): DatabaseIntrospector =>
      new SqliteIntrospector(kysely),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}
