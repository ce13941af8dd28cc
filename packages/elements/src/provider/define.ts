import { defineElement } from '../base/define-element.js';
import { PartnerProvider } from './partner-provider.js';

defineElement('partner-provider', PartnerProvider);
