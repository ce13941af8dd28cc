import { aTimeout, expect } from '@open-wc/testing';
import { databaseName } from '@partner-widgets/core/cache/database';
import { PartnerReadyEvent } from '@partner-widgets/elements/events/ready';
import { PartnerSessionEndEvent } from '@partner-widgets/elements/events/session-end';
import type { Picture } from './picture.js';
import { showPictures } from './show-pictures.js';
import { situationOf } from './stated-page.js';
import { watchPictures } from './watch-pictures.js';

const tag = 'voucher-operation-log';
const hour = 3_600_000;
const endpoint = 'https://portal.example/partner';
const width = 640;

interface Page {
  readonly provider: Element;
  readonly widget: Element;
  readonly name: string;
}

let count = 0;
const places: Element[] = [];

/** As the browser has it before any code is there. */
function page(principal = `visitor-${count++}`): Page {
  const place = document.createElement('div');
  place.style.inlineSize = `${width}px`;
  const provider = document.createElement('partner-provider');
  provider.setAttribute('endpoint', `${endpoint}/`);
  provider.setAttribute('principal', principal);
  const widget = document.createElement(tag);
  widget.setAttribute('bill-cycle', '2026-10');
  provider.append(widget);
  place.append(provider);
  document.body.append(place);
  places.push(place);
  return { provider, widget, name: databaseName(endpoint, principal) };
}

const pictureOf = (
  { provider, widget }: Page,
  changed: Partial<Picture> = {},
  taken = Date.now() - hour,
): Picture => ({
  situation: situationOf(widget, provider, Date.now()),
  taken,
  until: taken + 12 * hour,
  width,
  height: 320,
  looks: ['font-size:14px;line-height:20px;color:rgb(1, 2, 3);', 'background:rgb(9, 9, 9);'],
  shapes: [
    [1, 0, 40, '', 640, 32],
    [0, 12, 46, '华为***公司'],
    [0, 300, 46, '1,024.00', 60, 20],
  ],
  later: [[0, 12, 8, '数据截至']],
  icons: [[0, 600, 46, ['M3 8h10'], 16, 16]],
  ...changed,
});

const keep = (at: Page, picture: Picture): void =>
  localStorage.setItem(at.name, JSON.stringify({ [tag]: picture }));

const frameOf = ({ widget }: Page): HTMLElement | null =>
  widget.shadowRoot?.querySelector<HTMLElement>('.picture') ?? null;
const textsOf = (at: Page): string[] =>
  [...(frameOf(at)?.shadowRoot?.querySelectorAll('i') ?? [])]
    .map(({ textContent }) => textContent)
    .filter(Boolean);

/** A visit that finds a picture. */
function visit(changed: Partial<Picture> = {}, taken?: number): Page {
  const at = page();
  keep(at, pictureOf(at, changed, taken));
  watchPictures(at.provider, showPictures(at.provider));
  return at;
}

