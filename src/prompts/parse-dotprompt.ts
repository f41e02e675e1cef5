import type { Source } from '../contracts.ts';
import { throwFound, UserError } from '../errors.ts';
import { suggestion } from '../lib/nearest.ts';
import { frontOf } from './dotprompt-front.ts';
import { openFile } from './open-file.ts';
import { expandPartials, type Inclusion } from './partials.ts';
import { empty, splitFront, tidy } from './prompt-text.ts';
import type { Message, Role, Warning, Prompt } from '../types.ts';

/** Throws a UserError with the line for what the format forbids. */
export async function parse(source: Source): Promise<Prompt> {
  const { inclusion, withoutComments } = await import('./handlebars.ts');
  const parts = splitFront(source);
  const file = openFile(source.path, parts.lineOf);
  const front = frontOf(parts.front, file);
  throwFound(file.errors);
  const text = { ...source, text: parts.body };
  const whole = await expandPartials(text, parts.bodyLine, withHelpers(inclusion));
  const { body, left } = withoutPrograms(withoutComments(whole.text));
  const start = parts.bodyLine > 1 ? body.trimStart() : body;
  const messages = messagesOf(start, source.path, parts.bodyLine);
  const { model, parameters, tools, responseFormat, defaults } = front;
  const warnings = [
    ...file.warnings,
    ...left.map(({ code, message }) => ({ code, message: `${source.path}: ${message}` })),
  ];
  const files = [source.path, ...whole.files];
  const settings = { model, parameters, tools, responseFormat, defaults };
  return { path: source.path, syntax: 'handlebars', ...settings, messages, warnings, files };
}

const mediaTag = /\{\{\{?~?\s*media\s([^{}]*)\}?\}\}/g;
const sectionTag = /\{\{\{?~?\s*section\s[^{}]*\}?\}\}/g;
const marker = /\{\{\{?~?\s*(?:role\s+["']([^"'{}]*)["'](?:\s[^{}]*)?|history(?:\s[^{}]*)?)~?\}?\}\}/g;

/** Only texts are asked: of a picture its address stands in its place, and a section is its program's to fill. */
function withoutPrograms(text: string): { readonly body: string; readonly left: readonly Warning[] } {
  const plain = text.replace(sectionTag, '');
  const body = plain.replace(mediaTag, (_, given: string) => addressIn(given));
  const left: Warning[] = [];
  if (plain !== text)
    left.push({ code: 'not-sent', message: '{{section}} is left out; only a program could fill it.' });
  if (body !== plain)
    left.push({ code: 'sent-otherwise', message: '{{media}} is sent as its address; only texts are asked.' });
  if (/\{\{\{?~?\s*history\b/.test(body))
    left.push({
      code: 'not-sent',
      message: '{{history}} is left out; the turns of a case follow the prompt.',
    });
  return { body, left };
}

/** The `url` of a picture as a tag, or as it stands. */
function addressIn(given: string): string {
  const [, text, inner, path] = /\burl=(?:["']([^"']*)["']|\(([^()]*)\)|([^\s()]+))/.exec(given) ?? [];
  const name = (inner ?? path ?? given).replace(/~$/, '').trim();
  return text ?? `{{${name}}}`;
}

/** Markers of roles are no helpers: they cut the text before it is filled, so no value can set one. */
function withHelpers(inclusion: Inclusion): Inclusion {
  const check: Inclusion['check'] = (text, file, firstLine) =>
    inclusion.check(withoutPrograms(text).body.replace(marker, ''), file, firstLine);
  return { ...inclusion, check };
}

const roles: Readonly<Record<string, Role>> = {
  system: 'system',
  user: 'user',
  model: 'assistant',
  assistant: 'assistant',
};

function messagesOf(body: string, file: string, bodyLine: number): readonly Message[] {
  const messages: Message[] = [];
  let role: Role = 'user';
  let start = 0;
  const add = (end: number): void => {
    const content = tidy(body.slice(start, end));
    if (content !== '') messages.push({ role, content });
  };
  for (const match of body.matchAll(marker)) {
    add(match.index);
    start = match.index + match[0].length;
    role =
      match[1] === undefined ? 'assistant' : roleOf(match[1], file, bodyLine, body.slice(0, match.index));
  }
  add(body.length);
  if (messages.length === 0) throw empty(file, bodyLine, 'the prompt');
  return messages;
}

function roleOf(name: string, file: string, bodyLine: number, before: string): Role {
  const role = Object.hasOwn(roles, name) ? roles[name] : undefined;
  if (role) return role;
  const where = { file, line: bodyLine + before.split('\n').length - 1, key: null };
  throw new UserError(
    `${file}: the role "${name}" is not available`,
    where,
    suggestion(name, Object.keys(roles)),
  );
}
