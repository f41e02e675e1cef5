/** What people tell the gate in a comment. */
export type Order =
  /** `commit`: the head that it is about, in the words of the comment; null: the one that it follows. */
  | {
      readonly kind: 'accept';
      readonly metric: string;
      readonly commit: string | null;
      readonly reason: string;
    }
  /** `fresh`: further answers to what was asked before. */
  | { readonly kind: 'run'; readonly fresh: boolean }
  /** Meant for us, but not to be understood. */
  | { readonly kind: 'unclear'; readonly why: string };

/** The label that asks for every suite of the commit that it is put on, although nothing changed. */
export const FORCING = 'micro-metrics: run';

/** In the place of a metric: the law that base alone asks for. */
export const POLICY = 'policy';

const FIRST = '/micro-metrics';
const USAGE =
  'write `/micro-metrics accept <metric> <reason>`, `/micro-metrics accept <metric> <commit> <reason>`, `/micro-metrics run` or `/micro-metrics run fresh`';
const LONGEST_REASON = 1000;

/** Stands in the first line, and alone: a quoted order is none. Null for every other comment. */
export function orderIn(body: string): Order | null {
  const [line = ''] = body.trimStart().split(/\r?\n/, 1);
  const [first, verb, ...words] = line.trim().split(/[ \t]+/);
  if (first !== FIRST) return null;
  switch (verb) {
    case 'accept':
      return acceptIn(words);
    case 'run':
      return runIn(words);
    default:
      return { kind: 'unclear', why: USAGE };
  }
}

function runIn([first, ...more]: readonly string[]): Order {
  if (more.length > 0 || (first !== undefined && first !== 'fresh'))
    return { kind: 'unclear', why: `"run" takes no more words than "fresh": ${USAGE}` };
  return { kind: 'run', fresh: first === 'fresh' };
}

function acceptIn([metric, ...words]: readonly string[]): Order {
  const [first = ''] = words;
  const isCommit = /^[0-9a-f]{7,64}$/.test(first);
  const reason = words.slice(isCommit ? 1 : 0).join(' ');
  if (!metric || reason === '') return { kind: 'unclear', why: `a reason is missing: ${USAGE}` };
  return { kind: 'accept', metric, commit: isCommit ? first : null, reason: reason.slice(0, LONGEST_REASON) };
}
