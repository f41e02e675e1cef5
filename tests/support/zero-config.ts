/** A repository without a config, whose only prompt says itself how it is tested. */
import { FILE, inShop, type ShopSetting } from './shop.ts';
import type { Told } from './account.ts';
import type { Edits, Files, Script } from './world.ts';

export const TRIAGE = `name: Triage
model: scripted-1
modelParameters: { temperature: 0 }
messages:
  - role: system
    content: Sort tickets. Say the team and nothing else.
  - role: user
    content: 'Ticket: {{ticket}}'
testData:
  - { ticket: My parcel is late, expected: shipping }
  - { ticket: I was charged twice, expected: billing }
evaluators:
  - name: team
    string: { equals: '{{expected}}' }
  - name: brief
    string: { startsWith: '{{expected}}' }
`;

export const FILES: Files = { 'prompts/triage.prompt.yml': TRIAGE, 'README.md': 'A shop.\n' };

type Asked = { messages: unknown };
export const right = ({ messages }: Asked): string =>
  JSON.stringify(messages).includes('late') ? 'shipping' : 'billing';
/** Says the team in capitals as soon as the prompt shouts. */
export const shouting = (asked: Asked): string =>
  JSON.stringify(asked.messages).includes('SORT') ? right(asked).toUpperCase() : right(asked);

export const edited = (from: string, to: string): Edits => ({
  'prompts/triage.prompt.yml': TRIAGE.replace(from, to),
});
export const LOUD = edited('Sort tickets', 'SORT tickets');

/** What the gate says of a change to a repository without a config. */
export async function outcome(head: Edits, answer: Script = shouting, base: Files = FILES) {
  const told = await withoutConfig({ base, head, answer });
  return {
    ...told,
    calls: told.questions.length,
    failed: JSON.parse(told.outputs['failed-metrics'] ?? '[]') as string[],
    log: told.annotations.map(({ file, line, message }) => `${file},line=${line}::${message}`).join('\n'),
  };
}

/** The shop, as long as nobody wrote a config. */
export function withoutConfig({ base = {}, ...setting }: ShopSetting): Promise<Told> {
  return inShop({ ...setting, base: { [FILE]: null, ...base } });
}

/** A comment without what Markdown wants escaped. */
export const plain = (text: string): string => text.replaceAll('\\', '').replaceAll('`', '');
