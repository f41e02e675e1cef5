import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A defence, how it would be taken out, and the test that notices. */
export interface Mutation {
  /** A row of `docs/security.md`. */
  readonly attack: string;
  /** What the product would do then. */
  readonly without: string;
  readonly edits: readonly Edit[];
  readonly test: string;
  readonly title: string;
  /** False where the bundle is of the sources as they were: what is looked for is that the two differ. */
  readonly isBundled?: boolean;
}

/** A piece of a file that stands there once, and what takes its place. */
interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

type Written = Omit<Mutation, 'edits'> & (Edit | Pick<Mutation, 'edits'>);

/** All of them, in the order of the attacks. */
export function mutations(): readonly Mutation[] {
  const written = parse(readFileSync('scripts/mutations/attacks.yml', 'utf8')) as readonly Written[];
  return written.map((each) => ({ ...each, edits: 'edits' in each ? each.edits : [each] }));
}

/** A file without what was to be taken out; null where that does not stand there once. */
export function without(text: string, { from, to }: Edit): string | null {
  const [before, after, ...more] = text.split(from);
  return before === undefined || after === undefined || more.length > 0 ? null : before + to + after;
}
