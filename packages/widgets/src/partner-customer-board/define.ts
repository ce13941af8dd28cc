import { defineElement } from '@partner-widgets/elements/base/define-element';
import { PartnerCustomerBoard } from './partner-customer-board.js';

defineElement('partner-customer-board', PartnerCustomerBoard);
