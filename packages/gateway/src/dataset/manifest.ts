import type { ConsumptionManifest } from '@partner-widgets/contract/dataset';
import { selectConsumption } from '../consumption/filter.js';
import { countConsumption } from '../consumption/query.js';
import { dataClock } from '../database/data-clock.js';
import type { Gateway } from '../gateway.js';
import type { Call } from '../http/call.js';

/** The chunks of a billing cycle that the caller may see. */
export async function getConsumptionManifest(
  gateway: Gateway,
  call: Call<'getConsumptionManifest'>,
): Promise<ConsumptionManifest> {
  const { params, query } = call.input;
  const filter = { cycle: params.cycle, includeZero: true, ...query };
  const selection = await selectConsumption(gateway, call, filter);
  const rowCount = await countConsumption(gateway, selection);
  const asOf = await dataClock(gateway.store, 'detail');
  return { state: 'preparing', preparedRows: 0, rowCount, asOf };
}
