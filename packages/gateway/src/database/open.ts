import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { libsqlDialect } from './libsql-dialect.js';
import type { Tables } from './schema.js';

/** The database and which of the two engines it is. */
export interface Store {
  readonly engine: 'sqlite' | 'postgres';
  readonly tables: Kysely<Tables>;
}

/** Opens PostgreSQL when a URL is given, else the file (its folder is made). */
export function openStore(where: {
  databaseFile: string;
  databaseUrl?: string | undefined;
}): Store {
  if (where.databaseUrl) {
    const pool = new pg.Pool({ connectionString: where.databaseUrl, max: 10 });
    return {
      engine: 'postgres',
      tables: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
    };
  }
  mkdirSync(dirname(where.databaseFile), { recursive: true });
  return {
    engine: 'sqlite',
    tables: new Kysely<Tables>({ dialect: libsqlDialect(where.databaseFile) }),
  };
}
