import { laterOperations } from '@partner-widgets/core/client/later-operations';
import { firstOperations } from '@partner-widgets/core/client/operations';

/** Everything a browser may ask for. */
export const operations = { ...firstOperations, ...laterOperations };
