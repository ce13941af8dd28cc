import { foldText } from '@partner-widgets/domain/fold-text';
import type { MockHandlers } from './call.js';
import { hasLeft } from './masked-party.js';
import { invalidRequest } from './invalid-request.js';
import { resellers } from './people.js';

export const sensitiveAnswers: MockHandlers<'reveal' | 'resolveSubjects'> = {
  reveal({ body }, world) {
    const items = body.ids.flatMap((id) => {
      const party = world.subject(id);
      const reseller = resellers.some((other) => other.id === id);
      if (!party || hasLeft(party) || reseller !== (body.kind === 'reseller')) return [];
      return [{ id, name: party.name, accountName: party.accountName }];
    });
    return { items, asOf: world.asOf };
  },

  resolveSubjects({ body }, world) {
    const { kind, name, accountName } = body;
    if (!name && !accountName) {
      throw invalidRequest([{ field: 'name', message: 'required' }]);
    }
    const parties = kind === 'reseller' ? (world.seesResellers ? resellers : []) : world.customers;
    const ids = parties
      .filter((party) => !name || foldText(party.name).includes(foldText(name)))
      .filter(
        (party) => !accountName || foldText(party.accountName).includes(foldText(accountName)),
      )
      .map(({ id }) => id);
    return { ids, asOf: world.asOf };
  },
};
