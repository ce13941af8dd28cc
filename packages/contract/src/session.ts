import { Type, type Static } from '@sinclair/typebox';
import { AsOf, BillCycle, Code, Id, Instant, closed } from './scalars.js';

/** Asked by a host's back end with its secret (`Authorization: Bearer <host secret>`), never by a browser. */
export const SessionRequest = Type.Object(
  { operatorId: Id, language: Type.Optional(Type.String({ maxLength: 20 })) },
  {
    ...closed,
    description: 'The operator of the partner for whom the host vouches',
  },
);
export type SessionRequest = Static<typeof SessionRequest>;

export const SessionGrant = Type.Object({
  token: Type.String({
    description: 'Bearer token for one principal; lives in memory only',
  }),
  expiresIn: Type.Integer({
    minimum: 1,
    description: 'Seconds from serverTime',
  }),
  serverTime: Instant,
  principal: Type.String({
    description: 'Opaque and stable for one operator of one partner',
  }),
  /**
   * A hint beside `Capabilities.accountManagerRequired`: known before the first page is asked for, so
   * that a supervisor's page asks for nothing (customers/CD-13) and nobody else's waits for capabilities.
   */
  accountManagerRequired: Type.Optional(Type.Boolean()),
});
export type SessionGrant = Static<typeof SessionGrant>;

export const identities = ['distributor', 'reseller', 'solution-provider', 'none'] as const;
export const roles = [
  'administrator',
  'operator',
  'account-manager',
  'account-manager-supervisor',
] as const;
export const pages = [
  'customer-board',
  'consumption-detail',
  'voucher-log',
  'voucher-log-resellers',
  'invitation',
] as const;
export const actions = [
  'reveal',
  'export',
  'export-offline',
  'see-resellers',
  'choose-account-manager',
] as const;

const AssociationTypeName = Type.Object({ code: Code, name: Type.String() });

/** What this session may use, and the site's facts (DESIGN §3). */
export const Capabilities = Type.Object({
  principal: Type.String(),
  partner: Type.Object({ id: Id, name: Type.String() }),
  operator: Type.Object({ id: Id, name: Type.String() }),
  identity: Type.Union(identities.map((i) => Type.Literal(i))),
  roles: Type.Array(Type.Union(roles.map((r) => Type.Literal(r)))),
  permissions: Type.Array(Type.String(), {
    description: 'Permission items, e.g. BPC_ITEM_FINANCE_020100',
  }),
  pages: Type.Array(Type.Union(pages.map((p) => Type.Literal(p)))),
  actions: Type.Array(Type.Union(actions.map((a) => Type.Literal(a)))),
  site: Type.Union([Type.Literal('CN'), Type.Literal('INTL')]),
  currency: Type.String({ minLength: 3, maxLength: 3 }),
  associationTypes: Type.Array(AssociationTypeName),
  currentCycle: BillCycle,
  earliestCycle: BillCycle,
  lookBackMonths: Type.Integer({ minimum: 0 }),
  /** customers/CD-13: a supervisor chooses one account manager before any query. */
  accountManagerRequired: Type.Boolean(),
  serverTime: Instant,
  asOf: AsOf,
});
export type Capabilities = Static<typeof Capabilities>;
