import { defineElement } from '../base/define-element.js';
import { PartnerFreshness } from './partner-freshness.js';

defineElement('partner-freshness', PartnerFreshness);
