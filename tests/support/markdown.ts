/** Markdown as GitHub's parser reads it, and what a reader of it sees. */
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visible } from '../../src/render/text.ts';
import type { Block, Words } from '../../src/types.ts';

/** A node of mdast. */
export interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly lang?: string | null;
  readonly children?: readonly Node[];
}

const parser = unified().use(remarkParse).use(remarkGfm);
/** The tree of a text. */
export const parse = (markdown: string): Node => parser.parse(markdown);

/** A node and all below it. */
export function nodes(node: Node): readonly Node[] {
  return [node, ...(node.children ?? []).flatMap(nodes)];
}

/** The kinds of nodes in a tree, sorted. */
export const types = (node: Node): readonly string[] =>
  [...new Set(nodes(node).map((each) => each.type))].sort();
/** The text of a tree, without what parts references invisibly. */
export const shown = (node: Node): string =>
  nodes(node)
    .map((each) => (each.type === 'html' ? '' : (each.value ?? '')))
    .join('')
    .replaceAll('\u200B', '');

/** What a reader should see of a foreign string in a line. */
export const seen = (text: string): string =>
  visible(text)
    .replace(/[ \t\n]+/g, ' ')
    .replace(/^ +| +$/g, '');
/** A paragraph of these words. */
export const paragraph = (...words: Words): Block => ({ kind: 'paragraph', words });
