/** A repository without a config, whose only prompt says itself how it is tested. */
import type { Files } from './repo.ts';
import { visit } from './shop.ts';

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

export const edited = (from: string, to: string): Files => ({
  'prompts/triage.prompt.yml': TRIAGE.replace(from, to),
});
export const LOUD = edited('Sort tickets', 'SORT tickets');

export async function outcome(head: Files, answer: (asked: Asked) => string = shouting, base: Files = FILES) {
  const seen = await visit({ noConfig: true, base, head, answer });
  seen.close();
  const { outputs, code } = seen.run;
  return {
    verdict: outputs.verdict,
    code,
    calls: seen.calls.length,
    failed: JSON.parse(outputs['failed-metrics'] ?? '[]') as string[],
    comment: seen.comments.join('\n'),
    log: seen.run.stdout,
  };
}

/** A comment without what Markdown wants escaped. */
export const plain = (text: string): string => text.replaceAll('\\', '').replaceAll('`', '');
