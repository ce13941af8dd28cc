import { matchLocale } from './match-locale.js';

/** A text, or a function of named values for those with numbers and plurals. */
// Parameters of methods are compared bivariantly: any typed dictionary fits.
export type Message = string | ((values: never) => string);

type ValuesOf<M> = M extends (values: infer Values) => string ? [values: Values] : [];
type Loaded<M> = M | { readonly default: M };
export type MessageLoader<M> = () => Loaded<M> | Promise<Loaded<M>>;

/** By the host: plain texts, where `{name}` is a named value. */
export type MessageOverrides = Readonly<Record<string, string>>;

export interface LoadMessagesOptions {
  readonly overrides?: MessageOverrides | undefined;
  /** A key that no dictionary has: the text of another language, or the key itself, is shown. Once per key. */
  readonly onMissing?:
    ((missing: { readonly key: string; readonly locale: string }) => void) | undefined;
}

/** The words of one dictionary in one language. */
export interface Words<M> {
  /** Of the dictionary that was found, for `lang` and for number formats. */
  readonly locale: string;
  t<Key extends keyof M & string>(key: Key, ...values: ValuesOf<M[Key]>): string;
}

export interface MessageSet<M> {
  readonly locales: readonly string[];
  load(locale: string | undefined, options?: LoadMessagesOptions): Promise<Words<M>>;
  /** Without waiting, when the dictionary was loaded before. */
  loaded(locale: string | undefined, options?: LoadMessagesOptions): Words<M> | undefined;
  /** A language of the host's; what it lacks is shown in English. */
  add(locale: string, loader: MessageLoader<Partial<M>>): void;
}

export interface DefineMessagesOptions {
  /** `{ oldKey: 'newKey' }`: a renamed key keeps answering, in `t` and in overrides. */
  readonly aliases?: Readonly<Record<string, string>> | undefined;
}

function interpolate(text: string, values: unknown): string {
  return text.replace(/\{(\w+)\}/g, (all, name: string) => {
    const value = (Object(values) as Record<string, unknown>)[name];
    return value === undefined ? all : String(value);
  });
}

function isLoaded<M>(loaded: Loaded<M>): loaded is { readonly default: M } {
  return (
    typeof loaded === 'object' &&
    loaded !== null &&
    'default' in loaded &&
    typeof loaded.default === 'object'
  );
}

/** Dictionaries are typed by `M`; each language is loaded when it is first asked for. */
export function defineMessages<M extends { readonly [Key in keyof M]: Message }>(
  loaders: Readonly<Record<string, MessageLoader<M>>>,
  { aliases = {} }: DefineMessagesOptions = {},
): MessageSet<M> {
  const all = new Map<string, MessageLoader<Partial<M>>>(Object.entries(loaders));
  const dictionaries = new Map<string, Partial<M>>();
  const builtIn = Object.keys(loaders);

  /** A language of the host's may have holes: English (or the first built-in one) fills them. */
  const tagsFor = (locale: string | undefined): string[] => {
    const tag = matchLocale(locale, [...all.keys()]);
    return builtIn.includes(tag) ? [tag] : [tag, matchLocale('en', builtIn)];
  };

  const wordsOf = (
    tags: readonly string[],
    { overrides = {}, onMissing }: LoadMessagesOptions,
  ): Words<M> => {
    const locale = tags[0] ?? 'en';
    const replaced = new Map(
      Object.entries(overrides).map(([key, text]) => [aliases[key] ?? key, text]),
    );
    const reported = new Set<string>();
    return {
      locale,
      t(asked, ...values) {
        const key = aliases[asked] ?? asked;
        const override = replaced.get(key);
        if (override !== undefined) return interpolate(override, values[0]);
        const found = tags.map(
          (tag) => dictionaries.get(tag)?.[key as keyof M] as Message | undefined,
        );
        const [first] = found;
        const message = first ?? found[1];
        if (first === undefined && !reported.has(key)) {
          reported.add(key);
          onMissing?.({ key, locale });
        }
        return typeof message === 'function' ? message(values[0] as never) : (message ?? key);
      },
    };
  };

  const loadOne = async (tag: string): Promise<void> => {
    if (dictionaries.has(tag)) return;
    const loaded = await all.get(tag)?.();
    if (loaded) dictionaries.set(tag, isLoaded(loaded) ? loaded.default : loaded);
  };

  return {
    locales: builtIn,
    async load(locale, options = {}) {
      const tags = tagsFor(locale);
      await Promise.all(tags.map(loadOne));
      return wordsOf(tags, options);
    },
    loaded(locale, options = {}) {
      const tags = tagsFor(locale);
      return tags.every((tag) => dictionaries.has(tag)) ? wordsOf(tags, options) : undefined;
    },
    add(locale, loader) {
      dictionaries.delete(locale);
      all.set(locale, loader);
    },
  };
}
