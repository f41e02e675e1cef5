import type { Measure, Sample, Scorer } from '../../contracts.ts';
import { countedOf } from '../../records/samples.ts';
import type { Mark, MetricCard, Run, Score } from '../../types.ts';

export type Marks = Pick<Score, 'mark' | 'turns'>;

interface Marking {
  readonly card: MetricCard;
  readonly measure: Measure;
}

/** A rule's marks of a run; later only where its measure takes time, since a promise for each costs more than most marks. */
export function marksBy(
  { card, measure }: Marking,
  scorer: Scorer,
  run: Run,
  samples: readonly Sample[],
): Marks | Promise<Marks> {
  if (!run.result.ok) {
    const { failure } = run.result;
    return { mark: measure.failed?.(failure) ?? unscored(failure.message), turns: NO_TURNS };
  }
  const counted = countedOf(samples, card, measure);
  const given = counted.map((sample) => scorer(sample));
  const made = given.filter(isMade);
  return made.length === given.length
    ? together(card, measure, counted, made)
    : Promise.all(given.map((mark) => Promise.resolve(mark))).then((marks) =>
        together(card, measure, counted, marks),
      );
}

const NO_TURNS: Marks['turns'] = [];

function isMade(mark: Mark | Promise<Mark>): mark is Mark {
  return !(mark instanceof Promise);
}

function together(
  card: MetricCard,
  measure: Measure,
  samples: readonly Sample[],
  marks: readonly Mark[],
): Marks {
  const turns = marks.map((mark, at) => ({ turn: (samples[at] as Sample).answer.turn, mark }));
  return { mark: whole(card, measure, marks), turns };
}

/** One mark of a conversation, from the marks of its answers. */
function whole(card: MetricCard, measure: Measure, marks: readonly Mark[]): Mark {
  const [only] = marks;
  if (!only) return unscored('there was nothing to score');
  if (marks.length === 1) return only;
  const scored = marks.filter((mark) => mark.value !== null);
  const [first] = scored;
  if (!first) return only;
  const worst = scored.reduce((a, b) => (isWorse(b, a, measure) ? b : a), first);
  const sum = scored.reduce((total, { value }) => total + (value as number), 0);
  if (card.level === 'turn') return { ...worst, value: sum / scored.length };
  if (measure.over === 'every') return worst;
  if (measure.over === 'last') return marks.at(-1) ?? worst;
  return scored.length < marks.length
    ? unscored('one of its answers could not be measured')
    : { ...worst, value: sum, reason: `${worst.reason} (the most of ${scored.length} turns)` };
}

function isWorse(a: Mark, b: Mark, measure: Measure): boolean {
  const x = a.value as number;
  const y = b.value as number;
  return measure.direction === 'higher' ? x < y : x > y;
}

function unscored(reason: string): Mark {
  return { value: null, reason, evidence: null };
}
