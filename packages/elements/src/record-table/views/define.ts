import { defineElement } from '../../base/define-element.js';
import '../../dialog/define.js';
import '../../menu/define.js';
import { PartnerSavedViews } from './partner-saved-views.js';

defineElement('partner-saved-views', PartnerSavedViews);
