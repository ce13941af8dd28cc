import type { FilterValues } from '../filter-bar/filter-definition.js';
import { PartnerFilterChangeEvent } from '../events/filter-change.js';
import { listInput, textInput } from './host-input.js';
import type { FilterInput, FilterProperty, PageWindow, RecordPage } from './record-page.js';

/** What the filters need of their element. */
export interface RecordFiltersHost<Input extends FilterInput> extends EventTarget {
  readonly page: Pick<RecordPage<never, never, Input>, 'complete'>;
  readonly query: { readonly window: PageWindow; readonly input: Input | undefined };
  requestUpdate(): void;
}

/** The filters as the host's properties: they are the state, the bar shows it. */
export class RecordFilters<Input extends FilterInput> {
  readonly #host: RecordFiltersHost<Input>;
  readonly #properties: readonly FilterProperty[];
  /** What the user typed and the rules refuse: shown in the bar, not applied. */
  draft: FilterValues = {};

  constructor(host: RecordFiltersHost<Input>, properties: readonly FilterProperty[]) {
    this.#host = host;
    this.#properties = properties;
  }

  /** What the properties hold, as the page's rules read it. */
  get input(): Input {
    const entries = this.#properties.flatMap(({ property, field, kind }) => {
      const value = (this.#host as unknown as Record<string, unknown>)[property];
      const input =
        kind === 'list' ? listInput(value) : kind === 'flag' ? value === true : textInput(value);
      return input === undefined || input === false ? [] : [[field, input] as const];
    });
    return Object.fromEntries(entries) as Input;
  }

  /** Some filter is set beyond the defaults: no rows then means "no match". */
  get isSet(): boolean {
    const { input } = this;
    return this.#properties.some(({ field, keep }) => !keep && input[field] !== undefined);
  }

  /** Something is set that the bar shows below its first row. */
  get hasChips(): boolean {
    const { input } = this;
    return this.#properties.some(
      ({ field, keep, primary }) => !keep && !primary && input[field] !== undefined,
    );
  }

  /** One filter by the user's hand, outside of the bar. */
  choose(field: string, value: string): void {
    this.write(field, value || undefined);
    this.tell();
  }

  reset(): void {
    this.draft = {};
    for (const { field, keep } of this.#properties) if (!keep) this.write(field, undefined);
    this.tell();
    this.#host.requestUpdate();
  }

  /** What the person before typed is as sensitive as what they saw. */
  forgetTyped(): void {
    this.draft = {};
    for (const { field, sensitive } of this.#properties)
      if (sensitive) this.write(field, undefined);
  }

  complete(input: Input): Input {
    return this.#host.page.complete(input, this.#host.query.window);
  }

  write(field: string, value: FilterInput[string]): void {
    const known = this.#properties.find((one) => one.field === field);
    if (!known) return;
    const written = known.kind === 'flag' ? value === true : value;
    (this.#host as unknown as Record<string, unknown>)[known.property] = written;
  }

  tell(): void {
    const filters = publicFilters(this.complete(this.input), this.#properties);
    this.#host.dispatchEvent(new PartnerFilterChangeEvent({ filters }));
  }
}

/** For events: by the names of the public properties, and what was typed into a sensitive one masked. */
export function publicFilters(
  input: FilterInput,
  properties: readonly FilterProperty[],
): FilterValues {
  return Object.fromEntries(
    properties.flatMap(({ property, field, sensitive }) => {
      const value = input[field];
      return value === undefined ? [] : [[property, sensitive ? '***' : value] as const];
    }),
  );
}
