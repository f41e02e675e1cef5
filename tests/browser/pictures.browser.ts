/** What the report looks like, at three widths, by day and by night. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './chromium.ts';
import { pageAt } from './many-cases.ts';
import { PANES } from './page.ts';
import { pictureOf, unlike } from './pictures.ts';
import { systemReport } from './system-report.ts';

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
let browser: Browser;
let address = '';
beforeAll(async () => {
  browser = await openBrowser();
  address = pageAt(join(folder, 'report.html'), await systemReport());
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

const SIZES = [390, 1000, 1920].flatMap((width) => [
  [width, 'light'] as const,
  // By night colours differ, not places: one width shows them.
  ...(width === 1000 ? [[width, 'dark'] as const] : []),
]);

describe('the report looks as it did', () => {
  it.each(PANES.flatMap((pane) => SIZES.map(([width, shade]) => [pane, width, shade] as const)))(
    '%s, %i pixels, %s',
    async (pane, width, colorScheme) => {
      const options = { viewport: { width, height: 900 }, colorScheme };
      const picture = await pictureOf(browser, address, pane, options);
      expect(unlike(`${pane.replace(/\?.*/, '')}-${width}-${colorScheme}`, picture)).toBeNull();
    },
  );
});
