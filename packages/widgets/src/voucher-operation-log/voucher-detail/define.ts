import { defineElement } from '@partner-widgets/elements/base/define-element';
import '@partner-widgets/elements/states/define';
import { VoucherDetailDialog } from './voucher-detail-dialog.js';

defineElement('voucher-detail-dialog', VoucherDetailDialog);
