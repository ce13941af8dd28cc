import { createContext } from '@lit/context';
import type { AnswerCache } from '@partner-widgets/core/cache/answer-cache';
import type { Client } from '@partner-widgets/core/client/client';
import type { Datasets } from '@partner-widgets/core/dataset/datasets';
import type { Session } from '@partner-widgets/core/session/session';
import type { TelemetryEvent } from '@partner-widgets/core/telemetry/telemetry';

/**
 * The contexts of one major version. Two bundles of the same major share the keys and talk; another
 * major has other keys. Within a major the interfaces only grow.
 */
const key = <Name extends string>(name: Name): symbol => Symbol.for(`partner-widgets/1/${name}`);

/** Who is signed in; the token is not part of it. */
export type SessionContext = Session;

/** Where data come from. One value per endpoint, principal and host callback: another value is another world. */
export interface DataContext {
  readonly client: Client;
  readonly session: Session;
  /** What is kept for this principal, and forgotten with it; absent from contexts of an older minor. */
  readonly cache?:
    | (Pick<AnswerCache, 'get' | 'put' | 'ticket'> &
        Partial<Pick<AnswerCache, 'isCurrent' | 'lastGood' | 'principal' | 'verify'>>)
    | undefined;
  /** Called before anything of a new principal is shown: empty the screen. Returns the unsubscriber. */
  onPurge(listener: () => void): () => void;
  /** Whole billing cycles in a worker. Absent from a provider of an older minor. */
  datasets?(): Promise<Datasets>;
}

/** `{ [locale]: { [key]: text } }`: a host's own words. */
export type MessageOverrides = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface MessagesContext {
  /** BCP 47; undefined where nobody said anything. */
  readonly locale: string | undefined;
  /** IANA zone for times that are no billing dates; default Asia/Shanghai. */
  readonly timeZone: string | undefined;
  readonly overrides: MessageOverrides | undefined;
}

/** `auto` follows the page's own `color-scheme`. */
export type Theme = 'auto' | 'light' | 'dark';
export type Density = 'comfortable' | 'compact';

export interface AppearanceContext {
  readonly theme: Theme;
  readonly density: Density;
}

export interface TelemetryContext {
  report(event: TelemetryEvent): void;
}

export const sessionContext = createContext<SessionContext | undefined>(key('session'));
export const dataContext = createContext<DataContext | undefined>(key('data'));
export const messagesContext = createContext<MessagesContext | undefined>(key('messages'));
export const appearanceContext = createContext<AppearanceContext | undefined>(key('appearance'));
export const telemetryContext = createContext<TelemetryContext | undefined>(key('telemetry'));
