import { distance } from 'fastest-levenshtein';

export { distance };

/** The known word closest to `word`, if it is close enough to be a slip of the pen; else null. */
export function nearest(word: string, known: readonly string[]): string | null {
  const ranked = known.map((candidate) => ({ candidate, edits: distance(fold(word), fold(candidate)) }));
  const best = ranked.toSorted((left, right) => left.edits - right.edits)[0];
  return best && best.edits <= Math.max(1, Math.round(fold(word).length * 0.4)) ? best.candidate : null;
}

/** A hint for a word that is not known: what was probably meant, else all that may stand there. */
export function suggestion(word: string, known: readonly string[]): string {
  const guess = nearest(word, known);
  if (guess !== null) return `Did you mean "${guess}"?`;
  return known.length > 0 ? `Known here: ${known.join(', ')}.` : 'Nothing may stand here.';
}

/** Case, dashes and underscores are how the same word is written in different houses. */
function fold(word: string): string {
  return String(word).slice(0, 64).toLowerCase().replace(/[-_ ]/g, '');
}
