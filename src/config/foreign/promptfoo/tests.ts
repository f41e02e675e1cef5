import { isFields } from '../../../parsing/json.ts';
import type { At } from './keys.ts';
import { placeIn, type Reading } from './reading.ts';
import { checkNumber, type Row, testsIn } from './rows.ts';
import { scenarioRows } from './scenarios.ts';

/** All tests that are data: from the list itself, from files of YAML, JSON, JSONL and CSV, and of scenarios. */
export async function rowsOf(reading: Reading): Promise<readonly Row[]> {
  const root = isFields(reading.root) ? reading.root : {};
  const kept = isFields(reading.kept) ? reading.kept : {};
  const written = root['tests'] ?? null;
  const rows = [
    ...(await testsIn(reading, written, kept['tests'] ?? null, ['tests'])),
    ...(await scenarioRows(reading)),
  ];
  // As there, prompts without tests are asked once, for what all tests demand.
  const isBare =
    (written === null || (Array.isArray(written) && written.length === 0)) && root['scenarios'] === undefined;
  checkNumber(rows.length, reading.file);
  if (!isBare) return rows;
  const at: At = (path) => placeIn(reading, ['defaultTest', ...path]);
  return [{ fields: {}, where: { ...at([]), key: null }, at }];
}
