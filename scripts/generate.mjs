/** Writes what users see out of its sources: README tables, JSON Schemas, docs pages. With --check only compares. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generated } from './generated.ts';
import { pretty } from './pretty.ts';

const check = process.argv.includes('--check');
const stale = [];
for (const [file, make] of Object.entries(generated)) {
  const before = read(file);
  const made = await pretty(file, await make(before));
  if (made === before) continue;
  stale.push(file);
  if (check) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, made);
}
if (check && stale.length) {
  console.error(`out of date: ${stale.join(', ')}. Run "npm run generate" and commit.`);
  process.exit(1);
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
