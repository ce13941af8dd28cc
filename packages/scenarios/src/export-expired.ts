import { situation } from './situation.js';

/** Exports are there, but their files are void: three days have passed (customers/EX-06). */
export const create = situation('export-expired', () => ({
  gateway: { exportCourse: 'expire', startedExports: ['expire', 'expire'] },
}));
