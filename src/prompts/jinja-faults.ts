/** Where a Jinja template stops being one: the interpreter tells what is wrong, but not where. */
import { UserError } from '../errors.ts';
import { lineAt } from './partials.ts';

const openers = ['if', 'for', 'macro', 'call', 'filter', 'set'];
const unknown: Readonly<Record<string, string>> = {
  extends: 'Put the text of the parent here, or {% include "path" %} the parts.',
  block: 'Put the text of the parent here, or {% include "path" %} the parts.',
  import: 'Write the macro in the prompt itself.',
  from: 'Write the macro in the prompt itself.',
  include: 'Write {% include "path/from/the/root.j2" %} with a fixed path.',
  with: 'Use {% set name = value %} instead.',
};

interface Tag {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The error for a template that could not be read, at the first tag that it fails at. */
export function explain(
  error: unknown,
  text: string,
  file: string,
  firstLine: number,
  read: (text: string) => unknown,
): UserError {
  if (error instanceof UserError) return error;
  const tags = tagsIn(text);
  const bad = tags.find(({ name }) => Object.hasOwn(unknown, name)) ?? firstBad(tags, text, read);
  const open = openAt(tags, tags.length).at(-1);
  const at = bad ?? open ?? tags.at(-1);
  const line = at ? lineAt(text, at.start, firstLine) : firstLine;
  const where = { file, line, key: null };
  const hint = (bad && unknown[bad.name]) ?? 'Check the tag on this line; {{ "{{" }} prints plain braces.';
  const message =
    bad && unknown[bad.name]
      ? `{% ${bad.name} %} is not known here`
      : messageOf(error, bad ?? null, open ?? null);
  return new UserError(`${file} is not valid Jinja: ${message}`, where, hint);
}

function messageOf(error: unknown, bad: Tag | null, open: Tag | null): string {
  if (!bad && open) return `{% ${open.name} %} is not closed`;
  if (error instanceof RangeError) return 'it is nested too deeply';
  const message = error instanceof Error ? error.message : String(error);
  if (/undefined|reading|properties/.test(message)) return 'a tag ends too early';
  return (message.replace(/^Parser Error: /, '').split('\n', 1)[0] ?? '').slice(0, 200);
}

function tagsIn(text: string): Tag[] {
  const pattern = /\{#[\s\S]*?(?:#\}|$)|\{%-?\s*(\w*)([\s\S]*?)(?:%\}|$)|\{\{[\s\S]*?(?:\}\}|$)/g;
  return [...text.matchAll(pattern)].map((match) => {
    const inline = match[1] === 'set' && match[2]?.includes('=');
    return { name: inline ? '' : (match[1] ?? ''), start: match.index, end: match.index + match[0].length };
  });
}

/** The blocks that are open before a tag. */
function openAt(tags: readonly Tag[], count: number): Tag[] {
  const open: Tag[] = [];
  for (const tag of tags.slice(0, count)) {
    if (openers.includes(tag.name)) open.push(tag);
    else if (tag.name === `end${open.at(-1)?.name}`) open.pop();
  }
  return open;
}

/** The first tag up to which the text can't be read, even with all that is open closed. */
function firstBad(tags: readonly Tag[], text: string, read: (text: string) => unknown): Tag | undefined {
  const fails = (count: number): boolean => {
    const closers = openAt(tags, count)
      .toReversed()
      .map(({ name }) => `{% end${name} %}`);
    try {
      read(text.slice(0, tags[count - 1]?.end ?? 0) + closers.join(''));
      return false;
    } catch {
      return true;
    }
  };
  let [low, high] = [1, tags.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fails(middle)) high = middle;
    else low = middle + 1;
  }
  return tags[low - 1] && fails(low) ? tags[low - 1] : undefined;
}
