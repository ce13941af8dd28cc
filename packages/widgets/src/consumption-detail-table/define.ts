import { defineElement } from '@partner-widgets/elements/base/define-element';
import '@partner-widgets/elements/record-table/define';
import { ConsumptionDetailTable } from './consumption-detail-table.js';

defineElement('consumption-detail-table', ConsumptionDetailTable);
