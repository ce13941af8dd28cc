import type { Interaction } from './interaction.js';
import type { SelectingHost } from './row-selecting.js';
import type { OverlayHost } from './table-overlays.js';

/** Brings the lazy chunk of the table when a user first touches it, and hands work to it. */
export class InteractionLoader<Row> {
  readonly #host: SelectingHost<Row> & OverlayHost<Row>;
  #loaded: Interaction<Row> | undefined;
  #loading: Promise<Interaction<Row> | undefined> | undefined;

  constructor(host: SelectingHost<Row> & OverlayHost<Row>) {
    this.#host = host;
  }

  /** Undefined until it has come. */
  get loaded(): Interaction<Row> | undefined {
    return this.#loaded;
  }

  /** Undefined when the chunk could not be had: the next touch tries again. */
  readonly load = (): Promise<Interaction<Row> | undefined> => {
    this.#loading ??= import('./interaction.js').then(
      ({ Interaction: Loaded, interactionStyles }) => {
        const root = this.#host.shadowRoot as ShadowRoot;
        if (interactionStyles.styleSheet) {
          root.adoptedStyleSheets = [...root.adoptedStyleSheets, interactionStyles.styleSheet];
        }
        this.#loaded = new Loaded<Row>(this.#host);
        this.#host.requestUpdate();
        return this.#loaded;
      },
      () => (this.#loading = undefined),
    );
    return this.#loading;
  };

  /** At once where it is loaded, else as soon as it is. */
  act(act: (interaction: Interaction<Row>) => void): void {
    if (this.#loaded) act(this.#loaded);
    else void this.load().then((interaction) => interaction && act(interaction));
  }

  /** A press may come before the chunk: the gesture then starts late, from where the press was. */
  readonly press = (
    kind: 'startResize' | 'startMove',
    event: PointerEvent,
    column: string,
  ): void => {
    const element = event.currentTarget as HTMLElement;
    if (kind === 'startResize') {
      event.stopPropagation();
      event.preventDefault();
    }
    const held = new AbortController();
    window.addEventListener('pointerup', () => held.abort(), { once: true, signal: held.signal });
    this.act(({ gestures }) => {
      if (held.signal.aborted) return;
      held.abort();
      gestures[kind](event, element, column);
    });
  };
}
