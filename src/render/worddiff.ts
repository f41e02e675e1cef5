import { diffArrays, diffWordsWithSpace } from 'diff';
import { visible } from './text.ts';

const CONTEXT = 2;
/** Lines that share less than this are another line, not an edited one. */
const ALIKE = 0.4;

/** Beyond so many edits, looking for the fewest takes long and shows nothing: it has been written anew. */
const MOST_EDITS = 1000;
/** Lines of a text written anew that are shown. */
const SHOWN = 40;

/** Changed lines with a little around them; in a line that was edited (`~`), the words: `[-gone-]{+come+}`. */
export function wordDiff(before: string, after: string): string {
  const [was, is] = [linesOf(before), linesOf(after)];
  const parts = diffArrays(was, is, { maxEditLength: MOST_EDITS });
  if (!parts) return writtenAnew(was, is);
  const out: string[] = [];
  for (let at = 0; at < parts.length; at++) {
    const [part, next] = [parts[at], parts[at + 1]];
    if (!part) continue;
    if (part.removed && next?.added) {
      out.push(...replaced(part.value, next.value));
      at++;
    } else if (part.added) out.push(...part.value.map((line) => `+ ${line}`));
    else if (part.removed) out.push(...part.value.map((line) => `- ${line}`));
    else
      out.push(
        ...shorten(part.value, at > 0 ? CONTEXT : 0, at < parts.length - 1 ? CONTEXT : 0).map(
          (line) => `  ${line}`,
        ),
      );
  }
  return out.join('\n');
}

/** Every end of a line that a reader would see is one here, so that no line can be forged. */
function linesOf(text: string): string[] {
  return visible(text).replace(/\n$/, '').split('\n');
}

/** The first lines that differ, of many. */
function writtenAnew(was: readonly string[], is: readonly string[]): string {
  const differing = is.findIndex((line, index) => line !== was[index]);
  const first = differing < 0 ? is.length : differing;
  const [gone, come] = [was, is].map((lines) => lines.slice(first, first + SHOWN));
  return ['  …', ...replaced(gone ?? [], come ?? []), '  …'].join('\n');
}

/** Lines one for one where they are alike; else all that went, and then all that came. */
function replaced(gone: readonly string[], come: readonly string[]): string[] {
  const pairs = gone.map((line, index) => edited(line, come[index] ?? ''));
  if (gone.length === come.length && pairs.every((line) => line !== null))
    return pairs.map((line) => `~ ${line ?? ''}`);
  return [...gone.map((line) => `- ${line}`), ...come.map((line) => `+ ${line}`)];
}

function edited(was: string, is: string): string | null {
  const parts = diffWordsWithSpace(was, is, { maxEditLength: MOST_EDITS });
  if (!parts) return null;
  const kept = parts
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { value }) => sum + value.length, 0);
  if (kept < ALIKE * Math.max(was.length, is.length)) return null;
  return parts
    .map(({ value, added, removed }) => (added ? `{+${value}+}` : removed ? `[-${value}-]` : value))
    .join('');
}

/** So many lines of its head and of its tail. */
function shorten(lines: readonly string[], head: number, tail: number): readonly string[] {
  if (lines.length <= head + tail + 1) return lines;
  return [...lines.slice(0, head), '…', ...(tail ? lines.slice(-tail) : [])];
}
