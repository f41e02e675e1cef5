import { fingerprint } from '../../lib/fingerprint.ts';
import type { Exam, Sequence, Side } from '../../types.ts';
import type { Seat } from './trials.ts';

/**
 * Cases in an order that only the seed decides, the two sides of a case next to each other, either first. Base's
 * come before those that head adds, which wait for the first wave of all cases: they may not use up what base needs.
 */
export function shuffled(seats: Sequence<Seat>, seed: string): Seat[] {
  const rankOf = ranker(seed);
  const ranked = seats.map((seat) => {
    const { rank, first } = rankOf(seat);
    return { seat, rank, isFirst: seat.side === first };
  });
  ranked.sort((a, b) =>
    a.rank === b.rank ? Number(b.isFirst) - Number(a.isFirst) : a.rank < b.rank ? -1 : 1,
  );
  const places = new Map<Exam, Map<string, number>>();
  for (const { seat, rank } of ranked) {
    const ranks = places.get(seat.exam) ?? new Map<string, number>();
    if (!isAdded(seat) && !ranks.has(rank)) ranks.set(rank, ranks.size);
    places.set(seat.exam, ranks);
  }
  return ranked.map(({ seat, rank }) => {
    const ranks = places.get(seat.exam);
    return { ...seat, place: isAdded(seat) ? LATE : (ranks?.get(rank) ?? 0) / (ranks?.size || 1) };
  });
}

interface Rank {
  readonly rank: string;
  readonly first: Side;
}

/** Both sides of a case stand side by side, so its rank is drawn once. */
function ranker(seed: string): (seat: Seat) => Rank {
  let last: { readonly seat: Seat; readonly rank: Rank } | null = null;
  return (seat) => {
    if (last?.seat.exam === seat.exam && last.seat.case === seat.case) return last.rank;
    const { suite, change } = seat.exam;
    const drawn = fingerprint([seed, suite.name, change.target, seat.case.id]);
    const first = Number.parseInt(drawn.slice(-1), 16) % 2 === 0 ? 'baseline' : 'candidate';
    const rank: Rank = { rank: `${isAdded(seat) ? 1 : 0}${drawn}`, first };
    last = { seat, rank };
    return rank;
  };
}

/** Not before a wave that asks all cases. */
const LATE = 0.999;

/** A case of head's in a suite that base has too. */
function isAdded({ case: each, exam }: Seat): boolean {
  return each.law === 'head' && exam.suite.law === 'both';
}
