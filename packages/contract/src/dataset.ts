import { Type, type Static } from '@sinclair/typebox';
import { AccountManager } from './catalogue.js';
import { AsOf, BillCycle, Id } from './scalars.js';

/** SHA-256 in hexadecimal. */
const Digest = Type.String({ pattern: '^[0-9a-f]{64}$' });

/** One file of columns. Its id is made of its content and its place: it never changes its bytes. */
export const DatasetChunk = Type.Object({
  id: Id,
  rows: Type.Integer({ minimum: 0 }),
  /** Of the decoded body. */
  bytes: Type.Integer({ minimum: 1 }),
  /** Of the decoded body. */
  sha256: Digest,
});
export type DatasetChunk = Static<typeof DatasetChunk>;

/**
 * Everything a session may see of a billing cycle. Chunks hold codes and ids, no names; their rows
 * are ordered by record id within one account manager, at most 65,536 of them.
 */
export const ReadyManifest = Type.Object({
  state: Type.Literal('ready'),
  /** The same for the same chunks, subjects and managers. */
  version: Id,
  /** Of the chunks' columns; a reader that does not know it stays with pages. */
  schema: Type.Literal(1),
  cycle: BillCycle,
  /** After the 5th, 12:00 GMT+08:00 of the next month: nothing of it changes by itself any more. */
  closed: Type.Boolean(),
  rowCount: Type.Integer({ minimum: 0 }),
  currency: Type.String({ minLength: 3, maxLength: 3 }),
  chunks: Type.Array(DatasetChunk),
  /** Masks of the customers that occur (customers/MK-05), apart: who leaves changes no chunk. */
  subjects: DatasetChunk,
  /** The account managers that occur; their names are not sensitive. */
  managers: Type.Array(AccountManager),
  asOf: AsOf,
});
export type ReadyManifest = Static<typeof ReadyManifest>;

/** The chunks are being made: ask again in a few seconds, and show pages meanwhile. */
export const PreparingManifest = Type.Object({
  state: Type.Literal('preparing'),
  preparedRows: Type.Integer({ minimum: 0 }),
  rowCount: Type.Integer({ minimum: 0 }),
  asOf: AsOf,
});
export type PreparingManifest = Static<typeof PreparingManifest>;

export const ConsumptionManifest = Type.Union([ReadyManifest, PreparingManifest]);
export type ConsumptionManifest = Static<typeof ConsumptionManifest>;

/** Which rows: a supervisor names a manager (customers/CD-13), a distributor may name a reseller (CD-14). */
export const DatasetQuery = Type.Object({
  accountManagerId: Type.Optional(Id),
  resellerId: Type.Optional(Id),
});
export type DatasetQuery = Static<typeof DatasetQuery>;

export const ManifestPath = Type.Object({ cycle: BillCycle });
export const ChunkPath = Type.Object({ cycle: BillCycle, chunkId: Id });
