import { digest } from '../digest.ts';
import { createPlaces } from '../places.ts';
import { type Line, resultOf } from './recorded-line.ts';

/** Gives all runs, each with where it stands. */
export type Each<Place> = (take: (run: Line, place: Place) => void) => void;
/** What is to be given for a trial of a request. */
type Note<Place> = (key: string, index: number, run: Line, place: Place) => void;
/** Says which runs are which trials. */
export type Numbering = <Place>(each: Each<Place>, note: Note<Place>) => void;

/** As they say themselves; of two for one trial the later holds. */
export const asNumbered: Numbering = (each, note) =>
  each((run, place) => note(run.key, run.index, run, place));

/** Answers to one request, numbered anew. What a report only copied from another one is no further answer. */
export const pooled: Numbering = (each, note) => {
  const [counts, met] = [createPlaces(), createPlaces()];
  const isCopy = ({ source }: Line): boolean => source !== 'called';
  for (const copies of [false, true])
    each((run, place) => {
      if (isCopy(run) !== copies) return;
      const result = resultOf(run);
      if (!result.ok) return;
      const [name, text] = [digest(run.key, BYTES), digest(`${run.key}\n${JSON.stringify(result)}`, BYTES)];
      if (copies && met.get(text) !== null) return;
      const count = counts.get(name) ?? 0;
      note(run.key, count, run, place);
      counts.set(name, count + 1);
      met.set(text, 0);
    });
};

/** By which something is told apart. */
const BYTES = 16;
