import type { Program } from '../../parsing/code-target.ts';

/** What a program writes that asks a model: a client of a provider, a router, or the address itself. */
const ASKS =
  /\b(?:openai|anthropic|litellm|langchain|llama_index|mistralai|ollama|google\.generativeai|google\.genai|cohere)\b|@ai-sdk\/|@anthropic-ai\/|@google\/gen|\/(?:chat\/completions|v1\/messages|v1\/responses)\b/i;

/** The call itself, by which a program that asks is told from one that only holds its settings. */
const CALLS =
  /\/(?:chat\/completions|v1\/messages|v1\/responses)\b|\b(?:completions|responses|messages)\.(?:create|parse|stream)\b|\b(?:generateText|streamText|generateObject|generate_content|generateContent|a?completion|a?invoke)\(/;

/** Longer programs are made by programs. */
const MOST = 200_000;

/** A program that looks as if it asked a model. */
export interface Asker extends Program {
  /** The variables that it reads: it sees no other. */
  readonly variables: readonly string[];
  /** Whether the call itself was seen in it, or only that it knows of a provider. */
  readonly isSeen: boolean;
}

/** What asks a model in a program, and how; null where nothing looks like it. */
export function askerIn(path: string, text: string): Asker | null {
  const read = text.slice(0, MOST);
  if (!ASKS.test(read)) return null;
  const call = CALLS.exec(read)?.index ?? null;
  const all = path.endsWith('.py') ? functionsOfPython(read) : functionsOfNode(read);
  const last = all.filter(({ at }) => call !== null && at <= call).at(-1);
  const { name, isAsync, takes } = last ?? all[0] ?? UNKNOWN;
  return { path, asks: { name, isAsync, takes }, variables: variablesOf(read), isSeen: call !== null };
}

type Found = Program['asks'] & { readonly at: number };

/** What is written where nothing is found: the reader puts the name in. */
const UNKNOWN: Omit<Found, 'at'> = { name: 'answer', isAsync: false, takes: ['question'] };

function functionsOfPython(text: string): Found[] {
  return [...text.matchAll(/^(async )?def ([A-Za-z]\w*)\(([^)]*)\)/gm)].map(
    ({ index, 1: isAsync, 2: name = '', 3: takes = '' }) => ({
      at: index,
      name,
      isAsync: isAsync !== undefined,
      takes: namesIn(takes),
    }),
  );
}

const EXPORTED =
  /^(?:export (?:async )?function (\w+)\s*(?:<[^>(]*>)?\(([^)]*)\)|export const (\w+) = (?:async )?\(([^)]*)\)|(?:async )?function (\w+)\(([^)]*)\))/gm;

/** What a module exports by name, in either way to write a module. */
function functionsOfNode(text: string): Found[] {
  return [...text.matchAll(EXPORTED)].flatMap(([, a, ofA, b, ofB, c, ofC], nth, all) => {
    const name = a ?? b ?? c ?? '';
    if (c !== undefined && !new RegExp(`\\bexports\\b[^;]{0,500}\\b${c}\\b`).test(text)) return [];
    return [{ at: all[nth]?.index ?? 0, name, isAsync: true, takes: namesIn(ofA ?? ofB ?? ofC ?? '') }];
  });
}

/** Parameters that have to be given, by their names; of what is taken apart in place nothing is known. */
function namesIn(parameters: string): readonly string[] {
  if (/[{[]/.test(parameters)) return UNKNOWN.takes;
  const all = parameters.split(',').map((each) => each.trim());
  const needed = all.filter((each) => each !== '' && !/=|\?\s*:|^\*|^\.\.\./.test(each));
  return needed.map((each) => /^[A-Za-z_]\w*/.exec(each)?.[0] ?? '');
}

const READS =
  /\b(?:process\.env(?:\.|\[['"])|os\.environ(?:\.get\(|\[)['"]|os\.getenv\(['"])([A-Z][A-Z0-9_]{1,60})/g;

function variablesOf(text: string): string[] {
  const read = [...text.matchAll(READS)].map(([, name = '']) => name);
  const usual = /\bopenai\b/i.test(text) ? ['OPENAI_API_KEY'] : [];
  return [...new Set([...usual, ...read])];
}

const LITERAL = /(["'`])([\w.:/@-]{2,80})\1/g;

const SETTING = /^\s*(?:export\s+)?\w+=(["']?)([\w.:/@-]{2,80})\1\s*$/gm;

/** Names of models that stand in a program, or in an example of its environment, as they are. */
export function modelsNamedIn(path: string, text: string, isModel: (id: string) => boolean): string[] {
  const pattern = /(^|\/)\.env/.test(path) ? SETTING : LITERAL;
  const literals = [...text.slice(0, MOST).matchAll(pattern)].map(([, , literal = '']) => literal);
  return literals.filter((literal) => isModel(literal) && !/embedding/i.test(literal));
}
