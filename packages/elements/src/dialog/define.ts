import { defineElement } from '../base/define-element.js';
import { PartnerDialog } from './partner-dialog.js';

defineElement('partner-dialog', PartnerDialog);
