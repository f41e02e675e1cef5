import { type AnswerRow, answersOf, type MetricsLaw } from '../config/index.ts';
import type { Gauges, Tree } from '../contracts.ts';
import { UserError } from '../errors.ts';
import { conversationOf } from '../records/conversation.ts';
import { judgeOf, measureOf } from '../measures/index.ts';
import { type Appraisal, appraise, hearing, isGauged } from '../stages/appraise.ts';
import { prepare, score } from '../stages/score/index.ts';
import type { Case, Exam, Message, Rule, Run, Score, Sequence } from '../types.ts';

/** Answers that exist already, and what is asked of them. */
export interface AnswerFile {
  readonly file: string;
  readonly text: string;
  readonly law: MetricsLaw;
  /** Opened where programs mark, in the files of this tree. */
  readonly programs: { readonly tree: () => Promise<Tree>; readonly open: () => Promise<Gauges> };
}

/** Every answer marked by every metric, in the order of the lines; the metrics that look at no answer, and those that a model would have to mark. */
export interface Marking {
  readonly scores: Sequence<Score>;
  readonly left: readonly string[];
  readonly judged: readonly string[];
  /** What a reader must know of programs that marked. */
  readonly notes: readonly string[];
}

/** Marks answers that exist already; no model is asked. Throws when the config has nothing to mark them with. */
export async function scoreAnswers({ file, text, law, programs }: AnswerFile): Promise<Marking> {
  const all = [...law.rules.values()];
  const rules = all.filter(({ card }) => card.measure !== 'score');
  if (rules.length === 0) throw nothingToMark();
  const lines = answersOf(text, file);
  const exam = examOf(lines, rules);
  const runs = lines.map((line) => runOf(line, exam));
  const scorers = await prepare([exam]);
  const appraisal = isGauged([exam]) ? await appraisedBy(programs, exam, runs) : null;
  const heard = hearing(appraisal, () => []);
  return {
    scores: together(await score(runs, scorers, law.prices, heard)),
    notes: (appraisal?.notes() ?? []).map(({ message }) => message),
    left: all.filter((rule) => !rules.includes(rule)).map(({ card }) => card.id),
    judged: rules.filter(({ card }) => judgeOf(card)).map(({ card }) => card.id),
  };
}

async function appraisedBy(
  { tree, open }: AnswerFile['programs'],
  exam: Exam,
  runs: Sequence<Run>,
): Promise<Appraisal> {
  const gauges = await open();
  try {
    const files = await tree();
    const appraisal = await appraise([exam], { base: files, head: files, touched: [] }, gauges);
    await appraisal.read(runs);
    return appraisal;
  } finally {
    await gauges.close();
  }
}

/** Where only several trials of a case tell, one mark stands for all of them. */
function together(scores: Sequence<Score>): Score[] {
  const cases = new Map<string, Score[]>();
  for (const each of scores) {
    const { rule, run } = each;
    const alone = measureOf(rule.card).together ? '' : run.trial.index;
    const place = JSON.stringify([rule.card.id, run.trial.case.id, alone]);
    const own = cases.get(place) ?? [];
    own.push(each);
    cases.set(place, own);
  }
  return [...cases.values()].flatMap(([first, ...more]) => {
    if (!first) return [];
    const whole = measureOf(first.rule.card).together;
    const mark = whole ? whole([first, ...more].map((each) => each.mark)) : first.mark;
    return [{ ...first, mark }];
  });
}

function nothingToMark(): UserError {
  return new UserError(
    'the config has no metric that looks at answers',
    null,
    'Add a card under `metrics`, such as `language: { measure: language }`.',
  );
}

function examOf(lines: readonly AnswerRow[], rules: readonly Rule[]): Exam {
  const cases = new Map<string, Case>(lines.map(({ asked }) => [asked.id, asked]));
  const trials = lines.reduce((most, { trial }) => Math.max(most, trial + 1), 1);
  const [first] = lines;
  return {
    change: {
      target: 'answers',
      as: 'declared',
      endpoints: { baseline: '', candidate: '' },
      kind: 'measured',
      baseline: null,
      candidate: null,
      touched: [],
      differences: [],
      line: null,
      file: first?.where.file ?? '',
      reason: 'it was answered elsewhere',
    },
    suite: { name: 'answers', law: 'both', targets: ['answers'], cases: [...cases.values()], rules, trials },
  };
}

function runOf({ asked, trial, outputs, model, system }: AnswerRow, exam: Exam): Run {
  const { turns } = asked;
  const messages: Message[] = system === null ? [] : [{ role: 'system', content: system }];
  const asking = { endpoint: '', model: model ?? '', parameters: {}, tools: [], responseFormat: null };
  const request = { ok: true, value: { ...asking, messages, turns } } as const;
  const seat = { exam, case: asked, side: 'candidate', index: trial, request, key: '' } as const;
  return { trial: seat, result: conversationOf(outputs, turns), source: 'recorded' };
}
