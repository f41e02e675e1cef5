import { UserError } from '../../../errors.ts';
import { isFields } from '../../../parsing/json.ts';
import { suggestion } from '../../../lib/nearest.ts';
import { placeholders } from '../../../prompts/template.ts';
import type { Fields, Json, Warning } from '../../../types.ts';
import { type Located, type Path, whereIs } from '../../validate.ts';
import { faultIn } from '../judges.ts';
import { strangersIn } from '../strangers.ts';
import { BUILTINS } from './builtins.ts';

/** An evaluator that asks a model, as a measure of ours with its options. */
export interface JudgeEvaluator {
  readonly measure: string;
  readonly options: Fields;
  /** What every entry of testData must have. */
  readonly needs: readonly string[];
  /** Of how many marks how many pass, where more than one does. */
  readonly lenient: string | null;
  readonly warnings: readonly Warning[];
}

/** `llm:`, asked in the words of the file. */
export function llmEvaluator(llm: Fields, id: string, source: Located, at: Path): JudgeEvaluator {
  const { modelId, prompt, systemPrompt, choices } = llm;
  const listed = choicesIn(choices ?? null, id, source, [...at, 'choices']);
  const options = {
    model: textOf(modelId ?? null),
    prompt: textOf(prompt ?? null),
    choices: listed,
    ...(systemPrompt === undefined || systemPrompt === null ? {} : { system: textOf(systemPrompt) }),
  };
  const fault = faultIn('choice', options);
  if (fault !== null) throw faulty(`${id}: ${inTheirWords(fault)}`, source, at, HOW);
  const passing = listed.filter(({ score }) => score > 0);
  return {
    measure: 'choice',
    options,
    needs: placeholders(options.prompt, 'replace').filter((name) => name !== 'completion'),
    lenient: passing.length > 1 ? `${passing.length} of ${listed.length} choices` : null,
    warnings: [
      ...strangersIn(llm, ['modelId', 'prompt', 'systemPrompt', 'choices'], source, at),
      ...(Array.isArray(choices) ? (choices as readonly Json[]) : []).flatMap((each, index) =>
        isFields(each) ? strangersIn(each, ['choice', 'score'], source, [...at, 'choices', index]) : [],
      ),
      ...(passing.length === 0
        ? [
            {
              code: 'asks-little',
              message: `${source.file}: ${id} can't pass: no choice has a score above zero.`,
            } as const,
          ]
        : []),
    ],
  };
}

const HOW =
  'Write modelId, a prompt with {{completion}}, and choices such as `- { choice: good, score: 1 }` below llm.';

interface Choice extends Fields {
  readonly choice: string;
  readonly score: number;
}

function choicesIn(written: Json, id: string, source: Located, at: Path): readonly Choice[] {
  if (!Array.isArray(written)) return [];
  return (written as readonly Json[]).map((each, index) => {
    const { choice = null, score = 0 } = isFields(each) ? each : {};
    if (choice !== null && typeof choice !== 'object' && typeof score === 'number')
      return { choice: textOf(choice), score };
    throw faulty(`${id}: choice ${index + 1} is no choice with a score`, source, [...at, index], HOW);
  });
}

/** YAML reads `choice: 1` as a number, where a text is meant. */
function textOf(value: Json): string {
  return value === null || typeof value === 'object' ? '' : String(value);
}

const THEIRS: Readonly<Record<string, string>> = { model: 'modelId', system: 'systemPrompt' };

function inTheirWords(fault: string): string {
  return fault.replace(/^\w+/, (key) => THEIRS[key] ?? key);
}

/** `uses:`, in our own words; what the evaluator goes by must be in every entry. */
export function builtinEvaluator(uses: string, id: string, source: Located, at: Path): JudgeEvaluator {
  const options = Object.hasOwn(BUILTINS, uses) ? BUILTINS[uses] : undefined;
  if (!options) {
    const message = `${id}: there is no evaluator ${uses}`;
    throw faulty(message, source, at, suggestion(uses, Object.keys(BUILTINS)));
  }
  const sees = Array.isArray(options['sees']) ? options['sees'] : [];
  return {
    measure: 'rubric',
    options,
    warnings: [],
    needs: sees.includes('expected') ? ['expected'] : [],
    lenient: 'from grade 2 of 5',
  };
}

export function faulty(message: string, source: Located, at: Path, hint: string): UserError {
  return new UserError(`${source.file}: ${message}`, whereIs(source, at), hint);
}
