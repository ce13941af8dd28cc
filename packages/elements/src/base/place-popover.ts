const gap = 4;
const margin = 8;

/**
 * Puts an open popover under its anchor, at the anchor's inline start or end, turned over where there
 * is no room. Positions are set through the style object: a strict CSP forbids style attributes.
 */
export function placePopover(
  popover: HTMLElement,
  anchor: Element,
  align: 'start' | 'end' = 'start',
): void {
  const box = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const rightToLeft = anchor.matches(':dir(rtl)');
  const toRight = (align === 'start') === rightToLeft;
  const wanted = toRight ? box.right - width : box.left;
  const x = Math.max(margin, Math.min(wanted, innerWidth - width - margin));
  const below = box.bottom + gap;
  const above = box.top - gap - height;
  const y = below + height > innerHeight - margin && above >= margin ? above : below;
  popover.style.setProperty('inset-block-start', `${Math.round(y)}px`);
  popover.style.setProperty(
    'inset-inline-start',
    `${Math.round(popover.matches(':dir(rtl)') ? innerWidth - x - width : x)}px`,
  );
}
