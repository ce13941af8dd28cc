/** Saved views, kept as long as the page. */
import type { SavedView } from '@partner-widgets/contract/saved-view';
import { ProblemError } from '@partner-widgets/gateway/problem';
import { instantText } from '@partner-widgets/domain/billing-time';
import type { MockHandlers } from './call.js';

type ViewOperation = 'listSavedViews' | 'saveView' | 'removeSavedView';

export function viewAnswers(clock: () => number): MockHandlers<ViewOperation> {
  const views = new Map<string, SavedView>();
  return {
    listSavedViews({ query }, world) {
      const items = [...views.values()]
        .filter(({ page }) => page === query.page)
        .sort((a, b) => (a.name < b.name ? -1 : 1));
      return { items, total: items.length, asOf: world.asOf };
    },
    saveView({ body }) {
      const known = [...views.values()].find(
        ({ page, name }) => page === body.page && name === body.name,
      );
      const id = known?.id ?? `view-${views.size + 1}`;
      const view = { ...body, id, updateTime: instantText(new Date(clock())) };
      views.set(id, view);
      return view;
    },
    removeSavedView({ params }) {
      const view = views.get(params.viewId);
      if (!view) throw new ProblemError('not-found');
      views.delete(params.viewId);
      return view;
    },
  };
}
