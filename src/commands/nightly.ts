import type { World } from '../contracts.ts';
import { openGitHub } from '../edges/github.ts';
import { keepIssue } from '../edges/issue.ts';
import type { Log } from '../edges/log.ts';
import { watch } from '../pipelines/watch.ts';
import { toMarkdown } from '../render/markdown.ts';
import type { NightIssue } from '../stages/report/night/index.ts';
import type { Report } from '../types.ts';
import { ROOM, unwritten } from './upkeep.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What looking by night takes. */
interface NightWatch {
  readonly world: World;
  /** Empty where nothing may be written. */
  readonly token: string;
  readonly env: Environment;
  readonly log: Log;
  /** Tells several uses in one repository apart. */
  readonly key: string;
}

/** Looks at today's answers, and keeps one issue about them; without a token the report says all. */
export async function keepWatch(given: NightWatch): Promise<Report> {
  const { report, issue } = await watch(given.world);
  if (issue && given.token) await tellIssue(issue, given);
  return report;
}

/** An issue that GitHub refuses is said in one warning; the report stands all the same. */
async function tellIssue(issue: NightIssue, { token, env, log, key }: NightWatch): Promise<void> {
  try {
    const github = await openGitHub(token, env['GITHUB_REPOSITORY'] ?? '');
    const { title, about, isOpen, farewell, blocks } = issue;
    const body = log.redact(`${toMarkdown(blocks, { limit: ROOM })}${runLink(env)}`);
    await keepIssue(github, key, {
      title: log.redact(title),
      body,
      about,
      isOpen,
      farewell: log.redact(farewell),
    });
  } catch (error) {
    log.annotate('warning', unwritten(error), null, null);
  }
}

function runLink({
  GITHUB_SERVER_URL: server,
  GITHUB_REPOSITORY: repository,
  GITHUB_RUN_ID: run,
}: Environment): string {
  return server && repository && run ? `\n\n[The run](${server}/${repository}/actions/runs/${run})\n` : '\n';
}
