import type {
  OperationAnswer,
  OperationId,
  Operations,
} from '@partner-widgets/contract/operations';
import { getBoardCount } from '../board/count.js';
import {
  getBoardAssociationTotals,
  getBoardDisassociations,
  getBoardNewAssociations,
} from '../board/events.js';
import { getBoardProfile } from '../board/profile.js';
import { getBoardRevenue } from '../board/revenue.js';
import { queryAssociationRecords } from '../board/association-records.js';
import { getCatalogue, listAccountManagers, listResellers } from '../catalogue/catalogue.js';
import { getConsumptionChunk, type ChunkAnswer } from '../dataset/chunk.js';
import { getConsumptionManifest } from '../dataset/manifest.js';
import { distinctConsumption } from '../consumption/distinct.js';
import { groupConsumption } from '../consumption/groups.js';
import { queryConsumption } from '../consumption/query.js';
import { summarizeConsumption } from '../consumption/summary.js';
import { createExport } from '../export/create.js';
import { downloadExport, type FileAnswer } from '../export/download.js';
import { recordLocalExport } from '../export/local.js';
import { cancelExport, getExport, listExports } from '../export/tasks.js';
import type { Gateway } from '../gateway.js';
import { acceptInvitation, declineInvitation } from '../invitation/decide.js';
import { getInvitationNotice } from '../invitation/notice.js';
import { getInvitation, getInvitationOutcome } from '../invitation/show.js';
import { resolveSubjects } from '../reveal/resolve.js';
import { reveal } from '../reveal/reveal.js';
import { createSession, getCapabilities } from '../session/sessions.js';
import { listSavedViews, removeSavedView, saveView } from '../views/saved-views.js';
import { distinctVoucherLog } from '../voucher-log/distinct.js';
import { queryVoucherLog } from '../voucher-log/query.js';
import { summarizeVoucherLog } from '../voucher-log/summary.js';
import { getVoucher } from '../voucher-log/voucher.js';
import type { Call } from './call.js';

/** What answers an operation: plain data, or a file. */
export type Handler<Op extends OperationId> = (
  gateway: Gateway,
  call: Call<Op>,
) => Promise<
  Operations[Op]['answer'] extends 'binary' ? FileAnswer | ChunkAnswer : OperationAnswer<Op>
>;

/** One handler for each operation of the contract; a missing one does not compile. */
export const handlers: { readonly [Op in OperationId]: Handler<Op> } = {
  createSession,
  getCapabilities,
  getCatalogue,
  listAccountManagers,
  listResellers,
  queryConsumption,
  summarizeConsumption,
  distinctConsumption,
  groupConsumption,
  getConsumptionManifest,
  getConsumptionChunk,
  queryVoucherLog,
  summarizeVoucherLog,
  distinctVoucherLog,
  getVoucher,
  getBoardCount,
  getBoardNewAssociations,
  getBoardProfile,
  getBoardDisassociations,
  getBoardRevenue,
  getBoardAssociationTotals,
  queryAssociationRecords,
  reveal,
  resolveSubjects,
  createExport,
  recordLocalExport,
  listExports,
  getExport,
  cancelExport,
  downloadExport,
  listSavedViews,
  saveView,
  removeSavedView,
  getInvitation,
  getInvitationOutcome,
  getInvitationNotice,
  acceptInvitation,
  declineInvitation,
};
