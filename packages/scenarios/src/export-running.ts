import { situation } from './situation.js';

/** An export of each type is running and stays so; another one is refused (customers/EX-07). */
export const create = situation('export-running', () => ({
  gateway: { exportCourse: 'stay', startedExports: ['stay', 'stay', 'complete'] },
}));
