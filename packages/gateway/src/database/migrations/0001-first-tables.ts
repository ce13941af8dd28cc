import { sql, type CreateTableBuilder, type Kysely } from 'kysely';
import type { Store } from '../open.js';

/** Column kinds; a `?` behind the kind allows null, `!` makes the primary key. */
type Kind = 'text' | 'text?' | 'text!' | 'flag' | 'whole' | 'whole?' | 'units';

const tables: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  partners: {
    partner_id: 'text!',
    name: 'text',
    name_folded: 'text',
    account_name: 'text',
    account_folded: 'text',
    mobile: 'text',
    email: 'text',
    identity: 'text',
    country_code: 'text',
    currency: 'text',
    site: 'text',
    frozen: 'flag',
    distributor_id: 'text?',
    associated_on: 'text?',
  },
  operators: {
    operator_id: 'text!',
    partner_id: 'text',
    name: 'text',
    roles: 'text',
    permissions: 'text',
    manager_id: 'text?',
  },
  account_managers: {
    manager_id: 'text!',
    partner_id: 'text',
    name: 'text',
    supervisor_id: 'text?',
  },
  customers: {
    customer_id: 'text!',
    partner_id: 'text?',
    distributor_id: 'text?',
    account_manager_id: 'text?',
    association_type: 'text?',
    name: 'text',
    name_folded: 'text',
    account_name: 'text',
    account_folded: 'text',
    mobile: 'text',
    email: 'text',
    customer_type: 'text',
    verified_status: 'text',
    customer_level: 'text',
    new_customer_tag: 'text',
  },
  customer_periods: {
    period_id: 'text!',
    customer_id: 'text',
    partner_id: 'text',
    distributor_id: 'text?',
    account_manager_id: 'text?',
    association_type: 'text',
    begin_time: 'text',
    end_time: 'text?',
  },
  association_records: {
    record_id: 'text!',
    customer_id: 'text',
    partner_id: 'text',
    distributor_id: 'text?',
    account_manager_id: 'text?',
    operation_type: 'text',
    association_type_before: 'text?',
    association_type_after: 'text?',
    initiator: 'text',
    status: 'text',
    operation_time: 'text',
    reason: 'text',
  },
  consumption_records: {
    id: 'text',
    partner_id: 'text',
    distributor_id: 'text?',
    account_manager_id: 'text?',
    counts_for_manager: 'flag',
    cycle: 'text',
    customer_id: 'text',
    association_type: 'text',
    service_type_code: 'text',
    resource_type_code: 'text',
    product_name: 'text',
    product_spec: 'text',
    bill_detail_type: 'text',
    charging_mode: 'text',
    region_code: 'text',
    resource_id: 'text',
    resource_name: 'text',
    trade_id: 'text',
    consume_time: 'text',
    trade_time: 'text',
    official_amount: 'units',
    discount_amount: 'units',
    erase_amount: 'units',
    payment_amount: 'units',
    cash_amount: 'units',
    credit_amount: 'units',
    coupon_amount: 'units',
    cash_coupon_amount: 'units',
    stored_value_card_amount: 'units',
    debt_amount: 'units',
    writeoff_amount: 'units',
    payment_status: 'text',
    currency: 'text',
  },
  voucher_log: {
    id: 'text!',
    partner_id: 'text',
    issuer_id: 'text',
    subject: 'text',
    operation_type: 'text',
    result: 'text',
    error_code: 'text?',
    subject_id: 'text',
    quota_id: 'text',
    parent_quota_id: 'text?',
    voucher_id: 'text?',
    amount: 'units',
    currency: 'text',
    operator: 'text?',
    operation_time: 'text',
    remark: 'text?',
  },
  vouchers: {
    voucher_id: 'text!',
    partner_id: 'text',
    customer_id: 'text',
    status: 'text',
    face_value: 'units',
    balance: 'units',
    currency: 'text',
    effective_time: 'text',
    expire_time: 'text',
    create_time: 'text',
    quota_id: 'text',
  },
  voucher_usage: {
    usage_id: 'text!',
    voucher_id: 'text',
    use_time: 'text',
    order_id: 'text',
    service_type_code: 'text',
    amount: 'units',
  },
  invitations: {
    invitation_id: 'text!',
    token_hash: 'text',
    distributor_id: 'text',
    invited_partner_id: 'text',
    status: 'text',
    message: 'text',
    country_code: 'text',
    create_time: 'text',
    expire_time: 'text',
    multiple_regions: 'flag',
    region_codes: 'text',
    fail_reason_zh: 'text?',
    fail_reason_en: 'text?',
    handle_time: 'text?',
    chosen_regions: 'text?',
    notice_version: 'text?',
    notice_language: 'text?',
    notice_read_at: 'text?',
    decline_reason: 'text?',
  },
  reseller_associations: {
    association_id: 'text!',
    invitation_id: 'text?',
    distributor_id: 'text',
    reseller_id: 'text',
    begin_time: 'text',
    end_time: 'text?',
  },
  account_blockers: { partner_id: 'text', check_code: 'text' },
  export_tasks: {
    task_id: 'text!',
    principal: 'text',
    export_type: 'text',
    status: 'text',
    file_name: 'text',
    language: 'text',
    filter: 'text',
    row_count: 'whole',
    rows_written: 'whole',
    file_count: 'whole',
    byte_count: 'whole?',
    create_time: 'text',
    finish_time: 'text?',
    expire_time: 'text?',
    fail_reason: 'text?',
    worker: 'text?',
    heartbeat_on: 'text?',
  },
  idempotency_keys: {
    principal: 'text',
    operation: 'text',
    idempotency_key: 'text',
    request_hash: 'text',
    answer: 'text',
    created_on: 'text',
  },
  audit_records: {
    audit_id: 'text!',
    recorded_on: 'text',
    action: 'text',
    principal: 'text',
    operator_id: 'text',
    partner_id: 'text',
    request_id: 'text',
    detail: 'text',
  },
  data_clocks: { clock: 'text!', as_of: 'text' },
  stamps: { stamp: 'text!', value: 'text' },
};

