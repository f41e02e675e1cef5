/** Nunjucks where it is not Jinja: names of tags and filters, read into what the interpreter knows. */
import type { Json } from '../types.ts';

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Filters that Jinja does not have, as functions. */
export const filters: Readonly<Record<string, (value: unknown) => Json>> = {
  'filter dump': (value) => JSON.stringify(plain(value)),
  'filter load': (value) => JSON.parse(String(plain(value))) as Json,
  'filter safe': (value) => plain(value),
  'filter print': (value) => printed(plain(value)),
};

/** Lists print their items with commas between them, and nothing prints as nothing. */
function printed(value: Json): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map(printed).join(',');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const PRINTED = [
  ...['Identifier', 'MemberExpression', 'CallExpression', 'FilterExpression', 'SelectExpression', 'Ternary'],
];

/** Tags and operators that have another name in Jinja. */
export function asJinja(text: string): string {
  return text.replace(/\{%[\s\S]*?(?:%\}|$)|\{\{[\s\S]*?(?:\}\}|$)/g, (tag) =>
    tag
      .replace(/^(\{%-?\s*)elseif\b/, '$1elif')
      .replace(/("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|([=!])==/g, (_, text?: string, first?: string) =>
        text === undefined ? `${first}=` : text,
      ),
  );
}

/** Puts calls in the place of filters that Jinja does not have. */
export function filtersAsCalls(root: Node): Node {
  const visit = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(visit);
    if (node instanceof Map) return new Map([...node].map(([key, value]) => [visit(key), visit(value)]));
    if (typeof node !== 'object' || node === null || !('type' in node)) return node;
    const known = node as Node;
    for (const [key, value] of Object.entries(known))
      (known as Record<string, unknown>)[key] = BODIES.includes(key) ? printing(visit(value)) : visit(value);
    const filter = known['filter'] as Node | undefined;
    const name = `filter ${String(filter?.['value'])}`;
    if (known.type !== 'FilterExpression' || !Object.hasOwn(filters, name)) return known;
    return callOf(name, known['operand']);
  };
  return visit(root) as Node;
}

const BODIES = ['body', 'alternate', 'defaultBlock'];

/** What stands in a body by itself is printed. */
function printing(body: unknown): unknown {
  if (!Array.isArray(body)) return body;
  return (body as Node[]).map((node) => (PRINTED.includes(node.type) ? callOf('filter print', node) : node));
}

function callOf(name: string, operand: unknown): Node {
  return { type: 'CallExpression', callee: { type: 'Identifier', value: name }, args: [operand] };
}

/** What the interpreter wraps, bare; functions get the items of lists and mappings still wrapped. */
function plain(value: unknown): Json {
  if (value instanceof Map)
    return Object.fromEntries([...value].map(([key, item]) => [String(key), plain(item)]));
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null && 'value' in value) return plain(value.value);
  return (value ?? null) as Json;
}
