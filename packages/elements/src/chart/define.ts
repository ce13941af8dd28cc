import { defineElement } from '../base/define-element.js';
import { PartnerChart } from './partner-chart.js';

defineElement('partner-chart', PartnerChart);
