import { z } from 'zod';
import type { ErrorObject, Options as AjvOptions, ValidateFunction } from 'ajv';
import type { Measure, SettingsOf } from '../contracts.ts';
import { isFields } from '../parsing/json.ts';
import { marked, unscored } from '../text/marks.ts';
import { start } from '../render/text.ts';
import { once } from '../lib/once.ts';
import { schemaPatterns } from '../text/patterns.ts';
import { argumentsOf } from '../text/tools.ts';
import type { Fields, Json, ToolCall } from '../types.ts';

const options = once(() =>
  z.strictObject({
    'none-called': z
      .enum(['wrong', 'skip'])
      .default('wrong')
      .describe('What an answer without a call means: it is wrong, or there is nothing to judge.'),
  }),
);

/** 1 when every call names a tool that was offered, with arguments that fit its schema; else 0. */
export const measure: Measure<SettingsOf<typeof options>> = {
  name: 'tool-calls-valid',
  what: 'Whether every call of a tool fits the schema of a tool that was offered.',
  unit: 'ratio',
  direction: 'higher',
  level: 'case',
  aggregate: 'rate',
  over: 'last',
  options,
  prepare: async (settings) => {
    const [{ Ajv }, { Ajv2020 }, patterns] = await Promise.all([
      import('ajv'),
      import('ajv/dist/2020.js'),
      schemaPatterns(),
    ]);
    const regExp = patterns as unknown as NonNullable<NonNullable<AjvOptions['code']>['regExp']>;
    const how: AjvOptions = { strict: false, logger: false, validateFormats: false, code: { regExp } };
    const [old, current] = [new Ajv(how), new Ajv2020(how)];
    const made = new Map<Json, ValidateFunction | null>();
    const check: Check = (schema) => {
      if (!made.has(schema)) made.set(schema, compiled(isOld(schema) ? old : current, schema));
      return made.get(schema) ?? null;
    };
    return ({ answer: { toolCalls, text, turn }, tools = [] }) => {
      if (tools.length === 0) return unscored('no tools were offered');
      if (toolCalls.length === 0)
        return settings['none-called'] === 'skip'
          ? unscored('no tool was called')
          : marked(0, 'called no tool', { turn, observed: start(text, 200), span: start(text) || null });
      const fault =
        toolCalls.map((call) => faultOf(call, tools, check)).find((each) => each !== null) ?? null;
      const observed = start(
        toolCalls.map(({ name, arguments: args }) => `${name}(${args})`).join(', '),
        200,
      );
      const evidence = { turn, expected: 'calls that fit the tools', observed, span: start(observed) };
      if (fault) return marked(0, fault, evidence);
      const unread = unreadIn(toolCalls, tools, check);
      return marked(
        1,
        unread.length === 0
          ? 'every call fits its tool'
          : `every call names its tool; no schema is known, or none that can be read, of ${unread.join(', ')}`,
        evidence,
      );
    };
  },
};

type Check = (schema: Fields) => ValidateFunction | null;

/** Of draft-06 or 07 by its own word; all others are read as 2020-12, which is what tools are described in today. */
function isOld(schema: Fields): boolean {
  return /draft-0[67]/.test(String(schema['$schema'] ?? ''));
}

/** Tools that were called of which names and JSON are all that can be checked. */
function unreadIn(calls: readonly ToolCall[], tools: readonly Json[], check: Check): readonly string[] {
  const unread = tools
    .map(described)
    .filter((tool) => tool !== null && (tool.parameters === null || check(tool.parameters) === null))
    .flatMap((tool) => tool?.name ?? []);
  return unread.filter((name) => calls.some((call) => call.name === name));
}

/** Null for a schema that can't be read: then names and JSON are all that is checked. */
function compiled(
  ajv: { compile: (schema: object) => ValidateFunction },
  { $schema: _, ...schema }: Fields,
): ValidateFunction | null {
  try {
    return ajv.compile(schema);
  } catch {
    return null;
  }
}

function faultOf(
  { name, arguments: written }: ToolCall,
  tools: readonly Json[],
  check: Check,
): string | null {
  const tool = tools.map(described).find((each) => each?.name === name);
  if (!tool) return `called ${name || '(nameless)'}, which was not offered`;
  const given = argumentsOf(written, 'rounded');
  if (given === null) return `${name}: the arguments are no JSON object`;
  if (tool.parameters === null) return null;
  const validate = check(tool.parameters);
  if (!validate || validate(given)) return null;
  const [error] = validate.errors ?? [];
  return `${name}: ${error?.instancePath || 'the arguments'} ${error?.message ?? 'do not fit'}${detailOf(error)}`;
}

/** Which one, where the message does not say it. */
function detailOf(error: ErrorObject | undefined): string {
  const { additionalProperty: extra, allowedValues: allowed } = (error?.params ?? {}) as Fields;
  if (typeof extra === 'string') return `: ${start(extra)}`;
  return Array.isArray(allowed) ? `: ${start(JSON.stringify(allowed).slice(1, -1), 120)}` : '';
}

/** A tool as either of OpenAI's APIs takes it, or Anthropic's, or as a server of the Model Context Protocol lists it. */
function described(tool: Json): { readonly name: string; readonly parameters: Fields | null } | null {
  const inner = isFields(tool) ? (isFields(tool['function']) ? tool['function'] : tool) : {};
  const { name, parameters = inner['input_schema'] ?? inner['inputSchema'] } = inner;
  return typeof name === 'string' ? { name, parameters: isFields(parameters) ? parameters : null } : null;
}