describe('a visit before the code is there', () => {
  afterEach(() => {
    for (const place of places.splice(0)) place.remove();
    localStorage.clear();
  });

  it('shows where the texts of the last one stood, and how they looked', () => {
    const at = visit();
    expect(textsOf(at)).to.deep.equal(['华为***公司', '1,024.00']);
    const text = frameOf(at)?.shadowRoot?.querySelectorAll('i')[1] as HTMLElement;
    const { left, top } = at.widget.getBoundingClientRect();
    const there = text.getBoundingClientRect();
    expect([there.left - left, there.top - top]).to.deep.equal([12, 46]);
    expect(getComputedStyle(text).color).to.equal('rgb(1, 2, 3)');
    expect(at.widget.getBoundingClientRect().height).to.equal(320);
  });

  it('shows what stood around the rows when their code is late', async () => {
    const at = visit();
    await aTimeout(500);
    expect(textsOf(at)).to.include('数据截至');
    expect(frameOf(at)?.shadowRoot?.querySelectorAll('path')).to.have.length(1);
  });

  it('keeps the picture from those who hear the page', () => {
    expect(frameOf(visit())?.ariaHidden).to.equal('true');
  });

  it('is not touched by the looks of the page', () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { letter-spacing: 9px !important; text-transform: uppercase }');
    document.adoptedStyleSheets = [sheet];
    const at = visit();
    const text = frameOf(at)?.shadowRoot?.querySelectorAll('i')[1] as HTMLElement;
    expect(getComputedStyle(text).letterSpacing).to.equal('normal');
    document.adoptedStyleSheets = [];
  });

  describe('shows nothing', () => {
    const nothing = (at: Page): void => {
      expect(showPictures(at.provider)).to.deep.equal([]);
      expect(frameOf(at)).to.equal(null);
    };

    it('to another principal', () => {
      const at = page('first-person');
      keep(at, pictureOf(at));
      nothing(page('second-person'));
    });

    it('to a page that states no principal', () => {
      const at = page();
      keep(at, pictureOf(at));
      at.provider.removeAttribute('principal');
      nothing(at);
    });

    it('twelve hours after the last good session', () => {
      const at = page();
      keep(at, pictureOf(at, {}, Date.now() - 12 * hour));
      nothing(at);
    });

    it('when the clock was set back', () => {
      const at = page();
      keep(at, pictureOf(at, {}, Date.now() + hour));
      nothing(at);
    });

    it('of another billing month', () => {
      const at = page();
      const { provider, widget } = at;
      const before = Date.now() - 32 * 24 * hour;
      keep(at, pictureOf(at, { situation: situationOf(widget, provider, before) }));
      nothing(at);
    });

    it('when the page states another filter', () => {
      const at = page();
      keep(at, pictureOf(at));
      at.widget.setAttribute('bill-cycle', '2026-09');
      nothing(at);
    });

    it('when the page states another language', () => {
      const at = page();
      keep(at, pictureOf(at));
      at.provider.setAttribute('locale', 'en');
      nothing(at);
    });

    it('when the page has set a property', () => {
      const at = page();
      keep(at, pictureOf(at));
      Object.assign(at.widget, { billCycle: '2026-09' });
      nothing(at);
    });

    it('in another width', () => {
      const at = page();
      keep(at, pictureOf(at, { width: 641 }));
      nothing(at);
    });

    it('from words that are no picture', () => {
      const at = page();
      localStorage.setItem(at.name, '{"consumption');
      nothing(at);
    });
  });

  it('leaves no words of the page on disk that are not in the picture', () => {
    const at = page();
    at.widget.setAttribute('search', 'somebody');
    keep(at, pictureOf(at));
    expect(localStorage.getItem(at.name)).not.to.contain('somebody');
  });

  describe('takes the picture away', () => {
    const isGone = (at: Page): void => {
      expect(frameOf(at)).to.equal(null);
    };

    it('when the widget shows its own rows', () => {
      const at = visit();
      const detail = { widget: tag, timings: { total: 1 }, source: 'cache' } as const;
      at.widget.dispatchEvent(new PartnerReadyEvent(detail));
      isGone(at);
    });

    it('when the session ends', () => {
      const at = visit();
      at.provider.dispatchEvent(new PartnerSessionEndEvent({ reason: 'refused' }));
      isGone(at);
    });

    it('when another tab has purged it', () => {
      const at = visit();
      dispatchEvent(new StorageEvent('storage', { key: at.name, newValue: null }));
      isGone(at);
    });

    it('when another tab has emptied the whole storage', () => {
      const at = visit();
      dispatchEvent(new StorageEvent('storage', { key: null }));
      isGone(at);
    });

    it('when it was purged before anybody watched', () => {
      const at = page();
      keep(at, pictureOf(at));
      const shown = showPictures(at.provider);
      expect(textsOf(at)).to.have.length(2);
      localStorage.removeItem(at.name);
      watchPictures(at.provider, shown);
      isGone(at);
    });

    it('when the page states somebody else', async () => {
      const at = visit();
      at.provider.setAttribute('principal', 'somebody-else');
      await aTimeout(0);
      isGone(at);
    });

    it('when the page states another filter', async () => {
      const at = visit();
      at.widget.setAttribute('region', 'cn-north-4');
      await aTimeout(0);
      isGone(at);
    });

    it('but not when the page only dresses the widget', async () => {
      const at = visit();
      at.widget.setAttribute('class', 'wide');
      await aTimeout(0);
      expect(textsOf(at)).to.have.length(2);
    });
  });
});
