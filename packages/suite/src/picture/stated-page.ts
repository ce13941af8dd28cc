/** What says nothing about what a widget shows. */
const plain = /^(principal|class|style|id|slot|part|(data|aria)-.*)$/;

const statedBy = ({ attributes }: Element): string[] =>
  [...attributes]
    .filter(({ name }) => !plain.test(name))
    .map(({ name, value }) => `${name}=${value}`)
    .sort();

/**
 * The name of a principal's database, as `core/src/cache/database.ts` makes it; that file is not here yet. Default: the
 * principal that the page states.
 */
export function storeName(
  provider: Element,
  principal = provider.getAttribute('principal'),
): string {
  const url = new URL(provider.getAttribute('endpoint') ?? '', document.baseURI);
  return `partner-widgets/1|${url.origin}${url.pathname.replace(/\/+$/, '')}|${principal}`;
}

/** Billing days are Beijing's: with a new month another cycle is the current one. */
const billingMonth = (time: number): string =>
  new Date(time + 28_800_000).toISOString().slice(0, 7);

/** Not the words: whatever stands in a page's attributes, it is not to be read on disk (DESIGN §7.1). */
function digestOf(words: string): number {
  let digest = 0;
  for (let place = 0; place < words.length; place++)
    digest = (Math.imul(digest, 31) + words.charCodeAt(place)) | 0;
  return digest;
}

/** Another answer: another screen, so that an earlier one's picture is not to be shown. */
export function situationOf(element: Element, provider: Element, time: number): number {
  const { lang, dir } = document.documentElement;
  const looks = ['(prefers-color-scheme: dark)', '(forced-colors: active)'];
  return digestOf(
    JSON.stringify([
      statedBy(element),
      statedBy(provider),
      [lang, dir, navigator.language, devicePixelRatio, billingMonth(time)],
      looks.map((look) => matchMedia(look).matches),
    ]),
  );
}
