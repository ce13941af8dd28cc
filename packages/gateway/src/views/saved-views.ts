import { randomUUID } from 'node:crypto';
import type { SavedView, SavedViewList, ViewContent } from '@partner-widgets/contract/saved-view';
import { instantText } from '@partner-widgets/domain/billing-ranges';
import type { Kysely, Selectable } from 'kysely';
import type { SavedViewTable, Tables } from '../database/schema.js';
import { whole } from '../database/values.js';
import type { Gateway } from '../gateway.js';
import type { Call } from '../http/call.js';
import { once } from '../http/idempotency.js';
import { ProblemError } from '../problem.js';

/** Of one principal for one table. */
const mostViews = 50;

/** The caller's own views of a table, by name. */
export async function listSavedViews(
  { store }: Gateway,
  { principal, now, input }: Call<'listSavedViews'>,
): Promise<SavedViewList> {
  const rows = await store.tables
    .selectFrom('saved_views')
    .selectAll()
    .where('principal', '=', principal.id)
    .where('page', '=', input.query.page)
    .orderBy('name')
    .execute();
  return { items: rows.map(savedView), total: rows.length, asOf: instantText(now) };
}

/**
 * Keeps a view; one of the same name is replaced.
 *
 * @throws {ProblemError} `too-many-views`.
 */
export async function saveView({ store }: Gateway, call: Call<'saveView'>): Promise<SavedView> {
  const { principal, idempotencyKey, now, input } = call;
  const { page, name, content } = input.body;
  const request = { operation: 'saveView', idempotencyKey, content: input.body };
  return once(store, call, request, async (tables) => {
    const known = await tables
      .selectFrom('saved_views')
      .select('view_id')
      .where('principal', '=', principal.id)
      .where('page', '=', page)
      .where('name', '=', name)
      .executeTakeFirst();
    if (!known) await requireRoom(tables, principal.id, page);
    const row: SavedViewTable = {
      view_id: known?.view_id ?? randomUUID(),
      principal: principal.id,
      page,
      name,
      content: JSON.stringify(content),
      update_time: instantText(now),
    };
    const { content: written, update_time } = row;
    await tables
      .insertInto('saved_views')
      .values(row)
      .onConflict((conflict) =>
        conflict
          .columns(['principal', 'page', 'name'])
          .doUpdateSet({ content: written, update_time }),
      )
      .execute();
    return savedView(row);
  });
}

/** Forgets an own view; another's and an unknown one are not found alike. */
export async function removeSavedView(
  { store }: Gateway,
  call: Call<'removeSavedView'>,
): Promise<SavedView> {
  const { viewId } = call.input.params;
  const { idempotencyKey } = call;
  const request = { operation: 'removeSavedView', idempotencyKey, content: viewId };
  return once(store, call, request, async (tables) => {
    const row = await tables
      .deleteFrom('saved_views')
      .where('view_id', '=', viewId)
      .where('principal', '=', call.principal.id)
      .returningAll()
      .executeTakeFirst();
    if (!row) throw new ProblemError('not-found');
    return savedView(row);
  });
}

async function requireRoom(
  tables: Kysely<Tables>,
  principal: string,
  page: SavedView['page'],
): Promise<void> {
  const { count } = await tables
    .selectFrom('saved_views')
    .where('principal', '=', principal)
    .where('page', '=', page)
    .select((by) => by.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  if (whole(count) >= mostViews) throw new ProblemError('too-many-views');
}

function savedView(row: Selectable<SavedViewTable>): SavedView {
  return {
    id: row.view_id,
    page: row.page,
    name: row.name,
    content: JSON.parse(row.content) as ViewContent,
    updateTime: row.update_time,
  };
}
