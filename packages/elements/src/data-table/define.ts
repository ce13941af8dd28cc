import { defineElement } from '../base/define-element.js';
import { PartnerDataTable } from './partner-data-table.js';

defineElement('partner-data-table', PartnerDataTable);
