/** Fenced blocks of Markdown, found line by line so that no answer can make it slow. */
import { blank, blanked } from './blanks.ts';

/** A block with its fences; offsets in UTF-16 units. */
export interface Fence {
  readonly from: number;
  readonly to: number;
  readonly body: string;
}

/** Blocks in order; one that is never closed runs to the end. */
export function fencesIn(text: string): readonly Fence[] {
  const found: Fence[] = [];
  let open: { readonly fence: string; readonly from: number; readonly start: number } | null = null;
  let from = 0;
  while (from < text.length) {
    const end = text.indexOf('\n', from);
    const next = end < 0 ? text.length : end + 1;
    const line = text.slice(from, Math.min(next, from + 200)).trim();
    const fence = /^(`{3,}|~{3,})/.exec(line)?.[1];
    if (!open && fence && opens(line)) open = { fence, from, start: next };
    else if (open && fence === line && fence.startsWith(open.fence)) {
      found.push({ from: open.from, to: next, body: text.slice(open.start, from) });
      open = null;
    }
    from = next;
  }
  return open ? [...found, { from: open.from, to: text.length, body: text.slice(open.start) }] : found;
}

/** A line such as ```` ```so``` ```` is code within a text: what names the language of a block has no such mark. */
export function opens(line: string): boolean {
  return /^(?:`{3,}[^`]*$|~{3})/.test(line);
}

/** A text with blanks in place of its code, so that every other letter stays where it is. */
export function withoutCode(text: string): string {
  if (!/[`~]/.test(text)) return text;
  return blanked(text, fencesIn(text)).replace(/`[^`\n]{1,1000}`/g, blank);
}
