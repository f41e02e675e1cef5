import { z } from 'zod';
import type { Provider } from '../../contracts.ts';
import type { Answer, Failure, Json, Result } from '../../types.ts';
import { refused } from '../model/failures.ts';
import { faultOfRefusal } from '../model/faults.ts';
import { replied } from '../model/reply.ts';
import { inUsualForm, type Usual } from '../model/words.ts';

const line = z.object({
  custom_id: z.string(),
  response: z.object({ status_code: z.number(), body: z.json() }).nullish(),
  error: z.object({ code: z.string().nullish(), message: z.string().nullish() }).nullish(),
});

/** What became of one question of a batch. */
export interface End {
  readonly name: string;
  readonly result: Result<Omit<Answer, 'turn' | 'user'>>;
  /** What it took, whatever came; null where nothing is said of it. */
  readonly took: Pick<Answer, 'usage' | 'model'> | null;
  /** Asked once more, it may come. */
  readonly mayCome: boolean;
  /** What the endpoint said of a request that it refused. */
  readonly refusal: (Usual & { readonly status: number }) | null;
}

interface Asked {
  readonly provider: Provider;
  readonly model: string;
  readonly baseUrl: string;
}

/** Reads a line of what a batch left; null where it is none. */
export function endIn(written: Json, { provider, model, baseUrl }: Asked): End | null {
  const read = line.safeParse(written);
  if (!read.success) return null;
  const { custom_id: name, response, error } = read.data;
  if (!response) return unanswered(name, error?.code ?? '', error?.message ?? '', model);
  const { status_code: status } = response;
  const body = response.body as Json;
  if (status >= 300) {
    const refusal = { ...inUsualForm(JSON.stringify(body)), status };
    const failure = refused(refusal, model, baseUrl);
    const { hope } = faultOfRefusal(failure, refusal, {});
    const mayCome = hope === 'later' || hope === 'limited';
    return { name, result: { ok: false, failure }, took: null, mayCome, refusal };
  }
  const { reply, result, fault } = replied(provider, body, model, JSON.stringify(body));
  const value = result.ok && { ...result.value, latencyMs: null, firstTokenMs: null };
  return {
    name,
    result: value ? { ok: true, value } : (result as Extract<typeof result, { ok: false }>),
    took: reply,
    mayCome: fault !== null,
    refusal: null,
  };
}

/** It never got an answer: time ran out, or somebody called the batch off. */
export function unanswered(name: string, code: string, message: string, model: string): End {
  const words = [code, message].filter(Boolean).join(': ') || 'the batch left no line of it';
  const failure: Failure = {
    cause: code === 'batch_expired' || code === 'request_timeout' ? 'timeout' : 'server',
    first: null,
    message: `the batch ended without an answer (${model}: ${words.slice(0, 300)})`,
    status: null,
  };
  const mayCome = code !== 'batch_cancelled';
  return { name, result: { ok: false, failure }, took: null, mayCome, refusal: null };
}
