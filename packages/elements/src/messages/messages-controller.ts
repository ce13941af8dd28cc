import { matchLocale } from '@partner-widgets/core/messages/match-locale';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { messagesContext } from '../context/contexts.js';
import { ConsumeController } from '../context/context-consumer.js';
import { languageAround } from './language-around.js';

/** One loader per language; only the language that is shown is loaded. */
export type Dictionaries<Texts extends object> = Readonly<
  Record<string, () => Promise<{ readonly messages: Texts }>>
>;

type Localised = HTMLElement & {
  readonly locale?: string | undefined;
  readonly timeZone?: string | undefined;
};

const loaded = new WeakMap<object, Map<string, object>>();
const billingTimeZone = 'Asia/Shanghai';

/**
 * The words of an element in the language of its place: own `locale` → context → closest `lang` →
 * browser. `text` is undefined until the first language has arrived; a change of language keeps the
 * old words until the new ones are there.
 */
export class MessagesController<Texts extends object> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Localised;
  readonly #dictionaries: Dictionaries<Texts>;
  readonly #context;
  #text: Texts | undefined;
  #textLocale: string | undefined;
  #wanted: string | undefined;
  #overrides: unknown;

  constructor(host: ReactiveControllerHost & Localised, dictionaries: Dictionaries<Texts>) {
    this.#host = host;
    this.#dictionaries = dictionaries;
    this.#context = new ConsumeController(host, messagesContext);
    host.addController(this);
  }

  /** Undefined: not loaded yet, show a skeleton. */
  get text(): Texts | undefined {
    return this.#text;
  }

  /** The language of `text`, e.g. for Intl formats; before it is loaded, the one that will come. */
  get locale(): string {
    return this.#textLocale ?? this.#choose();
  }

  /** IANA zone of times, default Asia/Shanghai. */
  get timeZone(): string {
    return this.#host.timeZone || this.#context.value?.timeZone || billingTimeZone;
  }

  hostConnected(): void {
    this.#load();
  }

  hostUpdate(): void {
    this.#load();
  }

  #choose(): string {
    const { locale } = this.#host;
    const wanted = locale || this.#context.value?.locale || languageAround(this.#host);
    return matchLocale(wanted, Object.keys(this.#dictionaries));
  }

  #load(): void {
    const locale = this.#choose();
    const overrides = this.#context.value?.overrides;
    if (locale === this.#wanted && overrides === this.#overrides) return;
    this.#wanted = locale;
    this.#overrides = overrides;
    const known = loaded.get(this.#dictionaries)?.get(locale);
    if (known) {
      this.#take(locale, known as Texts);
      return;
    }
    void this.#dictionaries[locale]?.().then(
      ({ messages }) => {
        remember(this.#dictionaries, locale, messages);
        if (locale !== this.#wanted) return;
        this.#take(locale, messages);
        this.#host.requestUpdate();
      },
      () => {
        // The file could not be fetched (a deploy in between, a dead network): the next update tries again.
        if (locale === this.#wanted) this.#wanted = undefined;
      },
    );
  }

  #take(locale: string, messages: Texts): void {
    const own = this.#context.value?.overrides?.[locale];
    this.#text = own ? { ...messages, ...own } : messages;
    this.#textLocale = locale;
  }
}

function remember(dictionaries: object, locale: string, messages: object): void {
  const languages = loaded.get(dictionaries) ?? new Map<string, object>();
  languages.set(locale, messages);
  loaded.set(dictionaries, languages);
}
