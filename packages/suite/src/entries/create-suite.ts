export { createSuite, type Suite, type SuiteOptions } from '../create-suite.js';
