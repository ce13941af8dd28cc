import { defineElement } from '../../base/define-element.js';
import { PartnerDatasetStrip } from './partner-dataset-strip.js';

defineElement('partner-dataset-strip', PartnerDatasetStrip);
