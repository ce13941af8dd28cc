import type { FilterIssue } from '@partner-widgets/domain/filter-validation';
import type {
  FilterChangeEvent,
  FilterDefinition,
  FilterValues,
} from '../filter-bar/filter-definition.js';
import { PartnerFilterChangeEvent } from '../events/filter-change.js';
import { barIdOf, fromBar, publicFilters, toBar } from './bar-value.js';
import { isChoice } from './face.js';
import { listInput, textInput } from './host-input.js';
import type { RecordTableMessages } from './messages/messages.js';
import type { FilterInput, FilterProperty, PageWindow, RecordPage } from './record-page.js';

/** What the filters need of their element. */
export interface RecordFiltersHost<Input extends FilterInput> extends EventTarget {
  readonly page: Pick<RecordPage<never, never, Input>, 'complete' | 'validate' | 'follow'>;
  readonly query: { readonly window: PageWindow; readonly input: Input | undefined };
  readonly common: { readonly text: RecordTableMessages | undefined };
  /** Undefined while the words are on their way. */
  readonly definitions: readonly FilterDefinition[] | undefined;
  requestUpdate(): void;
}

/** The filters between the host's properties and the bar: the properties are the state, the bar shows it. */
export class RecordFilters<Input extends FilterInput> {
  readonly #host: RecordFiltersHost<Input>;
  readonly #properties: readonly FilterProperty[];
  /** What the user typed and the rules refuse: shown in the bar, not applied. */
  #draft: FilterValues = {};

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

  /** What the bar shows: the filters in force, and over them what the user typed wrongly. */
  get bar(): FilterValues {
    const input = this.#host.query.input ?? this.input;
    return { ...toBar(input, this.#properties), ...this.#draft };
  }

  get defaults(): FilterValues {
    const { input } = this;
    const kept = this.#properties
      .filter(({ keep }) => keep)
      .map(({ field }) => [field, input[field]]);
    return toBar(this.#complete(Object.fromEntries(kept) as Input), this.#properties);
  }

  /** What is wrong, in words, by the id of the control. */
  get issues(): Record<string, string> {
    const draft = fromBar(this.#draft, Object.keys(this.#draft), {}, this.#properties);
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
      return [id, common.text?.issue(code, { field: label, lookBackMonths }) ?? code];
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
    const draft = new Map(Object.entries(this.#draft));
    for (const id of changed) {
      if (wrong.has(id)) draft.set(id, value[id]);
      else draft.delete(id);
    }
    this.#draft = Object.fromEntries(draft);
    const right = Object.keys(next).filter((field) => !draft.has(barIdOf(field)));
    for (const field of right) this.#write(field, next[field]);
    if (right.length > 0) this.#tell();
    this.#host.requestUpdate();
  };

  /** One filter by the user's hand, outside of the bar. */
  choose(field: string, value: string): void {
    this.#write(field, value || undefined);
    this.#tell();
  }

  reset(): void {
    this.#draft = {};
    for (const { field, keep } of this.#properties) if (!keep) this.#write(field, undefined);
    this.#tell();
    this.#host.requestUpdate();
  }

  /** What the person before typed is as sensitive as what they saw. */
  forgetTyped(): void {
    this.#draft = {};
    for (const { field, sensitive } of this.#properties)
      if (sensitive) this.#write(field, undefined);
  }

  #complete(input: Input): Input {
    return this.#host.page.complete(input, this.#host.query.window);
  }

  #judge(changes: FilterInput): readonly FilterIssue[] {
    const input = this.#complete({ ...this.input, ...changes });
    return this.#host.page.validate(input, this.#host.query.window);
  }

  #write(field: string, value: FilterInput[string]): void {
    const known = this.#properties.find((one) => one.field === field);
    if (!known) return;
    const written = known.kind === 'flag' ? value === true : value;
    (this.#host as unknown as Record<string, unknown>)[known.property] = written;
  }

  #tell(): void {
    const filters = publicFilters(this.#complete(this.input), this.#properties);
    this.#host.dispatchEvent(new PartnerFilterChangeEvent({ filters }));
  }
}
