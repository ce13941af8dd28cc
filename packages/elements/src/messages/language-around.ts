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
