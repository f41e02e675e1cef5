import { isFields, sameJson } from '../../parsing/json.ts';
import type { Difference, Fields, Json, Part, Message, Prompt } from '../../types.ts';

/** What of a prompt's meaning differs, most telling first. Files and their order say nothing. */
export function differences(before: Prompt, after: Prompt): Difference[] {
  return [
    ...differs('model', before.model, after.model),
    ...fieldDifferences(before.parameters, after.parameters),
    ...messageDifferences(before, after),
    ...differs('messages.defaults', before.defaults ?? {}, after.defaults ?? {}),
    ...toolDifferences(before.tools, after.tools),
    ...differs('schema', before.responseFormat, after.responseFormat),
  ];
}

/** Tools by their names: which came, which went, and what of the others differs. */
function toolDifferences(before: readonly Json[], after: readonly Json[]): Difference[] {
  const [was, is] = [named(before), named(after)];
  const whole = differs('tools', [...before], [...after]);
  // Without names, or with one twice, only the whole list can be compared.
  if (!was || !is || whole.length === 0) return whole;
  const found = [...new Set([...was.keys(), ...is.keys()])].flatMap((name) => {
    const [a, b] = [was.get(name), is.get(name)];
    if (!a || !b) return differs(`tools.${name}`, a ?? null, b ?? null);
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
    return keys.flatMap((key) => differs(`tools.${name}.${key}`, a[key] ?? null, b[key] ?? null));
  });
  const order = differs('tools.order', [...was.keys()], [...is.keys()]);
  return found.length ? found : order.length ? order : whole;
}

function named(tools: readonly Json[]): ReadonlyMap<string, Fields> | null {
  const found = new Map<string, Fields>();
  for (const tool of tools) {
    const inner = isFields(tool) ? (isFields(tool['function']) ? tool['function'] : tool) : {};
    const name = inner['name'];
    if (typeof name !== 'string' || found.has(name)) return null;
    found.set(name, inner);
  }
  return found;
}

/** The parts that differences touch, each once. */
export function partsOf(found: readonly Difference[]): Part[] {
  const parts = found.map(({ what }) => what.replace(/[.[].*$/, ''));
  return [...new Set(parts)].filter((part): part is Part => part !== 'endpoint' && part !== 'api');
}

function fieldDifferences(before: Fields, after: Fields): Difference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((name) => differs(`parameters.${name}`, before[name] ?? null, after[name] ?? null));
}

function messageDifferences(before: Prompt, after: Prompt): Difference[] {
  const count = Math.max(before.messages.length, after.messages.length);
  const all = Array.from({ length: count }, (_, index) => {
    const [was, is] = [before.messages[index], after.messages[index]];
    if (was && is && was.role === is.role)
      return differs(`messages[${index}].${was.role}`, was.content, is.content);
    return differs(`messages[${index}]`, shown(was), shown(is));
  });
  const found = all.flat();
  if (found.length || before.syntax === after.syntax) return found;
  const written = before.messages.some(({ content }) => /\{[{%]/.test(content));
  return written ? differs('messages.syntax', before.syntax, after.syntax) : [];
}

/** Prompts hold no calls. */
function shown(message: Message | undefined): Json {
  return message ? { role: message.role, content: message.content } : null;
}

function differs(what: string, before: Json, after: Json): Difference[] {
  return sameJson(before, after) ? [] : [{ what, before, after }];
}
