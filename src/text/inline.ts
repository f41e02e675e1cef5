/** What stands within a line of Markdown. Each pattern is bounded, so that no line can make it slow. */

export type Inline = 'links' | 'images' | 'html' | 'bold';

const code = /(?<![`\\])(`{1,20})(?!`)[^\n]{1,300}?(?<!`)\1(?!`)/g;
/** A sign behind a backslash is that sign and nothing else. */
const escape = /\\[!-/:-@[-`{-~]/g;
const image = /!\[[^\]\n]{0,300}\]\([^)\n]{1,500}\)/;
const images = new RegExp(image, 'g');
const link =
  /(?<!!)\[[^\]\n]{1,300}\]\([^)\n]{1,500}\)|<(?:https?:\/\/[^>\s]{1,500}|[\w.+-]{1,64}@[\w.-]{1,200})>/;
const tag = /<\/?[a-z][a-z0-9-]{0,40}(?:\s[^<>\n]{0,300})?\/?>|<!--/i;
const tags = new RegExp(tag, 'gi');
/** An address that is a link without any mark. */
const address =
  /(?<![\p{L}\p{N}/.@])(?:https?:\/\/|www\.)[\p{L}\p{N}_-]{1,100}(?:\.[\p{L}\p{N}_-]{1,100}){1,10}/iu;
const bold =
  /\*\*(?=\S)[^\n]{0,300}?[^\s]\*\*|(?<![\p{L}\p{N}_])__(?=[^\s_])[^\n]{0,300}?[^\s]__(?![\p{L}\p{N}_])/u;
const reference = /(!?)\[([^\]\n]{1,300})\](?:\[([^\]\n]{0,300})\])?(?!\()/g;
const definition = /^ {0,3}\[(?!\^)([^\]\n]{1,300})\]:[ \t]*\S/;

/** What has none of these has none of the parts. */
const MARKED = /[[<*_]|:\/\/|www\./i;

/** The names that links may go by, as their definitions give them. */
export function definedIn(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => definition.exec(line)?.[1] ?? []).map(nameOf));
}

function nameOf(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The parts that a line has, without those that its code only shows. */
export function inlineIn(whole: string, defined: ReadonlySet<string>): readonly Inline[] {
  if (!MARKED.test(whole)) return [];
  const line = whole.replace(code, ' ').replace(escape, ' ');
  const named = defined.size > 0 && !definition.test(line) ? referencesIn(line, defined) : [];
  const bare = line.replace(images, ' ').replace(tags, ' ');
  const found: Inline[] = [];
  if (image.test(line) || named.includes('!')) found.push('images');
  if (link.test(line) || named.includes('') || (address.test(bare) && !definition.test(line)))
    found.push('links');
  if (bold.test(line)) found.push('bold');
  if (tag.test(line)) found.push('html');
  return found;
}

/** For each link by a name nothing, for each image `!`. */
function referencesIn(line: string, defined: ReadonlySet<string>): readonly string[] {
  return [...line.matchAll(reference)]
    .filter(([, , text = '', name]) => defined.has(nameOf(name || text)))
    .map(([, mark = '']) => mark);
}

/** A title as a reader sees it: without marks of emphasis and code, tags, and what a link leads to. */
export function titleOf(text: string): string {
  return text
    .replace(/!?\[([^\]\n]{0,300})\]\([^)\n]{0,500}\)/g, '$1')
    .replace(/<\/?[a-z][^<>\n]{0,300}>/gi, '')
    .replace(/(\*{1,3})(?=\S)([^\n]{0,300}?\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=\S)([^\n]{0,300}?\S)\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/(?<!\\)`/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
