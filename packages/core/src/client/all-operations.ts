import { laterOperations } from './later-operations.js';
import { firstOperations, type ClientOperation, type OperationSpec } from './operations.js';

/** Every operation that a browser may call, for those who answer them. */
export const allOperations: Readonly<Record<ClientOperation, OperationSpec>> = {
  ...firstOperations,
  ...laterOperations,
};
