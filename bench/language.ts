/** How well `language` tells languages: each kept, and each lost to another one, on sentences of a chat's length. */
import { markdownTable } from 'markdown-table';
import { CLOSE, judgeBy, sentencesOf, SPOKEN, type Tally, tally, UNKNOWN } from '../tests/support/udhr.ts';

const percent = (part: number, all: number): string =>
  all === 0 ? '–' : `${((100 * part) / all).toFixed(1)} %`;
const rateOf = (tallies: readonly Tally[]): string => {
  const right = tallies.reduce((sum, each) => sum + each.right, 0);
  const wrong = tallies.reduce((sum, each) => sum + each.wrong, 0);
  return percent(right, right + wrong);
};

const texts = new Map(Object.entries(SPOKEN).map(([code, file]) => [code, sentencesOf(file)]));
const rows: string[][] = [];
const all: Tally[] = [];
for (const [code, own] of texts) {
  const judge = await judgeBy(code);
  const kept = await tally(judge, own, own, 1);
  const lost: Tally = { right: 0, wrong: 0, abstained: 0 };
  const taken: string[] = [];
  for (const [other, foreign] of texts) {
    if (other === code) continue;
    const one = await tally(judge, foreign, own, 0);
    for (const key of ['right', 'wrong', 'abstained'] as const) lost[key] += one[key];
    if (one.wrong > 0) taken.push(`${other} ${one.wrong}`);
  }
  all.push(kept, lost);
  rows.push([
    code,
    String(own.length),
    rateOf([kept]),
    String(kept.wrong),
    String(kept.abstained),
    rateOf([lost]),
    String(lost.abstained),
    taken.join(', '),
  ]);
}
const head = [
  'expected',
  'sentences',
  'kept',
  'false alarms',
  'abstained',
  'another language seen',
  'abstained',
  'taken for it',
];
console.log(`${markdownTable([head, ...rows])}\n\nAll: ${rateOf(all)} of what was decided.\n`);

const close: string[][] = [];
for (const [code, file, other, otherFile] of CLOSE) {
  const [own, near] = [sentencesOf(file), sentencesOf(otherFile)];
  for (const [name, mine] of [
    [code, own],
    [other, near],
  ] as const) {
    const named = await tally(await judgeBy(name), mine, mine, 1);
    const byUser = await tally(await judgeBy(), mine, [...mine].reverse(), 1);
    close.push([
      name,
      String(mine.length),
      String(named.wrong),
      String(byUser.wrong),
      String(named.abstained),
    ]);
  }
}
for (const [name, file] of Object.entries(UNKNOWN)) {
  const mine = sentencesOf(file);
  const byUser = await tally(await judgeBy(), mine, [...mine].reverse(), 1);
  close.push([
    `${name} (not known)`,
    String(mine.length),
    '–',
    String(byUser.wrong),
    String(byUser.abstained),
  ]);
}
console.log(
  markdownTable([
    ['language', 'sentences', 'false alarms, named', "false alarms, by the user's turn", 'abstained'],
    ...close,
  ]),
);
