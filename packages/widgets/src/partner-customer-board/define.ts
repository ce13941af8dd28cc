import { defineElement } from '@partner-widgets/elements/base/define-element';
import '@partner-widgets/elements/freshness/define';
import { PartnerCustomerBoard } from './partner-customer-board.js';

defineElement('partner-customer-board', PartnerCustomerBoard);