/**
 * Charges lie in the order of partner and cycle: a sum over a filter reads one stretch of
 * the file from end to end, not a million rows all over it.
 */
const chargesKey = ['partner_id', 'cycle', 'id'] as const;

/** Every table of the product. Its order is the order of creation. */
export async function firstTables(store: Store, schema: Kysely<never>): Promise<void> {
  const units = store.engine === 'postgres' ? sql`numeric(20, 0)` : sql`integer`;
  // Text compares by bytes on both engines, so that sorts and pages agree.
  const text = store.engine === 'postgres' ? sql`text collate "C"` : sql`text`;
  for (const [name, columns] of Object.entries(tables)) {
    let table: CreateTableBuilder<string, string> = schema.schema.createTable(name);
    for (const [column, kind] of Object.entries(columns)) {
      const type = kind === 'units' ? units : kind.startsWith('text') ? text : sql`bigint`;
      table = table.addColumn(column, type, (c) =>
        kind.endsWith('!') ? c.primaryKey().notNull() : kind.endsWith('?') ? c : c.notNull(),
      );
    }
    if (name === 'consumption_records') {
      table = table.addPrimaryKeyConstraint('consumption_key', [...chargesKey]);
      if (store.engine === 'sqlite') table = table.modifyEnd(sql`without rowid`);
    }
    await table.execute();
  }
  await constraints(store, schema);
}

async function constraints(store: Store, schema: Kysely<never>): Promise<void> {
  const unique: readonly (readonly [string, string])[] = [
    ['invitation_token', 'invitations(token_hash)'],
    ['tie_of_invitation', 'reseller_associations(invitation_id)'],
    ['one_open_tie', 'reseller_associations(reseller_id) where end_time is null'],
    ['one_blocker', 'account_blockers(partner_id, check_code)'],
    ['one_key', 'idempotency_keys(principal, operation, idempotency_key)'],
    // customers/EX-07: the database refuses a second running task, whatever process asks.
    [
      'one_running_export',
      "export_tasks(principal, export_type) where status in ('PENDING', 'RUNNING')",
    ],
  ];
  for (const [name, target] of unique) {
    await sql.raw(`create unique index ${name} on ${target}`).execute(schema);
  }
}

/** Indexes of the large tables, made after seeding: filling a table with indexes takes far longer. */
export const bulkIndexes: readonly (readonly [string, string])[] = [
  // Holds every column of the default page, so that a jump to row 900,000 reads no table row.
  [
    'consumption_by_time',
    'consumption_records(partner_id, cycle, consume_time desc, id, payment_amount, account_manager_id, distributor_id)',
  ],
  ['consumption_by_payment', 'consumption_records(partner_id, cycle, payment_amount, id)'],
  // Holds every column of the board's sums, in the order of their groups.
  [
    'consumption_by_customer',
    'consumption_records(partner_id, cycle, customer_id, payment_amount, coupon_amount, cash_coupon_amount, trade_time, account_manager_id, distributor_id, counts_for_manager, association_type)',
  ],
  // The order of chunks: one account manager after the other.
  ['consumption_by_manager', 'consumption_records(partner_id, cycle, account_manager_id, id)'],
  ['consumption_of_resellers', 'consumption_records(distributor_id, cycle, partner_id)'],
  ['customers_of_partner', 'customers(partner_id, account_manager_id)'],
  ['customers_of_distributor', 'customers(distributor_id)'],
  ['periods_of_partner', 'customer_periods(partner_id, begin_time)'],
  ['periods_of_customer', 'customer_periods(customer_id)'],
  ['association_by_time', 'association_records(partner_id, operation_time, record_id)'],
  ['association_of_resellers', 'association_records(distributor_id, operation_time)'],
  ['voucher_log_by_time', 'voucher_log(partner_id, subject, operation_time, id)'],
  ['usage_of_voucher', 'voucher_usage(voucher_id)'],
  ['exports_of_principal', 'export_tasks(principal, create_time)'],
  ['partners_of_distributor', 'partners(distributor_id)'],
  ['managers_of_partner', 'account_managers(partner_id)'],
];
