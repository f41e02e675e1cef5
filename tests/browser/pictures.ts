/** Pictures of a page, held against those that somebody looked at. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Browser } from 'playwright-core';
import { type Options, openedAt } from './page.ts';

const KEPT = join(import.meta.dirname, 'pictures');
const OUT = join(import.meta.dirname, '../../out/pictures');
/** Edges of letters come out a little otherwise with every version of a browser: so many pixels of a square of letters. */
const SQUARE = 32;
const MOST_APART = 150;

/** One font for all machines: each has others, and lines would break elsewhere. */
function fonts(): string {
  const { resolve } = createRequire(import.meta.url);
  const faces = [400, 700].map((weight) => {
    const file = resolve(`@fontsource/dejavu-sans/files/dejavu-sans-latin-${weight}-normal.woff2`);
    const url = `data:font/woff2;base64,${readFileSync(file).toString('base64')}`;
    return `@font-face { font-family: Same; font-weight: ${weight}; src: url(${url}); }`;
  });
  return `${faces.join('\n')} *, ::before, ::after { font-family: Same !important; caret-color: transparent !important; }`;
}

/** The whole page as PNG. */
export async function pictureOf(
  browser: Browser,
  address: string,
  pane: string,
  options: Options,
): Promise<Buffer> {
  const { page } = await openedAt(browser, address, pane, { ...options, bypassCSP: true });
  await page.addStyleTag({ content: fonts() });
  await page.evaluate('document.fonts.ready.then(() => true)');
  const picture = await page.screenshot({ fullPage: true, animations: 'disabled' });
  await page.close();
  return picture;
}

/** Null where it is as it was; else what is to be looked at. With `PICTURES=keep` what is seen now is kept. */
export function unlike(name: string, seen: Buffer): string | null {
  const kept = join(KEPT, `${name}.png`);
  const isKept = existsSync(kept);
  if (process.env['PICTURES'] === 'keep') {
    if (!isKept || apart(readFileSync(kept), seen).many > 0) writeFileSync(kept, seen);
    return null;
  }
  mkdirSync(OUT, { recursive: true });
  const hint = 'Look at it; what is meant to be so is kept by PICTURES=keep npm run browser';
  if (!isKept) {
    writeFileSync(join(OUT, `${name}.png`), seen);
    return `there is no picture ${name} to hold it against: out/pictures/${name}.png. ${hint}`;
  }
  const { many, drawn } = apart(readFileSync(kept), seen);
  if (many <= MOST_APART) return null;
  writeFileSync(join(OUT, `${name}.png`), seen);
  if (drawn) writeFileSync(join(OUT, `${name}-apart.png`), drawn);
  return `${name} looks otherwise than tests/browser/pictures/${name}.png: out/pictures/${name}.png${drawn ? ` (what differs is red in ${name}-apart.png)` : ', of another size'}. ${hint}`;
}

/** The most pixels that differ in any square, and both pictures laid over each other. */
function apart(kept: Buffer, seen: Buffer): { readonly many: number; readonly drawn: Buffer | null } {
  const [one, other] = [PNG.sync.read(kept), PNG.sync.read(seen)];
  const { width, height } = one;
  if (other.width !== width || other.height !== height)
    return { many: Number.POSITIVE_INFINITY, drawn: null };
  const drawn = new PNG({ width, height });
  const many = pixelmatch(one.data, other.data, drawn.data, width, height, {
    threshold: 0.2,
    windowSize: SQUARE,
  });
  return { many, drawn: PNG.sync.write(drawn) };
}
