/** Debian's chromium, driven over its own protocol; nothing is downloaded. */
import { execFileSync } from 'node:child_process';
import { chromium, type Browser } from 'playwright-core';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Throws with what to do where there is no browser. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: pathOf('chromium'), args: QUIET });
}

function pathOf(program: string): string {
  try {
    return execFileSync('which', [program], { encoding: 'utf8' }).trim();
  } catch {
    throw new Error(`these tests need ${program} on the PATH (Debian's: apt-get install ${program})`);
  }
}
