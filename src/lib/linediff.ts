import { diffLines } from 'diff';

const CONTEXT = 2;

/** Changed lines with a little around them, marked as in a patch; long unchanged stretches become `…`. */
export function lineDiff(before: string, after: string): string {
  const parts = diffLines(closed(before), closed(after));
  return parts
    .flatMap((part, index) => {
      const lines = part.value.replace(/\n$/, '').split('\n');
      if (part.added) return lines.map((line) => `+ ${line}`);
      if (part.removed) return lines.map((line) => `- ${line}`);
      return shorten(lines, index > 0, index < parts.length - 1).map((line) => `  ${line}`);
    })
    .join('\n');
}

function closed(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

function shorten(lines: readonly string[], afterChange: boolean, beforeChange: boolean): readonly string[] {
  const head = afterChange ? CONTEXT : 0;
  const tail = beforeChange ? CONTEXT : 0;
  if (lines.length <= head + tail + 1) return lines;
  return [...lines.slice(0, head), '…', ...(tail ? lines.slice(-tail) : [])];
}
