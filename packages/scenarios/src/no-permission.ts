import { asksForData, problem } from './interruptions.js';
import { situation } from './situation.js';

/** The session may use no page: capabilities say so, and every request for data is refused (customers/GEN-14). */
export const create = situation('no-permission', () => ({
  intercept: async (call, proceed) => {
    if (asksForData(call)) return problem(call, 'permission-denied');
    if (call.operation !== 'getCapabilities') return proceed();
    const capabilities = (await (await proceed()).json()) as Record<string, unknown>;
    return Response.json({ ...capabilities, pages: [], actions: [], permissions: [] });
  },
}));
