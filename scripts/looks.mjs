/**
 * Draws comments as GitHub would show them, at 360 and 1,000 pixels, light and dark, and prints their heights beside
 * the bound that the tests hold. Needs a chromium on the PATH (Debian's: apt-get install chromium). Arguments: the
 * folder for the pictures, and Markdown files; without files, the golden comments.
 */
import './guard.mjs';
import { globSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const { pageOf } = await import('../tests/support/look.ts');
const { heightOf } = await import('../tests/support/height.ts');
const { openBrowser } = await import('../tests/browser/chromium.ts');
const [folder = 'out/looks', ...files] = process.argv.slice(2);
const wanted =
  files.length > 0
    ? files
    : globSync('fixtures/{scenarios/*,comments}/*.md').filter((file) => !file.endsWith('README.md'));
mkdirSync(folder, { recursive: true });
const browser = await openBrowser();

for (const file of wanted) {
  const name = basename(file) === 'comment.md' ? basename(dirname(file)) : basename(file, '.md');
  const markdown = readFileSync(file, 'utf8');
  const heights = [];
  for (const width of [360, 1000])
    for (const shade of ['light', 'dark']) heights.push(await draw(name, markdown, width, shade));
  console.log(`${name}: ${heights[0]} px at 360 (reckoned: ${heightOf(markdown)}), ${heights[2]} px at 1000`);
}
await browser.close();

async function draw(name, markdown, width, shade) {
  const page = await browser.newPage({ viewport: { width, height: 100 } });
  await page.setContent(pageOf(markdown, shade, width));
  await page.screenshot({ path: join(folder, `${name}-${width}-${shade}.png`), fullPage: true });
  const height = Number(await page.title());
  await page.close();
  return height;
}
