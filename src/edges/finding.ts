/** Secrets and personal data in texts of others: as they stand there, read otherwise, or put together again. */
import { kinds } from '../text/kinds.ts';
import { findLikely } from '../text/likely.ts';
import { openFinders } from '../text/personal.ts';
import { openSecrets } from '../text/secrets.ts';
import { readingsOf } from './readings.ts';
import { glued } from './seams.ts';

/** Each as it stands in the text, or put together where the text takes it apart. */
type Find = (text: string) => readonly string[];

export interface Finding {
  readonly find: Find;
  /** All that is found in any of the texts, each by itself, until there are so many. */
  readonly findAll: (texts: Iterable<string>, most?: number) => ReadonlySet<string>;
}

/** A key that is written in lines: all of it, or what there is of it. */
const PRIVATE_KEY =
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]{0,20000}?(?:-----END [A-Z ]{0,40}-----|$)/g;
/** Texts are searched in pieces that overlap by more than any key is long. */
const PIECE = 30_000;
const OVERLAP = 8_000;
/** Kinds that are told by how a text looks, not by what an issuer gives out. */
const GUESSED = new Set(['secret', 'token that looks random']);

/** A text as it is searched: what stands for it with all finders, and what only shows what has a form of its own. */
interface Searched {
  readonly whole: readonly string[];
  readonly joints: readonly string[];
}

/** Loads what finds both kinds. */
export async function openFinding(): Promise<Finding> {
  const [secrets, personal] = await Promise.all([openSecrets('count'), openFinders(kinds, 'count')]);
  const numbers: Find = (text) => [...personal(text).map((each) => each.text), ...findLikely(text)];
  const all: Find = (text) => [...secrets(text).map((each) => each.text), ...numbers(text)];
  /** By their form alone: what only looks random does so as soon as two words of any text are put together. */
  const formed: Find = (text) => secrets(text).flatMap((each) => (GUESSED.has(each.name) ? [] : [each.text]));
  const apart: Find = (piece) => {
    const { seamless, pairs, columns } = glued(piece);
    const found = [
      ...(seamless === null ? [] : all(seamless)),
      // Most texts are one line.
      ...(pairs === '' ? [] : [...formed(pairs), ...numbers(pairs)]),
      ...(columns === '' ? [] : formed(columns)),
    ];
    return found.filter((each) => !piece.includes(each));
  };
  const find: Find = (text) => {
    const keys = [...text.matchAll(PRIVATE_KEY)].map(([key]) => key);
    const found = piecesOf(text).flatMap((piece) => [
      ...untilNone(piece, all),
      ...apart(piece),
      ...readingsOf(piece).flatMap(all),
    ]);
    return [...keys, ...found];
  };
  const isFree = (texts: readonly string[]): boolean => {
    const searched = texts.map(searchedIn);
    const joints = searched.flatMap((each) => each.joints).join(APART);
    return (
      all(searched.flatMap((each) => each.whole).join(APART)).length === 0 &&
      (joints === '' || (formed(joints).length === 0 && numbers(joints).length === 0))
    );
  };
  const findAll: Finding['findAll'] = (texts, most = Number.POSITIVE_INFINITY) => {
    const found = new Set<string>();
    for (const group of groupsOf(texts)) {
      if (group.length === 1 || !isFree(group))
        for (const text of group) for (const each of find(text)) found.add(each);
      if (found.size >= most) break;
    }
    return found;
  };
  return { find, findAll };
}

/**
 * Between texts that are searched together: nothing that is looked for goes on over it, nor does anything before it
 * count for what comes behind. A private key would, and is found all the same.
 */
const APART = `${'\n'.repeat(10)}\u241e${'\n'.repeat(40)}`;
/** Characters of texts that are searched together: for short ones it is the calls that take long. */
const TOGETHER = 4000;

/** Next to all texts hold nothing, so they are looked at some at a time, until one does. */
function* groupsOf(texts: Iterable<string>): Generator<readonly string[]> {
  let group: string[] = [];
  let length = 0;
  for (const text of texts) {
    if (length + text.length > TOGETHER && group.length > 0) {
      yield group;
      [group, length] = [[], 0];
    }
    group.push(text);
    length += text.length;
  }
  if (group.length > 0) yield group;
}

/** All that `find` looks at in a text that is one piece. */
function searchedIn(text: string): Searched {
  const { seamless, pairs, columns } = glued(text);
  return {
    whole: [text, ...readingsOf(text), ...(seamless === null ? [] : [seamless])],
    joints: [pairs, columns].filter(Boolean),
  };
}

function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let at = 0; at === 0 || at + OVERLAP < text.length; at += PIECE - OVERLAP)
    pieces.push(text.slice(at, at + PIECE));
  return pieces;
}

/** The detectors stop at so many in one text; with those taken out they find the next. */
function untilNone(piece: string, find: Find): readonly string[] {
  const all: string[] = [];
  for (let left = piece; ;) {
    const found = find(left);
    all.push(...found);
    const next = found.reduce((text, each) => text.replaceAll(each, ' '), left);
    if (next === left) return all;
    left = next;
  }
}
