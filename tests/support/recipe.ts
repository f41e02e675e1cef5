/** A small runner of what pages show: the steps of a job that are ours, with the rights that it gives. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { KEY, visit } from './visit.ts';

type Rights = Readonly<Record<string, 'read' | 'write'>>;

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** A job of a page's workflow. */
interface Job {
  readonly permissions: Rights;
  readonly steps: readonly Step[];
}

/** The jobs of the workflow that stands under a heading of a page. */
export function jobsUnder(page: string, heading: string): Readonly<Record<string, Job>> {
  const [, text = ''] = readFileSync(page, 'utf8').split(`\n## ${heading}\n`);
  const [, workflow] = /^```yaml\n([\s\S]*?)^```/m.exec(text) ?? [];
  if (workflow === undefined) throw new Error(`${page} has no workflow under ${heading}`);
  return (parse(workflow) as { jobs: Readonly<Record<string, Job>> }).jobs;
}

interface Setting extends Pick<NonNullable<Parameters<typeof visit>[0]>, 'answer' | 'event' | 'head'> {
  readonly temp: string;
}

/** Runs the one step of a job that is ours on a pull request of the shop. Other steps are other people's actions. */
export function runJob(job: Job | undefined, { temp, ...rest }: Setting) {
  const [step, ...more] = (job?.steps ?? []).filter(({ uses }) => uses?.startsWith('micro-metrics/'));
  if (!job || !step || more.length > 0) throw new Error('a job of a page has one step that is ours');
  const contexts: Readonly<Record<string, string>> = { 'secrets.OPENAI_API_KEY': KEY, 'runner.temp': temp };
  const given = Object.entries(step.with ?? {}).map(([name, value]) => [
    name,
    filled(String(value), contexts),
  ]);
  const inputs = Object.fromEntries(given) as Readonly<Record<string, string>>;
  const rights = Object.entries(job.permissions).map(([name, right]) => [name.replaceAll('-', '_'), right]);
  const permissions = Object.fromEntries(rights) as Rights;
  return visit({ inputs, permissions, ...rest, apiKey: inputs['api-key'] ?? '' });
}

function filled(text: string, contexts: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, name: string) => {
    const value = contexts[name];
    if (value === undefined) throw new Error(`this runner does not know ${name}`);
    return value;
  });
}
