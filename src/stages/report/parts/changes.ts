import { canonical } from '../../../parsing/json.ts';
import { clip, count, many, oneLine, start } from '../../../render/text.ts';
import { aboutTokens } from '../../../render/tokens.ts';
import { wordDiff } from '../../../render/worddiff.ts';
import type {
  Block,
  Change,
  Difference,
  Exam,
  Inline,
  Json,
  PolicyChange,
  Prompt,
  Words,
} from '../../../types.ts';

const MOST_DIFF = 4000;

/** What a model gets differently, target by target: whole, for a fold. */
export function changeBlocks(changes: readonly Change[], exams: readonly Exam[]): Block[] {
  const shown = changes.filter(({ kind }) => kind !== 'same');
  const asked = exams.filter(({ change }) => change.kind === 'same');
  return [
    ...shown.flatMap((change) => [
      { kind: 'paragraph', words: summaryOf(change) } as const,
      ...change.differences.flatMap(differenceBlocks),
    ]),
    ...asked.map(({ change, suite }) => ({
      kind: 'paragraph' as const,
      words: [{ code: change.target }, ` is the same; asked in ${suite.name} because ${change.reason}.`],
    })),
  ];
}

/** Files and lines that changed, each once. */
export function placesOf(changes: readonly Change[]): string[] {
  return [...new Set(changes.map(({ file, line }) => (line ? `${file}:${line}` : file)))];
}

const MOST_GIST = 40;
/** Of a line that took another's place. */
const MOST_PARTED = 36;
/** Of an edited line, whose marks are counted too. */
const MOST_EDITED = 64;
/** Texts of messages and of a system's files: what differs in them is told word by word. */
const IN_WORDS = /^(?:messages|system[.])/;

/** The change in a few words: ` + “## Product policy”`, or the words of the first line that was edited. */
export function gistOf({
  kind,
  differences,
  isUnread = false,
  isFirst = false,
  isRemoved = false,
}: Change): Words {
  if (isUnread) return [' could not be compiled on base'];
  if (isFirst) return [' (asked for the first time)'];
  if (isRemoved) return [' (not asked any more)'];
  if (kind === 'added') return [' is new'];
  if (kind === 'deleted') return [' was deleted'];
  const [first, ...more] = differences;
  if (!first) return [];
  const rest = more.length ? ` and ${count(more.length)} more` : '';
  return [...gistOfOne(first), rest];
}

function gistOfOne({ what, before, after }: Difference): Words {
  if (typeof before === 'string' && typeof after === 'string' && IN_WORDS.test(what)) {
    const lines = wordDiff(before, after).split('\n');
    const at = lines.findIndex((line) => /^[~+-] *\S/.test(line));
    const edited = lines[at];
    if (!edited) return [];
    const came = edited.startsWith('-') ? cameInstead(lines.slice(at)) : undefined;
    if (came !== undefined) return [` → “${parted(edited.slice(2), came.slice(2))}”`];
    const sign = edited.startsWith('+') ? '+ ' : edited.startsWith('-') ? '− ' : '';
    return [`${sign ? ' ' : ': '}${sign}“`, ...wordsOf(clipped(edited.slice(2))), '”'];
  }
  const small = (value: Json): boolean => typeof value !== 'object' || value === null;
  if (small(before) && small(after)) return [': ', { code: what }, ' ', shown(before), ' → ', shown(after)];
  return [': ', { code: what }, after === null ? ' was removed' : before === null ? ' is new' : ''];
}

/** The first words that stand where lines went; none where nothing took their place. */
function cameInstead(lines: readonly string[]): string | undefined {
  const end = lines.findIndex((line) => !line.startsWith('-'));
  const [first = ''] = lines.slice(end < 0 ? lines.length : end);
  return first.startsWith('+') ? lines.find((line) => /^\+ *\S/.test(line)) : undefined;
}

/** What came stands out, behind what it came for; what only went stands in brackets. */
function wordsOf(line: string): Words {
  const closed = line
    .replace(/(\{\+(?:(?!\+\}).)*?)( …)$/, '$1+}$2')
    .replace(/\[-((?:(?!-\]).)*)-\] ?\{\+/g, '$1 → {+');
  return closed.split(/\{\+(.*?)\+\}/).flatMap((part, at): Words => {
    if (at % 2 === 0) return part ? [part] : [];
    // A blank at its edge is no part of what stands out.
    const [, before = '', word = '', after = ''] = /^( *)(.*?)( *)$/.exec(part) ?? [];
    return [before, ...(word ? [{ strong: word }] : []), after];
  });
}

/** The line that took another's place, from a word before they part. */
function parted(was: string, is: string): string {
  const [before, after] = [oneLine(was), oneLine(is)];
  const at = [...after].findIndex((sign, index) => sign !== before[index]);
  const from = at > MOST_GIST / 2 ? after.lastIndexOf(' ', at - 1) + 1 : 0;
  const rest = `${from ? '… ' : ''}${after.slice(from)}`;
  return rest.length > MOST_PARTED ? `${start(rest, MOST_PARTED)} …` : rest;
}

