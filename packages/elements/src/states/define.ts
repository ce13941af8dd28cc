import { defineElement } from '../base/define-element.js';
import { PartnerState } from './partner-state.js';

defineElement('partner-state', PartnerState);
