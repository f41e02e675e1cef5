/** How the messages of a prompt are filled: each syntax by its own rules, heavy ones loaded when they are needed. */
import { UserError } from '../errors.ts';
import type { Fields, Json, Message, Prompt } from '../types.ts';
import { isFields } from '../parsing/json.ts';
import { chatIn } from './chat-text.ts';
import type { Dialect } from './jinja.ts';
import { tidy } from './prompt-text.ts';
import { type Filled, fill, placeholders } from './template.ts';

/** Messages as a model gets them. */
export interface Rendered {
  readonly messages: readonly Message[];
  readonly parameters: Fields;
  /** Variables that were wanted and not there, in order of appearance. */
  readonly missing: readonly string[];
  /** Fields that went into it, by their first name. */
  readonly used: readonly string[];
}

/** What is filled `again` takes no more of the room that all fillings of a prompt have together. */
export type Render = (fields: Fields, again?: 'again') => Rendered;
type Whole = (fields: Fields) => Filled & { readonly used: readonly string[] };
type Template = Pick<Prompt, 'path' | 'syntax' | 'messages' | 'parameters' | 'defaults' | 'fillsToChat'>;

/** Reads a prompt once; what it returns fills it for each of so many cases, and may throw a UserError that has no place. */
export async function renderer(prompt: Template, cases = 0): Promise<Render> {
  const messages = await messagesOf(prompt);
  const most = Math.max(MOST_TOGETHER, MOST_A_CASE * cases);
  let left = most;
  return (fields, again) => {
    const all = { ...prompt.defaults, ...fields };
    const filled = prompt.fillsToChat ? withChat(messages(all), prompt.path) : messages(all);
    if (!again) for (const { content } of filled.messages) left -= content.length;
    if (!again && left < 0) throw tooMuchTogether(prompt.path, most);
    const stored = filledVariables(prompt.parameters, all);
    return {
      messages: filled.messages,
      parameters: stored.parameters,
      missing: together(filled.missing, stored.missing),
      used: together(filled.used, stored.used),
    };
  };
}

/** Each name once. */
function together(one: readonly string[], other: readonly string[]): readonly string[] {
  return other.length === 0 && one.length < 2 ? one : [...new Set([...one, ...other])];
}

/** Characters that all fillings of one prompt may add up to: a loop in it multiplies with the cases. More where these are many. */
const MOST_TOGETHER = 100_000_000;
const MOST_A_CASE = 4000;

function tooMuchTogether(path: string, most: number): UserError {
  const hint = 'Loop less in the prompt, give the cases shorter values, or put fewer of them to it.';
  return new UserError(`${path}: all cases together fill it with more than ${most} characters`, null, hint);
}

type Messages = (fields: Fields) => Omit<Rendered, 'parameters'>;

async function messagesOf({ path, syntax, messages }: Template): Promise<Messages> {
  if (syntax === 'mustache' || syntax === 'replace' || syntax === 'literal')
    return oneByOne(messages, syntax);
  const mark = markFor(messages);
  const text = messages.map(({ content }, index) => `\n${mark}${index}${mark}\n${content}\n`).join('');
  const whole = await (syntax === 'handlebars' ? handlebars(text, path) : jinja(text, path, syntax));
  return (fields) => allAtOnce(messages, mark, whole, fields);
}

/** What is the same for all cases is made once, and held by all of them. */
function oneByOne(messages: readonly Message[], syntax: Prompt['syntax']): Messages {
  const names = messages.map(({ content }) => placeholders(content, syntax));
  const used = names.flat().map((name) => name.split('.')[0] ?? '');
  const fixed = messages.map(({ role, content }) => ({ role, content: fill(content, {}, syntax).text }));
  if (used.length === 0) return () => ({ messages: fixed, missing: [], used });
  return (fields) => {
    const missing: string[] = [];
    const filled = messages.map(({ role, content }, at): Message => {
      const same = names[at]?.length === 0 && fixed[at];
      if (same) return same;
      const came = fill(content, fields, syntax);
      missing.push(...came.missing);
      return { role, content: came.text };
    });
    return { messages: filled, missing, used };
  };
}

/**
 * Templates with logic are filled as a whole, since a loop may hold several messages. The marks between them
 * are of a character that the template doesn't have; in values it is replaced, so none can be forged.
 */
function allAtOnce(
  messages: readonly Message[],
  mark: string,
  whole: Whole,
  fields: Fields,
): ReturnType<Messages> {
  const safe = JSON.parse(JSON.stringify(fields).replaceAll(mark, '\ufffd')) as Fields;
  const { text, missing, used } = whole(safe);
  const pieces = text.split(new RegExp(`${mark}(\\d+)${mark}`)).slice(1);
  const filled = pieces.flatMap((index, at): Message[] => {
    const role = at % 2 === 0 ? messages[Number(index)]?.role : undefined;
    const content = tidy(pieces[at + 1] ?? '');
    return role === undefined || content === '' ? [] : [{ role, content }];
  });
  return { messages: filled, missing, used };
}

function markFor(messages: readonly Message[]): string {
  const all = messages.map(({ content }) => content).join('');
  let code = 0xf6d7;
  while (all.includes(String.fromCharCode(code)) && code > 0xe000) code -= 1;
  return String.fromCharCode(code);
}

/** Some tools fill a file first and read it as a chat afterwards. */
function withChat(filled: ReturnType<Messages>, path: string): ReturnType<Messages> {
  const last = filled.messages.at(-1);
  const chat = last && filled.missing.length === 0 ? chatIn(last.content, path) : null;
  return chat ? { ...filled, messages: [...filled.messages.slice(0, -1), ...chat] } : filled;
}

async function jinja(text: string, path: string, dialect: Dialect): Promise<Whole> {
  const { parse, evaluate } = await import('./jinja.ts');
  const template = parse(text, path, 1, dialect);
  return (fields) => evaluate(template, fields);
}

async function handlebars(text: string, path: string): Promise<Whole> {
  const [{ parse }, { evaluate }] = await Promise.all([import('./handlebars.ts'), import('./evaluate.ts')]);
  const program = parse(text, path);
  return (fields) => evaluate(program, fields);
}

/** A stored prompt is a parameter; its variables are filled as plain text. */
function filledVariables(parameters: Fields, fields: Fields): Omit<Rendered, 'messages'> {
  const prompt = parameters['prompt'];
  const variables = isFields(prompt) ? prompt['variables'] : undefined;
  if (!isFields(prompt) || !isFields(variables)) return { parameters, missing: [], used: [] };
  const filled = Object.entries(variables).map(([name, value]) => ({
    name,
    ...fill(String(value), fields, 'mustache'),
  }));
  const texts: Json = Object.fromEntries(filled.map(({ name, text }) => [name, text]));
  const names = Object.values(variables).flatMap((value) => placeholders(String(value)));
  return {
    parameters: { ...parameters, prompt: { ...prompt, variables: texts } },
    missing: filled.flatMap(({ missing }) => missing),
    used: names.map((name) => name.split('.')[0] ?? ''),
  };
}
