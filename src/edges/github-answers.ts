import { z } from 'zod';
import { once } from '../lib/once.ts';

export interface Comment {
  readonly id: number;
  readonly body: string;
  readonly author: string;
  readonly byApp: boolean;
  readonly url: string;
  /** What GraphQL knows it by. */
  readonly node: string;
}

export interface Issue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: 'open' | 'closed';
  readonly author: string;
  readonly byApp: boolean;
  readonly url: string;
}

const written = once(() =>
  z.object({
    body: z.string().nullish(),
    html_url: z.string(),
    user: z.object({ login: z.string(), type: z.string().optional() }).nullish(),
  }),
);
const comments = once(() => z.array(written().extend({ id: z.int(), node_id: z.string() })));
const issues = once(() =>
  z.array(
    written().extend({
      number: z.int(),
      title: z.string(),
      state: z.enum(['open', 'closed']),
      pull_request: z.unknown().optional(),
    }),
  ),
);

function whoAndWhere({ body, user, html_url: url }: z.infer<ReturnType<typeof written>>) {
  return { url, body: body ?? '', author: user?.login ?? '', byApp: user?.type === 'Bot' };
}

/**
 * Comments as GitHub lists them. Throws for what is no list of them, such as an answer that was cut on its way: it
 * would look as if we had not commented yet.
 */
export function commentsIn(answer: unknown): readonly Comment[] {
  const found = comments().safeParse(answer);
  if (!found.success) throw new Error('GitHub answered with something else than a list of comments');
  return found.data.map((each) => ({ id: each.id, node: each.node_id, ...whoAndWhere(each) }));
}

/** A page of issues, without the pull requests that GitHub lists among them; throws as above, for the same reason. */
export function issuesIn(answer: unknown): readonly Issue[] {
  const found = issues().safeParse(answer);
  if (!found.success) throw new Error('GitHub answered with something else than a list of issues');
  return found.data
    .filter((each) => !each.pull_request)
    .map((each) => ({
      number: each.number,
      title: each.title,
      state: each.state,
      ...whoAndWhere(each),
    }));
}

/** Where what was written can be seen. Throws for an answer that does not say so: then nobody knows what became of it. */
export function addressIn(answer: unknown): string {
  const url = fieldOf(answer, 'html_url');
  if (typeof url === 'string' && /^https?:\/\//.test(url)) return url;
  throw new Error('GitHub took what was written, but answered with something else than its address');
}

/** Whose token it is. Throws for an answer that names nobody: what is ours would look like a stranger's. */
export function loginIn(answer: unknown): string {
  const login = fieldOf(answer, 'login');
  if (typeof login === 'string' && login !== '') return login;
  throw new Error('GitHub answered with something else than whose token it is');
}

function fieldOf(answer: unknown, name: string): unknown {
  return (answer as Readonly<Record<string, unknown>> | null | undefined)?.[name];
}
