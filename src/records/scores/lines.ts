/** Scores measured elsewhere: what a line of them says, whatever file it came from. */
import { UserError } from '../../errors.ts';
import type { Evidence, Json } from '../../types.ts';
import { isFields } from '../../parsing/json.ts';

/** One mark of one case. Null is not zero: it could not be scored. */
export interface ScoreLine {
  /** What was measured: a provider or a model; the same for all lines of a file that tells no two apart. */
  readonly target: string;
  readonly case: string;
  readonly trial: number;
  readonly metric: string;
  readonly value: number | null;
  /** What people said of the same answer, on the same scale. */
  readonly human: number | null;
  readonly reason: string | null;
  readonly evidence: Evidence | null;
  readonly tags: Readonly<Record<string, string>>;
  readonly pinned: boolean;
  /** It was measured at an earlier time than the rest. */
  readonly stored: boolean;
  /** What the case asks, as a hash, where the file tells: a case of the same name must ask the same on both sides. */
  readonly asks: string | null;
  /** Null where the file has no lines of its own. */
  readonly line: number | null;
}

/** A file of scores. */
export interface ScoreFile {
  readonly file: string;
  /** What was asked, as the file calls it. */
  readonly suite: string;
  readonly lines: readonly ScoreLine[];
  /** What the reader should know of how it was read. */
  readonly notes: readonly string[];
}

const NO_TAGS: Readonly<Record<string, string>> = {};

/** What a line has unless it says otherwise. */
export const PLAIN: Omit<ScoreLine, 'case' | 'metric' | 'value'> = {
  target: 'scores',
  trial: 0,
  human: null,
  reason: null,
  evidence: null,
  tags: NO_TAGS,
  pinned: false,
  stored: false,
  asks: null,
  line: null,
};

/** Texts, numbers and truth values of a mapping, as tags; what is no tag is left out. */
export function tagsIn(value: Json | undefined): Readonly<Record<string, string>> {
  if (!isFields(value)) return NO_TAGS;
  const tags = Object.entries(value).filter(([, each]) => each !== null && typeof each !== 'object');
  return tags.length ? Object.fromEntries(tags.map(([tag, each]) => [tag, String(each)])) : NO_TAGS;
}

/** A finite number, or a truth value as 1 or 0; null for anything else. */
export function numberIn(value: Json | undefined): number | null {
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** A text that is there. */
export function textIn(value: Json | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

const CONSTANTS = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g;

/** JSON as Python writes it: NaN and infinities, which JSON does not have, are null. Throws when it is not even that. */
export function parsePython(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return JSON.parse(text.replace(CONSTANTS, (found) => (found[0] === '"' ? found : 'null'))) as Json;
  }
}

/** A file that holds nothing to compare. */
export function nothingIn(file: string, what: string): UserError {
  const where = { file, line: 1, key: null };
  return new UserError(what, where, 'docs/compare.md shows what can be compared.');
}
