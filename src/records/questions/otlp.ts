/** Conversations in OTLP JSON: spans and events by the `gen_ai` conventions, of every version so far. */
import { isFields } from '../../parsing/json.ts';
import type { Fields, Json } from '../../types.ts';
import { type Asked, areMessages, isUser, userTexts } from './messages.ts';

/** What one call to a model tells. */
interface Call {
  readonly conversation: string | null;
  readonly trace: string;
  readonly time: string;
  readonly turns: readonly string[];
  readonly fields: Fields;
  readonly line: number | null;
}

export function isOtlp(value: Json): boolean {
  return (
    isFields(value) &&
    ['resourceSpans', 'resourceLogs', 'resource_spans', 'resource_logs'].some((key) => key in value)
  );
}

/** One for each conversation that is named; else for each trace that of its calls in which the user says most. */
export function conversationsInTraces(
  exports: readonly { readonly value: Json; readonly line: number | null }[],
): Asked[] {
  const spans = exports.flatMap(({ value, line }) => callsOfSpans(value, line));
  const logs = exports.flatMap(({ value, line }) => callsOfLogs(value, line));
  const calls = [...spans, ...logs].filter(({ turns }) => turns.length > 0);
  const groups = new Map<string, Call[]>();
  for (const call of calls) {
    const key = JSON.stringify([call.conversation, call.conversation === null ? call.trace : null]);
    groups.set(key, [...(groups.get(key) ?? []), call]);
  }
  return [...groups.values()].flatMap((own) => {
    const ordered = own.toSorted((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
    const [first] = ordered;
    if (!first) return [];
    const turns = first.conversation === null ? most(ordered) : heldIn(ordered);
    return [{ turns, fields: first.fields, line: first.line }];
  });
}

function most(calls: readonly Call[]): readonly string[] {
  return calls.reduce<readonly string[]>(
    (best, { turns }) => (turns.length > best.length ? turns : best),
    [],
  );
}

/** Calls bring their history along, or only what is new: what was said already is not said again. */
function heldIn(calls: readonly Call[]): readonly string[] {
  let held: readonly string[] = [];
  for (const { turns } of calls) {
    const goesOn = held.every((text, at) => turns[at] === text);
    held = goesOn ? turns : [...held, ...turns.filter((text) => !held.includes(text))];
  }
  return held;
}

function callsOfSpans(value: Json, line: number | null): Call[] {
  return partsOf(value, ['resourceSpans', 'resource_spans'], ['scopeSpans', 'scope_spans'], 'spans').flatMap(
    ({ item, resource }) => {
      const own = plain(item['attributes'] ?? null);
      const events = listOf(item['events']).filter(isFields);
      const named = events.map((event) => ({
        name: String(event['name'] ?? ''),
        fields: plain(event['attributes'] ?? null),
      }));
      const all = Object.assign({}, own, ...named.map(({ fields }) => fields)) as Fields;
      if (
        !Object.keys(all).some((key) => key.startsWith('gen_ai.')) &&
        !named.some(({ name }) => name.startsWith('gen_ai.'))
      )
        return [];
      const turns = turnsOf(all) ?? named.flatMap(({ name, fields }) => saidIn(name, fields));
      return [
        {
          conversation: conversationIn({ ...resource, ...all }),
          trace: String(item['traceId'] ?? item['trace_id'] ?? ''),
          time: timeOf(item['startTimeUnixNano'] ?? item['start_time_unix_nano']),
          turns,
          fields: { ...resource, ...own },
          line,
        },
      ];
    },
  );
}

/** Events of one span that come as log records are one call together. */
function callsOfLogs(value: Json, line: number | null): Call[] {
  const bySpan = new Map<string, Call>();
  for (const { item, resource } of partsOf(
    value,
    ['resourceLogs', 'resource_logs'],
    ['scopeLogs', 'scope_logs'],
    'logRecords',
  )) {
    const attributes = plain(item['attributes'] ?? null);
    const name = String(item['eventName'] ?? attributes['event.name'] ?? '');
    if (!name.startsWith('gen_ai.')) continue;
    const body = anyValue(item['body'] ?? null);
    const fields = { ...attributes, ...(isFields(body) ? body : { content: body }) };
    const turns = turnsOf(fields) ?? saidIn(name, fields);
    const trace = String(item['traceId'] ?? '');
    const key = JSON.stringify([trace, item['spanId'] ?? '']);
    const before = bySpan.get(key);
    bySpan.set(key, {
      conversation: conversationIn({ ...resource, ...fields }) ?? before?.conversation ?? null,
      trace,
      time: before?.time ?? timeOf(item['timeUnixNano']),
      turns: [...(before?.turns ?? []), ...turns],
      fields: before?.fields ?? { ...resource, ...attributes },
      line,
    });
  }
  return [...bySpan.values()];
}

/** What users say by the attributes: messages as one value, or a message in each of numbered ones. */
function turnsOf(fields: Fields): readonly string[] | null {
  for (const key of ['gen_ai.input.messages', 'gen_ai.prompt', 'gen_ai.request.messages']) {
    const value = unpacked(fields[key] ?? null);
    if (areMessages(value)) return userTexts(value);
    if (isFields(value) && areMessages(value['messages'])) return userTexts(value['messages']);
    if (typeof value === 'string' && value.trim() !== '') return [value.trim()];
  }
  const numbered: string[] = [];
  for (let at = 0; `gen_ai.prompt.${at}.content` in fields || `gen_ai.prompt.${at}.role` in fields; at++) {
    const role = fields[`gen_ai.prompt.${at}.role`] ?? 'user';
    const content = unpacked(fields[`gen_ai.prompt.${at}.content`] ?? null);
    numbered.push(...userTexts([{ role, content }]));
  }
  return `gen_ai.prompt.0.content` in fields ? numbered : null;
}

/** A message that is an event of its own. */
function saidIn(name: string, fields: Fields): string[] {
  const match = /^gen_ai\.(\w+)\.message$/.exec(name);
  if (!match || !isUser(match[1] ?? '')) return [];
  return userTexts([
    { role: 'user', content: unpacked(fields['content'] ?? fields['gen_ai.event.content'] ?? null) },
  ]);
}

function conversationIn(fields: Fields): string | null {
  const found = ['gen_ai.conversation.id', 'session.id', 'conversation.id']
    .map((key) => fields[key])
    .find((id) => typeof id === 'string' && id !== '');
  return typeof found === 'string' ? found : null;
}

/** Nanoseconds as a text whose order is that of time. */
function timeOf(value: Json | undefined): string {
  return String(value ?? '').padStart(20, '0');
}

interface Part {
  readonly item: Fields;
  readonly resource: Fields;
}

function partsOf(value: Json, outer: readonly string[], inner: readonly string[], items: string): Part[] {
  if (!isFields(value)) return [];
  return outer.flatMap((key) =>
    listOf(value[key])
      .filter(isFields)
      .flatMap((of) => {
        const about = of['resource'] ?? null;
        const resource = isFields(about) ? plain(about['attributes'] ?? null) : {};
        return inner
          .flatMap((name) => listOf(of[name]))
          .filter(isFields)
          .flatMap((scope) => [
            ...listOf(scope[items]),
            ...(items === 'logRecords' ? listOf(scope['log_records']) : []),
          ])
          .filter(isFields)
          .map((item) => ({ item, resource }));
      }),
  );
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

/** A list of keys and values as a mapping. */
function plain(attributes: Json): Fields {
  return Object.fromEntries(
    listOf(attributes).flatMap((each) =>
      isFields(each) && typeof each['key'] === 'string'
        ? [[each['key'], anyValue(each['value'] ?? null)]]
        : [],
    ),
  );
}

function anyValue(value: Json): Json {
  if (!isFields(value)) return value;
  const { stringValue, intValue, doubleValue, boolValue, arrayValue, kvlistValue } = value;
  if (isFields(arrayValue)) return listOf(arrayValue['values']).map(anyValue);
  if (isFields(kvlistValue)) return plain(kvlistValue['values'] ?? null);
  return (
    stringValue ?? (intValue === undefined ? undefined : Number(intValue)) ?? doubleValue ?? boolValue ?? null
  );
}

/** JSON in a text, as most exporters write lists. */
function unpacked(value: Json): Json {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value) as Json;
  } catch {
    return value;
  }
}
