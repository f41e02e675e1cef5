/** Where GitHub looks for the file, in its order. */
export const CODEOWNERS: readonly string[] = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];

/** Who is asked about a file: the first owner of the last line that is about it, as GitHub reads it. */
export function ownerOf(file: string, codeowners: string): string | null {
  const lines = codeowners.split('\n').map((line) => line.replace(/(^|\s)#.*$/, '').trim());
  const found = lines.map((line) => line.split(/\s+/)).filter(([pattern = '']) => isAbout(pattern, file));
  return found.at(-1)?.[1] ?? null;
}

/** `*`, `*.md`, `/prompts/`, `prompts/*.md`: folders with all that is in them; a pattern of anything else is none of ours. */
function isAbout(pattern: string, file: string): boolean {
  if (pattern === '') return false;
  if (/^\*+$/.test(pattern)) return true;
  const isRooted = /^\/|\/./.test(pattern);
  const parts = pattern.replace(/^\//, '').replace(/\/$/, '').split('/');
  const path = file.split('/');
  const starts = isRooted ? [0] : path.map((_, at) => at);
  return starts.some((at) => parts.every((part, step) => isLike(part, path[at + step])));
}

function isLike(part: string, name: string | undefined): boolean {
  if (name === undefined) return false;
  const [first = '', ...others] = part.split('*');
  if (others.length === 0) return first === name;
  const last = others.at(-1) ?? '';
  return name.length >= first.length + last.length && name.startsWith(first) && name.endsWith(last);
}
