/** Everything the designer can switch; all of it lives in the page's query string, so that a link shows the same. */
export interface DemoSettings {
  /** Operator the demo's host back end vouches for; empty = nobody is logged in. */
  readonly as: string;
  /** Scenario id of packages/scenarios; empty = the real gateway. */
  readonly scenario: string;
  readonly direction: 'ltr' | 'rtl';
  readonly locale: 'zh-CN' | 'en';
  readonly theme: 'auto' | 'light' | 'dark';
  readonly density: 'comfortable' | 'compact';
  /** Opens the panel with the snippet. */
  readonly snippet: boolean;
}

const oneOf = <T extends string>(value: string | null, allowed: readonly T[]): T =>
  allowed.find((a) => a === value) ?? (allowed[0] as T);

/** The invitation page starts logged out, as the e-mail's reader does; every other page as the distributor's administrator. */
export function readSettings(url: URL): DemoSettings {
  const query = url.searchParams;
  return {
    as: query.get('as') ?? (url.pathname === '/invite' ? '' : 'op-dist-admin'),
    scenario: query.get('scenario') ?? '',
    direction: oneOf(query.get('direction'), ['ltr', 'rtl']),
    locale: oneOf(query.get('locale'), ['zh-CN', 'en']),
    theme: oneOf(query.get('theme'), ['auto', 'light', 'dark']),
    density: oneOf(query.get('density'), ['comfortable', 'compact']),
    snippet: query.get('snippet') === 'open',
  };
}

const defaults = readSettings(new URL('http://localhost/'));

/** The query string that shows the same; what stands at its default is left out. */
export function settingsQuery(settings: DemoSettings, path: string): string {
  const query = new URLSearchParams();
  for (const key of ['scenario', 'direction', 'locale', 'theme', 'density'] as const) {
    if (settings[key] !== defaults[key]) query.set(key, settings[key]);
  }
  if (settings.as !== (path === '/invite' ? '' : defaults.as)) query.set('as', settings.as);
  if (settings.snippet) query.set('snippet', 'open');
  const text = query.toString();
  return text ? `?${text}` : '';
}
