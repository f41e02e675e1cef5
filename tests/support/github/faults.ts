import type { Reply } from './replies.ts';

/** Something that goes wrong on the way: a status, a cut connection, a delay, or no answer at all. */
export type Fault = {
  method?: string;
  /** A path or a pattern for it; without one every request is hit. */
  path?: string | RegExp;
  status?: number;
  /** How many requests it hits: 1 unless said, Infinity for all. */
  times?: number;
  /** How many matching requests pass before it begins. */
  after?: number;
  headers?: Record<string, string>;
  /** An object is sent as JSON, a string as HTML, as GitHub's proxies do. */
  body?: unknown;
  drop?: boolean;
  hang?: boolean;
  delayMs?: number;
};

/** GitHub's secondary rate limit: 403 with Retry-After. */
export const secondaryLimit: Fault = {
  status: 403,
  headers: { 'retry-after': '1' },
  body: {
    message:
      'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to GitHub Support for help, please include the request ID 0000:TEST.',
    documentation_url:
      'https://docs.github.com/free-pro-team@latest/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits',
  },
};

function hits(fault: Fault, method: string, path: string): boolean {
  if (fault.method && fault.method !== method) return false;
  return typeof fault.path === 'string' ? fault.path === path : (fault.path?.test(path) ?? true);
}

/** Takes the first fault that meets a request off the queue, or counts it down. */
export function nextFault(queue: Fault[], method: string, path: string): Fault | null {
  const fault = queue.find((candidate) => hits(candidate, method, path));
  if (!fault) return null;
  if (fault.after) {
    fault.after--;
    return null;
  }
  fault.times = (fault.times ?? 1) - 1;
  if (fault.times <= 0) queue.splice(queue.indexOf(fault), 1);
  return fault;
}

/** The answer of a fault that answers. */
export function faultReply({ status = 500, headers, body }: Fault): Reply {
  if (typeof body === 'string') return { status, body, headers, media: 'text/html' };
  return { status, body: body === undefined ? { message: 'Server Error' } : body, headers };
}
