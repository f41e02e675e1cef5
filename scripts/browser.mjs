/**
 * `report.html` in a real browser. Without arguments all tests; with `--short` what any change must hold, in seconds,
 * and only where the machine has a browser: else a line says what was not looked at. Other arguments are vitest's.
 */
import './guard.mjs';
import { spawnSync } from 'node:child_process';

const { findBrowser, LACKING } = await import('./browser-there.ts');
const args = process.argv.slice(2);
const isShort = args.includes('--short');

if (findBrowser() === null) {
  console[isShort ? 'log' : 'error'](`The report page was not opened in a browser: ${LACKING}.`);
  process.exit(isShort ? 0 : 1);
}
const given = args.map((arg) => (arg === '--short' ? 'tests/browser/short' : arg));
const { status } = spawnSync('vitest', ['run', '--config', 'vitest.browser.config.ts', ...given], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
