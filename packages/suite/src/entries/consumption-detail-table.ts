import '@partner-widgets/elements/provider/define';
import '@partner-widgets/widgets/consumption-detail-table/define';

export { createSuite, type Suite, type SuiteOptions } from '../create-suite.js';
