import { warnOnce } from '@partner-widgets/elements/base/warn-once';
import { PartnerDegradedEvent } from '@partner-widgets/elements/events/degraded';
import { PartnerSessionEndEvent } from '@partner-widgets/elements/events/session-end';
import { Provision, type ProvisionOptions } from '@partner-widgets/elements/provider/provision';

export interface SuiteOptions extends ProvisionOptions {
  /** Base URL of the gateway, e.g. `https://portal.example/partner`, or relative to the page. */
  readonly endpoint: string;
  /** Gets a session from the host's own back end; called again ahead of expiry, after a 401 and after sleep. */
  readonly fetchSession: NonNullable<ProvisionOptions['fetchSession']>;
  /** The part of the page whose widgets are served. Default: all of it. */
  readonly root?: HTMLElement;
}

/** What {@linkcode createSuite} gives back. Nothing here throws. */
export interface Suite {
  /** Changes what is named and keeps the rest; another endpoint or principal empties and reloads all widgets. */
  update(changes: Partial<SuiteOptions>): void;
  /** Ends the session in every tab; resolves when screen, memory and disk are empty. */
  logout(): Promise<void>;
  /** After `partner-session-end`, or while offline: asks `fetchSession` again. */
  restart(): void;
  /** Takes session and data back from the widgets. A later `createSuite` serves them again. */
  dispose(): void;
}

interface Held {
  readonly provision: Provision;
  /** Whose options are in force: a second call for the same root takes over from the first. */
  owner: symbol | undefined;
}

// A provider can't be taken off its element again, so each element keeps the one it has.
const provisions = new WeakMap<HTMLElement, Held>();

function hold(root: HTMLElement): Held {
  let held = provisions.get(root);
  if (!held) {
    const provision = new Provision(root, {
      sessionEnded: (reason) => root.dispatchEvent(new PartnerSessionEndEvent({ reason })),
      degraded: (notice) => root.dispatchEvent(new PartnerDegradedEvent(notice)),
    });
    held = { provision, owner: undefined };
    provisions.set(root, held);
    provision.announce(root.ownerDocument);
  }
  return held;
}

/**
 * Serves widgets without a `<partner-provider>`: everything inside `root` finds its session, data, language and looks
 * here, whether it stands there already or comes later. `partner-session-end` and `partner-degraded` are dispatched at
 * `root`. Called again for the same root (hot reload, a framework's double mount) the newest options are in force.
 */
export function createSuite({ root, ...first }: SuiteOptions): Suite {
  const held = hold(root ?? document.documentElement);
  const owner = Symbol('suite');
  let options: ProvisionOptions = first;

  const isInForce = (): boolean => {
    if (held.owner === owner) return true;
    warnOnce('suite-replaced', 'a newer createSuite() or dispose() took this suite out of force');
    return false;
  };

  held.owner = owner;
  held.provision.configure(options);

  return {
    update({ root: _root, ...changes }) {
      if (!isInForce()) return;
      options = { ...options, ...changes };
      held.provision.configure(options);
    },
    async logout() {
      if (isInForce()) await held.provision.core?.session.logout();
    },
    restart() {
      if (isInForce()) held.provision.core?.session.restart();
    },
    dispose() {
      if (held.owner !== owner) return;
      held.owner = undefined;
      held.provision.release();
    },
  };
}
