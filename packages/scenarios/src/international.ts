import { situation } from './situation.js';

/** The international site: US dollars, and resale under its own code (customers §7). */
export const create = situation('international', () => ({
  gateway: { site: 'INTL' },
}));
