import { cyclesBetween } from '@partner-widgets/domain/billing-ranges';
import { cycleDistance, isBillingCycle, shiftCycle } from '@partner-widgets/domain/billing-time';
import { formatCycle } from '@partner-widgets/domain/calendar-words';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { chevronDownIcon, nextIcon, previousIcon } from '../base/icons.js';
import type { ElementMessages } from '../messages/element-messages.js';
import {
  asCodes,
  asRange,
  asText,
  type ContainsFilter,
  type CycleFilter,
  type DayRangeFilter,
  type FilterDefinition,
  type FilterOption,
  type MonthRangeFilter,
  type MultiSelectFilter,
  type SelectFilter,
  type SwitchFilter,
  type TextFilter,
} from './filter-definition.js';
import { selectOptions } from './select-options.js';

/** What a control needs of its bar. */
export interface ControlContext {
  readonly text: ElementMessages;
  readonly locale: string;
  readonly value: unknown;
  readonly invalid: boolean;
  /** Id of the element that says what is wrong, or why it is disabled. */
  readonly describedBy: string | typeof nothing;
  readonly set: (value: unknown) => void;
}

/** The native control of a definition. Ids are those of the definition: labels point at them. */
export function renderControl(
  definition: FilterDefinition,
  context: ControlContext,
): TemplateResult {
  switch (definition.kind) {
    case 'cycle':
      return cycleControl(definition, context);
    case 'month-range':
      return monthRangeControl(definition, context);
    case 'day-range':
      return dayRangeControl(definition, context);
    case 'select':
      return selectControl(definition, context);
    case 'multi-select':
      return multiSelectControl(definition, context);
    case 'text':
      return textControl(definition, context);
    case 'contains':
      return containsControl(definition, context);
    case 'switch':
      return switchControl(definition, context);
    case 'fixed':
      return html`<span class="fixed" id=${definition.id}>${definition.text}</span>`;
  }
}

interface SelectParts {
  readonly id?: string;
  readonly name?: string;
  readonly value: string;
  readonly options: readonly FilterOption[];
  readonly disabled: boolean;
  readonly set: (value: string) => void;
}

function nativeSelect(
  { id, name, value, options, disabled, set }: SelectParts,
  { invalid, describedBy }: ControlContext,
): TemplateResult {
  // A value that is no option stays visible: it is the host's input, and marked as wrong.
  const known = options.some((option) => option.value === value);
  const shown = known ? options : [{ value, label: value }, ...options];
  return html`<span class="select-box"
    ><select
      class="select"
      id=${id ?? nothing}
      aria-label=${name ?? nothing}
      aria-invalid=${invalid ? 'true' : nothing}
      aria-describedby=${describedBy}
      ?disabled=${disabled}
      ${selectOptions(shown, value)}
      @change=${(event: Event) => set((event.target as HTMLSelectElement).value)}
    ></select
    >${chevronDownIcon}</span
  >`;
}

const months = new Map<string, FilterOption[]>();

/** Newest first, as the console does. Kept: writing years of months in words takes longer than the rest of the bar. */
function monthOptions(earliest: string, latest: string, locale: string): FilterOption[] {
  if (!isBillingCycle(earliest) || !isBillingCycle(latest)) return [];
  const key = `${earliest} ${latest} ${locale}`;
  let options = months.get(key);
  if (!options) {
    options = cyclesBetween(earliest, latest)
      .reverse()
      .map((value) => ({ value, label: formatCycle(value, locale) }));
    months.set(key, options);
  }
  return options;
}

function cycleControl(definition: CycleFilter, context: ControlContext): TemplateResult {
  const { text, locale, set } = context;
  const value = asText(context.value);
  const { earliest, latest, id } = definition;
  const disabled = definition.disabledReason !== undefined;
  const step = (months: number) => {
    const next = isBillingCycle(value) ? shiftCycle(value, months) : undefined;
    return next && next >= earliest && next <= latest ? next : undefined;
  };
  const stepButton = (months: number, label: string, icon: TemplateResult) => {
    const next = step(months);
    return html`<button
      class="button icon-only"
      type="button"
      aria-label=${label}
      ?disabled=${disabled || !next}
      @click=${() => set(next)}
    >
      ${icon}
    </button>`;
  };
  return html`<div class="joined">
    ${stepButton(-1, text.previousMonth, previousIcon)}
    ${nativeSelect(
      { id, value, options: monthOptions(earliest, latest, locale), disabled, set },
      context,
    )}
    ${stepButton(1, text.nextMonth, nextIcon)}
  </div>`;
}

