import { count } from '../../../render/text.ts';
import type { Block, Move, Words } from '../../../types.ts';
import { nameOf } from '../words/results.ts';

const MOST_SHOWN = 20;

/** Single cases that surely changed, broken and fixed ones apart. */
export function moveBlocks(moved: readonly Move[]): Block[] {
  if (moved.length === 0) return [];
  return [
    { kind: 'heading', level: 3, words: ['Cases that surely changed'] },
    {
      kind: 'paragraph',
      words: [
        'Each over its own trials (Fisher, Benjamini-Hochberg at 10 %: of those named, one in ten may be chance). This list informs; it decides nothing.',
      ],
    },
    ...listOf(
      'Broke',
      moved.filter(({ way }) => way === 'broke'),
    ),
    ...listOf(
      'Fixed',
      moved.filter(({ way }) => way === 'fixed'),
    ),
  ];
}

function listOf(title: string, moved: readonly Move[]): Block[] {
  if (moved.length === 0) return [];
  const left = moved.length - MOST_SHOWN;
  const items = moved.slice(0, MOST_SHOWN).map(itemOf);
  return [
    { kind: 'paragraph', words: [{ strong: `${title}: ${count(moved.length)}` }] },
    { kind: 'list', items: left > 0 ? [...items, [`… and ${count(left)} more`]] : items },
  ];
}

/** `de-07 – language · support-german: right in 5 of 5 trials, now in 0 of 5` */
function itemOf({ comparison, case: id, base, head }: Move): Words {
  return [
    { code: id },
    ' – ',
    ...nameOf(comparison),
    `: right in ${base.right} of ${base.trials} trials, now in ${head.right} of ${head.trials}`,
  ];
}
