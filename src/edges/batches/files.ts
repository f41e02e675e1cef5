import type { Provider, Question } from '../../contracts.ts';
import { nameAt } from '../../endpoints/models.ts';
import type { Json } from '../../types.ts';

/** A question under the name by which its answer is found again. */
export interface Named {
  readonly name: string;
  readonly question: Question;
}

/** What one file takes. */
interface Limits {
  readonly lines: number;
  readonly bytes: number;
}

/** https://platform.openai.com/docs/guides/batch: 50,000 requests and 200 MB. */
const LIMITS: Limits = { lines: 50_000, bytes: 200_000_000 };

/** Lines of one file, and the questions that they ask. */
interface Filled {
  readonly lines: readonly string[];
  readonly asked: readonly Named[];
}

/** Paths in a batch begin like that, whatever the address of the endpoint. */
export const VERSION = '/v1';

/** Asks all, in as many files as the limits want. `fitted` is how the model takes a body. */
export function* filesOf(
  asked: readonly Named[],
  { provider, baseUrl, fitted }: { provider: Provider; baseUrl: string; fitted: (body: Json) => Json },
  limits = LIMITS,
): Generator<Filled> {
  let lines: string[] = [];
  let own: Named[] = [];
  let bytes = 0;
  for (const each of asked) {
    const { asked: what, messages } = each.question;
    const request = { ...what.request, model: nameAt(baseUrl, what.request.model) };
    const body = fitted(provider.body(request, messages));
    const url = `${VERSION}${provider.path}`;
    const line = `${JSON.stringify({ custom_id: each.name, method: 'POST', url, body })}\n`;
    const size = Buffer.byteLength(line);
    if (lines.length > 0 && (lines.length >= limits.lines || bytes + size > limits.bytes)) {
      yield { lines, asked: own };
      [lines, own, bytes] = [[], [], 0];
    }
    lines.push(line);
    own.push(each);
    bytes += size;
  }
  if (lines.length > 0) yield { lines, asked: own };
}
