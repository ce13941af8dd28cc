import { html, type TemplateResult } from 'lit';
import type { VoucherLogMessages } from './messages/messages.js';
import type { VoucherLogTab } from './voucher-log-page.js';

const tabs: readonly VoucherLogTab[] = ['customer', 'reseller'];

/** 客户 and 云经销商: arrow keys move between them, as in every tab list (vouchers/VL-03). */
export function renderTabs(
  open: VoucherLogTab,
  words: VoucherLogMessages,
  choose: (tab: VoucherLogTab) => void,
): TemplateResult {
  const key = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -1, ArrowRight: 1, Home: -2, End: 2 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const list = event.currentTarget as HTMLElement;
    const forward = step > 0 !== list.matches(':dir(rtl)') || Math.abs(step) === 2;
    const next =
      Math.abs(step) === 2
        ? step > 0
          ? 'reseller'
          : 'customer'
        : forward
          ? 'reseller'
          : 'customer';
    choose(next);
    list.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return html`<div
    class="tabs"
    role="tablist"
    aria-label=${words.title}
    part="tabs"
    @keydown=${key}
  >
    ${tabs.map(
      (tab) =>
        html`<button
          class="tab"
          type="button"
          role="tab"
          data-tab=${tab}
          part="tab"
          aria-selected=${tab === open}
          tabindex=${tab === open ? 0 : -1}
          @click=${() => choose(tab)}
        >
          ${words.tabs[tab]}
        </button>`,
    )}
  </div>`;
}
