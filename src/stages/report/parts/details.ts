import { many } from '../../../render/text.ts';
import type { Block, Change, Exam } from '../../../types.ts';
import type { CheckLine } from '../words/results.ts';
import { otherCases } from './cases.ts';
import { changeBlocks } from './changes.ts';
import { sliceBlocks } from './changed-rows.ts';

/** What was changed, and in what. */
interface Changed {
  readonly changes: readonly Change[];
  readonly exams: readonly Exam[];
}

/** `7 more broken cases · prompt diff` */
export function detailBlocks({ changes, exams }: Changed, said: readonly CheckLine[]): Block[] {
  const { cases, old, blocks } = otherCases(said);
  const diff = changeBlocks(changes, exams);
  const isEdited = changes.some(({ differences }) => differences.length > 0);
  const isOfPrompts = changes.some(({ touched }) => touched.some((part) => part !== 'system'));
  const isMeasuredOnly = changes.every(({ kind }) => kind === 'measured' || kind === 'same');
  const isSame = changes.every(({ kind }) => kind === 'same');
  const summary = [
    cases ? `${many(cases, 'more broken case')}${old ? ', on base too' : ''}` : '',
    diff.length
      ? isMeasuredOnly
        ? isSame
          ? 'why it was asked'
          : 'what was compared'
        : isEdited && isOfPrompts
          ? 'prompt diff'
          : 'what changed'
      : '',
  ].filter(Boolean);
  const slices = sliceBlocks(said);
  if (summary.length === 0) return slices;
  const words = summary.join(' · ');
  return [
    {
      kind: 'details',
      rank: 5,
      summary: [`${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`],
      blocks: [...diff, ...slices, ...blocks],
    },
  ];
}
