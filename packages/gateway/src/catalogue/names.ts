import { codeLabel, type CodeTable } from '@partner-widgets/domain/codes';
import { labelLocale, type Language } from '../http/language.js';
import { regions } from './regions.js';
import { services } from './services.js';

export const serviceTypes: CodeTable = Object.fromEntries(
  services.map(({ code, zh, en }) => [code, { zh, en }]),
);

export const resourceTypes: CodeTable = Object.fromEntries(
  services.map(({ resourceType: { code, zh, en } }) => [code, { zh, en }]),
);

/** Products by their Chinese name, which is what a record holds. */
const productNames = new Map(
  services.flatMap(({ products }) => products.map(({ zh, en }) => [zh, en] as const)),
);

/** The name of a code in a language; an unknown code is its own name (customers/CD-24). */
export function nameOf(table: CodeTable, code: string, language: Language): string {
  return codeLabel(table, code, labelLocale(language));
}

export function serviceTypeName(code: string, language: Language): string {
  return nameOf(serviceTypes, code, language);
}

export function resourceTypeName(code: string, language: Language): string {
  return nameOf(resourceTypes, code, language);
}

export function regionName(code: string, language: Language): string {
  return nameOf(regions, code, language);
}

export function productName(chinese: string, language: Language): string {
  return language === 'en' ? (productNames.get(chinese) ?? chinese) : chinese;
}

/** Every product: its stored name is its code. */
export function productNamesIn(language: Language): { code: string; name: string }[] {
  return [...productNames.keys()].map((code) => ({ code, name: productName(code, language) }));
}
