import { z } from 'zod';
import { once } from '../lib/once.ts';

export interface Comment {
  readonly id: number;
  readonly body: string;
  readonly author: string;
  readonly byApp: boolean;
  readonly url: string;
}

const listed = once(() =>
  z.array(
    z.object({
      id: z.int(),
      body: z.string().nullish(),
      html_url: z.string(),
      user: z.object({ login: z.string(), type: z.string().optional() }).nullish(),
    }),
  ),
);

/**
 * Comments as GitHub lists them. Throws for what is no list of them, such as an answer that was cut on its way: it
 * would look as if we had not commented yet.
 */
export function commentsIn(answer: unknown): readonly Comment[] {
  const found = listed().safeParse(answer);
  if (!found.success) throw new Error('GitHub answered with something else than a list of comments');
  return found.data.map(({ id, body, user, html_url: url }) => ({
    id,
    url,
    body: body ?? '',
    author: user?.login ?? '',
    byApp: user?.type === 'Bot',
  }));
}

/** Where what was written can be seen. Throws for an answer that does not say so: then nobody knows what became of it. */
export function addressIn(answer: unknown): string {
  const url = (answer as { readonly html_url?: unknown } | null)?.html_url;
  if (typeof url === 'string' && /^https?:\/\//.test(url)) return url;
  throw new Error('GitHub took the comment, but answered with something else than its address');
}
