/** Whole billing cycles: their manifest and chunks. */
import { ProblemError } from '@partner-widgets/gateway/problem';
import type { MockHandlers } from './call.js';
import { rowsOf } from './consumption-answers.js';

export const datasetAnswers: MockHandlers<'getConsumptionManifest' | 'getConsumptionChunk'> = {
  getConsumptionManifest({ params, query, language }, world) {
    const { count } = rowsOf({ cycle: params.cycle, includeZero: true, ...query }, world, language);
    return { state: 'preparing', preparedRows: 0, rowCount: count, asOf: world.asOf };
  },

  getConsumptionChunk() {
    throw new ProblemError('not-found');
  },
};
