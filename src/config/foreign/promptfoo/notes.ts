/** What is said of all that a config has and that is not asked, or not judged. */
import { someOf } from '../../../render/text.ts';
import type { Warning, Where } from '../../../types.ts';
import { placeInWords, type Reading } from './reading.ts';

/** All that is not supported in one warning, and all tests that are left out in another. */
export function notesOf(reading: Reading): readonly Warning[] {
  const { file, unsupported, dropped } = reading;
  const named = [...unsupported].sort(([a], [b]) => (a < b ? -1 : 1));
  const list = named.map(([what, places]) => `${what}${placesOf(reading, places)}`).join('; ');
  const tests = [...dropped]
    .map(([why, names]) => `${why}: ${someOf(names.map((name) => `"${name}"`))}`)
    .join('; ');
  const count = [...dropped.values()].flat().length;
  const notes: Warning[] = [];
  if (list)
    notes.push({
      code: 'not-read',
      message: `${file}: not supported yet, so neither asked nor judged: ${list}. docs/from-promptfoo.md says what stands for each.`,
    });
  if (count)
    notes.push({
      code: 'not-asked',
      message: `${file}: ${count} ${count === 1 ? 'test is' : 'tests are'} not asked (${tests}).`,
    });
  return notes;
}

/** Places that are shown of one thing. */
const SHOWN = 3;

/** ` (line 4)`, ` (7 times: line 4, line 9, tests.csv:2, …)`; nothing where no line is known. */
function placesOf(reading: Reading, places: readonly Where[]): string {
  const shown = [...new Set(places.map((where) => placeInWords(reading, where)))].filter(
    (place) => place !== null,
  );
  const times = places.length > 1 ? `${places.length} times` : '';
  const more = shown.length > SHOWN ? ', …' : '';
  const where = shown.length ? `${shown.slice(0, SHOWN).join(', ')}${more}` : '';
  const said = [times, where].filter(Boolean).join(': ');
  return said ? ` (${said})` : '';
}
