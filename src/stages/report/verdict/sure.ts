import type { Block, Exam, Finding, Jury, Kind, Move, Sight, Words } from '../../../types.ts';
import { guardrailBlocks } from './guardrails.ts';
import { judgeBlocks } from '../parts/judges.ts';
import { lifeBlocks, served } from '../parts/life.ts';
import { isAnswered } from '../words/losses.ts';
import { moveBlocks } from './moves.ts';
import { nameOf, type CheckLine } from '../words/results.ts';
import { sightBlocks } from '../notes/sights.ts';

/** What the fold on certainty is made from. */
interface Grounds {
  readonly exams: readonly Exam[];
  readonly juries?: readonly Jury[] | undefined;
  readonly sights: readonly Sight[];
  readonly moved: readonly Move[];
  /** An ISO date; none where nobody asks how old the cards are. */
  readonly today?: string;
  readonly worn?: readonly Finding[];
}

const KINDS: Readonly<Record<Kind, string>> = {
  'user-issue': 'User issues',
  guardrail: 'Guardrails',
  business: 'Business',
  system: 'System',
};

/** Why each check came out as it did, what a suite can see at all, and who judged. */
export function sureBlocks(
  said: readonly CheckLine[],
  { exams, juries = [], sights, moved, today = '', worn = [] }: Grounds,
): Block[] {
  const shown = said.filter(({ check }) => !isAnswered(check) || check.outcome !== 'pass');
  const blocks = [
    ...sentencesByKind(shown),
    ...guardrailBlocks(said),
    ...moveBlocks(moved),
    ...sightBlocks(sights),
    ...lifeBlocks(exams, today, worn),
  ];
  const judges = judgeBlocks(exams, juries);
  if (blocks.length + judges.length === 0) return [];
  return [
    ...(blocks.length ? [{ kind: 'details' as const, rank: 7, summary: ['How sure is this?'], blocks }] : []),
    ...judges,
  ];
}

/** By kind of metric, where there are several, the kind with the heaviest check first. */
function sentencesByKind(said: readonly CheckLine[]): Block[] {
  const kindOf = ({ check }: CheckLine): Kind => check.comparison.rule.card.kind;
  const kinds = [...new Set(said.map(kindOf))];
  return kinds.flatMap((kind): Block[] => {
    const items = said.filter((line) => kindOf(line) === kind).map(itemOf);
    const title: Block[] = kinds.length > 1 ? [{ kind: 'paragraph', words: [{ strong: KINDS[kind] }] }] : [];
    return [...title, { kind: 'list', items }];
  });
}

/** The check, what the business has of it, why it came out so, and why it is measured. */
function itemOf({ check, because }: CheckLine): Words {
  const { card } = check.comparison.rule;
  const why = card.why && check.outcome !== 'pass' ? `. It is measured because: ${card.why}` : '';
  const said = `: ${because}${why}.`.replace('..', '.');
  return [...nameOf(check.comparison), ...moves(check.comparison), said, unasked(check)];
}

/** What would fail is asked again, where there is somebody to ask. */
function unasked({ outcome, blocking, comparison: { exam } }: CheckLine['check']): string {
  if (outcome !== 'fail' || !blocking) return '';
  const isThere = exam.change.recorded !== undefined || exam.change.kind === 'measured';
  return isThere ? ' Nobody could be asked again, so this first evidence decides.' : '';
}

/** ` → retention (support)`: what the business has of it. */
function moves({ rule: { card }, slice }: CheckLine['check']['comparison']): Words {
  const serves = served(card);
  return serves === null || slice ? [] : [` → ${serves}`];
}
