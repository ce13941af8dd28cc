/**
 * The tables as Kysely sees them. Amounts are whole 1e-8 units: INTEGER on SQLite
 * (read as bigint), numeric on PostgreSQL (read as text); {@link Units} is what may
 * come out, `units()` in `values.ts` makes one thing of it. Flags are 0 or 1, times
 * are UTC texts of whole seconds, so that text order is time order.
 */
import type { viewPages } from '@partner-widgets/contract/saved-view';
import type { ColumnType } from 'kysely';

export type Units = ColumnType<bigint | string, bigint, bigint>;
export type Whole = ColumnType<bigint | number | string, number | bigint, number | bigint>;

export interface PartnerTable {
  partner_id: string;
  name: string;
  name_folded: string;
  account_name: string;
  account_folded: string;
  mobile: string;
  email: string;
  identity: string;
  country_code: string;
  currency: string;
  site: string;
  frozen: Whole;
  /** The distributor a reseller is tied to now. */
  distributor_id: string | null;
  associated_on: string | null;
}

export interface OperatorTable {
  operator_id: string;
  partner_id: string;
  name: string;
  /** Comma lists. */
  roles: string;
  permissions: string;
  /** His id as an account manager, when he is one. */
  manager_id: string | null;
}

export interface AccountManagerTable {
  manager_id: string;
  partner_id: string;
  name: string;
  supervisor_id: string | null;
}

/** Who a customer is, and with whom now; `partner_id` is null after he left. */
export interface CustomerTable {
  customer_id: string;
  partner_id: string | null;
  distributor_id: string | null;
  account_manager_id: string | null;
  association_type: string | null;
  name: string;
  name_folded: string;
  account_name: string;
  account_folded: string;
  mobile: string;
  email: string;
  customer_type: string;
  verified_status: string;
  customer_level: string;
  new_customer_tag: string;
}

/** With whom, in which way and under whom a customer was, `[begin_time, end_time)`. */
export interface CustomerPeriodTable {
  period_id: string;
  customer_id: string;
  partner_id: string;
  distributor_id: string | null;
  account_manager_id: string | null;
  association_type: string;
  begin_time: string;
  end_time: string | null;
}

export interface AssociationRecordTable {
  record_id: string;
  customer_id: string;
  partner_id: string;
  distributor_id: string | null;
  account_manager_id: string | null;
  operation_type: string;
  association_type_before: string | null;
  association_type_after: string | null;
  initiator: string;
  status: string;
  operation_time: string;
  reason: string;
}

/** One charge. Partner, distributor and manager are those of the instant of trade. */
export interface ConsumptionTable {
  id: string;
  partner_id: string;
  distributor_id: string | null;
  account_manager_id: string | null;
  /** 0 on the day the customer was assigned to the manager (customers/CB-09). */
  counts_for_manager: Whole;
  cycle: string;
  customer_id: string;
  association_type: string;
  service_type_code: string;
  resource_type_code: string;
  product_name: string;
  product_spec: string;
  bill_detail_type: string;
  charging_mode: string;
  region_code: string;
  resource_id: string;
  resource_name: string;
  trade_id: string;
  consume_time: string;
  trade_time: string;
  official_amount: Units;
  discount_amount: Units;
  erase_amount: Units;
  payment_amount: Units;
  cash_amount: Units;
  credit_amount: Units;
  coupon_amount: Units;
  cash_coupon_amount: Units;
  stored_value_card_amount: Units;
  debt_amount: Units;
  writeoff_amount: Units;
  payment_status: string;
  currency: string;
}

export interface VoucherLogTable {
  id: string;
  partner_id: string;
  /** Whose remark it is; others never read it (vouchers/VL-07). */
  issuer_id: string;
  subject: string;
  operation_type: string;
  result: string;
  error_code: string | null;
  subject_id: string;
  quota_id: string;
  parent_quota_id: string | null;
  voucher_id: string | null;
  amount: Units;
  currency: string;
  operator: string | null;
  operation_time: string;
  remark: string | null;
}

export interface VoucherTable {
  voucher_id: string;
  partner_id: string;
  customer_id: string;
  status: string;
  face_value: Units;
  balance: Units;
  currency: string;
  effective_time: string;
  expire_time: string;
  create_time: string;
  quota_id: string;
}

export interface VoucherUsageTable {
  usage_id: string;
  voucher_id: string;
  use_time: string;
  order_id: string;
  service_type_code: string;
  amount: Units;
}

export interface InvitationTable {
  invitation_id: string;
  /** SHA-256 of the token; the token itself is stored nowhere. */
  token_hash: string;
  distributor_id: string;
  invited_partner_id: string;
  status: string;
  message: string;
  country_code: string;
  create_time: string;
  expire_time: string;
  multiple_regions: Whole;
  region_codes: string;
  fail_reason_zh: string | null;
  fail_reason_en: string | null;
  handle_time: string | null;
  chosen_regions: string | null;
  notice_version: string | null;
  notice_language: string | null;
  notice_read_at: string | null;
  decline_reason: string | null;
}

/** A reseller's tie to a distributor; a unique index allows one open tie a reseller (vouchers/DI-06). */
export interface ResellerAssociationTable {
  association_id: string;
  invitation_id: string | null;
  distributor_id: string;
  reseller_id: string;
  begin_time: string;
  end_time: string | null;
}

/** What stands in the way of an account, by check code (vouchers/DI-22). */
export interface AccountBlockerTable {
  partner_id: string;
  check_code: string;
}

export interface ExportTaskTable {
  task_id: string;
  principal: string;
  export_type: string;
  status: string;
  file_name: string;
  language: string;
  filter: string;
  row_count: Whole;
  rows_written: Whole;
  file_count: Whole;
  byte_count: Whole | null;
  create_time: string;
  finish_time: string | null;
  expire_time: string | null;
  fail_reason: string | null;
  /** The process that works on it, and when it last said so: what a killed one left can be told. */
  worker: string | null;
  heartbeat_on: string | null;
}

export interface SavedViewTable {
  view_id: string;
  principal: string;
  page: (typeof viewPages)[number];
  name: string;
  /** JSON. */
  content: string;
  update_time: string;
}

export interface IdempotencyTable {
  principal: string;
  operation: string;
  idempotency_key: string;
  request_hash: string;
  answer: string;
  created_on: string;
}

export interface AuditTable {
  audit_id: string;
  recorded_on: string;
  action: string;
  principal: string;
  operator_id: string;
  partner_id: string;
  request_id: string;
  /** JSON; ids and counts, never a plain sensitive value or filter text. */
  detail: string;
}

export interface DataClockTable {
  clock: string;
  as_of: string;
}

export interface StampTable {
  stamp: string;
  value: string;
}

export interface Tables {
  partners: PartnerTable;
  operators: OperatorTable;
  account_managers: AccountManagerTable;
  customers: CustomerTable;
  customer_periods: CustomerPeriodTable;
  association_records: AssociationRecordTable;
  consumption_records: ConsumptionTable;
  voucher_log: VoucherLogTable;
  vouchers: VoucherTable;
  voucher_usage: VoucherUsageTable;
  invitations: InvitationTable;
  reseller_associations: ResellerAssociationTable;
  account_blockers: AccountBlockerTable;
  export_tasks: ExportTaskTable;
  saved_views: SavedViewTable;
  idempotency_keys: IdempotencyTable;
  audit_records: AuditTable;
  data_clocks: DataClockTable;
  stamps: StampTable;
}
