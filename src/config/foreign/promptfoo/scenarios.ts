/** Scenarios: each of their settings with each of their tests is a test of its own. */
import { isFields } from '../../../parsing/json.ts';
import type { Json } from '../../../types.ts';
import { noteStrangers } from './keys.ts';
import { dereferenced, listOf, note, placeIn, type Path, type Reading } from './reading.ts';
import { checkNumber, type Row, testsIn } from './rows.ts';

/** The tests of all scenarios; what can't be read of them is noted. */
export async function scenarioRows(reading: Reading): Promise<readonly Row[]> {
  const root = isFields(reading.root) ? reading.root : {};
  const written = await dereferenced(reading, root['scenarios'] ?? null, ['scenarios']);
  const kept = isFields(reading.kept) ? listOf(reading.kept['scenarios'] ?? null) : [];
  const rows: Row[] = [];
  for (const [index, each] of listOf(written).entries()) {
    const path: Path = ['scenarios', index];
    const scenario = await dereferenced(reading, each, path);
    if (!isFields(scenario)) {
      note(reading, 'a scenario that is no mapping', placeIn(reading, path));
      continue;
    }
    noteStrangers(reading, scenario, 'a scenario', (inner) => placeIn(reading, [...path, ...inner]));
    const exact = isFields(kept[index]) ? kept[index] : {};
    const read = (key: string): Promise<readonly Row[]> =>
      testsIn(reading, scenario[key] ?? null, exact[key] ?? null, [...path, key]);
    const [settings, tests] = [await read('config'), await read('tests')];
    if (tests.length === 0) note(reading, 'a scenario without tests', placeIn(reading, path));
    if (settings.length === 0) note(reading, 'a scenario without config', placeIn(reading, path));
    checkNumber(rows.length + settings.length * tests.length, reading.file);
    for (const setting of settings) for (const test of tests) rows.push(joined(setting, test));
  }
  return rows;
}

/** A test under one setting of its scenario; where both say something, the test wins, and both assert. */
function joined(setting: Row, test: Row): Row {
  const [above, below] = [setting.fields, test.fields];
  const [first, second] = [listOf(above['assert'] ?? null), listOf(below['assert'] ?? null)];
  const both = (key: string): Json => laid(above[key], below[key]);
  return {
    fields: {
      ...above,
      ...below,
      vars: both('vars'),
      options: both('options'),
      metadata: both('metadata'),
      assert: [...first, ...second],
    },
    where: test.where,
    at: (path) => {
      const [key, index, ...rest] = path;
      if (key !== 'assert' || typeof index !== 'number') return test.at(path);
      return index < first.length ? setting.at(path) : test.at(['assert', index - first.length, ...rest]);
    },
  };
}

/** One mapping over the other; files of them stay a list of files. */
function laid(above: Json | undefined, below: Json | undefined): Json {
  const given = [above, below].filter((each) => each !== undefined && each !== null);
  if (given.every(isFields)) return { ...given[0], ...given[1] };
  return given.length > 1 ? given : (given[0] ?? {});
}
