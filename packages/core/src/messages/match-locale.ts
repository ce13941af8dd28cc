/** The best of `available` for the language a host asks for; Chinese of any script reads zh-CN, all others en. */
export function matchLocale(wanted: string | undefined, available: readonly string[]): string {
  const ask = (wanted ?? '').replace(/_/g, '-').toLowerCase();
  const language = ask.split('-')[0];
  const exact = available.find((tag) => tag.toLowerCase() === ask);
  const near = available.find((tag) => tag.toLowerCase().split('-')[0] === language);
  return exact ?? near ?? (ask === '' || !available.includes('en') ? (available[0] ?? 'en') : 'en');
}
