import { LitElement, type CSSResultGroup } from 'lit';
import { hostStyles } from './styles/host.styles.js';
import { tokens } from './tokens.js';

const decided: CSSResultGroup[] = [tokens, hostStyles];

/**
 * What all elements of the suite are. Internal parts extend this; public widgets extend
 * `WidgetElement`, which adds the contexts, the shared attributes and the shared events.
 */
export abstract class PartnerElement extends LitElement {
  /** Tokens and host styles come first, so that a class states only its own sheets. */
  protected static override finalizeStyles(styles?: CSSResultGroup) {
    return super.finalizeStyles([...decided, ...(styles ? [styles] : [])]);
  }

  /** Whether the text around this element runs from right to left. */
  protected get rightToLeft(): boolean {
    return this.matches(':dir(rtl)');
  }

  /** Dispatches; false when a listener vetoed. */
  protected emit(event: Event): boolean {
    return this.dispatchEvent(event);
  }
}
