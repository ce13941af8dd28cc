import '@partner-widgets/elements/notice/define';
import { defineElement } from '@partner-widgets/elements/base/define-element';
import { DistributorInviteAccept } from './distributor-invite-accept.js';
import { NoticeReader } from './notice-reader/notice-reader.js';
import { RegionPicker } from './region-picker/region-picker.js';

defineElement('partner-region-picker', RegionPicker);
defineElement('partner-notice-reader', NoticeReader);
defineElement('distributor-invite-accept', DistributorInviteAccept);
