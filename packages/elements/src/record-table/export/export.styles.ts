import { css } from 'lit';

export const exportStyles = css`
  :host {
    display: contents;
  }

  .stack {
    display: flex;
    flex-direction: column;
    gap: var(--_space-3);
  }

  .count {
    font-size: var(--_text-l);
    font-weight: var(--_weight-strong);
  }

  .muted {
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }

  .acknowledge {
    display: flex;
    align-items: flex-start;
    gap: var(--_space-2);
    padding: var(--_space-3);
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_radius-m);
    cursor: pointer;
  }

  .acknowledge .checkbox {
    margin-block-start: 3px;
  }

  .ways {
    display: flex;
    flex-direction: column;
    gap: var(--_space-2);
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .ways legend {
    padding: 0;
    margin-block-end: var(--_space-2);
  }

  .way {
    display: flex;
    flex-direction: column;
    gap: var(--_space-2);
    padding: var(--_space-3) var(--_space-4);
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_radius-m);
    transition: border-color var(--_duration);
  }

  .way.chosen {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  .way > .muted,
  .way > progress,
  .way > .formats {
    margin-inline-start: calc(var(--_icon) + var(--_space-2));
    inline-size: auto;
  }

  .choice {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    cursor: pointer;
  }

  .choice:has(:disabled) {
    cursor: default;
  }

  .choice:has(:disabled) .way-name {
    color: var(--_text-muted);
  }

  .way-name {
    font-weight: var(--_weight-medium);
  }

  .formats {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }

  .format span {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_space-7);
    padding-inline: var(--_space-3);
    border: var(--_line-width) solid var(--_line-strong);
    border-radius: var(--_radius-m);
    background: var(--_surface);
    cursor: pointer;
  }

  .format :checked + span {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_text-on-accent);
  }

  .format :focus-visible + span {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: var(--_focus-width);
  }

  .proof {
    margin: 0;
    padding-inline-start: var(--_space-4);
  }

  .file:has(svg) {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    overflow-wrap: anywhere;
  }

  progress {
    inline-size: 100%;
    block-size: var(--_space-2);
    accent-color: var(--_accent);
  }

  .tasks {
    display: flex;
    flex-direction: column;
  }

  .task {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--_space-1) var(--_space-4);
    align-items: center;
    padding-block: var(--_space-3);
    border-block-end: var(--_line-width) solid var(--_line);
  }

  .task:last-child {
    border: 0;
  }

  .file {
    grid-column: 1;
    font-weight: var(--_weight-medium);
  }

  .facts {
    grid-column: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-4);
    font-size: var(--_text-s);
    color: var(--_text-muted);
  }

  .status {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    color: var(--_text);
  }

  .actions {
    display: flex;
    grid-row: 1 / span 2;
    grid-column: 2;
    gap: var(--_space-2);
  }

  .tasks {
    container: tasks / inline-size;
  }

  @container tasks (inline-size < 420px) {
    .task {
      grid-template-columns: minmax(0, 1fr);
    }

    .actions {
      grid-row: 3;
      grid-column: 1;
    }
  }

  .request code {
    font-family: var(--_font-mono);
    user-select: all;
  }
`;
