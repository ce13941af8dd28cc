/** Saved views, kept as long as the page. */
import type { SavedView } from '@partner-widgets/contract/saved-view';
import { ProblemError } from '@partner-widgets/gateway/problem';
import { instantText } from '@partner-widgets/domain/billing-ranges';
import type { MockHandlers } from './call.js';

type ViewOperation = 'listSavedViews' | 'saveView' | 'removeSavedView';

export function viewAnswers(clock: () => number): MockHandlers<ViewOperation> {
  // One that is there from the beginning: a list of nothing shows little.
  const first: SavedView = {
    id: 'view-0',
    page: 'consumption-detail',
    name: '应付金额从高到低',
    content: {
      version: 1,
      columns: [],
      sort: [{ column: 'paymentAmount', descending: true }],
      filters: {},
      group: null,
    },
    updateTime: instantText(new Date(clock())),
  };
  let made = 0;
  const views = new Map<string, SavedView>([[first.id, first]]);
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
      const id = known?.id ?? `view-${++made}`;
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
