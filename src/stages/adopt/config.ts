import { quoted, type Piece } from '../../parsing/snippet.ts';
import { cardTexts, type Life } from './cards.ts';

/** What a config is written of. */
interface Adopted {
  readonly stage: 'crawl' | 'walk';
  readonly pieces: readonly Piece[];
  /** Suites that nobody needs to begin with, as comments. */
  readonly offered: readonly Piece[];
  /** Files whose own tests go on counting. */
  readonly evals: readonly string[];
  /** Files whose tests lack something, as comments. */
  readonly broken: readonly string[];
  readonly life: Life;
}

const STAGES = {
  crawl: 'stage: crawl # looked at only; `stage: walk` lets the metrics below block',
  walk: 'stage: walk # the metrics below block; with `stage: crawl` they only look',
} as const;

/** Where there are no metrics yet: tests of other tools block at any stage. */
const STAGES_OF_EVALS = {
  crawl: 'stage: crawl # metrics that you add with `stage: walk` are looked at until this says walk',
  walk: 'stage: walk # metrics that you add block, but those with `stage: run`',
} as const;

/** The config, complete: what it says passes `validate`. */
export function configText({ stage, pieces, offered, evals, broken, life }: Adopted): string {
  const cards = [...new Set(pieces.flatMap(({ metrics = [] }) => metrics))];
  const lines = [
    'version: 1',
    (cards.length ? STAGES : STAGES_OF_EVALS)[stage],
    ...section('targets', pieces.map(targetLine)),
    ...commented(offered.map(targetLine), 'needs allow-commands, and its program to be looked at'),
    ...section('suites', pieces.flatMap(suiteLines)),
    ...commented(offered.flatMap(suiteLines), null),
    ...evalLines(evals, broken),
    ...section('metrics', cardTexts(cards, life)),
  ];
  return `${lines.join('\n')}\n`;
}

function section(name: string, lines: readonly string[]): string[] {
  return lines.length ? [`${name}:`, ...lines] : [`${name}: {}`];
}

function commented(lines: readonly string[], why: string | null): string[] {
  if (lines.length === 0) return [];
  return [...(why === null ? [] : [`  # ${why}:`]), ...lines.map((line) => `  #${line.slice(1)}`)];
}

function evalLines(evals: readonly string[], broken: readonly string[]): string[] {
  const lines = (files: readonly string[], mark: string): string[] =>
    files.map((file) => `  ${mark}- ${quoted(file)}`);
  if (evals.length === 0 && broken.length === 0) return [];
  const begin = evals.length ? 'evals: # their own tests go on counting' : '# evals:';
  const waiting = broken.length ? ['  # lacks something; once it is mended, take the # away:'] : [];
  return [begin, ...lines(evals, ''), ...waiting, ...lines(broken, '# ')];
}

function targetLine({ name, target }: Piece): string {
  return `  ${quoted(name)}: { ${target} }`;
}

function suiteLines({ name, cases, metrics = [] }: Piece): string[] {
  return [
    `  ${quoted(name)}:`,
    `    targets: [${quoted(name)}]`,
    `    cases: [${quoted(cases)}]`,
    '    trials: 3 # the most that a case may get',
    `    metrics: [${metrics.join(', ')}]`,
  ];
}
