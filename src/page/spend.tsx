import type { PageSummary } from '../render/page-data.ts';
import { count, usd } from '../render/text.ts';

/** What the run took, and which commits it was about. */
export function Spend({
  summary: { usage, foreseen, conversations, proposal },
}: {
  readonly summary: PageSummary;
}) {
  const tokens = usage['input-tokens'] + usage['output-tokens'];
  const unpriced = usage['unpriced-models'];
  const facts: readonly (readonly [string, string])[] = [
    ['Conversations', count(conversations)],
    ['Requests', count(usage.requests)],
    ['Kept answers', count(usage.cached)],
    [
      'Tokens',
      tokens
        ? `${count(tokens)} (${count(usage['input-tokens'])} in, ${count(usage['output-tokens'])} out)`
        : count(tokens),
    ],
    [
      'Cost',
      unpriced.length ? `${usd(usage['cost-usd'])}, without ${unpriced.join(', ')}` : usd(usage['cost-usd']),
    ],
    ...(foreseen
      ? [['Foreseen', `at most ${count(foreseen.calls)} requests, ${usd(foreseen.usd)}`] as const]
      : []),
    ['Compared', `${proposal.base.slice(0, 7) || 'nothing'} → ${proposal.commit.slice(0, 7)}`],
  ];
  return (
    <footer>
      <dl class="spend">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </footer>
  );
}
