import { judgeOf, measures } from '../../measures/index.ts';
import type { Fields, MetricCard } from '../../types.ts';
import { freeName } from './cards.ts';

/** Judges of found files are asked there, where the workflow declares an endpoint of this name. */
const JUDGE = 'judge';

/** Where judges are asked: else where the prompts are. */
export function judgeEndpoint(endpoints: readonly string[]): string {
  return endpoints.includes(JUDGE) ? JUDGE : 'default';
}

/** Characters of a file name. */
const LONGEST = 60;

/** Where the calibrations of a found file are kept: a folder of its name, a file for each judged metric. */
export function calibrationPaths(file: string): (id: string) => string {
  const folder = `.github/micro-metrics/${file.replace(/(\.prompt)?\.(ya?ml|json)$/i, '')}`;
  const taken = new Set<string>();
  return (id) => {
    const plain = id.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
    const name = freeName(plain.slice(0, LONGEST).replace(/^-+|-+$/g, '') || 'metric', (each) =>
      taken.has(each),
    );
    taken.add(name);
    return `${folder}/${name.replaceAll(' ', '-')}.json`;
  };
}

/** Whether a metric is somebody's opinion, which blocks only where people share it. */
export function isOpinion({ measure, options }: Pick<MetricCard, 'measure' | 'options'>): boolean {
  return measures[measure]?.judge !== undefined && judgeOf({ measure, options })?.kind === 'judge';
}

/** What a judge can't be made of, in words; null where it can. */
export function faultIn(measure: string, options: Fields): string | null {
  const [issue] = measures[measure]?.options().safeParse(options).error?.issues ?? [];
  if (!issue) return null;
  const [key] = issue.path;
  return key === undefined ? issue.message : `${String(key)} ${issue.message}`;
}
