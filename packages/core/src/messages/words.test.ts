import { expect } from '@open-wc/testing';
import { matchLocale } from './match-locale.js';
import { defineMessages } from './messages.js';
import { plural } from './plural.js';

interface TableMessages {
  readonly empty: string;
  readonly rows: (values: { count: number }) => string;
}
const zh: TableMessages = { empty: '没有数据', rows: ({ count }) => `${count} 行` };
const en: TableMessages = {
  empty: 'Nothing here',
  rows: ({ count }) => plural('en', count, { one: `${count} row`, other: `${count} rows` }),
};
const dictionary = () =>
  defineMessages<TableMessages>(
    { 'zh-CN': () => zh, en: async () => ({ default: en }) },
    { aliases: { noRows: 'empty' } },
  );

describe('words', () => {
  it('are in the language asked for, with its plurals', async () => {
    const words = await dictionary().load('en');
    expect([
      words.t('empty'),
      words.t('rows', { count: 1 }),
      words.t('rows', { count: 2 }),
    ]).to.deep.equal(['Nothing here', '1 row', '2 rows']);
  });

  it('two languages side by side on one page do not mix', async () => {
    const set = dictionary();
    const [chinese, english] = await Promise.all([set.load('zh-CN'), set.load('en')]);
    expect([chinese.t('rows', { count: 2 }), english.t('rows', { count: 2 })]).to.deep.equal([
      '2 行',
      '2 rows',
    ]);
  });

  it('a dictionary is loaded when it is first asked for, and once', async () => {
    let loads = 0;
    const set = defineMessages<TableMessages>({ 'zh-CN': () => (loads++, zh), en: () => en });
    expect(set.loaded('zh-CN')).to.equal(undefined);
    await set.load('zh-CN');
    await set.load('zh');
    expect(set.loaded('zh-CN')?.t('empty')).to.equal('没有数据');
    expect(loads).to.equal(1);
  });
});

describe('words of the host', () => {
  it('replace ours, with named values', async () => {
    const words = await dictionary().load('en', {
      overrides: { rows: '{count} charges', empty: 'No charges' },
    });
    expect([words.t('rows', { count: 3 }), words.t('empty')]).to.deep.equal([
      '3 charges',
      'No charges',
    ]);
  });

  it('under a key that was renamed keep working', async () => {
    const words = await dictionary().load('en', { overrides: { noRows: 'No charges' } });
    expect(words.t('empty')).to.equal('No charges');
  });

  it('a renamed key keeps answering', async () => {
    const words = await dictionary().load('en');
    expect(words.t('noRows' as 'empty')).to.equal('Nothing here');
  });

  it('are text: markup and functions in values stay what they are', async () => {
    const words = await dictionary().load('en', {
      overrides: { rows: '<b>{count}</b> {missing}' },
    });
    expect(words.t('rows', { count: 1 })).to.equal('<b>1</b> {missing}');
  });

  it("a language of the host's with a hole is filled in English, and the hole is told once", async () => {
    const set = dictionary();
    set.add('ja', () => ({ rows: ({ count }: { count: number }) => `${count} 件` }));
    const missing: unknown[] = [];
    const words = await set.load('ja', { onMissing: (one) => missing.push(one) });
    expect([words.t('rows', { count: 2 }), words.t('empty'), words.t('empty')]).to.deep.equal([
      '2 件',
      'Nothing here',
      'Nothing here',
    ]);
    expect(missing).to.deep.equal([{ key: 'empty', locale: 'ja' }]);
  });

  it('a key that nobody has is shown as itself and told', async () => {
    const missing: unknown[] = [];
    const words = await dictionary().load('en', { onMissing: (one) => missing.push(one) });
    expect(words.t('unknown' as 'empty')).to.equal('unknown');
    expect(missing).to.have.length(1);
  });
});

describe('the language a host asks for', () => {
  const cases: [string | undefined, string][] = [
    ['zh-CN', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['zh-Hans-CN', 'zh-CN'],
    ['zh-TW', 'zh-CN'],
    ['zh_CN', 'zh-CN'],
    ['ZH-cn', 'zh-CN'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['fr', 'en'],
    ['', 'zh-CN'],
    [undefined, 'zh-CN'],
  ];
  for (const [wanted, found] of cases) {
    it(`${wanted ?? 'none'} is shown in ${found}`, () => {
      expect(matchLocale(wanted, ['zh-CN', 'en'])).to.equal(found);
    });
  }
});
