import { defineElement } from '@partner-widgets/elements/base/define-element';
import '@partner-widgets/elements/record-table/define';
import { VoucherOperationLog } from './voucher-operation-log.js';

defineElement('voucher-operation-log', VoucherOperationLog);
