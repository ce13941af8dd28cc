import type { actions, pages } from '@partner-widgets/contract/session';
import { ProblemError } from '../problem.js';
import { permissionItems } from './permission-items.js';
import type { Principal } from './principal.js';

export type Page = (typeof pages)[number];
export type Action = (typeof actions)[number];

/** Whether he is an account manager and nothing else, who sees only his own customers (orders/ROLE-04). */
export function isOnlyAccountManager(principal: Principal): boolean {
  return principal.roles.every((role) => role === 'account-manager') && principal.roles.length > 0;
}

/** Whether he must choose one of his account managers first (customers/CD-13). */
export function mustChooseManager(principal: Principal): boolean {
  return principal.roles.length === 1 && principal.roles[0] === 'account-manager-supervisor';
}

/** A partner that may have customers: a reseller only while it is tied to a distributor. */
function hasCustomers({ partner }: Principal): boolean {
  if (partner.identity === 'none') return false;
  return partner.identity !== 'reseller' || partner.distributorId !== undefined;
}

/** The pages this session may open (orders/NAV-01…05). */
export function pagesOf(principal: Principal): Page[] {
  const { permissions, partner } = principal;
  const pages: Page[] = [];
  if (hasCustomers(principal)) {
    if (permissions.has(permissionItems.customerList)) pages.push('customer-board');
    if (
      permissions.has(permissionItems.consumptionList) ||
      permissions.has(permissionItems.consumptionDetail)
    ) {
      pages.push('consumption-detail');
    }
    if (permissions.has(permissionItems.voucherLog)) {
      pages.push('voucher-log');
      if (partner.identity === 'distributor') pages.push('voucher-log-resellers');
    }
  }
  if (partner.identity === 'reseller' || partner.identity === 'none') pages.push('invitation');
  return pages;
}

/** The actions this session may take. */
export function actionsOf(principal: Principal): Action[] {
  const { permissions, partner } = principal;
  if (!hasCustomers(principal)) return [];
  const actions: Action[] = [];
  if (
    permissions.has(permissionItems.customerList) ||
    permissions.has(permissionItems.resellersCustomers)
  ) {
    actions.push('reveal');
  }
  if (permissions.has(permissionItems.export)) actions.push('export', 'export-offline');
  if (partner.identity === 'distributor' && permissions.has(permissionItems.resellersCustomers)) {
    actions.push('see-resellers');
  }
  if (!isOnlyAccountManager(principal)) actions.push('choose-account-manager');
  return actions;
}

/** @throws {ProblemError} `permission-denied`; it names no item, the documents disagree (customers/GEN-14). */
export function requirePage(principal: Principal, page: Page): void {
  if (!pagesOf(principal).includes(page)) throw new ProblemError('permission-denied');
}

/** @throws {ProblemError} `permission-denied`. */
export function requireAction(principal: Principal, action: Action): void {
  if (!actionsOf(principal).includes(action)) throw new ProblemError('permission-denied');
}

/** For what several pages share, such as names of codes. */
export function requireCustomers(principal: Principal): void {
  if (!hasCustomers(principal)) throw new ProblemError('permission-denied');
}
