import { chargingModeLabels as en } from './charging-mode.en.js';
import { chargingModeLabels as zh } from './charging-mode.zh.js';
import { joinLabels } from './join-labels.js';

/**
 * Billing modes (计费模式, customers §0.2).
 */
export const chargingModes = joinLabels(zh, en);

/** A billing mode this version knows. */
export type ChargingMode = `${keyof typeof chargingModes}`;
