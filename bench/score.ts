/** What marking costs: CPU an answer of each deterministic measure, beside that of fetching the answer. */
import { markdownTable } from 'markdown-table';
import { measures } from '../src/measures/index.ts';
import { sampleOf } from '../tests/support/examples.ts';
import { spawnModelServer } from '../tests/support/spawned-model.ts';
import { inTurns } from './measure.ts';

const ANSWERS = 10_000;
const WORDS = 60;
const CALLS = 2000;
/** Microseconds of CPU an answer that a measure may take. */
const MOST = 100;
const MOST_OF: Readonly<Record<string, number>> = { language: 200 };

/** Twenty measures as a card would ask for them; all others of the case are in every sample. */
const ASKED: Readonly<Record<string, object>> = {
  language: { expect: 'de' },
  contains: { value: 'Bestellung' },
  'not-contains': { value: 'leider' },
  'starts-with': { value: 'Guten' },
  'ends-with': { value: '.' },
  matches: { pattern: '\\d+ Tag' },
  'exact-match': {},
  length: { max: 80, unit: 'words' },
  label: { labels: ['returns', 'refund', 'none'], find: 'anywhere' },
  'json-valid': {},
  similarity: { method: 'trigram' },
  'numbers-grounded': {},
  'pii-leak': {},
  'secret-leak': {},
  'prompt-leak': {},
  refusal: {},
  'markdown-structure': { headings: ['Lieferung'] },
  'citations-valid': {},
  'repeats-itself': {},
  'keeps-facts': {},
};

const LEXICON =
  'Ihre Bestellung ist unterwegs und kommt in wenigen Tagen bei Ihnen an wir haben das Paket gestern dem Boten übergeben er bringt es an die Tür falls Sie nicht da sind liegt eine Karte im Kasten damit holen Sie es ab die Rechnung finden Sie im Konto unter den Bestellungen dort steht auch die Nummer des Pakets'.split(
    ' ',
  );

/** Sixty words, different each time, with a number and a sentence here and there. */
function answerOf(at: number): string {
  const words = Array.from({ length: WORDS }, (_, place) => {
    if (place === 20) return `${(at % 28) + 2} Tagen`;
    const word = LEXICON[(at * 31 + place * (7 + (at % 5))) % LEXICON.length] ?? '';
    return place % 12 === 11 ? `${word}.` : word;
  });
  return `Guten Tag, ${words.join(' ')}.`;
}

const samples = Array.from({ length: ANSWERS }, (_, at) =>
  sampleOf({
    situation: '',
    system: 'You are the support bot of a shop. Answer in the language of the user, in at most eighty words.',
    turns: ['Wo ist meine Bestellung? Ich warte schon seit Montag auf das Paket.'],
    expected: 'Ihre Bestellung ist unterwegs und kommt am Freitag.',
    context: [`Die Lieferung dauert ${(at % 28) + 2} Tage. Rückgabe innerhalb von 30 Tagen.`],
    answer: answerOf(at),
    value: 1,
  }),
);

/** Microseconds of CPU an answer; the first thousand warm up. */
async function costOf(name: string, options: object): Promise<number> {
  const measure = measures[name];
  if (!measure) throw new Error(`there is no measure ${name}`);
  const scorer = await measure.prepare(await measure.options().parseAsync(options));
  for (const sample of samples.slice(0, 1000)) await scorer(sample);
  const before = process.cpuUsage();
  for (const sample of samples) await scorer(sample);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / ANSWERS;
}

const rows: string[][] = [];
const slow: string[] = [];
let sum = 0;
for (const [name, options] of Object.entries(ASKED)) {
  const cost = await costOf(name, options);
  sum += cost;
  const most = MOST_OF[name] ?? MOST;
  if (cost > most) slow.push(name);
  rows.push([name, cost.toFixed(1), String(most), cost > most ? 'over' : '']);
}
rows.push(['all together', sum.toFixed(1), '', '']);

const model = await spawnModelServer({ answer: answerOf(1) });
const loop = (calls: number) => ({
  name: String(calls),
  args: [`${import.meta.dirname}/loop.mjs`, 'fetch', `${model.url}/chat/completions`, String(calls), '32'],
});
// What starting Node costs is in both, so it is not in the difference.
const results = await inTurns([loop(1), loop(CALLS)], 3);
const [start, all] = [results.get('1'), results.get(String(CALLS))];
model.close();
const fetched = (((all?.cpu ?? 0) - (start?.cpu ?? 0)) * 1000) / (CALLS - 1);
rows.push(['fetching it, in a loop by hand', fetched.toFixed(1), '', '']);

console.log(
  `Node ${process.versions.node}: ${ANSWERS} answers of ${WORDS} words, microseconds of CPU an answer.\n`,
);
console.log(markdownTable([['measure', 'µs', 'at most', ''], ...rows], { align: ['l', 'r', 'r', 'l'] }));
console.log(
  `\nMarking by all ${Object.keys(ASKED).length} takes ${(sum / fetched).toFixed(2)} of what fetching takes.`,
);
process.exit(slow.length ? 1 : 0);
