import { situation } from './situation.js';

/** Every export fails. */
export const create = situation('export-failed', () => ({
  gateway: { exportCourse: 'fail', startedExports: ['fail', 'fail'] },
}));
