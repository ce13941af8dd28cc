/** The dictionary that answers a language: exactly, by its first part, else English. Every `zh-*` reads zh-CN. */
export function chooseLocale(wanted: string | undefined, offered: readonly string[]): string {
  const exact = offered.find((locale) => locale.toLowerCase() === wanted?.toLowerCase());
  if (exact) return exact;
  const language = (wanted ?? '').toLowerCase().split('-')[0];
  return offered.find((locale) => locale.toLowerCase().split('-')[0] === language) ?? 'en';
}

/** The language of a place in a document: closest `lang` up through shadow roots, else the browser's. */
export function languageAround(element: Element): string {
  let node: Element | null = element;
  while (node) {
    const marked: Element | null = node.closest('[lang]');
    const language = marked?.getAttribute('lang');
    if (language) return language;
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return navigator.language;
}
