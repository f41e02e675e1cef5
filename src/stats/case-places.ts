/** Where the cases of a suite stand among all of them, by name: named once for all metrics, and for all targets. */
import { placesIn } from '../columns/numbering.ts';
import type { Exam, Pair, Sequence, Suite } from '../types.ts';
import { around, different, type Names } from './names.ts';

/** The cases of a suite in the order of their names. */
interface Roster {
  readonly ids: readonly string[];
  readonly placeOf: (id: string) => number;
  /** The case, whichever target is asked: its results move together. */
  readonly units: Names;
  /** The trials of a case that one target answered: those of another target are others. */
  readonly seats: WeakMap<Exam, Names>;
  /** Places that some metric has rows of: most have them of the same. */
  last: Uint32Array | null;
}

const rosters = new WeakMap<Suite, Roster>();

/** Names and places of the cases of an exam. */
export interface Places {
  readonly units: Names;
  readonly seats: Names;
  /** -1 of a case that the suite does not have. */
  readonly placeOf: (id: string) => number;
  /** The same list for all that have the same places. */
  readonly shared: (places: Uint32Array) => Uint32Array;
}

/** Of the cases that the suite has, and of no others. Names are held until `forgetNames`. */
export function placesOf(exam: Exam): Places {
  const ids = function* (): Generator<string> {
    for (const { id } of exam.suite.cases) yield id;
  };
  return placesOn(rosters.get(exam.suite) ?? enrol(exam, ids()), exam);
}

/** The same with cases of pairs that are none of the suite. */
export function widened(exam: Exam, pairs: Sequence<Pair>): Places {
  const ids = function* (): Generator<string> {
    yield* rosters.get(exam.suite)?.ids ?? [];
    for (const pair of pairs) yield pair.case.id;
  };
  return placesOn(enrol(exam, ids()), exam);
}

/** Once nothing is to be decided any more. */
export function forgetNames({ suite }: Exam): void {
  rosters.delete(suite);
}

function enrol({ suite }: Exam, all: Iterable<string>): Roster {
  const ids = different(all);
  const units = around(ids, `${suite.name}/`, '');
  const roster: Roster = { ids, placeOf: placesIn(ids), units, seats: new WeakMap(), last: null };
  rosters.set(suite, roster);
  return roster;
}

function placesOn(roster: Roster, exam: Exam): Places {
  const { ids, placeOf, units, seats: known } = roster;
  const { target, as, place } = exam.change;
  const suffix = place ? `/${target}/${as}/${place.of}` : `/${target}/${as}`;
  const seats = known.get(exam) ?? around(ids, units.prefix, suffix);
  known.set(exam, seats);
  return {
    units,
    seats,
    placeOf,
    shared: (places) => {
      const { last } = roster;
      const isSame = last?.length === places.length && places.every((place, at) => place === last[at]);
      return (roster.last = isSame ? last : places);
    },
  };
}
