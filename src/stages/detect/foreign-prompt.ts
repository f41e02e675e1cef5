import { UserError } from '../../errors.ts';
import { chatIn } from '../../prompts/chat-text.ts';
import type { Fields, ForeignPrompt, Message, Prompt } from '../../types.ts';

/** A prompt of another tool's config: a chat in JSON or YAML, or else what the user says. */
export function givenPrompt(given: ForeignPrompt, path: string, text: string): Prompt {
  const { model, parameters, tools, responseFormat, instructions, env } = given;
  const chat = chatBefore(text, path);
  const above: Message[] = instructions === null ? [] : [{ role: 'system', content: literal(instructions) }];
  return {
    path,
    syntax: 'nunjucks',
    model,
    parameters,
    messages: [...above, ...(chat ?? [{ role: 'user', content: text.trim() }])],
    tools,
    responseFormat,
    ...(chat === null && isOpen(text) ? { fillsToChat: true } : {}),
    ...defaultsOf(text, env),
    files: [path],
  };
}

/** The chat that a text is as it stands; what its tags make a chat of is one only after they are filled. */
function chatBefore(text: string, path: string): readonly Message[] | null {
  try {
    return chatIn(text, path);
  } catch (error) {
    if (error instanceof UserError && isOpen(text)) return null;
    throw error;
  }
}

function isOpen(text: string): boolean {
  return /\{[{%]/.test(text);
}

/** Only what the prompt looks at, so that nothing else of the environment is carried about. */
function defaultsOf(text: string, env: Fields): Pick<Prompt, 'defaults'> {
  const named = new Set([...text.matchAll(/\benv\.(\w+)/g)].map(([, name = '']) => name));
  const used = Object.entries(env).filter(([name]) => named.has(name));
  return used.length ? { defaults: { env: Object.fromEntries(used) } } : {};
}

function literal(text: string): string {
  return isOpen(text) ? `{% raw %}${text}{% endraw %}` : text;
}
