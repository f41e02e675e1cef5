import type { createRegister, Wave } from '../../columns/register.ts';
import type { Sequence, Trial } from '../../types.ts';

/** A wave that is asked, and its questions by their numbers. */
interface UnderWay {
  readonly from: number;
  readonly to: number;
  readonly asking: Promise<void>;
}

/** Where trials enter a wave: each question is asked once, whoever else asks it. */
interface Entrance {
  /** Has trials take their places; gives those waves that ask for some of it already. */
  readonly enter: (trials: Sequence<Trial>, wave: Wave) => ReadonlySet<UnderWay>;
  /** Settles once a wave and these others have all their answers. */
  readonly during: (own: UnderWay, others: ReadonlySet<UnderWay>) => Promise<void>;
}

/** `begin` hears of questions that nobody asked before. */
export function createEntrance(
  register: ReturnType<typeof createRegister>,
  begin: (number: number, trial: Trial) => void,
): Entrance {
  const underWay = new Set<UnderWay>();
  /** The number of a question that was met before; null where there is none. */
  const take = (trial: Trial, place: number, wave: Wave): number | null => {
    if (trial.recorded || !trial.request.ok) {
      wave.give(place);
      return null;
    }
    const { key, index } = trial;
    const known = register.find(key, index);
    if (known !== undefined) {
      // Of several trials that ask the same the first has the answer, and the others share it.
      wave.share(place, known);
      return known;
    }
    const number = register.add(key, index);
    begin(number, trial);
    wave.ask(place, number);
    return null;
  };
  return {
    enter: (trials, wave) => {
      const from = register.length;
      const others = new Set<UnderWay>();
      let place = 0;
      for (const trial of trials) {
        const known = take(trial, place++, wave);
        if (known === null || known >= from || register.isHeard(known)) continue;
        const asker = [...underWay].find((other) => other.from <= known && known < other.to);
        if (asker) others.add(asker);
      }
      return others;
    },
    during: async (own, others) => {
      underWay.add(own);
      await Promise.all([own.asking, ...[...others].map((each) => each.asking)]);
      underWay.delete(own);
    },
  };
}
