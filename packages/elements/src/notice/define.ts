import { defineElement } from '../base/define-element.js';
import { PartnerNotice } from './partner-notice.js';

defineElement('partner-notice', PartnerNotice);
