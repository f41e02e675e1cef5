import type { Source } from '../contracts.ts';
import { throwFound, UserError } from '../errors.ts';
import { resolveFiles } from './file-references.ts';
import { historyWarnings, isDynamicRole, withoutHistory } from './jinja-roles.ts';
import { expandPartials } from './partials.ts';
import { empty, splitFront, tidy } from './prompt-text.ts';
import { frontOf, type Front, type Refuse } from './prompty-front.ts';
import { isFields } from '../parsing/json.ts';
import type { Message, Role, Warning, Prompt } from '../types.ts';

/** Throws a UserError with the line for what the format forbids. */
export async function parse(source: Source): Promise<Prompt> {
  const parts = splitFront(source);
  const { path } = source;
  const { sample: _, ...written } = parts.front;
  const resolved = await resolveFiles({ value: written, lineOf: parts.lineOf }, source);
  const refuse: Refuse = (at, message, hint) => {
    const where = { file: path, line: parts.lineOf(at), key: at.join('.') || null };
    throw new UserError(`${path}: ${message}`, where, hint);
  };
  const front = frontOf(isFields(resolved.value) ? resolved.value : {}, path, refuse);
  const whole = await textOf({ ...source, text: parts.body }, parts.bodyLine, front.syntax);
  const { text, left } =
    front.syntax === 'handlebars' ? { text: whole.text, left: [] } : withoutHistory(whole.text);
  const messages = messagesOf(text, front, path, parts.bodyLine);
  const { model, parameters, tools, responseFormat, defaults, syntax } = front;
  const settings = { model, parameters, tools, responseFormat, defaults };
  const files = [...new Set([path, ...resolved.files, ...whole.files])];
  const warnings = [...warningsOf(front, whole.text, path), ...historyWarnings(path, left)];
  return { path, syntax, ...settings, messages, warnings, files };
}

interface Whole {
  readonly text: string;
  readonly files: readonly string[];
}

async function textOf(source: Source, firstLine: number, syntax: Front['syntax']): Promise<Whole> {
  const { inclusion, withoutComments } =
    syntax === 'handlebars' ? await import('./handlebars.ts') : await import('./jinja.ts');
  const { text, files } = await expandPartials(source, firstLine, inclusion);
  return { text: withoutComments(text), files };
}

const marker = /^(?:#[ \t]*)?(system|developer|user|assistant|function|tools?)(?:\[[^\]\n]*\])?[ \t]*:$/i;
const thread = /^\s*!\[thread\]/;

/** What stands before the first role is for the system; a completion is one message of the user. */
function messagesOf(body: string, { completion }: Front, file: string, bodyLine: number): readonly Message[] {
  const messages: { role: Role; lines: string[] }[] = [{ role: completion ? 'user' : 'system', lines: [] }];
  const found: UserError[] = [];
  for (const [index, line] of body.split('\n').entries()) {
    const name = completion ? undefined : marker.exec(line.trim())?.[1]?.toLowerCase();
    const where = { file, line: bodyLine + index, key: null };
    if (isDynamicRole(line)) {
      const hint = 'Write the roles out; earlier turns of a conversation belong to the case.';
      found.push(new UserError(`${file}: a role can't come from a variable`, where, hint));
    } else if (name === 'function' || name?.startsWith('tool')) {
      const hint = 'Known are system, developer, user and assistant; tools stand in the front matter.';
      found.push(new UserError(`${file}: the role "${name}" is not available`, where, hint));
    } else if (name !== undefined) messages.push({ role: name as Role, lines: [] });
    else if (!thread.test(line)) messages.at(-1)?.lines.push(line);
  }
  throwFound(found);
  const texts = messages.map(({ role, lines }) => ({ role, content: tidy(lines.join('\n')) }));
  const filled = texts.filter(({ content }) => content !== '');
  if (filled.length === 0) throw empty(file, bodyLine, 'the prompt');
  return filled;
}

const LEFT_OUT = 'is left out; the turns of a case follow the prompt.';

function warningsOf({ warnings }: Front, text: string, file: string): readonly Warning[] {
  const pictures = /!\[(?!thread\])[^\]\n]*\]\([^)\n]*\)/.test(text);
  const threads = text.split('\n').some((line) => thread.test(line));
  return [
    ...warnings,
    ...(pictures
      ? [{ code: 'sent-otherwise', message: `${file}: pictures are sent as their text.` } as const]
      : []),
    ...(threads ? [{ code: 'not-sent', message: `${file}: ![thread] ${LEFT_OUT}` } as const] : []),
  ];
}
