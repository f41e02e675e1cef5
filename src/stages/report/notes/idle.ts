import { clip } from '../../../render/text.ts';
import { named } from '../words/wording.ts';
import type { Idle } from '../../../types.ts';

const MOST_NAME = 60;

/** A line of the log about what somebody accepted in vain. */
export function idleSaid({ acceptance: { metric: written, actor }, why, open }: Idle): string {
  const metric = clip(written, MOST_NAME);
  return `"accept ${metric}" by ${actor} lets nothing through: ${REASON[why](metric)}${openSaid(open)}.`;
}

const REASON: Readonly<Record<Idle['why'], (metric: string) => string>> = {
  unknown: (metric) => `nothing here is called ${metric}`,
  critical: (metric) => `${metric} is critical`,
  unseen: (metric) => `${metric} could not be computed`,
  'not-in-the-way': (metric) => `${metric} is not in the way`,
  'no-law': () => "nothing is in the way that base's law alone asks for",
};

function openSaid(open: readonly string[]): string {
  if (open.length === 0) return '';
  return `; what is in the way and could be let through ${open.length === 1 ? 'is' : 'are'} ${named(open, 5)}`;
}
