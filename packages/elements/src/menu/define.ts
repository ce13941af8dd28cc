import { defineElement } from '../base/define-element.js';
import { PartnerMenu } from './partner-menu.js';

defineElement('partner-menu', PartnerMenu);
