import { z } from 'zod';
import { once } from '../../lib/once.ts';
import type { Hub } from './hub.ts';

/** A comment, with what tells who really wrote it, and when. */
export interface Said {
  readonly body: string;
  readonly author: string;
  /** A person, in their own words: no bot, and no app in their name. */
  readonly isPerson: boolean;
  readonly isEdited: boolean;
  /** ISO times. */
  readonly at: string;
  readonly url: string;
}

const comment = once(() =>
  z.object({
    body: z.string().nullish(),
    html_url: z.string(),
    created_at: z.string(),
    updated_at: z.string(),
    user: z.object({ login: z.string(), type: z.string().optional() }).nullish(),
    performed_via_github_app: z.unknown().optional(),
  }),
);

/** A comment as GitHub lists it, or as an event brings it. */
export function saidIn(answer: unknown): Said {
  const found = comment().parse(answer);
  return {
    body: found.body ?? '',
    author: found.user?.login ?? '',
    isPerson: found.user?.type === 'User' && !found.performed_via_github_app,
    isEdited: found.updated_at !== found.created_at,
    at: found.created_at,
    url: found.html_url,
  };
}

/** All that was said on a pull request, oldest first. */
export async function saidOn({ octokit, owner, repo }: Hub, pull: number): Promise<readonly Said[]> {
  const of = { owner, repo, issue_number: pull, per_page: 100 };
  return (await octokit.paginate(octokit.rest.issues.listComments, of)).map(saidIn);
}

const MAY_DECIDE = ['admin', 'maintain', 'write'];

/** Null when this person may decide; else why not. What a comment says of its author is not asked, GitHub is. */
export async function whyNot(
  { octokit, owner, repo }: Hub,
  { author, isPerson }: Pick<Said, 'author' | 'isPerson'>,
): Promise<string | null> {
  if (!isPerson) return `${author || 'nobody'} is no person`;
  const of = { owner, repo, username: author };
  const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel(of);
  return MAY_DECIDE.includes(data.permission)
    ? null
    : `${author} may not: it takes write permission, not ${data.permission}`;
}
