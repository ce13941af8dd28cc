import { DemoShell } from './demo-shell.js';
import { hostBackEnd } from './host.js';

const configuration = await hostBackEnd.configuration();
DemoShell.endpoint = configuration.endpoint;
customElements.define('demo-shell', DemoShell);
