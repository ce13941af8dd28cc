import type { Capabilities, SessionGrant } from '@partner-widgets/contract/session';
import { earliestCycle, instantText } from '@partner-widgets/domain/billing-ranges';
import { billingCycleOf } from '@partner-widgets/domain/billing-time';
import { codesOf } from '@partner-widgets/domain/codes';
import { associationTypes } from '@partner-widgets/domain/codes/association-type';
import { nameOf } from '../catalogue/names.js';
import { dataClock } from '../database/data-clock.js';
import type { Gateway } from '../gateway.js';
import type { Call } from '../http/call.js';
import { ProblemError } from '../problem.js';
import { loadPrincipal } from './principal.js';
import { actionsOf, mustChooseManager, pagesOf } from './rights.js';

/** A short-lived session for the operator the host vouches for. */
export async function createSession(
  gateway: Gateway,
  { input, now }: Call<'createSession'>,
): Promise<SessionGrant> {
  const principal = await loadPrincipal(gateway.store, input.body.operatorId);
  if (!principal) throw new ProblemError('not-found');
  return {
    token: await gateway.tokens.sign(principal.operatorId, principal.id, now),
    expiresIn: gateway.configuration.sessionSeconds,
    serverTime: now.toISOString(),
    principal: principal.id,
    ...(mustChooseManager(principal) && { accountManagerRequired: true }),
  };
}

/** What this session may use and the site's facts. */
export async function getCapabilities(
  gateway: Gateway,
  { principal, language, now }: Call<'getCapabilities'>,
): Promise<Capabilities> {
  const { site, currency, id, name, identity } = principal.partner;
  const currentCycle = billingCycleOf(now);
  const types = associationTypes(site);
  const { lookBackMonths } = gateway.configuration;
  return {
    principal: principal.id,
    partner: { id, name },
    operator: { id: principal.operatorId, name: principal.operatorName },
    identity,
    roles: [...principal.roles],
    permissions: [...principal.permissions],
    pages: pagesOf(principal),
    actions: actionsOf(principal),
    site,
    currency,
    associationTypes: codesOf(types).map((code) => ({ code, name: nameOf(types, code, language) })),
    currentCycle,
    earliestCycle: earliestCycle(currentCycle, lookBackMonths),
    lookBackMonths,
    accountManagerRequired: mustChooseManager(principal),
    serverTime: instantText(now),
    asOf: await dataClock(gateway.store, 'detail'),
  };
}
