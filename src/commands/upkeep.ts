import { join, resolve } from 'node:path';
import { tmpdir } from 'node:os';
import type { Repository } from '../edges/git/repository.ts';
import { openGitHub } from '../edges/github.ts';
import { readHistory } from '../edges/history.ts';
import type { Inputs } from '../edges/inputs.ts';
import { keepIssue } from '../edges/issue.ts';
import type { Log } from '../edges/log.ts';
import { perform } from '../edges/posts.ts';
import { toMarkdown } from '../render/markdown.ts';
import type { Review } from '../pipelines/review.ts';
import { reviewHistory, reviewShown } from '../pipelines/review.ts';
import type { Post } from '../types.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What looking back on a schedule takes. */
interface Upkeep {
  readonly inputs: Inputs;
  readonly repository: Repository;
  readonly env: Environment;
  readonly log: Log;
  /** Tells several uses in one repository apart. */
  readonly key: string;
}

/** GitHub takes so many characters of an issue. */
export const ROOM = 60_000;

/** Reviews the metrics, and keeps one issue about them up to date. Earlier reports are those under `report-dir`. */
export async function upkeep({ inputs, repository, env, log, key }: Upkeep): Promise<number> {
  const folder = resolve(inputs.reportDir || join(env['RUNNER_TEMP'] ?? tmpdir(), 'micro-metrics'));
  const history = await readHistory(folder).catch(() => []);
  const tree = repository.tree(env['GITHUB_SHA'] ?? 'HEAD');
  const review = await reviewHistory(tree, inputs.wishes.config, history, inputs.today);
  await perform(postsOf(review), 'pass', {
    log,
    reportDir: folder,
    comment: null,
  });
  if (inputs.token) await tellIssue(review, inputs.token, env, log, key);
  return 0;
}

function postsOf(review: Review): Post[] {
  const { headline, blocks, warnings } = review;
  return [
    { kind: 'log', text: toMarkdown(blocks) },
    ...warnings.map(({ message }): Post => ({
      kind: 'annotation',
      level: 'warning',
      message,
      file: null,
      line: null,
    })),
    { kind: 'summary', body: `${toMarkdown(blocks)}\n` },
    { kind: 'file', name: 'review.json', text: `${reviewShown(review)}\n` },
    { kind: 'file', name: 'review.md', text: `${toMarkdown(blocks)}\n` },
    { kind: 'output', name: 'headline', value: headline },
    { kind: 'output', name: 'verdict', value: 'pass' },
  ];
}

/** An issue that GitHub refuses is said in one warning; the review stands in the summary all the same. */
async function tellIssue(
  { headline, findings, blocks }: Review,
  token: string,
  env: Environment,
  log: Log,
  key: string,
): Promise<void> {
  try {
    const github = await openGitHub(token, env['GITHUB_REPOSITORY'] ?? '');
    const [, ...rest] = blocks;
    const body = log.redact(toMarkdown(rest, { limit: ROOM }));
    const about = findings.map(({ metric, reason }) => `${metric} ${reason}`).join('\n');
    await keepIssue(github, key, {
      title: `Micro Metrics: ${headline}`,
      body,
      about,
      isOpen: findings.length > 0,
    });
  } catch (error) {
    log.annotate('warning', unwritten(error), null, null);
  }
}

/** Why an issue could not be written, and what to do about it. */
export function unwritten(error: unknown): string {
  const { message, status } = error as { readonly message: string; readonly status?: number };
  const advice = status === 403 || status === 404 ? '. Give the job `permissions: issues: write`' : '';
  return `The issue could not be written: ${message}${advice}`;
}
