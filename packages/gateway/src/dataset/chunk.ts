import { selectConsumption } from '../consumption/filter.js';
import type { FileAnswer } from '../export/download.js';
import type { Gateway } from '../gateway.js';
import type { Call } from '../http/call.js';
import { ProblemError } from '../problem.js';

/**
 * One chunk, when the caller's manifest of this moment lists it.
 *
 * @throws {ProblemError} `not-found`, alike for another's and an unknown one.
 */
export async function getConsumptionChunk(
  gateway: Gateway,
  call: Call<'getConsumptionChunk'>,
): Promise<FileAnswer> {
  const { params, query } = call.input;
  await selectConsumption(gateway, call, { cycle: params.cycle, includeZero: true, ...query });
  throw new ProblemError('not-found');
}
