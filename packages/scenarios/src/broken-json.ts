import { asksForData } from './interruptions.js';
import { situation } from './situation.js';

/** Answers are cut off in the middle of their JSON. */
export const create = situation('broken-json', () => ({
  intercept: (call, proceed) =>
    asksForData(call)
      ? Promise.resolve(
          new Response('{"items":[{"id":"fr-1",', {
            headers: { 'Content-Type': 'application/json' },
          }),
        )
      : proceed(),
}));
