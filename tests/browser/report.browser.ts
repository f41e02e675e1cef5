/** `report.html` in a real browser: what it opens, asks for, lets through and answers to. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostile } from '../support/hostile.ts';
import { told } from '../support/findings.ts';
import { situations } from '../support/situations.ts';
import { openBrowser } from './chromium.ts';
import { pageAt, reportOfCases } from './many-cases.ts';
import { opened, openedAt, until, PANES, violations } from './page.ts';
import { systemReport } from './system-report.ts';

const folder = mkdtempSync(join(tmpdir(), 'report-'));
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

describe('a report', () => {
  let [address, system] = ['', ''];
  beforeAll(async () => {
    address = pageAt(
      join(folder, 'behaviour.html'),
      await told(situations['behaviour']?.() ?? { suites: [] }),
    );
    system = pageAt(join(folder, 'system.html'), await systemReport());
  });

  it.each(PANES.flatMap((pane) => ['light', 'dark'].map((shade) => [pane, shade] as const)))(
    'has nothing that axe would object to: %s, %s',
    async (pane, shade) => {
      const colorScheme = shade as 'light' | 'dark';
      for (const each of pane === 'behaviour' ? [address] : [address, system]) {
        const { page, faults } = await openedAt(browser, each, pane, { colorScheme });
        expect(await violations(page)).toEqual([]);
        expect(faults).toEqual([]);
        await page.close();
      }
    },
  );

  it.each([390, 768, 1920])('fits into %i pixels', async (width) => {
    for (const pane of PANES) {
      const { page } = await openedAt(browser, system, pane, { viewport: { width, height: 900 } });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      await page.close();
    }
  });

  it('is there to be read without its program', async () => {
    const { page } = await opened(browser, address, { javaScriptEnabled: false });
    expect(await page.textContent('h1')).toContain('Nothing got worse');
    expect(await page.locator('#told table').first().isVisible()).toBe(false);
    await page.locator('#told summary').first().click();
    expect(await page.locator('#told table').first().isVisible()).toBe(true);
    expect(await page.locator('nav').count()).toBe(0);
    await page.close();
  });

  it('goes by keys', async () => {
    const { page } = await opened(browser, `${address}#metrics`);
    await page.waitForSelector('nav');
    await page.keyboard.press('j');
    await page.waitForSelector('article');
    const first = await page.textContent('article h2');
    await page.keyboard.press('j');
    await until(page, `document.querySelector('article h2').textContent !== ${JSON.stringify(first)}`);
    await page.keyboard.press('k');
    await until(page, `document.querySelector('article h2').textContent === ${JSON.stringify(first)}`);
    expect(await page.evaluate('location.hash')).toBe('#cases?case=0');
    await page.keyboard.press('/');
    await page.keyboard.type('order-7');
    await until(page, `document.querySelector('.found').textContent.startsWith('1 of')`);
    expect(await page.evaluate('location.hash')).toBe('#cases?q=order-7');
    await page.keyboard.press('Escape');
    await until(page, `location.hash === '#cases'`);
    await page.keyboard.press('?');
    await until(page, `document.querySelector('dialog').open`);
    await page.close();
  });
});

describe('a report that comes slowly', () => {
  let finish = (): void => undefined;
  const pages = new Map<string, readonly string[]>();
  /** Ends a page in the middle of what stands behind its program, until it may finish. */
  const server = createServer((request, response) => {
    const [begun = '', rest = ''] = pages.get(request.url ?? '') ?? [];
    response.writeHead(200, { 'content-type': 'text/html' });
    response.write(begun);
    finish = () => void response.end(rest);
  });
  beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => new Promise((resolve) => void server.close(resolve)));

  it('is drawn before all of it is there, and has all of it then', async () => {
    const file = join(folder, 'slow.html');
    pageAt(file, reportOfCases(2000));
    const whole = readFileSync(file, 'utf8');
    const middle = whole.indexOf('id="mm-words"') + 1000;
    pages.set('/slow', [whole.slice(0, middle), whole.slice(middle)]);
    const { port } = server.address() as AddressInfo;
    const { page } = await opened(browser, `http://127.0.0.1:${port}/slow#cases`, {}, 'commit');
    await page.waitForSelector('.case');
    expect(await page.evaluate('document.readyState')).toBe('loading');
    expect(await page.textContent('.case .reason')).toContain('answered in German');
    await page.locator('#search').fill('001999');
    await until(page, `document.querySelector('.found').textContent === 'Opening 2,000 cases …'`);
    finish();
    await until(page, `document.querySelector('.found').textContent === '1 of 2,000 cases'`);
    await page.locator('.case').click();
    await page.waitForSelector('article .turn');
    expect(await page.textContent('article h2')).toBe('order-001999');
    await page.close();
  });
});

