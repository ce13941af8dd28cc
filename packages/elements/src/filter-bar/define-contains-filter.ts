import { defineElement } from '../base/define-element.js';
import { PartnerContainsFilter } from './partner-contains-filter.js';

defineElement('partner-contains-filter', PartnerContainsFilter);
