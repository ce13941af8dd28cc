import { defineElement } from '../../base/define-element.js';
import '../../notice/define.js';
import '../../states/define.js';
import { PartnerExportDialog } from './partner-export-dialog.js';
import { PartnerExportRecords } from './partner-export-records.js';

defineElement('partner-export-dialog', PartnerExportDialog);
defineElement('partner-export-records', PartnerExportRecords);
