import { parse as parseCsv } from 'csv-parse/sync';
import { parse } from 'yaml';
import type { Json, ModelCall, ModelReply, ModelScript } from '../model-server.ts';
import type { Files } from '../repo.ts';
import type { Rule, Story } from './story.ts';

/** A scripted model: its script, and the questions that no rule answers. */
type Script = { answer: ModelScript; unanswered: string[] };

/** A case by what its user says first. */
type Known = { id: string; first: string };

/** The scripted model of a story: of its rules, the first that fits the question answers. */
export function scriptOf({ rules, base, head }: Pick<Story, 'rules' | 'base' | 'head'>): Script {
  const known = knownCases(base, head);
  const unanswered: string[] = [];
  const answer = (call: ModelCall): ModelReply => {
    const question = questionOf(call, known);
    const rule = rules.find((candidate) => fits(candidate, question));
    const reply = rule && replyOf(rule, question.turn);
    if (reply) return reply;
    unanswered.push(`${question.id ?? 'a case that is not known'}, turn ${question.turn}: ${call.text}`);
    return { status: 400, error: { message: 'the script has no answer to this' } };
  };
  return { answer, unanswered };
}

type Question = { id: string | null; system: string; user: string; turn: number; model: string; body: Json };

function questionOf(call: ModelCall, known: readonly Known[]): Question {
  const said = call.messages.filter(({ role }) => role === 'user').map(({ content }) => content);
  const system = call.messages.filter(({ role }) => role === 'system' || role === 'developer');
  return {
    id: known.find(({ first }) => (said[0] ?? '').includes(first))?.id ?? null,
    system: system.map(({ content }) => content).join('\n'),
    user: call.text,
    turn: said.length,
    model: call.model,
    body: call.body,
  };
}

function fits(rule: Rule, { id, system, user, turn, model, body }: Question): boolean {
  return (
    (rule.case === undefined || (id !== null && list(rule.case).includes(id))) &&
    list(rule.system).every((part) => system.includes(part)) &&
    list(rule.user).every((part) => user.includes(part)) &&
    (rule.model === undefined || list(rule.model).includes(model)) &&
    Object.entries(rule.parameters ?? {}).every(([name, value]) => body[name] === value) &&
    turn >= (rule['from-turn'] ?? 1)
  );
}

/** Nothing when the script ends before this turn. */
function replyOf({ status, error, headers, say, ...rule }: Rule, turn: number): ModelReply | undefined {
  if (status !== undefined)
    return { status, headers, ...(error !== undefined && { error: { message: error } }) };
  const text = typeof say === 'string' ? say : say?.[turn - (rule['from-turn'] ?? 1)];
  return text === undefined ? undefined : { text };
}

function list(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

/** The cases of both revisions, those that say most first, so that none is taken for a shorter one. */
function knownCases(base: Files, head: Files): Known[] {
  const rows = [base, head].flatMap((files) =>
    Object.entries(files).flatMap(([path, text]) =>
      path.startsWith('evals/') ? rowsOf(path, String(text)) : [],
    ),
  );
  return rows.map(knownCase).sort((a, b) => b.first.length - a.first.length);
}

type Row = { id: string; turns?: (string | { user: string })[]; input?: string | Record<string, unknown> };

function rowsOf(path: string, text: string): Row[] {
  if (path.endsWith('.csv'))
    return parseCsv(text, { columns: true }).map(({ id, ...input }: any) => ({ id, input }));
  if (!path.endsWith('.jsonl')) return parse(text) as Row[];
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Row);
}

function knownCase({ id, turns, input }: Row): Known {
  const [turn] = turns ?? [];
  if (turn !== undefined) return { id, first: typeof turn === 'string' ? turn : turn.user };
  const texts = typeof input === 'string' ? [input] : Object.values(input ?? {}).map(String);
  return { id, first: texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '') };
}
