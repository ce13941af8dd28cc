/**
 * Kysely over libsql's synchronous connection. Not Kysely's own SqliteDialect: its
 * transactions begin deferred, so that a second process that wrote meanwhile makes the
 * first write inside fail instead of wait, and it prepares every statement anew.
 */
import Database from 'libsql';
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

type Statement = ReturnType<InstanceType<typeof Database>['prepare']>;
const keptStatements = 300;

class LibsqlConnection implements DatabaseConnection {
  readonly #database: InstanceType<typeof Database>;
  readonly #statements = new Map<string, Statement>();
  constructor(database: InstanceType<typeof Database>) {
    this.#database = database;
  }

  executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    try {
      const statement = this.#statement(sql);
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

  #statement(sql: string): Statement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#database.prepare(sql);
    if (this.#statements.size >= keptStatements) {
      const oldest = this.#statements.keys().next().value;
      if (oldest !== undefined) this.#statements.delete(oldest);
    }
    // Statements of the schema would keep a plan that their own change outdates.
    if (!/^(create|drop|alter|pragma|analyze|vacuum)/i.test(sql))
      this.#statements.set(sql, statement);
    return statement;
  }
}

class LibsqlDriver implements Driver {
  readonly #database: InstanceType<typeof Database>;
  readonly #connection: LibsqlConnection;
  #last: Promise<void> = Promise.resolve();
  #release: (() => void) | undefined;
  constructor(database: InstanceType<typeof Database>) {
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

/** Opens the file with a write-ahead log, 64-bit integers and five seconds of patience for other writers. */
export function libsqlDialect(file: string): Dialect {
  const database = new Database(file, { timeout: 5000 });
  database.defaultSafeIntegers(true);
  for (const pragma of [
    'journal_mode = wal',
    'synchronous = normal',
    'foreign_keys = on',
    'cache_size = -65536',
    'temp_store = memory',
    'mmap_size = 4294967296',
  ]) {
    database.prepare(`pragma ${pragma}`).all([]);
  }
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new LibsqlDriver(database),
    createIntrospector: (kysely: Kysely<unknown>): DatabaseIntrospector =>
      new SqliteIntrospector(kysely),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}
