import { version } from './version.js';
import { warnOnce } from './warn-once.js';

interface Versioned extends CustomElementConstructor {
  /** Set here; read by another copy of the suite on the same page. */
  _$partnerWidgetsVersion?: string;
}

/**
 * The only place that defines elements. A tag that is taken is left to its owner: the same class
 * again is silent, another one is a warning that names both versions, never an error
 * (importing a bundle twice must not break a page).
 */
export function defineElement(
  tag: string,
  constructor: CustomElementConstructor,
  registry: CustomElementRegistry = customElements,
): void {
  const known: Versioned | undefined = registry.get(tag);
  if (known) {
    if (known === constructor) return;
    const theirs = known._$partnerWidgetsVersion ?? 'a foreign version';
    warnOnce(
      'tag-taken',
      `<${tag}> is defined already by ${theirs}; ${version} of the suite leaves it alone`,
    );
    return;
  }
  (constructor as Versioned)._$partnerWidgetsVersion = version;
  try {
    registry.define(tag, constructor);
  } catch {
    // The constructor stands in the registry under another tag (a host's own prefix): a subclass may be defined.
    registry.define(tag, class extends constructor {});
  }
}
