import type { Tree } from '../../contracts.ts';
import { mistakesIn, Missing } from '../../errors.ts';
import { formatOf } from '../../formats/index.ts';
import { renderer } from '../../prompts/render.ts';
import type { Prompt } from '../../types.ts';
import type { Manner } from './cases.ts';

/** A prompt file that compiles, and how somebody would talk to it. */
interface FoundPrompt {
  readonly path: string;
  readonly model: string | null;
  readonly manner: Manner;
}

/** Files that compile to a prompt; partials and what does not compile are told, and left out. */
export async function promptsIn(
  tree: Tree,
  paths: readonly string[],
): Promise<{ readonly prompts: readonly FoundPrompt[]; readonly notes: readonly string[] }> {
  const [prompts, notes, included]: [FoundPrompt[], string[], Set<string>] = [[], [], new Set()];
  for (const path of paths) {
    try {
      const text = (await tree.read(path)) ?? '';
      const prompt = await formatOf(path, text).parse({ path, text, read: (name) => readIn(tree, name) });
      for (const file of prompt.files.slice(1)) included.add(file);
      prompts.push({ path, model: prompt.model, manner: await mannerOf(prompt) });
    } catch (error) {
      const [first] = mistakesIn(error);
      notes.push(leftOut(path, first?.message ?? ''));
    }
  }
  return { prompts: prompts.filter(({ path }) => !included.has(path)), notes };
}

/** What is said of a file that nothing is made of; why may begin with its name. */
export function leftOut(path: string, why: string): string {
  return `${path} is left out: ${why.startsWith(`${path} `) ? `it${why.slice(path.length)}` : why}.`;
}

/** Words of instructions from which a leak of them can be told from an accident. */
const LONG = 60;

async function mannerOf(prompt: Prompt): Promise<Manner> {
  const words = prompt.messages.map(({ content }) => content).join('\n');
  const told = prompt.messages.flatMap(({ role, content }) => (role === 'system' ? [content] : [])).join(' ');
  return {
    variables: (await renderer(prompt))({}).missing,
    isSpoken: prompt.messages.at(-1)?.role === 'user',
    isLong: told.split(/\s+/).length >= LONG,
    isJson: prompt.responseFormat !== null || /\bJSON\b/.test(words),
  };
}

async function readIn(tree: Tree, path: string): Promise<string> {
  const text = await tree.read(path);
  if (text === null) throw new Missing(`${path} does not exist`, null, 'Mend the path.');
  return text;
}
