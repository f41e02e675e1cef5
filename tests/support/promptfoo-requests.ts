/** What a promptfooconfig.yaml asks, to the letter, and what is said of it. */
import { readPromptfoo } from '../../src/config/foreign/promptfoo/index.ts';
import type { Tree } from '../../src/contracts.ts';
import { renderer } from '../../src/prompts/render.ts';
import { compile } from '../../src/stages/detect/compile.ts';
import { requestOf } from '../../src/stages/plan/fill.ts';
import type { Request } from '../../src/types.ts';

interface Sent {
  readonly requests: readonly Request[];
  readonly warnings: readonly string[];
}

/** Every prompt with every provider, with the tests of the suites that ask them, in their order. */
export async function sentBy(file: string, text: string, tree: Tree): Promise<Sent> {
  const found = await readPromptfoo(file, text, tree, ['anthropic']);
  const requests: Request[] = [];
  for (const target of found.targets) {
    const prompt = (await compile(target, tree))?.prompt;
    if (!prompt) continue;
    const render = await renderer(prompt);
    const asking = found.suites.filter(({ targets }) => targets.includes(target.name));
    for (const each of asking.flatMap(({ caseFiles }) => caseFiles.flatMap(({ cases = [] }) => cases))) {
      const outcome = requestOf(prompt, render, each, target.endpoint);
      if (!outcome.ok) throw new Error(outcome.failure.message);
      requests.push(outcome.value);
    }
  }
  return { requests, warnings: found.warnings.map(({ message }) => message) };
}

/** A list of `role: content`. */
export function messagesOf({ messages, turns }: Request): readonly Readonly<Record<string, string>>[] {
  const asked = turns.map(({ user }) => ({ user }));
  return [...messages.map(({ role, content }) => ({ [role]: content })), ...asked];
}
