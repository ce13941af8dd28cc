import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { libsqlDialect } from './libsql-dialect.js';
import { readDialect } from './read-dialect.js';
import type { Tables } from './schema.js';

/** The database and which of the two engines it is. */
export interface Store {
  readonly engine: 'sqlite' | 'postgres';
  readonly tables: Kysely<Tables>;
  /** For pages of records: never holds up other calls, whatever the order asked for. */
  readonly pages: Kysely<Tables>;
  /** For counts, sums and groups of many rows, which hold up no page either. */
  readonly sums: Kysely<Tables>;
}

export interface OpenStore extends Store {
  close(): Promise<void>;
}

const smallBytes = 32 * 1024 * 1024;

/** Opens PostgreSQL when a URL is given, else the file (its folder is made). */
export function openStore(where: {
  databaseFile: string;
  databaseUrl?: string | undefined;
  /** Size from which a file is read in threads. */
  smallBytes?: number | undefined;
}): OpenStore {
  if (where.databaseUrl) {
    const pool = new pg.Pool({ connectionString: where.databaseUrl, max: 10 });
    const tables = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
    return { ...storeOver('postgres', tables), close: () => tables.destroy() };
  }
  const { databaseFile } = where;
  mkdirSync(dirname(databaseFile), { recursive: true });
  const tables = new Kysely<Tables>({ dialect: libsqlDialect(databaseFile) });
  const reads = () =>
    new Kysely<Tables>({
      dialect: readDialect(databaseFile, tables, where.smallBytes ?? smallBytes),
    });
  const [pages, sums] = [reads(), reads()];
  return {
    engine: 'sqlite',
    tables,
    pages,
    sums,
    close: async () => {
      await Promise.all([pages.destroy(), sums.destroy()]);
      await tables.destroy();
    },
  };
}

/** One connection for everything, such as the one of a transaction. */
export function storeOver(engine: Store['engine'], tables: Kysely<Tables>): Store {
  return { engine, tables, pages: tables, sums: tables };
}