/** The first edit of a line, and a little before it. */
function clipped(line: string): string {
  const text = oneLine(line);
  const edit = text.search(/\[-|\{\+/);
  const from = edit > MOST_GIST / 2 ? text.lastIndexOf(' ', edit - MOST_GIST / 3) + 1 : 0;
  const rest = text.slice(from);
  const most = edit < 0 ? MOST_GIST : MOST_EDITED;
  return `${from ? '… ' : ''}${rest.length > most ? `${start(rest, most)} …` : rest}`;
}

function summaryOf(change: Change): Words {
  if (change.kind === 'measured')
    return ['Scores of ', { code: change.target }, ', measured elsewhere: nothing was asked here.'];
  const parts = change.touched.length ? `: ${change.touched.join(', ')}` : '';
  const place = change.line ? `${change.file}:${change.line}` : change.file;
  const as = change.as === 'declared' ? '' : ' (as base declares it)';
  return [
    { code: change.target },
    `${as} ${change.kind}${parts} – ${change.reason} (`,
    { code: place },
    ').',
    ...sizes(change),
  ];
}

/** What the words cost on every call, before and after; shown only where words changed. */
function sizes(change: Change): Words {
  const said = sizesOf(change);
  return said ? [` Prompt and tools: about${said.replace(/[()]/g, '')} (estimated).`] : [];
}

/** ` (70 → 206 tokens)`: an estimate. */
function sizesOf(change: Change): string {
  const [was, is] = tokensIn(change) ?? [0, 0];
  return was === is ? '' : ` (${count(was)} → ${many(is, 'token')})`;
}

/** The same where every call takes half as much again, or half of it is gone: what is less is a matter for the fold. */
export function growthOf(change: Change): string {
  const [was, is] = tokensIn(change) ?? [0, 0];
  return is >= 1.5 * was || is <= 0.5 * was ? sizesOf(change) : '';
}

function tokensIn({ baseline, candidate, touched }: Change): readonly [was: number, is: number] | null {
  if (!baseline || !candidate || !(touched.includes('messages') || touched.includes('tools'))) return null;
  return [tokensOf(baseline), tokensOf(candidate)];
}

function tokensOf({ messages, tools }: Prompt): number {
  const texts = [...messages.map(({ content }) => content), ...tools.map((tool) => JSON.stringify(tool))];
  return texts.reduce((sum, text) => sum + aboutTokens(text), 0);
}

function differenceBlocks({ what, before, after }: Difference): Block[] {
  if (/^tools\.[^.]+$/.test(what) && what !== 'tools.order' && (before === null || after === null)) {
    const says = after === null ? 'removed' : 'added';
    return [{ kind: 'list', items: [[{ code: what }, `: ${says}: `, shown(after ?? before)]] }];
  }
  if (typeof before === 'string' && typeof after === 'string' && IN_WORDS.test(what)) {
    const diff = clip(wordDiff(before, after), MOST_DIFF);
    return [
      {
        kind: 'details',
        rank: 5,
        summary: ['Words of ', { code: what }],
        blocks: [{ kind: 'code', text: diff, language: 'diff' }],
      },
    ];
  }
  return [{ kind: 'list', items: [[{ code: what }, ': ', shown(before), ' → ', shown(after)]] }];
}

/** What base and head ask for differently; base's demands held in this run. */
export function policyBlocks(policy: readonly PolicyChange[]): Block[] {
  if (policy.length === 0) return [];
  const redefined = policy.some(({ what }) => /^metric .*\.version$/s.test(what));
  const loosens = policy.some(({ effect }) => effect === 'loosened' || effect === 'removed');
  const sums = EFFECTS.flatMap((effect) => {
    const number = policy.filter((each) => each.effect === effect).length;
    return number ? [`${count(number)} ${effect}`] : [];
  });
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      words: [
        loosens
          ? 'This change asks for less than base does, which takes effect when it is merged. Here the suites, cases and metrics of both were enforced, and the endpoints, prices and budget of base.'
          : 'This change alters what is asked for. Here the suites, cases and metrics of both were enforced, and the endpoints, prices and budget of base.',
        redefined
          ? ' A metric whose definition changed has another version; both versions were scored on both sides, side by side.'
          : '',
      ],
    },
    {
      kind: 'list',
      items: policy.map(({ what, before, after, effect, note }): Words => [
        { strong: effect },
        ' ',
        { code: what },
        ...arrow(before, after),
        ...(note ? [` – ${note}`] : []),
      ]),
    },
  ];
  return [{ kind: 'details', rank: 3, summary: [`Policy: ${sums.join(', ')}`], blocks }];
}

const EFFECTS: readonly PolicyChange['effect'][] = ['loosened', 'removed', 'tightened', 'added', 'changed'];

function arrow(before: Json, after: Json): Inline[] {
  if (before === null) return [': ', shown(after)];
  if (after === null) return [': ', shown(before)];
  return [': ', shown(before), ' → ', shown(after)];
}

function shown(value: Json): Inline {
  if (value === null) return 'nothing';
  return { code: clip(typeof value === 'string' ? value : canonical(value), 200) };
}
