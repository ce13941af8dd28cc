import type { DatasetQuery } from '@partner-widgets/contract/dataset';
import { selectConsumption } from '../consumption/filter.js';
import { partsInScope, type DataPart } from '../database/data-parts.js';
import type { Gateway } from '../gateway.js';
import type { Asking } from '../http/call.js';

/**
 * The parts of a cycle that a caller may see at this moment, by the same rules as pages: rows carry
 * partner, distributor and manager as of trade.
 *
 * @throws {ProblemError} as for a page of the same cycle and choice.
 */
export async function partsOfCaller(
  gateway: Gateway,
  asking: Asking,
  cycle: string,
  choice: DatasetQuery,
): Promise<DataPart[]> {
  const filter = { cycle, includeZero: true, ...choice };
  const { scope } = await selectConsumption(gateway, asking, filter);
  return partsInScope(gateway.store, scope, cycle);
}
