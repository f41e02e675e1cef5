/** Reports whose answers tell what they should not, and all that is published of them. */
import type { Block, Post, Report } from '../../src/types.ts';
import { checkOf, comparisonOf, reportOf, runOf, suite } from './report.ts';
import { readable } from './page-part.ts';

/** A report in which the first case's answer tells something, and the report's own words tell it on. */
export function telling(text: string, shown = text): Report {
  const [asked] = suite.cases;
  if (!asked) throw new Error('no case');
  const run = runOf(asked, 'candidate', `Here it is: ${text}. Bye.`);
  const mark = {
    value: 0,
    reason: `tells ${shown}`,
    evidence: { turn: 5, expected: null, observed: shown, span: shown },
  };
  const comparison = comparisonOf();
  const pairs = comparison.pairs.map((pair) => ({
    ...pair,
    candidate: pair.candidate.map((score) => ({ ...score, run, mark, turns: [{ turn: 5, mark }] })),
  }));
  const check = checkOf({ comparison: { ...comparison, pairs } });
  const blocks: readonly Block[] = [
    { kind: 'paragraph', words: ['It said ', { strong: shown }] },
    { kind: 'code', text: `Here it is: ${shown}`, language: 'text' },
  ];
  return reportOf({
    verdict: { outcome: 'fail', checks: [check], trouble: [] },
    runs: [run],
    headline: `language got worse: ${shown}`,
    because: [`it said ${shown}`],
    warnings: [{ code: 'left-uncovered', message: `beware of ${shown}` }],
    blocks,
    brief: blocks,
  });
}

/** As it is read, without escapes that would hide an end of a line from who looks for a leak. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** What would be written or sent, by its place. */
export function written(posts: readonly Post[]): Record<string, string> {
  const texts = posts.map((post): [string, string] => {
    if (post.kind === 'pieces') return [post.name, [...post.pieces()].join('')];
    if (post.kind === 'page') return [post.name, [...post.parts()].map(readable).join('')];
    return [post.kind === 'file' ? post.name : post.kind, stringsIn(post).join('\n')];
  });
  const places = [...new Set(texts.map(([place]) => place))];
  return Object.fromEntries(
    places.map((place) => [
      place,
      texts
        .filter(([at]) => at === place)
        .map(([, text]) => text)
        .join('\n'),
    ]),
  );
}
