/** Prompts of several files, laid one after another. */
import { UserError } from '../errors.ts';
import type { Message, Prompt } from '../types.ts';

/**
 * One prompt of several: what they tell the system is one message, in their order, and other messages follow it.
 * Where several say something of the model, the first is right.
 */
export function laidTogether([first, ...others]: readonly [Prompt, ...Prompt[]]): Prompt {
  if (others.length === 0) return first;
  const all = [first, ...others];
  const syntax = all.find((each) => each.syntax !== 'literal')?.syntax ?? 'literal';
  const messages = all.flatMap((each) => each.messages.map((message) => inSyntax(message, each, syntax)));
  const told = messages.filter(isTold).map(({ content }) => content);
  const defaults = Object.assign({}, ...all.toReversed().map((each) => each.defaults ?? {})) as object;
  const warnings = all.flatMap((each) => each.warnings ?? []);
  return {
    path: first.path,
    syntax,
    model: all.find(({ model }) => model !== null)?.model ?? null,
    parameters: Object.assign(
      {},
      ...all.toReversed().map(({ parameters }) => parameters),
    ) as Prompt['parameters'],
    messages: [
      ...(told.length ? [{ role: 'system', content: told.join('\n\n') } as const] : []),
      ...messages.filter((message) => !isTold(message)),
    ],
    tools: all.flatMap(({ tools }) => tools),
    responseFormat: all.find(({ responseFormat }) => responseFormat !== null)?.responseFormat ?? null,
    ...(Object.keys(defaults).length ? { defaults: defaults as NonNullable<Prompt['defaults']> } : {}),
    ...(warnings.length ? { warnings } : {}),
    files: all.flatMap(({ files }) => files),
  };
}

function isTold({ role }: Message): boolean {
  return role === 'system' || role === 'developer';
}

/** What stands as it is in its own file must stand as it is beside others, too. */
function inSyntax(message: Message, { syntax, path }: Prompt, wanted: Prompt['syntax']): Message {
  if (syntax === wanted) return message;
  if (syntax === 'literal' && wanted === 'mustache')
    return { ...message, content: message.content.replaceAll('{{', '\\{{') };
  if (syntax === 'literal' && !/\{[{%#]/.test(message.content)) return message;
  throw new UserError(
    `${path} can't be laid beside the other prompts of its target, which fill their places in another way`,
    { file: path, line: null, key: null },
    'Write the files of one target in one format.',
  );
}
