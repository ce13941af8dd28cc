import { Listening } from '@partner-widgets/elements/base/listening';
import type { ReactiveControllerHost } from 'lit';
import { laterStyles } from './later.styles.js';

interface Board extends HTMLElement, ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  refresh(): void;
}

/** Gives a board the sheets of what comes now, and has it ask again when the network is back. */
export function prepare(board: Board): void {
  const root = board.renderRoot as ShadowRoot;
  const sheets = laterStyles.flatMap(({ styleSheet }) => styleSheet ?? []);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
  new Listening(board, () => {
    const back = (): void => board.refresh();
    window.addEventListener('online', back);
    return () => window.removeEventListener('online', back);
  });
}
