import type { Demand, Fields, Json, Where } from '../../../types.ts';
import { faultIn } from '../judges.ts';
import { type Grader, graderOf } from './graders.ts';
import type { Reading } from './reading.ts';

/** An assertion that asks a model, filled for its test. */
interface JudgeAssertion {
  readonly type: string;
  readonly value: Json;
  /** The value before variables were filled in: what the metric is, whichever test asks for it. */
  readonly written: Json;
  readonly threshold: number | null;
  readonly provider: Json;
  /** A prompt of the author's own for the grader. */
  readonly rubricPrompt: Json;
  readonly vars: Fields;
  readonly where: Where;
}

/** A measure of ours, with what it is and what the test demands of it. */
interface Way {
  readonly measure: string;
  readonly options: Fields;
  readonly demanded?: Fields;
  readonly min?: number;
}

type Mapping = (graded: JudgeAssertion) => Way | string;

const textIn = (value: Json): string | null => (typeof value === 'string' && value.trim() ? value : null);

/** The grader's yes or no decides where no score is asked for. Only that of closed questions sees what was asked. */
const rubric: Mapping = ({ type, value, written, threshold }) => {
  const [said, words] = [textIn(value), textIn(written)];
  if (said === null || words === null) return 'without a text for its value';
  if (threshold !== null) return 'with a threshold for its score';
  return {
    measure: 'rubric',
    options: {
      rubric: words,
      'tried-on': 'orders',
      ...(type.endsWith('llm-rubric') ? { sees: [] } : {}),
    },
    demanded: { rubric: said },
  };
};

const factuality: Mapping = ({ value, written, threshold }) => {
  const [said, words] = [textIn(value), textIn(written)];
  if (said === null || words === null) return 'without a text for its value';
  if (threshold !== null) return 'with a threshold for its score';
  const by = (reference: string): Fields => ({
    rubric: `ANSWER says nothing that contradicts this, whether it says less, more or the same: ${reference}`,
    good: reference,
    bad: `That is not true: "${reference}" is wrong.`,
  });
  return { measure: 'rubric', options: by(words), demanded: by(said) };
};

const similar: Mapping = ({ value, threshold }) => {
  const said = textIn(value);
  if (said === null) return Array.isArray(value) ? 'with several values' : 'without a value';
  return {
    measure: 'embedding-similarity',
    options: {},
    demanded: { value: said },
    min: threshold ?? 0.75,
  };
};

const faithfulness: Mapping = ({ threshold, vars }) => {
  // Theirs passes from 0 up unless told otherwise, so it would ask for nothing.
  if (!threshold) return 'without a threshold, which passes whatever is said';
  if (textIn(vars['context'] ?? null) === null) return 'without a text `context` among the vars';
  return { measure: 'claims-supported', options: { 'at-least': threshold } };
};

/** promptfoo's assertions that a judge of ours can stand for; each may have `not-` before it. */
const MAPPINGS: Readonly<Record<string, Mapping>> = {
  'llm-rubric': rubric,
  'model-graded-closedqa': rubric,
  factuality,
  'model-graded-factuality': factuality,
  similar,
  'similar:cosine': similar,
  'context-faithfulness': faithfulness,
};

/** Whether a judge of ours can stand for an assertion of this type. */
export function asksJudge(type: string): boolean {
  return Object.hasOwn(MAPPINGS, type.replace(/^not-/, ''));
}

/** A measure with the options of its card, and what the test demands. */
export interface JudgeDemand {
  readonly measure: string;
  readonly options: Fields;
  readonly demand: Demand;
  /** Says which of several it is, where their names would be the same. */
  readonly words: string | null;
}

/** The demand of one assertion that asks a model; a text names what is not supported. */
export function judgeDemandOf(graded: JudgeAssertion, reading: Reading): JudgeDemand | string {
  const { type, rubricPrompt, provider } = graded;
  const not = type.startsWith('not-');
  const mapping = MAPPINGS[type.replace(/^not-/, '')];
  const way = rubricPrompt === null ? mapping?.(graded) : 'with a rubricPrompt of its own';
  if (way === undefined || typeof way === 'string') return `${type} ${way ?? ''}`;
  const kind = way.measure === 'embedding-similarity' ? 'embedding' : 'text';
  const grader = graderOf(reading, provider, kind, graded.where);
  if (typeof grader === 'string') return `${type} ${grader}`;
  const options = { ...way.options, ...askedOf(grader, way.measure) };
  const fault = faultIn(way.measure, options);
  if (fault !== null) return `${type} with the grader ${grader.model}: ${fault}`;
  const { min = 1, demanded = {} } = way;
  const words = way.measure === 'rubric' ? textIn(graded.written) : null;
  return { measure: way.measure, options, words, demand: { options: demanded, min, max: null, not } };
}

function askedOf({ model, endpoint, parameters }: Grader, measure: string): Fields {
  return measure === 'embedding-similarity' ? { model, endpoint } : { model, endpoint, parameters };
}
