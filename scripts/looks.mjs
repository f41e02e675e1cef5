/**
 * Draws comments as GitHub would show them, at 360 and 1,000 pixels, light and dark, and prints their heights beside
 * the bound that the tests hold. Needs a chromium on the PATH (Debian's: apt-get install chromium). Arguments: the
 * folder for the pictures, and Markdown files; without files, the golden comments.
 */
import './guard.mjs';
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

const { pageOf } = await import('../tests/support/look.ts');
const { heightOf } = await import('../tests/support/height.ts');
const [folder = 'out/looks', ...files] = process.argv.slice(2);
const wanted =
  files.length > 0
    ? files
    : globSync('fixtures/{scenarios/*,comments}/*.md').filter((file) => !file.endsWith('README.md'));
mkdirSync(folder, { recursive: true });

for (const file of wanted) {
  const name = basename(file) === 'comment.md' ? basename(dirname(file)) : basename(file, '.md');
  const markdown = readFileSync(file, 'utf8');
  const heights = [360, 1000].flatMap((width) =>
    ['light', 'dark'].map((shade) => draw(name, markdown, width, shade)),
  );
  console.log(`${name}: ${heights[0]} px at 360 (reckoned: ${heightOf(markdown)}), ${heights[2]} px at 1000`);
}

function draw(name, markdown, width, shade) {
  const page = resolve(join(folder, `${name}-${width}-${shade}.html`));
  writeFileSync(page, pageOf(markdown, shade, width));
  const dom = chromium(width, 800, ['--dump-dom', `file://${page}`]);
  const height = Number(/<title>(\d+)<\/title>/.exec(dom)?.[1] ?? 0);
  chromium(width, height, [`--screenshot=${page.replace(/html$/, 'png')}`, `file://${page}`]);
  return height;
}

function chromium(width, height, more) {
  const flags = [
    '--headless=old',
    '--no-sandbox',
    '--hide-scrollbars',
    '--disable-gpu',
    `--window-size=${width},${height}`,
  ];
  return execFileSync('chromium', [...flags, ...more], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
