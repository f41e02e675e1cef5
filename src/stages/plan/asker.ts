import { type Render, renderer } from '../../prompts/render.ts';
import { tokensExpected } from '../../records/estimate.ts';
import { requestKeys } from '../../records/request-key.ts';
import { measureOf } from '../../measures/index.ts';
import type {
  Answer,
  Case,
  Change,
  Exam,
  Prompt,
  Request,
  Result,
  Side,
  Suite,
  SystemAt,
} from '../../types.ts';
import { requestOf } from './fill.ts';
import { byCase, recordedKey, recordedRequest, recordedTrials } from './recordings.ts';
import { systemKey, systemRequest } from './systems.ts';

/** Who puts cases to a prompt, a program or a recording. Nothing of any case is held here. */
export interface Asker {
  /** What requests have in common, whatever the case; null where it takes no prompt to be filled. */
  readonly known: Pick<Request, 'endpoint' | 'api' | 'tools' | 'responseFormat' | 'streamed'> | null;
  /** Empty where no model is asked. */
  readonly model: string;
  /** Tokens that an answer is taken to have. */
  readonly expected: number;
  /** Begins a walk over all cases, which makes each request for the first time. */
  readonly planning: () => (each: Case) => Planned;
  /** Makes the request of a case that fits once more. */
  readonly request: (each: Case) => Request;
  /** Instead of asking; null where somebody is asked. */
  readonly recorded: ((each: Case) => readonly Result<readonly Answer[]>[]) | null;
}

interface Planned {
  readonly request: Result<Request>;
  /** By which it is known; empty where the case does not fit. */
  readonly key: string;
}

/** Who asks the sides of an exam, baseline first: where both ask the same it is one, so that each case is filled once. */
export async function askersOf(exam: Exam): Promise<readonly (readonly [Side, Asker])[]> {
  const { baseline, candidate } = exam.change;
  const first = baseline && (await askerOf(exam, 'baseline', baseline));
  const isOnce = first && asksTheSame(exam.change);
  const second = isOnce ? first : candidate && (await askerOf(exam, 'candidate', candidate));
  return [
    ...(first ? [['baseline', first] as const] : []),
    ...(second ? [['candidate', second] as const] : []),
  ];
}

async function askerOf({ change, suite }: Exam, side: Side, prompt: Prompt): Promise<Asker> {
  const recorded = change.recorded?.[side] ?? null;
  const system = change.systems?.[side] ?? null;
  if (recorded) return recordedAsker(byCase(recorded), prompt.path);
  return system ? systemAsker(system) : promptAsker(prompt, change.endpoints[side], suite);
}

function asksTheSame({ baseline, candidate, endpoints, recorded, systems }: Change): boolean {
  if (!baseline || !candidate || endpoints.baseline !== endpoints.candidate) return false;
  if (recorded?.baseline || recorded?.candidate || systems?.baseline || systems?.candidate) return false;
  return JSON.stringify(baseline) === JSON.stringify(candidate);
}

async function promptAsker(prompt: Prompt, endpoint: string, { rules, cases }: Suite): Promise<Asker> {
  const streams = rules.some(({ card }) => measureOf(card).streams);
  const render = await renderer(prompt, cases.length);
  const { api, tools, responseFormat } = prompt;
  const ask = (each: Case, fill: Render): Result<Request> => {
    const filled = requestOf(prompt, fill, each, endpoint);
    return streams && filled.ok ? streamed(filled.value) : filled;
  };
  return {
    known: { endpoint, api, tools, responseFormat, ...(streams && { streamed: true }) },
    model: prompt.model ?? '',
    expected: tokensExpected(prompt),
    planning: () => {
      const keyOf = requestKeys();
      return (each) => {
        const request = ask(each, render);
        return { request, key: request.ok ? keyOf(request.value) : '' };
      };
    },
    request: (each) => {
      const filled = ask(each, (fields) => render(fields, 'again'));
      if (!filled.ok) throw new Error(`${filled.failure.message}, but it was planned`);
      return filled.value;
    },
    recorded: null,
  };
}

function streamed(request: Request): Result<Request> {
  return { ok: true, value: { ...request, streamed: true } };
}

/** What all that is no model has in common. */
const UNASKED: Pick<Asker, 'known' | 'model' | 'expected'> = {
  known: null,
  model: '',
  expected: tokensExpected({ parameters: {} }),
};

function systemAsker(system: SystemAt): Asker {
  return {
    ...UNASKED,
    planning: () => (each) => ({
      request: { ok: true, value: systemRequest(each) },
      key: systemKey(system, each),
    }),
    request: systemRequest,
    recorded: null,
  };
}

function recordedAsker(recorded: ReturnType<typeof byCase>, file: string): Asker {
  const request = (each: Case): Request => recordedRequest(recorded, each);
  return {
    ...UNASKED,
    planning: () => (each) => ({
      request: { ok: true, value: request(each) },
      key: recordedKey(recorded, each, file),
    }),
    request,
    recorded: (each) => recordedTrials(recorded, each, file),
  };
}
