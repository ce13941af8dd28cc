// One sheet: cards, faces, steps and receipt share their spacing, and none is shown without the others.
import { css } from 'lit';

/** A finger's width: every control of this page is used by touch as well. */
const touch = css`44px`;

export const invitationStyles = css`
  :host {
    container-type: inline-size;
  }

  .page {
    max-inline-size: 1080px;
    margin-inline: auto;
    padding: var(--_space-6);
  }

  .button {
    min-block-size: ${touch};
    padding-inline: var(--_space-5);
    white-space: normal;
  }

  .card {
    padding: var(--_space-6);
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_radius-l);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-raised);
  }

  .heading {
    font-size: var(--_text-xl);
    font-weight: var(--_weight-strong);
    line-height: 1.35;
    text-wrap: balance;
    /* Chinese breaks at blanks and marks as long as it can, not in the middle of a name. */
    word-break: keep-all;
  }

  .heading:focus {
    outline: none;
  }

  .heading:focus-visible {
    outline: none;
  }

  h3 {
    font-size: var(--_text-l);
    font-weight: var(--_weight-strong);
    line-height: 1.4;
  }

  .lead,
  .explanation,
  .hint {
    color: var(--_text-muted);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-3);
  }

  /* Faces */

  .face,
  .receipt,
  .loading {
    display: flex;
    flex-direction: column;
    align-items: stretch;
    gap: var(--_space-4);
    max-inline-size: 720px;
    margin-inline: auto;
    padding: var(--_space-8);
  }

  .face .lead {
    margin-block-start: calc(-1 * var(--_space-2));
    font-size: var(--_text-l);
    line-height: 1.7;
  }

  .badge {
    --_icon: 24px;
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 48px;
    block-size: 48px;
    border-radius: 50%;
    background: var(--_accent-soft);
    color: var(--_accent);
  }

  .badge.success {
    background: var(--_success-soft);
    color: var(--_success);
  }

  .badge.warning {
    background: var(--_warning-soft);
    color: var(--_warning);
  }

  .badge.danger {
    background: var(--_danger-soft);
    color: var(--_danger);
  }

  .spinner {
    inline-size: 24px;
    block-size: 24px;
    border: 3px solid var(--_accent-soft);
    border-block-start-color: var(--_accent);
    border-radius: 50%;
    animation: partner-spin 900ms linear infinite;
  }

  @keyframes partner-spin {
    to {
      rotate: 1turn;
    }
  }

  .request-id {
    font-family: var(--_font-mono);
    font-size: var(--_text-s);
    color: var(--_text-muted);
    user-select: all;
  }

  .loading {
    min-block-size: 900px;
    max-inline-size: none;
  }

  .skeleton.wide {
    inline-size: 40%;
  }

  .skeleton.title {
    block-size: 28px;
    inline-size: 70%;
  }

  .skeleton.short {
    inline-size: 55%;
  }

  /* Names and values */

  .facts {
    display: grid;
    gap: var(--_space-2);
  }

  .fact {
    display: grid;
    grid-template-columns: minmax(96px, 136px) minmax(0, 1fr);
    gap: var(--_space-1) var(--_space-4);
  }

  dt {
    color: var(--_text-muted);
  }

  .ruled {
    gap: 0;
    border-block-start: var(--_line-width) solid var(--_line);
  }

  .ruled .fact {
    padding-block: var(--_space-3);
    border-block-end: var(--_line-width) solid var(--_line);
  }

  .pill {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    padding: 0 var(--_space-2);
    border-radius: var(--_radius-l);
    background: var(--_info-soft);
    color: var(--_info);
    font-size: var(--_text-s);
    white-space: nowrap;
  }

  .pill svg {
    --_icon: 12px;
  }

  .pill.warning {
    background: var(--_warning-soft);
    color: var(--_warning);
  }

  .message {
    display: grid;
    gap: var(--_space-1);
  }

  .message figcaption {
    font-size: var(--_text-s);
    color: var(--_text-muted);
  }

  blockquote {
    margin: 0;
    padding: var(--_space-3) var(--_space-4);
    border-inline-start: 3px solid var(--_line-strong);
    border-radius: var(--_radius-s);
    background: var(--_surface-sunken);
    white-space: pre-line;
  }

  /* Form */

  .layout {
    display: grid;
    grid-template:
      'intro' auto
      'meaning' auto
      'steps' auto / minmax(0, 1fr);
    gap: var(--_space-4);
  }

  .intro {
    grid-area: intro;
    display: grid;
    gap: var(--_space-4);
  }

  .intro .heading {
    margin-block-start: calc(-1 * var(--_space-2));
    font-size: calc(var(--_text-xl) * 1.2);
  }

  .overline {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    color: var(--_accent);
    font-weight: var(--_weight-medium);
  }

  .meaning {
    grid-area: meaning;
    align-self: start;
    display: grid;
    gap: var(--_space-3);
    border-color: transparent;
    background: var(--_accent-soft);
    box-shadow: none;
  }

  .meaning ul {
    display: grid;
    gap: var(--_space-3);
  }

  .meaning li {
    position: relative;
    padding-inline-start: var(--_space-4);
  }

  .meaning li::before {
    content: '';
    position: absolute;
    inset-block-start: calc((1lh - 6px) / 2);
    inset-inline-start: 0;
    inline-size: 6px;
    block-size: 6px;
    border-radius: 50%;
    background: var(--_accent);
  }

  .steps {
    grid-area: steps;
    display: grid;
    gap: var(--_space-4);
  }

  .step {
    display: grid;
    gap: var(--_space-3);
  }

  .step-head {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
  }

  .number {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    border: var(--_line-width) solid var(--_accent);
    border-radius: 50%;
    color: var(--_accent);
    font-weight: var(--_weight-strong);
  }

  .done .number {
    border-color: var(--_success);
    background: var(--_success-soft);
    color: var(--_success);
  }

  .step-body {
    display: grid;
    gap: var(--_space-3);
    padding-inline-start: var(--_space-8);
  }

  .tick {
    display: flex;
    align-items: flex-start;
    gap: var(--_space-3);
    min-block-size: ${touch};
    padding: var(--_space-3);
    border: var(--_line-width) solid var(--_line-strong);
    border-radius: var(--_radius-m);
    cursor: pointer;
  }

  .tick .checkbox {
    --_icon: 20px;
  }

  .tick:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  .tick.unread {
    border-color: var(--_line);
    background: var(--_surface-sunken);
    color: var(--_text-muted);
    cursor: not-allowed;
  }

  .missing p {
    display: flex;
    align-items: flex-start;
    gap: var(--_space-2);
  }

  .missing svg {
    margin-block-start: calc((1lh - var(--_icon)) / 2);
  }

  .missing ul {
    padding-inline-start: calc(var(--_icon) + var(--_space-2) + 1.2em);
    list-style: disc;
    color: var(--_text-muted);
  }

  .ready {
    color: var(--_success);
  }

  .decision .button {
    min-inline-size: 136px;
    min-block-size: 48px;
    font-size: var(--_text-l);
  }

  /* Conditions */

  .checks {
    display: grid;
    gap: var(--_space-3);
  }

  .check {
    display: flex;
    gap: var(--_space-3);
    padding: var(--_space-4);
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_surface);
  }

  .check > div {
    display: grid;
    flex: 1;
    gap: var(--_space-2);
    min-inline-size: 0;
  }

  .check .fact {
    grid-template-columns: 88px minmax(0, 1fr);
  }

  .mark {
    display: inline-grid;
    flex: none;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    border-radius: 50%;
  }

  .mark.success {
    background: var(--_success-soft);
    color: var(--_success);
  }

  .mark.danger {
    background: var(--_danger-soft);
    color: var(--_danger);
  }

  .word {
    margin-inline-start: var(--_space-1);
    font-size: var(--_text-s);
    font-weight: var(--_weight-medium);
  }

  .word.danger {
    color: var(--_danger);
  }

  .passed summary {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    min-block-size: ${touch};
    color: var(--_accent);
    cursor: pointer;
  }

  .passed[open] summary svg {
    rotate: 180deg;
  }

  .passed ul {
    display: grid;
    gap: var(--_space-2);
  }

  .passed li {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
  }

  /* Receipt and dialog */

  .receipt-head {
    display: flex;
    align-items: center;
    gap: var(--_space-4);
  }

  .receipt-head .lead {
    margin-block-start: var(--_space-1);
  }

  .receipt-title {
    margin-block-end: calc(-1 * var(--_space-2));
  }

  .decline-body {
    display: grid;
    gap: var(--_space-4);
  }

  .actions[slot='footer'] {
    justify-content: flex-end;
    inline-size: 100%;
  }

  .reason {
    min-block-size: 96px;
    padding-block: var(--_space-2);
    font-size: var(--_text-l);
    resize: vertical;
  }

  @container (inline-size >= 900px) {
    .layout {
      grid-template:
        'intro meaning' auto
        'steps meaning' 1fr / minmax(0, 1fr) 320px;
    }

    .meaning {
      position: sticky;
      inset-block-start: var(--_space-4);
    }
  }

  @container (inline-size < 560px) {
    .page {
      padding: var(--_space-3);
    }

    .card,
    .face,
    .receipt,
    .loading {
      padding: var(--_space-4);
    }

    .intro .heading {
      font-size: var(--_text-xl);
    }

    .step-body {
      padding-inline-start: 0;
    }

    .fact,
    .check .fact {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }

    .receipt-head {
      flex-direction: column;
      align-items: flex-start;
    }

    .actions .button {
      flex: 1 1 100%;
    }
  }

  @media (forced-colors: active) {
    .badge,
    .number,
    .mark,
    .pill {
      border: var(--_line-width) solid CanvasText;
    }

    .meaning {
      border-color: CanvasText;
    }

    .meaning li::before {
      background: CanvasText;
    }
  }
`;
