/** What a pipeline made of a setting, as every channel tells it, in process. */
import { channels } from '../../src/channels/index.ts';
import { UserError, UserErrors } from '../../src/errors.ts';
import { succeeds } from '../../src/lib/conclude.ts';
import { gate } from '../../src/pipelines/gate.ts';
import { mistakesReport } from '../../src/stages/report/mistakes.ts';
import type { Post, Report, VerdictOutcome } from '../../src/types.ts';
import type { World } from '../../src/contracts.ts';
import { type Question, type Setting, stageOf } from './world.ts';
import { readable } from './page-part.ts';

/** A check as report.json has it, as far as tests look. */
type ToldCheck = Readonly<Record<string, any>>;

/** What was told of a proposal. */
export interface Told {
  readonly report: Report;
  readonly verdict: VerdictOutcome;
  /** Whether the step would succeed: 0 or 1. */
  readonly code: number;
  readonly headline: string;
  /** Of report.json. */
  readonly checks: readonly ToldCheck[];
  /** The check of a metric, whole or on a slice; throws where there is none. */
  readonly check: (metric: string, slice?: string | null) => ToldCheck;
  /** The comment's Markdown; empty where nothing relevant changed, so that none is due. */
  readonly comment: string;
  /** The comment with what was escaped for Markdown unescaped, for looking up words. */
  readonly words: string;
  /** report.md */
  readonly markdown: string;
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  readonly outputs: Readonly<Record<string, string>>;
  /** Files of the report folder by name. */
  readonly files: Readonly<Record<string, string>>;
  /** What the script was asked; empty where the model is another. */
  readonly questions: readonly Question[];
  readonly said: readonly string[];
}

type Annotation = Extract<Post, { kind: 'annotation' }>;

/** Runs the gate on a setting. */
export function gated(setting: Setting): Promise<Told> {
  return told(setting, gate);
}

/** Runs a pipeline on a setting. What somebody wrote wrong becomes a report; a bug of ours fails the test. */
export async function told(setting: Setting, pipeline: (world: World) => Promise<Report>): Promise<Told> {
  const { world, questions, said } = stageOf(setting);
  const report = await pipeline(world).catch((error: unknown) => {
    if (error instanceof UserErrors) return mistakesReport(error.errors, world.proposal);
    if (error instanceof UserError) return mistakesReport([error], world.proposal);
    throw error;
  });
  return { ...saidOf(report), code: succeeds(report.verdict, world.wishes) ? 0 : 1, questions, said };
}

type Said = Omit<Told, 'code' | 'questions' | 'said'>;

/** What the channels make of a report. */
export function saidOf(report: Report): Said {
  const posts = Object.values(channels).flatMap((channel) => channel.posts(report));
  const of = <K extends Post['kind']>(kind: K): Extract<Post, { kind: K }>[] =>
    posts.filter((post): post is Extract<Post, { kind: K }> => post.kind === kind);
  const files = Object.fromEntries([
    ...of('file').map(({ name, text }) => [name, text]),
    ...of('pieces').map(({ name, pieces }) => [name, [...pieces()].join('')]),
    ...of('page').map(({ name, parts }) => [name, [...parts()].map(readable).join('')]),
  ]);
  const checks: readonly ToldCheck[] = JSON.parse(files['report.json'] ?? '{}').checks ?? [];
  const comment = of('comment')
    .filter(({ relevant }) => relevant)
    .map(({ body }) => body)
    .join('\n');
  return {
    report,
    verdict: report.verdict.outcome,
    headline: report.headline,
    checks,
    check: (metric, slice = null) => {
      const found = checks.find((it) => it['metric'] === metric && (it['slice']?.value ?? null) === slice);
      if (!found) throw new Error(`there is no check of ${metric} ${slice ?? ''}`);
      return found;
    },
    comment,
    words: comment.replaceAll('\\', ''),
    markdown: files['report.md'] ?? '',
    summary: of('summary')
      .map(({ body }) => body)
      .join('\n'),
    annotations: of('annotation'),
    outputs: Object.fromEntries(of('output').map(({ name, value }) => [name, value])),
    files,
  };
}
