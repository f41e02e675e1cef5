/** A text as a reader of some encoding sees it, and where each of its characters begins and ends in the text itself. */
export interface View {
  readonly text: string;
  readonly places: Int32Array;
  readonly ends: Int32Array;
}

const CODED =
  /%(?<percent>[0-9a-f]{2})|\\u(?<unicode>[0-9a-f]{4})|\\u\{(?<point>[0-9a-f]{1,6})\}|\\x(?<byte>[0-9a-f]{2})|&#x(?<hex>[0-9a-f]{1,6});?|&#(?<decimal>\d{1,7});?|&(?<name>amp|lt|gt|quot|apos);|\\(?<mark>["\\/])|\\(?<blank>[nrt])/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** An encoding of an encoding of an encoding is where it ends. */
const DEEPEST = 3;

/** What takes a code apart: blanks, ends of lines, marks of a quotation. */
const BETWEEN = /\s+(?:> ?)?|\\[nrt]/g;

const SPREAD = /%\s*[\da-f]|\\\s*[ux]|&\s*#/i;

/** With percent codes, escapes of JSON and JavaScript and entities read, those inside of others and in pieces too. */
export function decodedViews(text: string): readonly View[] {
  const squeezed = SPREAD.test(text) ? viewOf(text, BETWEEN, () => '') : null;
  const inside = squeezed ? viewsInside(squeezed.text).map((view) => within(squeezed, view)) : [];
  return [...viewsInside(text), ...inside];
}

/** The texts of the same views, without the places, which cost most of the work. */
export function decodedTexts(text: string): readonly string[] {
  const squeezed = SPREAD.test(text) ? text.replace(BETWEEN, '') : text;
  return squeezed === text ? textsInside(text) : [...textsInside(text), ...textsInside(squeezed)];
}

function textsInside(text: string): readonly string[] {
  const texts: string[] = [];
  for (let now = text; texts.length < DEEPEST && /[%\\&]/.test(now);) {
    const read = now.replace(CODED, (found: string, ...rest: unknown[]) => {
      return meaning(rest.at(-1) as Groups) ?? found;
    });
    if (read === now) break;
    texts.push(read);
    now = read;
  }
  return texts;
}

function viewsInside(text: string): readonly View[] {
  const views: View[] = [];
  for (let view = decoded(text); view && views.length < DEEPEST; view = decoded(view.text)) {
    const outer = views.at(-1);
    views.push(outer ? within(outer, view) : view);
  }
  return views;
}

/** A view of a view, with places in the text itself. */
export function within(outer: View, { text, places, ends }: View): View {
  return {
    text,
    places: places.map((at) => outer.places[at] ?? at),
    ends: ends.map((end) => outer.ends[end - 1] ?? end),
  };
}

/** Null where nothing is encoded. */
function decoded(text: string): View | null {
  return /[%\\&]/.test(text) ? viewOf(text, CODED, ({ groups = {} }) => meaning(groups)) : null;
}

/** What a diff of words takes apart: `[-gone-]{+come+}`. */
const GONE = /\[-|-\]|\{\+[^}]*\+\}/g;
const COME = /\{\+|\+\}|\[-[^\]]*-\]/g;

/** A diff as the text before it and as the text after it. */
export function diffViews(text: string): readonly View[] {
  if (!/\[-|\{\+/.test(text)) return [];
  return [GONE, COME].flatMap((marks) => viewOf(text, marks, () => '') ?? []);
}

/** The text with each match read as what it means; null where none means anything. */
function viewOf(
  text: string,
  pattern: RegExp,
  meant: (match: RegExpExecArray) => string | null,
): View | null {
  const places = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  let out = '';
  let done = 0;
  const copy = (to: number): void => {
    for (let at = done; at < to; at += 1) {
      places[out.length + at - done] = at;
      ends[out.length + at - done] = at + 1;
    }
    out += text.slice(done, to);
  };
  for (const match of text.matchAll(pattern)) {
    const words = meant(match);
    if (words === null) continue;
    copy(match.index);
    done = match.index + match[0].length;
    places.fill(match.index, out.length, out.length + words.length);
    ends.fill(done, out.length, out.length + words.length);
    out += words;
  }
  if (done === 0) return null;
  copy(text.length);
  return { text: out, places: places.subarray(0, out.length), ends: ends.subarray(0, out.length) };
}

type Groups = Readonly<Record<string, string | undefined>>;

function meaning(groups: Groups): string | null {
  const { percent, unicode, point, byte, hex, decimal, name, mark, blank } = groups;
  if (name) return NAMED[name.toLowerCase()] ?? null;
  if (mark) return mark;
  if (blank) return ' ';
  const digits = percent ?? unicode ?? point ?? byte ?? hex;
  const code = digits === undefined ? Number(decimal) : Number.parseInt(digits, 16);
  return code > 0x10ffff ? null : String.fromCodePoint(code);
}

/** Letters and digits alone: what was spaced out stands together again. */
export function bareView(text: string): View {
  const places = new Int32Array(text.length);
  const kept: string[] = [];
  let length = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const [word] = match;
    for (let at = 0; at < word.length; at += 1) places[length + at] = match.index + at;
    length += word.length;
    kept.push(word);
  }
  const used = places.subarray(0, length);
  return { text: kept.join(''), places: used, ends: used.map((at) => at + 1) };
}
