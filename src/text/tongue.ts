/** Which language an answer is in, next to the one that was expected. */
import type { Mark } from '../types.ts';
import { marked, unscored } from './marks.ts';
import { start } from '../render/text.ts';
import { latin, relatives } from './expected-tongue.ts';
import { neighbourIn } from './neighbours.ts';
import { type Chunk, chunksOf, lettersIn, proseOf, spokenIn } from './prose.ts';
import { languagesIn, scriptsIn, strangeLetters } from './scripts.ts';

/** A share of the best score that another language may reach and be as likely, or stay below and be ruled out. */
const asLikely = 0.9;
const ruledOut = 0.82;
/** Letters below which a text says nothing reliable; scripts that few languages share need fewer. */
const fewest = { Latin: 15, other: 8 };

/** Languages with their scores, best first; none for gibberish and for languages that are not known. */
type Scores = readonly (readonly [code: string, score: number])[];
/** Scores a text; loaded when a measure is prepared. */
type Detect = (text: string) => Scores;

/** The detector, loaded here so that runs without it don't pay for it. */
export async function openDetector(): Promise<Detect> {
  const { eld } = await import('eld/extrasmall');
  return (text) => {
    const found = eld.detect(text);
    return found.isReliable() ? Object.entries(found.getScores()) : [];
  };
}

/** A language by the code that people use for it, and the codes that the detector may give it. */
interface Language {
  readonly name: string;
  readonly codes: readonly string[];
}

/** A language that is asked for by its code. */
export function expectedAs(code: string): Language {
  return { name: code, codes: relatives[code] ?? [code] };
}

/** The language of the last user turn that says enough to tell it. */
export function languageOf(turns: readonly string[], detect: Detect): Language | null {
  for (const turn of turns.toReversed()) {
    const prose = proseOf(composed(turn));
    const codes = prose.trim() === '' ? [] : candidates(prose, detect);
    if (codes[0]) return { name: codes[0], codes };
  }
  return null;
}

/** The languages that a text may be in, likeliest first; none when that would be a guess. */
function candidates(text: string, detect: Detect): readonly string[] {
  const script = mainScript(text);
  const writers = script === null ? null : languagesIn(script);
  if (writers?.length === 1) return writers;
  if (script === 'Han') return lettersIn(text) < 8 ? ['zh', 'ja'] : ['zh'];
  if (!saysEnough(text, script)) return [];
  const likely = likeliest(text, detect(text));
  if (likely.length > 3) return [];
  const told = likely.filter((code) => neighbourIn(text, code) === null);
  return told.length > 0 ? told : likely;
}

/** The best that the text is not strange to, and what is as likely; of all others nobody need know. */
function likeliest(text: string, scores: Scores): readonly string[] {
  const likely: string[] = [];
  let best = 0;
  for (const [code, score] of scores) {
    if (score < best * asLikely) break;
    if (isStrange(text, code)) continue;
    best ||= score;
    likely.push(code);
  }
  return likely;
}

/** The script that says most; kana decide for Japanese, which mixes them with Han. */
function mainScript(text: string): string | null {
  const scripts = scriptsIn(text);
  const kana = (scripts.get('Hiragana') ?? 0) + (scripts.get('Katakana') ?? 0);
  if (kana > 0 && kana >= 0.1 * (scripts.get('Han') ?? 0) && kana >= 0.3 * (scripts.get('Latin') ?? 0))
    return 'Hiragana';
  return [...scripts].toSorted((left, right) => right[1] - left[1])[0]?.[0] ?? null;
}

