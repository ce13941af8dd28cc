import { placeOf, type CellFocus } from './cell-focus.js';
import type { HeaderPress } from './header-row.js';
import type { Interaction, InteractionHost } from './interaction.js';

/** Keys of the grid that a browser would scroll by, or open its own menu with. */
const gridKeys = /^(Arrow.*|Page.*|Home|End|F2|ContextMenu)$/;

/** Brings the lazy chunk of the table when it is first touched, and hands work to it. */
export class InteractionLoader<Row> {
  readonly #host: InteractionHost<Row>;
  readonly #focus: CellFocus<Row>;
  #loaded: Interaction<Row> | undefined;
  #loading: Promise<Interaction<Row> | undefined> | undefined;

  constructor(host: InteractionHost<Row>, focus: CellFocus<Row>) {
    this.#host = host;
    this.#focus = focus;
  }

  /** Undefined until it has come. */
  get loaded(): Interaction<Row> | undefined {
    return this.#loaded;
  }

  /** Undefined when the chunk could not be had: the next touch tries again. */
  readonly load = (): Promise<Interaction<Row> | undefined> => {
    this.#loading ??= import('./interaction.js').then(
      async ({ Interaction: Loaded, interactionStyles }) => {
        const root = this.#host.shadowRoot as ShadowRoot;
        root.adoptedStyleSheets = [
          ...root.adoptedStyleSheets,
          ...interactionStyles.flatMap(({ styleSheet }) => styleSheet ?? []),
        ];
        const loaded = new Loaded<Row>(this.#host, this.#focus);
        await loaded.ready;
        this.#loaded = loaded;
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

  readonly focused = (event: FocusEvent): void => {
    void this.load();
    const place = placeOf(this.#host, event.target as Element);
    if (place) this.#focus.take(place);
  };

  /** A key or a click that comes before the chunk is answered as soon as that is there. */
  readonly handle = (event: KeyboardEvent | MouseEvent): void => {
    // Read now: an event that has ended no longer says where in here it began.
    const target = event.target as HTMLElement;
    if (event instanceof KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing) return;
      const isPress = /^( |Enter)$/.test(event.key) && !target.matches('a,button,input');
      if (!this.#loaded && (isPress || gridKeys.test(event.key))) event.preventDefault();
    }
    this.act(({ listeners }) => {
      const type = event.type as 'keydown' | 'click' | 'dblclick';
      listeners[type](event as KeyboardEvent & MouseEvent, target);
    });
  };

  readonly copy = (event: ClipboardEvent): void => this.#loaded?.copy(event);

  /** A press may come before the chunk: the gesture then starts late, from where the press was. */
  readonly press: HeaderPress = (kind, event, column) => {
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
      gestures[kind](event as PointerEvent, element, column);
    });
  };
}
