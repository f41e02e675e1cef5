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

/** Every test with every prompt, in their order. */
export async function sentBy(file: string, text: string, tree: Tree): Promise<Sent> {
  const found = await readPromptfoo(file, text, tree, []);
  const cases = found.suites.flatMap(({ caseFiles }) => caseFiles.flatMap((each) => each.cases ?? []));
  const compiled = await Promise.all(found.targets.map((target) => compile(target, tree)));
  const prompts = compiled.flatMap((each) => each?.prompt ?? []);
  const renders = await Promise.all(prompts.map(renderer));
  const requests = prompts.flatMap((prompt, at) =>
    cases.map((each) => {
      const outcome = requestOf(prompt, renders[at]!, each, 'default');
      if (!outcome.ok) throw new Error(outcome.failure.message);
      return outcome.value;
    }),
  );
  return { requests, warnings: found.warnings.map(({ message }) => message) };
}

/** A list of `role: content`. */
export function messagesOf({ messages, turns }: Request): readonly Readonly<Record<string, string>>[] {
  const asked = turns.map(({ user }) => ({ user }));
  return [...messages.map(({ role, content }) => ({ [role]: content })), ...asked];
}
