import { expect } from '@open-wc/testing';
import { databaseName } from '@partner-widgets/core/cache/database';
import { invitationId, stage, textOf, token } from './testing/invitation-stage.js';

const events = [
  'partner-ready',
  'partner-error',
  'partner-login-required',
  'partner-invitation-outcome',
];

describe('the token in the fragment', () => {
  it('has left the address bar before the first request', async () => {
    const page = await stage('invitation-pending');
    expect(location.hash).to.equal('');
    expect(page.sent).to.have.length(0);
    await page.shows('form');
    expect(page.sent[0]?.headers.get('Partner-Invitation')).to.equal(token);
  });

  it('adds no history entry and keeps the state of the router', async () => {
    const length = history.length;
    history.replaceState({ route: 'invite' }, '');
    const page = await stage('invitation-pending', {
      prepare: () => history.replaceState({ route: 'invite' }, '', `#token=${token}`),
    });
    await page.shows('form');
    expect(history.length).to.equal(length);
    expect(history.state).to.deep.equal({ route: 'invite' });
  });

  it('leaves the other parts of the fragment', async () => {
    const page = await stage('invitation-pending', { fragment: `#tab=2&token=${token}&x=1` });
    await page.shows('form');
    expect(location.hash).to.equal('#tab=2&x=1');
  });

  it('is found behind a path of a router', async () => {
    const page = await stage('invitation-pending', { fragment: `#/invite?token=${token}` });
    await page.shows('form');
    expect(location.hash).to.equal('#/invite');
  });

  it('of another mail, opened in the same tab, is taken as well', async () => {
    const page = await (await stage('invitation-pending')).shows('form');
    location.hash = 'token=another-token-that-nobody-knows';
    await page.shows('token-unknown');
    expect(location.hash).to.equal('');
  });

  it('is left alone when the host says so', async () => {
    const page = await stage('invitation-pending', {
      prepare: (element) => element.setAttribute('token-from-fragment', 'off'),
    });
    await page.shows('token-missing');
    expect(location.hash).to.equal(`#token=${token}`);
    expect(page.sent).to.have.length(0);
  });
});

describe('the token from the property', () => {
  it('is used and never written into the page', async () => {
    const page = await stage('invitation-pending', {
      fragment: '',
      prepare: (element) => (element.token = token),
    });
    await page.shows('form');
    expect(page.element.outerHTML).not.to.contain(token);
  });

  it('may come after the element is on the page', async () => {
    const page = await stage('invitation-pending', { fragment: '' });
    await page.shows('token-missing');
    page.element.token = token;
    await page.shows('form');
  });

  it('leaves a fragment of the host alone', async () => {
    const page = await stage('invitation-pending', {
      fragment: '#token=of-the-host-itself',
      prepare: (element) => (element.token = token),
    });
    await page.shows('form');
    expect(location.hash).to.equal('#token=of-the-host-itself');
  });
});

describe('the token is nowhere else (DESIGN §7.1)', () => {
  it('is in no path, body, event, page, log or lasting storage, from opening to acceptance', async () => {
    const seen: string[] = [];
    const listen = (event: Event): void => {
      seen.push(JSON.stringify((event as CustomEvent).detail));
    };
    for (const name of events) addEventListener(name, listen);
    const told: string[] = [];
    const { log, warn, error } = console;
    console.log = console.warn = console.error = (...parts) => told.push(parts.map(String).join());
    const page = await stage('invitation-pending');
    try {
      await page.shows('form');
      expect(textOf(page.element)).not.to.contain(token);
      await page.fillIn();
      page.accept.click();
      await page.shows('accepted');
      for (const { url, body } of page.sent) expect(url + body).not.to.contain(token);
      expect(page.element.shadowRoot?.innerHTML).not.to.contain(token);
    } finally {
      Object.assign(console, { log, warn, error });
      for (const name of events) removeEventListener(name, listen);
    }
    expect(seen.length).to.be.greaterThan(1);
    expect(seen.concat(told).join()).not.to.contain(token);
    expect(JSON.stringify({ ...localStorage })).not.to.contain(token);
    const { endpoint, principal } = page.scenario;
    expect(await textOfDatabase(databaseName(endpoint, principal))).not.to.contain(token);
    expect(location.href).not.to.contain(token);
  });

  it('is in sessionStorage until the outcome is final, then not even there', async () => {
    const page = await (await stage('invitation-pending')).shows('form');
    expect(JSON.stringify({ ...sessionStorage })).to.contain(token);
    await page.fillIn();
    page.accept.click();
    await page.shows('accepted');
    expect(JSON.stringify({ ...sessionStorage })).not.to.contain(token);
    expect(JSON.stringify({ ...sessionStorage })).not.to.contain('attempt');
    expect(location.hash).to.equal(`#invitation=${invitationId}`);
  });
});

describe('a text that is no token', () => {
  for (const wrong of ['%20', 'short', 'with blank inside it', '<img src=x onerror=alert(1)>']) {
    it(`"${wrong}" is refused without a request`, async () => {
      const page = await stage('invitation-pending', {
        fragment: `#token=${encodeURIComponent(wrong)}`,
      });
      await page.shows('token-malformed');
      expect(page.text).to.contain('The invitation link is incomplete');
      expect(page.requests('getInvitation')).to.have.length(0);
      expect(location.hash).to.equal('');
    });
  }

  it('without any token there is a face that says so, and no request', async () => {
    const page = await stage('invitation-pending', { fragment: '' });
    await page.shows('token-missing');
    expect(page.text).to.contain('No invitation found');
    expect(page.sent).to.have.length(0);
  });

  it('an unknown token has its own face and is forgotten', async () => {
    const page = await (await stage('invitation-unknown-token')).shows('token-unknown');
    expect(page.text).to.contain('not valid');
    expect(JSON.stringify({ ...sessionStorage })).not.to.contain(token);
  });
});

async function textOfDatabase(name: string): Promise<string> {
  const database = await answerOf(indexedDB.open(name));
  const texts: string[] = [];
  for (const store of database.objectStoreNames) {
    texts.push(
      JSON.stringify(await answerOf(database.transaction(store).objectStore(store).getAll())),
    );
  }
  database.close();
  return texts.join();
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no answer'));
  });
}
