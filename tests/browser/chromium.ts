/** The chromium of the machine, driven over its own protocol; nothing is downloaded. */
import { chromium, type Browser } from 'playwright-core';
import { findBrowser, LACKING } from '../../scripts/browser-there.ts';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The same picture whatever the screen of the machine is.
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
  '--disable-lcd-text',
];

/** Throws with what to do where there is no browser. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error(LACKING);
  return chromium.launch({ executablePath, args: QUIET });
}
