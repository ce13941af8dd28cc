import { defineElement } from '../base/define-element.js';
import { PartnerFilterBar } from './partner-filter-bar.js';

defineElement('partner-filter-bar', PartnerFilterBar);
