import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import type { FilterOption } from './filter-definition.js';

/** By hand: a template for each of nineteen months takes longer than all the rest of the first row. */
class SelectOptions extends Directive {
  render(_options: readonly FilterOption[], _value: string): unknown {
    return noChange;
  }

  override update(
    { element }: ElementPart,
    [options, value]: [readonly FilterOption[], string],
  ): unknown {
    const select = element as HTMLSelectElement;
    const known = [...select.options];
    const more = document.createDocumentFragment();
    options.forEach((wanted, index) => {
      const text = `${wanted.label}${wanted.count === undefined ? '' : ` (${wanted.count})`}`;
      const option = known[index];
      if (!option) more.append(new Option(text, wanted.value));
      // In place: a list that is open stays open.
      else if (option.value !== wanted.value || option.text !== text)
        [option.value, option.text] = [wanted.value, text];
    });
    for (const option of known.slice(options.length)) option.remove();
    // Together: the select looks through all of its options whenever one comes.
    select.append(more);
    // Also where the user chose what the owner has refused.
    if (select.value !== value) select.value = value;
    return noChange;
  }
}

/** The options of a native select, and the one that is chosen. */
export const selectOptions = directive(SelectOptions);
