import { css } from 'lit';

/** Header, navigation and content of the shell. Colours and sizes come from the suite's tokens. */
export const shellStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto auto 1fr;
    min-block-size: 100vh;
    background: var(--_surface-sunken);
    color: var(--_text);
    font: var(--_text-m) / var(--_line-height) var(--_font);
    container: shell / inline-size;
  }
  a {
    color: inherit;
    text-decoration: none;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .skip {
    position: absolute;
    inset-inline-start: var(--_space-2);
    inset-block-start: -64px;
    z-index: 10;
    padding: var(--_space-2) var(--_space-4);
    border-radius: var(--_radius-m);
    background: var(--_accent);
    color: var(--_text-on-accent);
  }
  .skip:focus {
    inset-block-start: var(--_space-2);
  }
  header {
    display: flex;
    align-items: stretch;
    gap: var(--_space-4);
    min-block-size: 56px;
    padding-inline: var(--_space-6);
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
  }
  .brand {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    font-weight: 600;
    font-size: var(--_text-l);
    white-space: nowrap;
  }
  .brand svg {
    inline-size: 24px;
    block-size: 24px;
    color: var(--_accent);
  }
  .brand small {
    padding: 0 var(--_space-2);
    border: 1px solid var(--_line-strong);
    border-radius: 999px;
    color: var(--_text-muted);
    font-size: var(--_text-s);
    font-weight: 400;
  }
  .areas {
    display: flex;
    flex: 1;
    min-inline-size: 0;
    overflow-x: auto;
    scrollbar-width: none;
  }
  .areas a {
    display: flex;
    align-items: center;
    padding-inline: var(--_space-3);
    border-block-end: 2px solid transparent;
    border-block-start: 2px solid transparent;
    color: var(--_text-muted);
    white-space: nowrap;
  }
  .areas a:hover {
    color: var(--_text);
  }
  .areas a[aria-current] {
    border-block-end-color: var(--_accent);
    color: var(--_text);
    font-weight: 600;
  }
  .areas a:focus-visible,
  .side a:focus-visible {
    outline-offset: -2px;
  }
  .tools {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
  }
  .menu-button,
  .narrow {
    display: none;
  }
  .narrow {
    inline-size: 16px;
    block-size: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .frame {
    display: grid;
    grid-template-columns: 216px minmax(0, 1fr);
    min-block-size: 0;
  }
  .frame.alone {
    grid-template-columns: minmax(0, 1fr);
  }
  .side {
    padding: var(--_space-4) var(--_space-3) var(--_space-8);
    border-inline-end: 1px solid var(--_line);
    background: var(--_surface);
  }
  .side h2 {
    margin: var(--_space-4) var(--_space-3) var(--_space-1);
    color: var(--_text-muted);
    font-size: var(--_text-s);
    font-weight: 500;
  }
  .side h2:first-child {
    margin-block-start: 0;
  }
  .side ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .side a {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-2);
    padding: 6px var(--_space-3);
    border-radius: var(--_radius-m);
  }
  .side a:hover {
    background: var(--_surface-hover);
  }
  .side a[aria-current] {
    background: var(--_accent-soft);
    color: var(--_accent);
    font-weight: 600;
  }
  .dot {
    flex: none;
    inline-size: 6px;
    block-size: 6px;
    border-radius: 50%;
    background: var(--_accent);
  }
  main {
    min-inline-size: 0;
    padding: var(--_space-5) var(--_space-6) var(--_space-8);
  }
  main:focus {
    outline: none;
  }
  .trail {
    display: flex;
    flex-wrap: wrap;
    margin: 0 0 var(--_space-1);
    padding: 0;
    color: var(--_text-muted);
    font-size: var(--_text-s);
    list-style: none;
  }
  .trail li:not(:last-child)::after {
    content: '›';
    margin-inline: var(--_space-2);
  }
  h1 {
    margin: 0 0 var(--_space-4);
    font-size: var(--_text-xl);
    font-weight: 600;
    line-height: 1.4;
  }
  .tabs {
    display: flex;
    gap: var(--_space-5);
    overflow-x: auto;
    margin-block-end: var(--_space-4);
    border-block-end: 1px solid var(--_line);
    scrollbar-width: none;
  }
  .tabs a {
    padding-block: var(--_space-2);
    border-block-end: 2px solid transparent;
    color: var(--_text-muted);
    white-space: nowrap;
  }
  .tabs a[aria-current] {
    border-block-end-color: var(--_accent);
    color: var(--_accent);
    font-weight: 600;
  }
  @container shell (inline-size < 900px) {
    header {
      padding-inline: var(--_space-4);
    }
    .menu-button {
      display: inline-flex;
      align-self: center;
    }
    .areas,
    .brand small {
      display: none;
    }
    .tools {
      margin-inline-start: auto;
    }
    .frame {
      grid-template-columns: minmax(0, 1fr);
    }
    .side {
      display: none;
      border-inline-end: 0;
      border-block-end: 1px solid var(--_line);
    }
    .frame.open .side {
      display: block;
    }
    .side .areas {
      display: flex;
      flex-wrap: wrap;
      margin-block-end: var(--_space-3);
    }
    main {
      padding: var(--_space-4);
    }
  }
  @container shell (inline-size < 600px) {
    header {
      gap: var(--_space-2);
    }
    .wide {
      display: none;
    }
    .narrow {
      display: block;
    }
    .menu-button,
    .tools button {
      min-inline-size: 40px;
      min-block-size: 40px;
      align-self: center;
    }
  }
  @media print {
    header,
    .side,
    demo-workbench,
    .trail,
    .tabs {
      display: none;
    }
  }
`;

/** Buttons, and links that look like one, in the shell and on its pages. */
export const buttonStyles = css`
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space-2);
    min-block-size: 32px;
    padding-inline: var(--_space-3);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-m);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    white-space: nowrap;
    cursor: pointer;
  }
  button:hover,
  .button:hover {
    background: var(--_surface-hover);
  }
  button:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
`;

/** A quiet card with one message: no widget, no permission, not found. */
export const cardStyles = css`
  .card {
    display: grid;
    justify-items: center;
    gap: var(--_space-2);
    padding: var(--_space-8) var(--_space-5);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-l);
    background: var(--_surface);
    text-align: center;
  }
  .card h2 {
    margin: 0;
    font-size: var(--_text-l);
  }
  .card p {
    max-inline-size: 52ch;
    margin: 0;
    color: var(--_text-muted);
  }
  .card .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: var(--_space-2);
    margin-block-start: var(--_space-3);
  }
`;
