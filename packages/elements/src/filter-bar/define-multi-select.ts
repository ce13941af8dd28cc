import { defineElement } from '../base/define-element.js';
import { PartnerMultiSelect } from './partner-multi-select.js';

defineElement('partner-multi-select', PartnerMultiSelect);
