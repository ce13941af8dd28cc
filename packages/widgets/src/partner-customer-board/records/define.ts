import { defineElement } from '@partner-widgets/elements/base/define-element';
import '@partner-widgets/elements/data-table/define';
import '@partner-widgets/elements/filter-bar/define';
import '@partner-widgets/elements/freshness/define';
import '@partner-widgets/elements/notice/define';
import { AssociationRecords } from './association-records.js';

defineElement('partner-association-records', AssociationRecords);
