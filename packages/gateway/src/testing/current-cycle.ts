import { startTestGateway, type TestGateway } from './test-gateway.js';

/** A gateway, its distributor's administrator, and the cycle that runs. */
export interface CurrentCycle {
  readonly gateway: TestGateway;
  readonly token: string;
  readonly cycle: string;
}

export async function startAtCurrentCycle(
  environment: Record<string, string> = {},
): Promise<CurrentCycle> {
  const gateway = await startTestGateway(environment);
  const token = await gateway.client.session('op-dist-admin');
  const { body } = await gateway.client.call('getCapabilities', {}, { token });
  return { gateway, token, cycle: body.currentCycle };
}

/** What of a record a test may say: columns of the store. */
export interface RecordChange {
  readonly resource_name?: string;
  readonly resource_id?: string;
  readonly account_manager_id?: string | null;
}

/** Writes over the first records of the cycle, one for each change. */
export async function changeRecords(
  { gateway, cycle }: CurrentCycle,
  changes: readonly RecordChange[],
): Promise<void> {
  const { tables } = gateway.gateway.store;
  const rows = await tables
    .selectFrom('consumption_records')
    .select('id')
    .where('partner_id', '=', 'p-dist-0001')
    .where('cycle', '=', cycle)
    .limit(changes.length)
    .execute();
  for (const [at, { id }] of rows.entries()) {
    await tables
      .updateTable('consumption_records')
      .set(changes[at] ?? {})
      .where('id', '=', id)
      .execute();
  }
}
