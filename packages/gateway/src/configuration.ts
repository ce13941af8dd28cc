import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { randomBytes } from 'node:crypto';

export const seedKinds = ['default', 'large', 'small', 'none'] as const;
/** How much is seeded into an empty database. */
export type SeedKind = (typeof seedKinds)[number];

/** Everything the environment decides; see README.md of this package for each variable. */
export interface Configuration {
  readonly host: string;
  readonly port: number;
  readonly databaseFile: string;
  /** PostgreSQL instead of the embedded database. */
  readonly databaseUrl: string | undefined;
  /** All of them are valid, so that a secret can be rotated without a gap. */
  readonly hostSecrets: readonly string[];
  /** The first signs, all verify. */
  readonly signingKeys: readonly string[];
  /** Exact origins, `https://*.host`-free; `http://localhost:*` allows every port, `*` every origin. */
  readonly allowedOrigins: readonly string[];
  readonly seed: SeedKind;
  readonly outboxFile: string | undefined;
  readonly sessionSeconds: number;
  /** Calls a minute and principal (and address, where there is no principal). */
  readonly rateLimits: {
    readonly calls: number;
    readonly resolve: number;
    readonly reveal: number;
    readonly sessions: number;
  };
  readonly widgetsDirectory: string | undefined;
  readonly logLevel: string;
  readonly exportDirectory: string;
  /** Files of whole billing cycles, made from the database and made again when they are missing. */
  readonly chunkDirectory: string;
  readonly exportRowsPerFile: number;
  readonly exportPaceMilliseconds: number;
  readonly exportKeptDays: number;
  /** vouchers OQ-01: which of the two contradicting texts the checks follow. */
  readonly invitationRules: 'programme' | 'hcpn';
  readonly lookBackMonths: number;
}

/** Says everything that is wrong with the environment at once, never a secret's text. */
export class ConfigurationError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`the gateway can't start:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigurationError';
    this.problems = problems;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the configuration. Keys that are absent are generated and kept beside the
 * database, so that sessions survive a restart.
 *
 * @throws {ConfigurationError} naming every variable that is wrong.
 */
export function readConfiguration(environment: Environment): Configuration {
  const problems: string[] = [];
  const text = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const list = (name: string): string[] =>
    (text(name) ?? '')
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean);
  const integer = (name: string, fallback: number, least: number, most: number): number => {
    const value = text(name);
    if (value === undefined) return fallback;
    const number = Number(value);
    if (Number.isInteger(number) && number >= least && number <= most) return number;
    problems.push(`${name} must be a whole number from ${least} to ${most}, not "${value}"`);
    return fallback;
  };
  const choice = <T extends string>(name: string, among: readonly T[], fallback: T): T => {
    const value = text(name);
    if (value === undefined) return fallback;
    const found = among.find((item) => item === value);
    if (!found) problems.push(`${name} must be one of ${among.join(', ')}, not "${value}"`);
    return found ?? fallback;
  };

  const databaseFile = resolve(text('DATABASE_FILE') ?? 'data/partner.db');
  const directory = dirname(databaseFile);
  const databaseUrl = text('DATABASE_URL');
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    problems.push('DATABASE_URL must begin with postgres:// or postgresql://');
  }
  const hostSecrets = list('HOST_SECRETS');
  if (hostSecrets.length > 2) problems.push('HOST_SECRETS must name one or two secrets');
  if (hostSecrets.some((secret) => secret.length < 16)) {
    problems.push('HOST_SECRETS: each secret needs at least 16 characters');
  }
  const signingKeys = list('SESSION_SIGNING_KEY');
  if (signingKeys.some((key) => key.length < 32)) {
    problems.push('SESSION_SIGNING_KEY: each key needs at least 32 characters');
  }
  const allowedOrigins = list('ALLOWED_ORIGINS');
  for (const origin of allowedOrigins) {
    if (origin !== '*' && !/^https?:\/\/[^/\s*]+(:(\d+|\*))?$/.test(origin)) {
      problems.push(`ALLOWED_ORIGINS: "${origin}" is no origin such as https://portal.example`);
    }
  }
  const widgets = text('WIDGETS_DIRECTORY');
  if (widgets && !existsSync(widgets)) {
    problems.push(`WIDGETS_DIRECTORY: there is no folder "${widgets}"`);
  }
  const outboxFile = text('OUTBOX_FILE');
  const configuration = {
    host: text('HOST') ?? '127.0.0.1',
    port: integer('PORT', 8788, 0, 65535),
    databaseFile,
    databaseUrl,
    allowedOrigins: allowedOrigins.length
      ? allowedOrigins
      : ['http://localhost:*', 'http://127.0.0.1:*'],
    // A database server is somebody's own: nothing is written into it unless asked for.
    seed: choice('SEED', seedKinds, databaseUrl ? 'none' : 'default'),
    outboxFile: outboxFile && resolve(outboxFile),
    sessionSeconds: integer('SESSION_TTL_SECONDS', 900, 5, 86_400),
    rateLimits: {
      calls: integer('RATE_LIMIT_PER_MINUTE', 1200, 1, 1_000_000),
      resolve: integer('RATE_LIMIT_RESOLVE_PER_MINUTE', 60, 1, 1_000_000),
      reveal: integer('RATE_LIMIT_REVEAL_PER_MINUTE', 240, 1, 1_000_000),
      sessions: integer('RATE_LIMIT_SESSIONS_PER_MINUTE', 600, 1, 1_000_000),
    },
    widgetsDirectory: widgets && resolve(widgets),
    logLevel: choice(
      'LOG_LEVEL',
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'info',
    ),
    exportDirectory: resolve(text('EXPORT_DIRECTORY') ?? join(directory, 'exports')),
    chunkDirectory: resolve(text('CHUNK_DIRECTORY') ?? join(directory, 'chunks')),
    exportRowsPerFile: integer('EXPORT_ROWS_PER_FILE', 100_000, 1, 1_000_000),
    exportPaceMilliseconds: integer('EXPORT_PACE_MILLISECONDS', 1, 0, 10_000),
    exportKeptDays: integer('EXPORT_KEPT_DAYS', 3, 1, 90),
    invitationRules: choice('INVITATION_RULES', ['programme', 'hcpn'], 'programme'),
    lookBackMonths: integer('LOOK_BACK_MONTHS', 18, 1, 60),
  } as const;
  if (problems.length > 0) throw new ConfigurationError(problems);
  return {
    ...configuration,
    hostSecrets: hostSecrets.length ? hostSecrets : [keptKey(join(directory, 'host-secret'))],
    signingKeys: signingKeys.length
      ? signingKeys
      : [keptKey(join(directory, 'session-signing-key'))],
  };
}

/** A random key that is made once, readable by its owner only. */
function keptKey(file: string): string {
  mkdirSync(dirname(file), { recursive: true });
  try {
    // `wx`: of two gateways that start together one writes, the other reads.
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
