/** Whether whatever a pattern finds holds one of some texts; told from the pattern alone, so that no text is left out. */
interface Part {
  /** All that it finds, where that is little. */
  readonly all: readonly string[] | null;
  /** Whatever it finds holds one of the texts. */
  readonly sure: boolean;
}

interface Read {
  readonly part: Part;
  readonly at: number;
}

type Holds = (text: string) => boolean;

const MOST = 6000;
const NOTHING: Part = { all: [''], sure: false };
const ANYTHING: Part = { all: null, sure: false };

/** True if every match holds one of `signs`; false where that can't be told. */
export function isSure(source: string, signs: readonly string[]): boolean {
  const any = new RegExp(signs.map((sign) => sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'));
  const holds: Holds = (text) => any.test(text);
  const { part, at } = choiceAt(source, 0, holds);
  if (at !== source.length) throw new Error(`could not read the pattern from ${source.slice(at, at + 40)}`);
  return part.sure;
}

function choiceAt(source: string, from: number, holds: Holds): Read {
  const parts: Part[] = [];
  for (let at = from; ; at += 1) {
    const read = rowAt(source, at, holds);
    parts.push(read.part);
    at = read.at;
    if (source[at] !== '|') return { part: anyOf(parts), at };
  }
}

function anyOf(parts: readonly Part[]): Part {
  const all = parts.flatMap((part) => part.all ?? []);
  const isLittle = parts.every((part) => part.all) && all.length <= MOST;
  return { all: isLittle ? [...new Set(all)] : null, sure: parts.every(({ sure }) => sure) };
}

function rowAt(source: string, from: number, holds: Holds): Read {
  const parts: Part[] = [];
  let at = from;
  while (at < source.length && source[at] !== '|' && source[at] !== ')') {
    const one = oneAt(source, at, holds);
    const { part, end } = timesOf(source, one);
    parts.push(part);
    at = end;
  }
  return { part: inARow(parts, holds), at };
}

/** What follows on each other is held together as long as it is little; a stretch of it is enough to be sure. */
function inARow(parts: readonly Part[], holds: Holds): Part {
  let stretch: readonly string[] = [''];
  let [sure, whole] = [false, true];
  for (const { all, sure: isSure } of parts) {
    sure ||= isSure;
    const fits = all !== null && stretch.length * all.length <= MOST;
    whole &&= fits;
    stretch = fits ? stretch.flatMap((before) => all.map((after) => before + after)) : (all ?? ['']);
    sure ||= stretch.every(holds);
  }
  return { all: whole ? [...new Set(stretch)] : null, sure };
}

function oneAt(source: string, at: number, holds: Holds): Read {
  const rest = source.slice(at);
  const group = /^\((?:\?(?:<?[=!]|:))?/.exec(rest)?.[0];
  if (group) {
    const inner = choiceAt(source, at + group.length, holds);
    return { part: /[=!]$/.test(group) ? NOTHING : inner.part, at: inner.at + 1 };
  }
  const letters = /^\[([^\\^\]-]+-?)\]/.exec(rest);
  if (letters) return { part: exactly([...(letters[1] ?? '')], holds), at: at + letters[0].length };
  const unknown = /^(?:\[(?:\\.|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\\w|\.)/.exec(rest)?.[0];
  if (unknown) return { part: ANYTHING, at: at + unknown.length };
  const [whole = '', letter = whole] = /^(?:\\(\W)|[^])/u.exec(rest) ?? [];
  return { part: exactly(/^[\^$]$/.test(whole) ? [''] : [letter], holds), at: at + whole.length };
}

function exactly(all: readonly string[], holds: Holds): Part {
  return { all, sure: all.every(holds) };
}

/** The same so many times as the sign behind it says. */
function timesOf(source: string, { part, at }: Read): { readonly part: Part; readonly end: number } {
  const [sign = ''] = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(source.slice(at)) ?? [];
  const end = at + sign.length;
  if (sign === '') return { part, end };
  if (/^(?:\*|\{0)/.test(sign)) return { part: ANYTHING, end };
  if (sign.startsWith('?')) return { part: { all: part.all ? ['', ...part.all] : null, sure: false }, end };
  return { part: { all: null, sure: part.sure }, end };
}
