/** A process that appends to a journal that others append to as well, and says how many of its lines it did not find. */
import { openJournal } from '../../src/edges/store/journal.ts';

const [path = '', first = '', many = ''] = process.argv.slice(2);
const journal = openJournal(path, true);
let lost = 0;
for (let at = 0; at < Number(many); at++) {
  const key = (Number(first) + at).toString(16).padStart(32, '0');
  const line = `["${'s'.repeat(22)}","${key}","${'a'.repeat(32)}",{"x":"${'x'.repeat(at % 50)}"}]`;
  const writing = journal.append({ key, asking: '' }, `${line}\n`);
  if (journal.find(key)?.toString() !== line) lost++;
  // Of some it is heard before they are in the file, so that others are written together with them.
  if (at % 3 > 0) continue;
  await writing;
  if (journal.find(key)?.toString() !== line) lost++;
}
// Not as the console shows numbers, which may be in colours.
process.stdout.write(String(lost));
