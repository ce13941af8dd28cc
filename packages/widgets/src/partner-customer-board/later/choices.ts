import type { AccountManager, Reseller } from '@partner-widgets/contract/catalogue';
import type { Client } from '@partner-widgets/core/client/client';
import type { BoardModel } from '../board-model.js';

interface Choices {
  readonly managers: readonly AccountManager[];
  readonly resellers: readonly Reseller[];
}

/** What may be chosen from in two filters; a list that can't be had is empty. */
export async function loadChoices(
  client: Client,
  { capabilities, window }: BoardModel,
  signal: AbortSignal,
): Promise<Choices> {
  const actions = capabilities?.actions ?? [];
  const options = { signal, priority: 'background' } as const;
  const mayChoose = actions.includes('choose-account-manager') || window.accountManagerRequired;
  const [managers, resellers] = await Promise.all([
    mayChoose ? itemsOf(client.read('listAccountManagers', {}, options)) : [],
    actions.includes('see-resellers') ? itemsOf(client.read('listResellers', {}, options)) : [],
  ]);
  return { managers, resellers };
}

function itemsOf<Item>(list: Promise<{ value: { items: Item[] } }>): Promise<Item[]> {
  return list.then(
    ({ value }) => value.items,
    () => [],
  );
}
