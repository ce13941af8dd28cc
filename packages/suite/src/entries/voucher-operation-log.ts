import '@partner-widgets/elements/provider/define';
import '@partner-widgets/widgets/voucher-operation-log/define';

export { createSuite, type Suite, type SuiteOptions } from '../create-suite.js';
