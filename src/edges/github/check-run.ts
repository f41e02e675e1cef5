import type { Annotation, Post, VerdictOutcome } from '../../types.ts';
import { type HubAddress, openHub } from './hub.ts';
import { type Deadline, patiently } from './patience.ts';

export interface CheckRunAddress extends HubAddress {
  /** The commit that people see. */
  readonly commit: string;
  /** Never the name of a job: a required check of that name would then need both. */
  readonly name: string;
  /** The page of the workflow run; empty where there is none. */
  readonly details: string;
}

type CheckRun = Extract<Post, { kind: 'check-run' }>;

/** It is no gate: what is undecided is neutral, whatever the job makes of it. */
const CONCLUSION = {
  pass: 'success',
  unchanged: 'success',
  fail: 'failure',
  error: 'failure',
  inconclusive: 'neutral',
} as const satisfies Readonly<Record<VerdictOutcome, string>>;

const LEVEL = {
  error: 'failure',
  warning: 'warning',
  notice: 'notice',
} as const satisfies Readonly<Record<Annotation['level'], string>>;

/** GitHub takes so many annotations a request; those of later ones come on top. */
const PAGE = 50;

/** Publishes the check run, done from the start. */
export async function publishCheckRun(
  post: CheckRun,
  verdict: VerdictOutcome,
  to: CheckRunAddress,
  deadline: Deadline,
): Promise<void> {
  const { octokit, owner, repo } = await openHub(to, deadline);
  const { checks } = octokit.rest;
  const notes = post.annotations.flatMap(noteOf);
  const said = { title: post.title, summary: post.summary, ...(post.text ? { text: post.text } : {}) };
  const output = (at: number) => ({ ...said, annotations: notes.slice(at, at + PAGE) });
  const { data } = await patiently(
    () =>
      checks.create({
        owner,
        repo,
        name: to.name,
        head_sha: to.commit,
        status: 'completed',
        conclusion: CONCLUSION[verdict],
        ...(to.details ? { details_url: to.details } : {}),
        output: output(0),
      }),
    deadline,
  );
  for (let at = PAGE; at < notes.length; at += PAGE)
    await checks.update({ owner, repo, check_run_id: data.id, output: output(at) });
}

/** GitHub knows no annotation without a place; what has none stands in the text. */
function noteOf({ level, message, file, line }: Annotation) {
  if (file === null) return [];
  const at = line ?? 1;
  return [{ path: file, start_line: at, end_line: at, annotation_level: LEVEL[level], message }];
}
