/** Runs as measures see them. */
import type { Measure, Price, Sample } from '../contracts.ts';
import { messageOf } from './reply.ts';
import { costOf } from './usage.ts';
import type { Answer, Message, MetricCard, Run, Sequence, ToolResult, Turn } from '../types.ts';

type Prices = Readonly<Record<string, Price>>;

/** One for each answer of a run, first turn first, with what the other side answered to the same turn; none where nothing came back. */
export function samplesWithRivals(run: Run, rival: Run | null, prices: Prices): Sample[] {
  const { request } = run.trial;
  if (!run.result.ok || !request.ok) return [];
  const { turns, messages, model, tools, toolResults = [] } = request.value;
  const answers = run.result.value;
  const others = rival?.result.ok ? rival.result.value : [];
  const said = turns.map(({ user }) => user);
  return answers.map((answer, index) => ({
    case: answer.context ? { ...run.trial.case, context: answer.context } : run.trial.case,
    answer,
    usd: costOf(answer.usage, prices, [model, answer.model]),
    userTurns: said.slice(0, answer.turn),
    sent: [...messages, ...history(turns.slice(0, answer.turn), answers.slice(0, index), toolResults)],
    tools,
    earlier: answers.slice(0, index),
    rival: others.find(({ turn }) => turn === answer.turn) ?? null,
  }));
}

/** The turns as the model read them: each user's message, and what was answered or is fixed to have been. */
function history(
  turns: readonly Turn[],
  answers: readonly Answer[],
  results: readonly ToolResult[],
): Message[] {
  return turns.flatMap(({ user, assistant }, index): Message[] => [
    ...(user === '' ? [] : [{ role: 'user', content: user } as const]),
    ...replyTo(
      assistant,
      answers.find(({ turn }) => turn === index + 1),
      results,
    ),
  ]);
}

/** What was recorded elsewhere went on after a call, whatever came of it. */
function replyTo(
  fixed: string | null,
  answer: Answer | undefined,
  results: readonly ToolResult[],
): Message[] {
  if (fixed !== null) return [{ role: 'assistant', content: fixed }];
  if (!answer) return [];
  const reply = messageOf(answer, results);
  return [reply.ok ? reply.value : { role: 'assistant', content: answer.text }];
}

/** The samples that a card's mark of a conversation is made of. */
export function countedOf(samples: readonly Sample[], card: MetricCard, measure: Measure): readonly Sample[] {
  return card.level !== 'turn' && measure.over === 'last' ? samples.slice(-1) : samples;
}

/** Each run's counterpart: the other side's run of the same trial of the same case. */
export function rivalsIn(runs: Sequence<Run>): (run: Run) => Run | null {
  const exams = new Map<object, Map<string, Run>>();
  const place = ({ trial }: Run, side: string): string => `${trial.index}/${side}/${trial.case.id}`;
  for (const run of runs) {
    const known = exams.get(run.trial.exam) ?? new Map<string, Run>();
    exams.set(run.trial.exam, known.set(place(run, run.trial.side), run));
  }
  return (run) => {
    const other = run.trial.side === 'baseline' ? 'candidate' : 'baseline';
    return exams.get(run.trial.exam)?.get(place(run, other)) ?? null;
  };
}
