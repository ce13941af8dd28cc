/**
 * Prints one element without the portal around it: while the print lasts, everything that is neither
 * the element nor around it is hidden. An element inside a shadow root can't be picked out from the
 * page's own sheets, so there the whole page is printed.
 */
export function printAlone(element: Element): void {
  const { ownerDocument: page, localName } = element;
  if (element.getRootNode() === page) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `@media print { html, body { background: none !important } body :not(${localName}, ${localName} *, :has(${localName})) { display: none !important } }`,
    );
    page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
    addEventListener(
      'afterprint',
      () => {
        page.adoptedStyleSheets = page.adoptedStyleSheets.filter((one) => one !== sheet);
      },
      { once: true },
    );
  }
  print();
}