function monthRangeControl(definition: MonthRangeFilter, context: ControlContext): TemplateResult {
  const { text, locale, set } = context;
  const { earliest, latest, maximumMonths, label } = definition;
  const { begin = '', end = '' } = asRange(context.value);
  const disabled = definition.disabledReason !== undefined;
  const options = monthOptions(earliest, latest, locale);
  // The other end follows, so that the pair never spans more than is allowed.
  const setBegin = (next: string) => set({ begin: next, end: within(end, next, 0, maximumMonths) });
  const setEnd = (next: string) =>
    set({ begin: within(begin, next, -(maximumMonths - 1), maximumMonths), end: next });
  return html`<div class="range" role="group" aria-label=${label}>
    ${nativeSelect({ name: `${label} ${text.from}`, value: begin, options, disabled, set: setBegin }, context)}
    <span aria-hidden="true">–</span>
    ${nativeSelect({ name: `${label} ${text.to}`, value: end, options, disabled, set: setEnd }, context)}
  </div>`;
}

/** `month`, moved into `[around + first, around + first + length)`. */
function within(month: string, around: string, first: number, length: number): string {
  if (!isBillingCycle(month) || !isBillingCycle(around)) return around;
  const distance = cycleDistance(around, month);
  return shiftCycle(around, Math.min(Math.max(distance, first), first + length - 1));
}

function dayRangeControl(definition: DayRangeFilter, context: ControlContext): TemplateResult {
  const { text, set, invalid, describedBy } = context;
  const { label, earliest, latest } = definition;
  const range = asRange(context.value);
  const day = (edge: 'begin' | 'end', name: string) =>
    html`<input
      class="input"
      type="date"
      aria-label="${label} ${name}"
      aria-invalid=${invalid ? 'true' : nothing}
      aria-describedby=${describedBy}
      min=${earliest ?? nothing}
      max=${latest ?? nothing}
      ?disabled=${definition.disabledReason !== undefined}
      .value=${live(range[edge] ?? '')}
      @change=${(event: Event) => {
        const next = (event.target as HTMLInputElement).value || undefined;
        set({ ...range, [edge]: next });
      }}
    />`;
  return html`<div class="range" role="group" aria-label=${label}>
    ${day('begin', text.from)}<span aria-hidden="true">–</span>${day('end', text.to)}
  </div>`;
}

function selectControl(definition: SelectFilter, context: ControlContext): TemplateResult {
  const { text, set } = context;
  const { id, options, required, allLabel, disabledReason } = definition;
  const none: FilterOption = { value: '', label: required ? text.choose : (allLabel ?? text.all) };
  return nativeSelect(
    {
      id,
      value: asText(context.value),
      options: [none, ...options],
      disabled: disabledReason !== undefined,
      set: (value) => set(value || undefined),
    },
    context,
  );
}

function multiSelectControl(
  definition: MultiSelectFilter,
  context: ControlContext,
): TemplateResult {
  const { set, describedBy, value } = context;
  return html`<partner-multi-select
    id=${definition.id}
    .label=${definition.label}
    .options=${definition.options}
    .value=${asCodes(value)}
    .loading=${definition.loading ?? false}
    .disabled=${definition.disabledReason !== undefined}
    aria-describedby=${describedBy}
    @multi-select-open=${definition.onOpen}
    @multi-select-change=${(event: Event & { value: readonly string[] }) =>
      set(event.value.length > 0 ? event.value : undefined)}
  ></partner-multi-select>`;
}

function textControl(definition: TextFilter, context: ControlContext): TemplateResult {
  const { set, invalid, describedBy } = context;
  return html`<input
    class="input"
    type="text"
    id=${definition.id}
    autocomplete="off"
    autocapitalize="none"
    spellcheck="false"
    placeholder=${definition.placeholder ?? nothing}
    aria-invalid=${invalid ? 'true' : nothing}
    aria-describedby=${describedBy}
    ?disabled=${definition.disabledReason !== undefined}
    .value=${live(asText(context.value))}
    @change=${(event: Event) => set((event.target as HTMLInputElement).value.trim() || undefined)}
  />`;
}

export function containsControl(
  definition: ContainsFilter,
  context: Pick<ControlContext, 'value' | 'invalid' | 'set'>,
): TemplateResult {
  const { id, label, columns, columnLabel, placeholder, instant, disabledReason } = definition;
  return html`<partner-contains-filter
    id=${id}
    .label=${label}
    .columns=${columns}
    .columnLabel=${columnLabel}
    .placeholder=${placeholder ?? ''}
    .value=${context.value as string | undefined}
    .instant=${instant ?? false}
    .disabled=${disabledReason !== undefined}
    .invalid=${context.invalid}
    @contains-change=${(event: Event & { value: string | undefined }) => context.set(event.value)}
  ></partner-contains-filter>`;
}

function switchControl(definition: SwitchFilter, context: ControlContext): TemplateResult {
  const { id, label, options, disabledReason } = definition;
  const value = asText(context.value);
  return html`<div class="segments" role="radiogroup" aria-label=${label}>
    ${options.map(
      (option) =>
        html`<label class="segment">
          <input
            class="visually-hidden"
            type="radio"
            name=${id}
            value=${option.value}
            aria-describedby=${context.describedBy}
            ?disabled=${disabledReason !== undefined}
            .checked=${live(option.value === value)}
            @change=${() => context.set(option.value)}
          />
          <span>${option.label}</span>
        </label>`,
    )}
  </div>`;
}
