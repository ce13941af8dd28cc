import '@partner-widgets/elements/provider/define';
import '@partner-widgets/widgets/partner-customer-board/define';

export { createSuite, type Suite, type SuiteOptions } from '../create-suite.js';
