import { count } from '../../render/text.ts';
import type { Block, Finding, FindingReason, UnreadFile, Warning, Words } from '../../types.ts';

const TITLES: Readonly<Record<FindingReason, string>> = {
  'review-date': 'To be looked at: the review date has passed',
  'let-through': 'Let through: somebody accepted what they found',
  sunset: 'Past their sunset: the day from which nobody needs them',
  superseded: 'Superseded: another metric took their place',
  orphaned: 'Orphaned: nothing asks for them any more',
  saturated: 'Saturated: nothing differs any more',
  noisy: 'Noisy: alarms where nothing changed',
  sliding: 'Sliding: small losses that add up',
  redundant: 'Redundant: another metric says the same',
  'too-many': 'Too many: nobody acts on all of them',
};

/** What there is to decide, by reason; `runs` says how far back it looks. */
export function reviewBlocks(findings: readonly Finding[], runs: number, today: string): Block[] {
  const reasons = (Object.keys(TITLES) as FindingReason[]).filter((reason) =>
    findings.some((it) => it.reason === reason),
  );
  return [
    { kind: 'heading', level: 2, words: [headlineOf(findings)] },
    {
      kind: 'paragraph',
      words: [
        `Told from the cards and from ${count(runs)} earlier ${runs === 1 ? 'run' : 'runs'}, on ${today}. Nothing was changed: what is proposed takes effect when somebody edits the card, and the gate lists it under Policy. Critical metrics are never proposed for being quiet.`,
      ],
    },
    ...reasons.flatMap((reason): Block[] => [
      { kind: 'heading', level: 3, words: [TITLES[reason]] },
      { kind: 'list', items: findings.filter((it) => it.reason === reason).map(itemOf) },
    ]),
  ];
}

/** One line. */
export function headlineOf(findings: readonly Finding[]): string {
  const metrics = new Set(findings.map(({ metric }) => metric)).size;
  if (metrics === 0) return 'No metric needs a decision';
  return `${count(metrics)} ${metrics === 1 ? 'metric needs' : 'metrics need'} a decision`;
}

/** What of the history was left out, and why. */
export function unreadWarning({ file, at, fault }: UnreadFile): Warning {
  const message = `${file} was left out, for it is no report that can be read: ${at === '' ? '' : `${at}: `}${fault}.`;
  return { code: 'unread-history', message };
}

function itemOf({ metric, seen, proposed, owner }: Finding): Words {
  return [
    { strong: metric },
    `: ${seen}.`,
    ...(proposed ? [' Proposed: ', { code: `status: ${proposed}` }, '.'] : []),
    ...(owner ? [` Ask ${owner}.`] : []),
  ];
}
