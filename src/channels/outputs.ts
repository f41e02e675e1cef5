import type { Channel } from '../contracts.ts';
import { failedMetrics } from '../render/names.ts';
import { oneLine } from '../render/text.ts';
import type { Change, Post } from '../types.ts';

function output(name: string, value: string | number): Post {
  return { kind: 'output', name, value: String(value) };
}

function changeShown({ target, file, line, kind, touched }: Change) {
  return { target, file, line, kind, touched };
}

/** What later steps can read; where files and comment ended up is known where they are made. */
export const channel: Channel = {
  name: 'outputs',
  what: 'The outputs of the action, for later steps.',
  posts: ({ verdict, headline, changes, usage, command = '' }) => [
    output('verdict', verdict.outcome),
    output('headline', oneLine(headline)),
    output('changes', JSON.stringify(changes.map(changeShown))),
    output('failed-metrics', JSON.stringify(failedMetrics(verdict.checks))),
    output('command', oneLine(command)),
    output('requests', usage.requests),
    output('cached', usage.cached),
    output('tokens', usage.inputTokens + usage.outputTokens),
    output('cost-usd', usage.usd === 0 && usage.unpriced.length ? '' : Number(usage.usd.toFixed(6))),
  ],
};
