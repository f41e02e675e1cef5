import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

type Node = { type: string; value?: string; url?: string; children?: Node[] };

/** Our own tags, letter by letter: an attribute more, and a tag is foreign. */
const ourTags = /<(?:\/?(?:details|summary|strong|code|sub)|details open|br)>/g;
const ourMarker = /^<!-- micro-metrics:v1 [^<>]* -->/gm;
/** What GitHub turns into a mention or a reference in plain text. */
const reference = /(^|[^\w`])@[a-z\d]|(^|\W)#\d|\bGH-\d|\b[0-9a-f]{40}\b/i;

/** Everything in a comment that GitHub would do more with than show it, and that is not of our own making. */
export function foreignMarkup(markdown: string): string[] {
  const all = nodesOf(unified().use(remarkParse).use(remarkGfm).parse(markdown));
  const foreign = all.filter(isForeign).map(({ type, value, url }) => `${type}: ${value ?? url ?? ''}`);
  const html = all.flatMap(({ type, value }) => (type === 'html' && value ? [value] : []));
  return [...foreign, ...unpaired(html.join('\n'))];
}

function nodesOf(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)];
}

function isForeign({ type, value = '', url = '' }: Node): boolean {
  if (type === 'html') return isForeignHtml(value.replace(ourMarker, '').replace(ourTags, ''));
  if (type === 'link') return !url.startsWith('https://github.com/acme/shop/');
  if (type === 'text') return reference.test(value);
  return ['image', 'imageReference', 'linkReference', 'definition', 'footnoteDefinition'].includes(type);
}

/** A summary is HTML with its words in it, and those are read as any others. */
function isForeignHtml(rest: string): boolean {
  return rest.includes('<') || reference.test(rest);
}

/** Tags as we would write them, but out of place: an answer that closed what we opened leaves one over. */
function unpaired(html: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [tag, slash, name = ''] of html.matchAll(/<(\/?)(details|summary|strong|code|sub)\b[^>]*>/g)) {
    if (!slash) open.push(name);
    else if (open.at(-1) === name) open.pop();
    else wrong.push(`unpaired: ${tag}`);
  }
  return [...wrong, ...open.map((name) => `unpaired: <${name}>`)];
}
