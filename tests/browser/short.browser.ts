/** What every change must hold, in seconds: every part of the page, and a report of ten thousand cases. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './chromium.ts';
import { pageAt, reportOfCases } from './many-cases.ts';
import { opened, until, PANES, violations } from './page.ts';
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

it('has nothing in any part that axe would object to, asks nobody for anything, and fits', async () => {
  const address = pageAt(join(folder, 'system.html'), await systemReport());
  const { page, faults } = await opened(browser, address, { viewport: { width: 390, height: 900 } });
  for (const pane of PANES) {
    await page.evaluate(`location.hash = ${JSON.stringify(`#${pane}`)}`);
    const name = pane.replace(/\?.*/, '');
    await until(page, `document.querySelector('nav [aria-current]')?.getAttribute('href') === '#${name}'`);
    if (name === 'cases') await page.waitForSelector('article .traces');
    if (name === 'history') await page.waitForSelector('.course');
    expect([pane, await violations(page)]).toEqual([pane, []]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  }
  expect(faults).toEqual([]);
});

it('opens ten thousand cases, and finds some of them', async () => {
  const address = pageAt(join(folder, 'many.html'), reportOfCases(10_000));
  const { page, faults } = await opened(browser, `${address}#cases?q=german`);
  await page.waitForSelector('.case');
  expect(await page.textContent('.found')).toBe('100 of 10,000 cases');
  expect(faults).toEqual([]);
});

it('prints the case that is open, and in place of a list the report in words', async () => {
  const address = pageAt(join(folder, 'printed.html'), await systemReport());
  const { page } = await opened(browser, `${address}#cases`);
  await page.waitForSelector('.case');
  await page.emulateMedia({ media: 'print' });
  expect([await page.isVisible('nav'), await page.isVisible('#told')]).toEqual([false, true]);
  await page.evaluate(`location.hash = '#cases?case=0'`);
  await page.waitForSelector('article .traces', { state: 'attached' });
  expect([await page.isVisible('article'), await page.isVisible('#told')]).toEqual([true, false]);
});
