import type { Client } from '@partner-widgets/core/client/client';
import type { FilterOption } from '@partner-widgets/elements/filter-bar/filter-definition';

/**
 * The choices that only the server knows. Asked once, in the background, when they are needed: never before
 * the first rows.
 */
export class OptionLists {
  readonly #changed: () => void;
  #client: Client | undefined;
  #signal: AbortSignal | undefined;
  #locale: string | undefined;
  #asked = new Set<string>();
  #lists: Partial<
    Record<'accountManagers' | 'resellers' | 'serviceTypes' | 'regions', FilterOption[]>
  > = {};

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get accountManagers(): readonly FilterOption[] | undefined {
    return this.#lists.accountManagers;
  }

  get resellers(): readonly FilterOption[] | undefined {
    return this.#lists.resellers;
  }

  get serviceTypes(): readonly FilterOption[] | undefined {
    return this.#lists.serviceTypes;
  }

  get regions(): readonly FilterOption[] | undefined {
    return this.#lists.regions;
  }

  /** Another client, language or person: everything is asked again when it is needed again. */
  use(client: Client | undefined, signal: AbortSignal | undefined, locale: string): void {
    if (client === this.#client && locale === this.#locale) return;
    this.#client = client;
    this.#signal = signal;
    this.#locale = locale;
    this.forget();
  }

  forget(): void {
    this.#asked = new Set();
    this.#lists = {};
  }

  wantAccountManagers(): void {
    this.#once('accountManagers', async (client, options) => {
      const { value } = await client.read('listAccountManagers', {}, options);
      this.#lists.accountManagers = value.items.map(({ id, name }) => ({ value: id, label: name }));
    });
  }

  /** Their names are masks; the account tells two equal ones apart. */
  wantResellers(): void {
    this.#once('resellers', async (client, options) => {
      const { value } = await client.read('listResellers', {}, options);
      this.#lists.resellers = value.items.map(({ id, name, accountName }) => ({
        value: id,
        label: `${name} / ${accountName}`,
      }));
    });
  }

  readonly wantNames = (): void => {
    this.#once('names', async (client, options) => {
      const { value } = await client.read('getCatalogue', {}, options);
      const named = (list: typeof value.regions): FilterOption[] =>
        list.map(({ code, name }) => ({ value: code, label: name }));
      this.#lists.serviceTypes = named(value.serviceTypes);
      this.#lists.regions = named(value.regions);
    });
  };

  #once(
    name: string,
    ask: (
      client: Client,
      options: {
        signal: AbortSignal | undefined;
        priority: 'background';
        locale: string | undefined;
      },
    ) => Promise<void>,
  ): void {
    if (!this.#client || this.#asked.has(name)) return;
    this.#asked.add(name);
    const asked = this.#asked;
    const options = { signal: this.#signal, priority: 'background', locale: this.#locale } as const;
    ask(this.#client, options).then(
      () => asked === this.#asked && this.#changed(),
      // A list that did not come is asked for again with the next want; codes are shown meanwhile.
      () => asked.delete(name),
    );
  }
}
