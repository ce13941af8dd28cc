import type { FilterIssue } from '@partner-widgets/domain/filter-validation';
import type {
  FilterChangeEvent,
  FilterDefinition,
  FilterValues,
} from '../filter-bar/filter-definition.js';
import { barIdOf, fromBar, toBar } from './bar-value.js';
import { isChoice } from './face.js';
import type { RecordTableMessages } from './messages/messages.js';
import type { RecordFilters, RecordFiltersHost } from './record-filters.js';
import type { FilterInput, FilterProperty, RecordPage } from './record-page.js';

/** What the bar needs of its element. */
export interface BarFiltersHost<Input extends FilterInput> extends RecordFiltersHost<Input> {
  readonly page: Pick<
    RecordPage<never, never, Input>,
    'complete' | 'validate' | 'follow' | 'properties'
  >;
  readonly common: { readonly text: RecordTableMessages | undefined } | undefined;
  /** Undefined while the words are on their way. */
  readonly definitions: readonly FilterDefinition[] | undefined;
}

/** The filters between the properties and the bar. */
export class BarFilters<Input extends FilterInput> {
  readonly #host: BarFiltersHost<Input>;
  readonly #filters: RecordFilters<Input>;
  readonly #properties: readonly FilterProperty[];

  constructor(host: BarFiltersHost<Input>, filters: RecordFilters<Input>) {
    this.#host = host;
    this.#filters = filters;
    this.#properties = host.page.properties;
  }

  /** What the bar shows: the filters in force, and over them what the user typed wrongly. */
  get value(): FilterValues {
    const input = this.#host.query.input ?? this.#filters.input;
    return { ...toBar(input, this.#properties), ...this.#filters.draft };
  }

  get defaults(): FilterValues {
    const { input } = this.#filters;
    const kept = this.#properties
      .filter(({ keep }) => keep)
      .map(({ field }) => [field, input[field]]);
    return toBar(this.#filters.complete(Object.fromEntries(kept) as Input), this.#properties);
  }

  /** What is wrong, in words, by the id of the control. */
  get issues(): Record<string, string> {
    const draft = fromBar(
      this.#filters.draft,
      Object.keys(this.#filters.draft),
      {},
      this.#properties,
    );
    // What is only not chosen yet is no mistake: its own face says so.
    return this.words(this.#judge(draft).filter((issue) => !isChoice(issue)));
  }

  /** One sentence for each control that has something wrong. */
  words(issues: readonly FilterIssue[]): Record<string, string> {
    const { common, definitions, query } = this.#host;
    const { lookBackMonths } = query.window;
    const sentences = issues.map(({ field, code }): [string, string] => {
      const id = barIdOf(field);
      const label = definitions?.find((definition) => definition.id === id)?.label ?? field;
      return [id, common?.text?.issue(code, { field: label, lookBackMonths }) ?? code];
    });
    // The first issue of a control is the one that is said.
    return Object.fromEntries(sentences.reverse());
  }

  /** The user changed the bar: what is right is applied, what is wrong stays in its control with a sentence. */
  readonly take = ({ detail: { value, changed } }: FilterChangeEvent): void => {
    const input = fromBar(value, changed, this.defaults, this.#properties);
    const next: Record<string, FilterInput[string]> = {
      ...this.#host.page.follow?.(changed),
      ...input,
    };
    const wrong = new Set(
      this.#judge(next)
        .filter((issue) => !isChoice(issue))
        .map(({ field }) => barIdOf(field)),
    );
    const draft = new Map(Object.entries(this.#filters.draft));
    for (const id of changed) {
      if (wrong.has(id)) draft.set(id, value[id]);
      else draft.delete(id);
    }
    this.#filters.draft = Object.fromEntries(draft);
    const right = Object.keys(next).filter((field) => !draft.has(barIdOf(field)));
    for (const field of right) this.#filters.write(field, next[field]);
    if (right.length > 0) this.#filters.tell();
    this.#host.requestUpdate();
  };

  #judge(changes: FilterInput): readonly FilterIssue[] {
    const input = this.#filters.complete({ ...this.#filters.input, ...changes });
    return this.#host.page.validate(input, this.#host.query.window);
  }
}
