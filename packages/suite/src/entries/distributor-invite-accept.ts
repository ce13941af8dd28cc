import '@partner-widgets/elements/provider/define';
import '@partner-widgets/widgets/distributor-invite-accept/define';

export { createSuite, type Suite, type SuiteOptions } from '../create-suite.js';
