import Database from 'libsql';

export type LibsqlDatabase = InstanceType<typeof Database>;
export type LibsqlStatement = ReturnType<LibsqlDatabase['prepare']>;

/** Opens the file with a write-ahead log, 64-bit integers and five seconds of patience for other writers. */
export function openLibsqlFile(file: string, cacheKibibytes = 65_536): LibsqlDatabase {
  const database = new Database(file, { timeout: 5000 });
  database.defaultSafeIntegers(true);
  for (const pragma of [
    'journal_mode = wal',
    'synchronous = normal',
    'foreign_keys = on',
    `cache_size = -${cacheKibibytes}`,
    'temp_store = memory',
    'mmap_size = 4294967296',
  ]) {
    database.prepare(`pragma ${pragma}`).all([]);
  }
  return database;
}

const keptStatements = 300;

/** Statements of a connection, prepared once each. */
export class Statements {
  readonly #database: LibsqlDatabase;
  readonly #kept = new Map<string, LibsqlStatement>();
  constructor(database: LibsqlDatabase) {
    this.#database = database;
  }

  of(sql: string): LibsqlStatement {
    const known = this.#kept.get(sql);
    if (known) return known;
    const statement = this.#database.prepare(sql);
    if (this.#kept.size >= keptStatements) {
      const oldest = this.#kept.keys().next().value;
      if (oldest !== undefined) this.#kept.delete(oldest);
    }
    // Statements of the schema would keep a plan that their own change outdates.
    if (!/^(create|drop|alter|pragma|analyze|vacuum)/i.test(sql)) this.#kept.set(sql, statement);
    return statement;
  }
}
