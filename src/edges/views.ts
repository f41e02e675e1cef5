/** A text as a reader of some encoding sees it, and where each of its characters stands in the text itself. */
export interface View {
  readonly text: string;
  /** One more than there are characters, so that the end of the last is known too. */
  readonly places: Int32Array;
}

const CODED =
  /%(?<percent>[0-9a-f]{2})|\\u\{?(?<unicode>[0-9a-f]{4,6})\}?|\\x(?<byte>[0-9a-f]{2})|&#x(?<hex>[0-9a-f]{1,6});?|&#(?<decimal>\d{1,7});?|&(?<name>amp|lt|gt|quot|apos);|\\(?<mark>["\\/])/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** An encoding of an encoding of an encoding is where it ends. */
const DEEPEST = 3;

/** With percent codes, escapes of JSON and JavaScript and entities read, those inside of others too. */
export function decodedViews(text: string): readonly View[] {
  const views: View[] = [];
  for (let view = decoded(text); view && views.length < DEEPEST; view = decoded(view.text)) {
    const outer = views.at(-1);
    views.push(outer ? { text: view.text, places: view.places.map((at) => outer.places[at] ?? at) } : view);
  }
  return views;
}

/** Null where nothing is encoded. */
function decoded(text: string): View | null {
  if (!/[%\\&]/.test(text)) return null;
  const places = new Int32Array(text.length + 1);
  let out = '';
  let done = 0;
  const copy = (to: number): void => {
    for (let at = done; at < to; at += 1) places[out.length + at - done] = at;
    out += text.slice(done, to);
  };
  for (const match of text.matchAll(CODED)) {
    const meant = meaning(match.groups ?? {});
    if (meant === null) continue;
    copy(match.index);
    for (let at = 0; at < meant.length; at += 1) places[out.length + at] = match.index;
    out += meant;
    done = match.index + match[0].length;
  }
  if (done === 0) return null;
  copy(text.length);
  places[out.length] = text.length;
  return { text: out, places: places.subarray(0, out.length + 1) };
}

function meaning(groups: Readonly<Record<string, string | undefined>>): string | null {
  const { percent, unicode, byte, hex, decimal, name, mark } = groups;
  if (name) return NAMED[name.toLowerCase()] ?? null;
  if (mark) return mark;
  const digits = percent ?? unicode ?? byte ?? hex;
  const code = digits === undefined ? Number(decimal) : Number.parseInt(digits, 16);
  return code > 0x10ffff ? null : String.fromCodePoint(code);
}

/** Letters and digits alone: what was spaced out stands together again. */
export function bareView(text: string): View {
  const places = new Int32Array(text.length + 1);
  const kept: string[] = [];
  let length = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const [word] = match;
    for (let at = 0; at < word.length; at += 1) places[length + at] = match.index + at;
    length += word.length;
    kept.push(word);
  }
  places[length] = text.length;
  return { text: kept.join(''), places: places.subarray(0, length + 1) };
}
