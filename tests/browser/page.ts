/** A page in a browser, and all that it does beside showing itself. */
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';

interface Opened {
  readonly page: Page;
  /** Addresses other than the page's own, and what broke. */
  readonly faults: readonly string[];
}

export type Options = NonNullable<Parameters<Browser['newPage']>[0]>;

export const PANES = ['metrics', 'cases?show=failing&case=0', 'changes', 'behaviour', 'history', 'words'];

export async function opened(
  browser: Browser,
  address: string,
  options: Options = {},
  waitUntil: 'load' | 'commit' = 'load',
): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  const faults: string[] = [];
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) faults.push(request.url());
  });
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => faults.push(message.text()));
  page.on('dialog', (dialog) => faults.push(dialog.message()));
  await page.goto(address, { waitUntil });
  return { page, faults };
}

/** Waits until a part of the report is there. */
export async function openedAt(
  browser: Browser,
  address: string,
  pane: string,
  options: Options = {},
): Promise<Opened> {
  const there = await opened(browser, `${address}#${pane}`, options);
  await there.page.waitForSelector('nav');
  if (pane.startsWith('cases')) await there.page.waitForSelector('article');
  return there;
}

/** What axe objects to. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const result = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
    'axe.run()',
  );
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** The page's policy forbids what the driver would wait with. */
export async function until(page: Page, condition: string): Promise<void> {
  await expect.poll(() => page.evaluate(condition), { timeout: 10_000 }).toBe(true);
}
