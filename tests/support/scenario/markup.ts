import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

type Node = { type: string; value?: string; url?: string; children?: Node[] };

const ourTags = /<\/?(details|summary|strong|code|br)>|<!-- micro-metrics:v1 [^<>]* -->/g;
/** What GitHub turns into a mention or a reference in plain text. */
const reference = /(^|[^\w`])@[a-z\d]|(^|\W)#\d|\bGH-\d|\b[0-9a-f]{40}\b/i;

/** Everything in a comment that GitHub would do more with than show it, and that is not of our own making. */
export function foreignMarkup(markdown: string): string[] {
  const found: string[] = [];
  const walk = (node: Node): void => {
    if (isForeign(node)) found.push(`${node.type}: ${node.value ?? node.url ?? ''}`);
    node.children?.forEach(walk);
  };
  walk(unified().use(remarkParse).use(remarkGfm).parse(markdown));
  return found;
}

function isForeign({ type, value = '', url = '' }: Node): boolean {
  if (type === 'html') return value.replace(ourTags, '').includes('<');
  if (type === 'link') return !url.startsWith('https://github.com/acme/shop/');
  if (type === 'text') return reference.test(value);
  return ['image', 'imageReference', 'linkReference', 'definition', 'footnoteDefinition'].includes(type);
}
