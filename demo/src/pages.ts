import { HomePage } from './home-page.js';
import { InvitePage } from './invite-page.js';
import { OutboxPage } from './outbox-page.js';
import { SnippetPanel } from './snippet-panel.js';
import { WidgetStage } from './widget-stage.js';
import { DemoWorkbench } from './workbench.js';

const tags: readonly [string, CustomElementConstructor][] = [
  ['demo-workbench', DemoWorkbench],
  ['home-page', HomePage],
  ['invite-page', InvitePage],
  ['outbox-page', OutboxPage],
  ['snippet-panel', SnippetPanel],
  ['widget-stage', WidgetStage],
];

/** Defines the demo's own elements; they are the demo's alone and never shipped. */
export function definePages(): void {
  for (const [tag, constructor] of tags)
    if (!customElements.get(tag)) customElements.define(tag, constructor);
}