describe('a report of what strangers wrote', () => {
  it('runs nothing of it', async () => {
    const says = [
      ...hostile,
      '</script><script>alert(1)</script>',
      '"><svg onload=alert(1)>',
      'a\u2028b\u202Ec',
    ];
    const cases = says.map((text, at) => ({ id: `${text} ${at}`, tags: { [text.slice(0, 40)]: text } }));
    const report = await told({
      suites: [
        {
          cases,
          cards: [{ id: says[9] ?? '', measure: 'contains', options: { value: 'x' }, why: says[10] ?? '' }],
          base: (at) => `x ${says[at] ?? ''}`,
          head: (at) => says[at] ?? '',
        },
      ],
    });
    const { page, faults } = await opened(browser, `${pageAt(join(folder, 'hostile.html'), report)}#cases`);
    await page.waitForSelector('.case');
    for (let at = 0; at < says.length; at++) await page.keyboard.press('j');
    await page.waitForSelector('article');
    expect(faults).toEqual([]);
    expect(
      await page.evaluate(
        `document.querySelectorAll('main script, img, svg[onload], a[href^="http"]').length`,
      ),
    ).toBe(0);
    expect(await page.textContent('body')).not.toMatch(/[\u202e\u2028]/);
    await page.close();
  });
});

/** Milliseconds until what was typed is shown. */
const ANSWERED = (text: string): string => `new Promise((done) => {
  const field = document.getElementById('search');
  const began = performance.now();
  field.value = ${JSON.stringify(text)};
  field.dispatchEvent(new Event('input', { bubbles: true }));
  requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - began)));
})`;

describe.each([10_000, 100_000])('a report of %i cases', (many) => {
  it('opens, and is searched and gone through', async () => {
    const address = pageAt(join(folder, `${many}.html`), reportOfCases(many));
    const began = performance.now();
    // What is drawn first does not wait for all the rest to be read.
    const { page, faults } = await opened(browser, `${address}#cases`, {}, 'commit');
    await page.waitForSelector('nav');
    const seen = performance.now() - began;
    await page.waitForSelector('.case');
    const listed = performance.now() - began;
    expect(await page.locator('.case').count()).toBeLessThan(60);
    await page.waitForLoadState('load');
    const loaded = performance.now() - began;
    const searched = await page.evaluate<number>(ANSWERED('german'));
    await until(page, `/^[\\d,]+ of/.test(document.querySelector('.found').textContent)`);
    expect(await page.textContent('.found')).toMatch(new RegExp(`^${(many / 100).toLocaleString('en')} of`));
    const cleared = await page.evaluate<number>(ANSWERED(''));
    await page.evaluate(`document.querySelector('.list').scrollTop = 1e9`);
    await until(
      page,
      `document.querySelector('.list li:last-child').getAttribute('aria-posinset') === '${many}'`,
    );
    await page.locator('.list li:last-child .case').click();
    await page.waitForSelector('article .turn');
    expect(await page.textContent('article')).toContain(`(${many - 1})`);
    const filtered = await page.evaluate<number>(`new Promise((done) => {
      const began = performance.now();
      document.querySelectorAll('.chips button')[1].click();
      requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - began)));
    })`);
    expect(await page.textContent('.found')).toMatch(new RegExp(`^${(many / 100).toLocaleString('en')} of`));
    expect(faults).toEqual([]);
    const shown = { seen, listed, loaded, searched, cleared, filtered };
    const said = Object.entries(shown).map(([name, ms]) => `${name} ${Math.round(ms)} ms`);
    console.info(`${many} cases: ${said.join(', ')}`);
    await page.close();
  });
});
