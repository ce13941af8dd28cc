import type { ComplexAttributeConverter } from 'lit';

/**
 * What a host set on a property, as text. Anything that is no text and no number becomes a text with a
 * blank in it (`[object Object]`), which every rule refuses: shown as a wrong filter, never thrown.
 */
export function textInput(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  return Object.prototype.toString.call(value);
}

/** A list of codes: an array, or a text with commas or blanks between. Nothing left = no filter (vouchers/VL-09). */
export function listInput(value: unknown): readonly string[] | undefined {
  const parts = Array.isArray(value) ? value : (textInput(value)?.split(/[\s,]+/) ?? []);
  const codes = [...new Set(parts.map(textInput).filter((code) => code !== undefined))];
  return codes.length > 0 ? codes : undefined;
}

/** `attribute="1,2"` ↔ property `['1', '2']`; an empty list takes the attribute away. */
export const listAttribute: ComplexAttributeConverter<readonly string[] | undefined> = {
  fromAttribute: (value) => listInput(value),
  toAttribute: (value) => listInput(value)?.join(',') ?? null,
};

/** An empty attribute is no filter, so an empty property must not leave one behind. */
export const textAttribute: ComplexAttributeConverter<string | undefined> = {
  fromAttribute: (value) => value || undefined,
  toAttribute: (value) => textInput(value) ?? null,
};

/** Attribute there = true, whatever it holds but `false`. */
export const flagAttribute: ComplexAttributeConverter<boolean> = {
  fromAttribute: (value) => value !== null && value !== 'false',
  toAttribute: (value) => (value ? '' : null),
};