/** At least three words that are not all names; a text in capitals says nothing of names. */
function saysEnough(text: string, script: string | null): boolean {
  const words = text.match(/[\p{L}\p{M}'’]+/gu) ?? [];
  const plain = /\p{Ll}/u.test(text) ? words.filter((word) => !/^\p{Lu}/u.test(word)) : words;
  const least = script === 'Latin' ? fewest.Latin : fewest.other;
  return lettersIn(text) >= least && words.length >= 3 && plain.length >= 2;
}

/** Letters and their accents as one character each: the detector knows Vietnamese in no other form. */
function composed(text: string): string {
  return text.normalize('NFC');
}

/** What an answer is judged by; `tolerance` is a share of its letters. */
interface Settings {
  readonly turn: number;
  readonly tolerance: number;
  readonly detect: Detect;
}

/** 1 in the expected language, 0 in another one, null where that can't be told. */
export function markTongue(answer: string, expected: Language, { turn, tolerance, detect }: Settings): Mark {
  const text = composed(spokenIn(answer.slice(0, 50_000)));
  const judged = chunksOf(proseOf(text), 2 * fewest.Latin).map((chunk) => ({
    chunk,
    found: compare(chunk, expected, detect),
  }));
  const others = judged.filter(({ found }) => found !== 'same' && found !== 'unknown');
  const lettersOf = (list: typeof judged): number => sum(list.map(({ chunk }) => chunk.letters));
  const told = lettersOf(judged.filter(({ found }) => found !== 'unknown'));
  if (told === 0) return unscored(`undetermined: ${untold(judged)} whether it is ${nameOf(expected.name)}`);
  const share = lettersOf(others) / told;
  const first = others[0];
  const evidence = { turn, expected: expected.name, observed: expected.name };
  if (!first) return marked(1, `answered in ${nameOf(expected.name)}`, evidence);
  const span = start(text.slice(first.chunk.from, first.chunk.from + first.chunk.text.length));
  const part = share === 1 ? '' : `, ${Math.round(share * 100)} % of it`;
  if (share <= tolerance)
    return marked(1, `answered in ${nameOf(expected.name)} but for${part.slice(1)}`, { ...evidence, span });
  const reason = `answered in ${nameOf(first.found)}${part} — expected ${nameOf(expected.name)}`;
  return marked(0, reason, { turn, expected: expected.name, observed: first.found, span });
}

/** Much may be said in names, or in words of two languages. */
function untold(judged: readonly { readonly chunk: Chunk }[]): string {
  const letters = sum(judged.map(({ chunk }) => chunk.letters));
  return letters < 2 * fewest.Latin ? 'too little plain text to tell' : 'its words do not tell';
}

/** `same`, `unknown`, or the code of the language that a stretch is in instead. */
function compare({ text }: Chunk, expected: Language, detect: Detect): string {
  const script = mainScript(text);
  if (script === null) return 'unknown';
  const writers = languagesIn(script);
  const mine = expected.codes.filter((code) => (writers ? writers.includes(code) : latin.includes(code)));
  if (mine.length === 0) return otherScript(text, script, expected, detect);
  if (writers?.length === 1) return 'same';
  if (script === 'Han') return compareHan(text, mine);
  const scores = saysEnough(text, script) ? detect(text) : [];
  const best = scores[0]?.[1] ?? 0;
  if (best === 0) return 'unknown';
  const rival = scores.find(([code]) => !mine.includes(code) && !isStrange(text, code))?.[0] ?? 'unknown';
  if (mine.every((code) => isStrange(text, code))) return rival;
  const own = Math.max(0, ...scores.filter(([code]) => mine.includes(code)).map(([, score]) => score));
  const doubtful =
    (own < best && mine.every((code) => strangeLetters(text, code) > 0)) ||
    mine.every((code) => neighbourIn(text, code) !== null);
  if (own >= best * asLikely) return doubtful ? 'unknown' : 'same';
  return own <= best * ruledOut ? rival : 'unknown';
}

/** A stretch in a script that the expected language does not use, unless it is a name among its own letters. */
function otherScript(text: string, script: string, expected: Language, detect: Detect): string {
  const scripts = scriptsIn(text);
  const own = [...scripts].filter(([each]) =>
    languagesIn(each)?.some((code) => expected.codes.includes(code)),
  );
  const all = sum([...scripts.values()]);
  const named = script !== 'Hiragana' && sum(own.map(([, weight]) => weight)) > 0.15 * all;
  if (named || lettersIn(text) < 2 || (languagesIn(script) === null && !saysEnough(text, script)))
    return 'unknown';
  return candidates(text, detect)[0] ?? languagesIn(script)?.[0] ?? 'unknown';
}

/** True for a text with more letters than a slip or a name would bring that a language never writes. */
function isStrange(text: string, code: string): boolean {
  const strange = strangeLetters(text, code);
  return strange >= 2 && strange >= 0.02 * lettersIn(text);
}

/** Chinese has no kana; Japanese without any is a short phrase. */
function compareHan(text: string, mine: readonly string[]): string {
  if (mine.includes('zh')) return 'same';
  return lettersIn(text) < 12 ? 'unknown' : 'zh';
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

let names: Intl.DisplayNames | null = null;

/** What the detector calls by one name. */
const together: Readonly<Record<string, string>> = { ms: 'Malay or Indonesian', hr: 'Croatian or Bosnian' };

function nameOf(code: string): string {
  // Made when first needed, since it is slow to make.
  names ??= new Intl.DisplayNames(['en'], { type: 'language' });
  return `${together[code] ?? names.of(code) ?? code} (${code})`;
}
