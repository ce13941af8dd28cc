import type { BoardProfile } from '@partner-widgets/contract/board';
import { codeLabel, type CodeTable } from '@partner-widgets/domain/codes';
import { customerLevels } from '@partner-widgets/domain/codes/customer-level';
import { customerTypes } from '@partner-widgets/domain/codes/customer-type';
import { newCustomerTags } from '@partner-widgets/domain/codes/new-customer-tag';
import { verifiedStatuses } from '@partner-widgets/domain/codes/verified-status';
import { chevronDownIcon } from '@partner-widgets/elements/base/icons';
import { html, type TemplateResult } from 'lit';
import { writeNumber } from '../count-view.js';
import type { LaterWriting } from './later-writing.js';

export type ProfileDimension = BoardProfile['dimensions'][number]['dimension'];

/** The association types come with the capabilities: they are the site's. */
function namesOf(dimension: ProfileDimension, site: 'CN' | 'INTL'): CodeTable {
  if (dimension === 'customerType') return customerTypes;
  if (dimension === 'verifiedStatus') return verifiedStatuses(site);
  return dimension === 'customerLevel' ? customerLevels : newCustomerTags;
}

/** The switch of B3. */
export function renderDimensions(
  value: BoardProfile,
  chosen: ProfileDimension,
  { later }: LaterWriting,
  choose: (dimension: ProfileDimension) => void,
): TemplateResult {
  return html`<span class="select-box tools"
    ><select
      class="select small"
      aria-label=${later.dimension}
      @change=${(event: Event) =>
        choose((event.target as HTMLSelectElement).value as ProfileDimension)}
    >
      ${value.dimensions.map(
        ({ dimension }) =>
          html`<option value=${dimension} ?selected=${dimension === chosen}>
            ${later.dimensions[dimension] ?? dimension}
          </option>`,
      )}</select
    >${chevronDownIcon}</span
  >`;
}

/** B3: how the present customers are distributed; an unknown code is shown as itself (customers/CD-24). */
export function renderProfile(
  label: string,
  value: BoardProfile,
  chosen: ProfileDimension,
  writing: LaterWriting,
): TemplateResult {
  const { later, locale, associationTypes, site } = writing;
  const found = value.dimensions.find(({ dimension }) => dimension === chosen);
  const items = [...(found?.items ?? [])].sort((left, right) => right.count - left.count);
  const total = found?.total ?? 0;
  const nameOf = (code: string): string =>
    chosen === 'associationType'
      ? (associationTypes.find((type) => type.code === code)?.name ?? code)
      : codeLabel(namesOf(chosen, site), code, locale);
  const [most] = items;
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const summary = most
    ? later.profileSentence(
        writeNumber(total, locale),
        nameOf(most.key),
        writeNumber(most.count, locale),
        percent.format(total > 0 ? most.count / total : 0),
      )
    : '';
  return html`<partner-chart
    kind="doughnut"
    .label="${label}: ${later.dimensions[chosen]}"
    .summary=${summary}
    .categoryLabel=${later.dimensions[chosen]}
    .categories=${items.map(({ key }) => nameOf(key))}
    .series=${[
      {
        id: 'count',
        label: writing.text.totalCustomers,
        values: items.map(({ count }) => count),
      },
    ]}
    .totals=${[writeNumber(total, locale)]}
  ></partner-chart>`;
}
