/** What a run told, read by somebody who knows nothing of how it was made: each complaint is a sentence. */
import type { Told } from './account.ts';

type Any = any;
const LOWER = new Set(['latency', 'tokens']);
const RANK: Readonly<Record<string, number>> = { fail: 0, inconclusive: 1, pass: 2 };

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 2e-5 * Math.max(1, Math.abs(a));
const nameOf = ({ suite, target, metric, slice, law }: Any): string =>
  [suite, target, metric, slice?.value ?? '', law].join('/');

/** Everything that does not fit together. */
export function complaintsOf(told: Told): string[] {
  const report = JSON.parse(told.files['report.json'] ?? '{}');
  return [
    ...ofVerdict(told, report),
    ...report.checks.flatMap((check: Any) => [...ofPairs(check, report), ...ofClauses(check)]),
    ...ofHeadline(told, report),
    ...ofTables(told, report),
    ...ofJUnit(told, report),
    ...ofWords(told, report),
  ];
}

function ofVerdict({ outputs, headline, words }: Told, { verdict, checks, ...report }: Any): string[] {
  const blocking = checks.filter((check: Any) => check.blocking);
  const is = (outcome: string): boolean => blocking.some((check: Any) => check.outcome === outcome);
  const failed = new Set(blocking.filter((it: Any) => it.outcome === 'fail').map((it: Any) => it.metric));
  return [
    (verdict === 'fail') === is('fail') ? '' : `the verdict is ${verdict}, by its checks it is not`,
    verdict === 'pass' && is('inconclusive') ? 'it passes with an undecided check that blocks' : '',
    outputs['failed-metrics'] === JSON.stringify([...failed]) ? '' : 'failed-metrics are not those that fail',
    report.headline === headline && outputs['headline'] === headline ? '' : 'there are two headlines',
    words === '' || words.split('\n')[0]?.includes(headline) ? '' : 'the comment has another headline',
  ].filter(Boolean);
}

/** Values of a case on a side, as its trials were marked. */
function valuesOf(check: Any, id: string, side: string, { cases }: Any): number[] {
  const own = cases.filter(
    (it: Any) => it.suite === check.suite && it.target === check.target && it.case === id,
  );
  const marks = own
    .flatMap((it: Any) => it[side].flatMap((trial: Any) => trial.marks))
    .filter(({ metric, law }: Any) => metric === check.metric && (law === check.law || law === 'both'));
  return marks.flatMap(({ value }: Any) => value ?? []);
}

function figureOf(cases: readonly (readonly number[])[], how: string): number {
  const means = cases.map(mean);
  if (how === 'rate' || how === 'mean') return mean(means);
  if (how === 'sum') return mean(means) * means.length;
  const share = { p50: 0.5, p95: 0.95, max: 1 }[how] ?? 1;
  const all = cases.flatMap((own) => own.map((value) => [value, 1 / own.length / cases.length] as const));
  let sum = 0;
  const found = all.sort((a, b) => a[0] - b[0]).find(([, weight]) => (sum += weight) >= share - 1e-9);
  return (found ?? all.at(-1))?.[0] ?? Number.NaN;
}

/** What is wrong, by the trials of a case. */
function statusOf(check: Any, was: readonly number[], is: readonly number[]): string | null {
  if (was.length === 0 || is.length === 0) return null;
  if (LOWER.has(check.measure))
    return mean(is) < mean(was) ? 'better' : mean(is) > mean(was) ? 'worse' : 'same';
  const right = (values: readonly number[]): boolean =>
    values.filter((value) => value === 1).length * 2 > values.length;
  return right(is) ? (right(was) ? 'passing' : 'fixed') : right(was) ? 'introduced' : 'pre-existing';
}

function ofPairs(check: Any, report: Any): string[] {
  const found: string[] = [];
  const sides: Record<string, number[][]> = { baseline: [], candidate: [] };
  for (const { case: id, status, before, after } of check.pairs) {
    const [was, is] = [valuesOf(check, id, 'baseline', report), valuesOf(check, id, 'candidate', report)];
    if (was.length) sides['baseline']?.push(was);
    if (is.length) sides['candidate']?.push(is);
    const isKept = (shown: number | null, values: readonly number[]): boolean =>
      shown === null ? values.length === 0 : values.length > 0 && isNear(mean(values), shown);
    if (!isKept(before, was) || !isKept(after, is)) found.push(`${id} is not what its trials say`);
    const due = statusOf(check, was, is);
    if (due !== null && due !== status) found.push(`${id} is ${status}, by its trials ${due}`);
  }
  for (const side of ['baseline', 'candidate']) {
    const own = sides[side] ?? [];
    const shown = check[side];
    if (shown === null ? own.length > 0 : !isNear(figureOf(own, check.aggregate), shown.value))
      found.push(`${side} is not what its cases say`);
  }
  return found.map((each) => `${nameOf(check)}: ${each}`);
}

function ofClauses(check: Any): string[] {
  const { clauses, candidate, gain, outcome } = check;
  const found: string[] = [];
  const worst = Math.min(...clauses.map((clause: Any) => RANK[clause.outcome] ?? 0));
  if (worst !== RANK[outcome] && !check['pre-existing']) found.push('its outcome is not its worst clause');
  for (const { limit, amount, because: it } of clauses) {
    const isLimit = limit === 'min' || limit === 'max';
    const past = limit === 'min' ? candidate?.value < amount - 1e-6 : candidate?.value > amount + 1e-6;
    if (isLimit && it.code === 'within' && past) found.push('is said to be within a limit that it breaks');
    if (isLimit && /beyond/.test(it.code) && !past) found.push('is said to be beyond a limit that it keeps');
    if (it.code === 'drop' && outcome === 'fail' && (gain?.high ?? -1) >= 0)
      found.push('fails, with an interval over 0');
    if (it.code === 'no-drop' && it['ruled-out'] !== null && gain?.low !== null)
      if (!isNear(it['ruled-out'], Math.max(0, -gain.low)))
        found.push('rules out what its interval does not');
  }
  if (gain && ((gain.low ?? -Infinity) > gain.value || (gain.high ?? Infinity) < gain.value))
    found.push('is outside of its own interval');
  return found.map((each) => `${nameOf(check)} ${each}`);
}

const introducedIn = ({ pairs }: Any): number =>
  pairs.filter(({ status }: Any) => status === 'introduced').length;

function ofHeadline({ headline }: Told, { checks }: Any): string[] {
  const own = checks.filter(({ metric }: Any) => metric !== 'answered');
  const found: string[] = [];
  const expectSome = (what: string, is: (check: Any) => boolean): unknown =>
    own.some(is) || found.push(`no check bears out: ${what}`);
  for (const part of headline.split('; ')) {
    const broke = /([\w-]+) broke in (\d+) of (\d+)/.exec(part);
    if (broke)
      expectSome(
        part,
        (it) =>
          it.metric === broke[1] && introducedIn(it) === Number(broke[2]) && it.paired === Number(broke[3]),
      );
    const passes = /(?<!here: )\b(\d+) checks? pass(?:es)? on/.exec(part);
    const blocking = own.filter((check: Any) => check.blocking && check.outcome === 'pass').length;
    if (passes && !part.includes('here: ') && Number(passes[1]) !== blocking)
      found.push(`${part}: it is ${blocking}`);
    const open = /^(.*) (?:is|are) undecided$/.exec(part)?.[1]?.replace(/ and \d+ more$/, '');
    for (const id of open?.split(/, | and /) ?? [])
      expectSome(part, ({ metric, outcome }) => metric === id && outcome === 'inconclusive');
    const moved = /(?:^|: )([\w-]+) (fell|rose) on .*: (?!.*(?:typically|both sides))/.exec(part);
    if (moved)
      expectSome(part, ({ metric, baseline, candidate }) => {
        const more = (candidate?.value ?? 0) - (baseline?.value ?? 0);
        return metric === moved[1] && (moved[2] === 'fell' ? more < 0 : more > 0);
      });
  }
  const worse = own.filter((check: Any) => check.gain && (check.gain.value < 0 || introducedIn(check) > 0));
  if (/^Nothing got worse(?! beyond)/.test(headline) && worse.length > 0)
    found.push(`${headline}, though ${worse.map(nameOf).join(', ')} did`);
  return found;
}

/** Whether a figure of a table is that of a side. */
function reads(shown: string, side: Any): boolean {
  if (shown === '–') return true;
  if (side === null) return false;
  const [, digits = '', unit = ''] = /^(?:over |under )?([\d,.]+) ?(%|ms|s|min|tokens?)?/.exec(shown) ?? [];
  const scale = { '%': 0.01, s: 1000, min: 60_000 }[unit] ?? 1;
  const near = { '%': 0.000_51, ms: 0.51, s: 5.1, min: 60_000 }[unit] ?? 0.51;
  const value = Number(digits.replaceAll(',', '')) * scale;
  const isWhole = unit !== '%' || !/^(?:0|100) %/.test(shown) || side.value === value;
  return isWhole && Math.abs(value - side.value) <= near;
}

function ofTables({ words }: Told, { checks }: Any): string[] {
  const rows = [...words.replaceAll('\u00A0', ' ').matchAll(/^\| (?:(\S+) )?\*\*(.+?)\*\*.*? \| (.*?) \|/gm)];
  return rows.flatMap(([row, sign, id, figures = '']) => {
    const [was, is = was] = figures.replaceAll('*', '').replace(' (new)', '').split(' → ');
    const whole = is?.endsWith('%') && /\d$/.test(was ?? '') ? `${was} %` : (was ?? '');
    const like = checks.filter((it: Any) => it.metric === id && reads(is ?? '', it.candidate));
    const isBorne = figures.includes('→')
      ? like.some((it: Any) => reads(whole, it.baseline))
      : like.length > 0;
    const isFailing = sign !== '❌' || like.some((it: Any) => it.outcome === 'fail' && it.blocking);
    return [
      isBorne ? '' : `no check has the figures of ${row}`,
      isFailing ? '' : `nothing fails as ${row} says`,
      figures.includes('→') && whole === is ? `both read alike: ${row}` : '',
    ].filter(Boolean);
  });
}

function ofJUnit({ files }: Told, { checks, verdict }: Any): string[] {
  const text = files['junit.xml'] ?? '';
  const failing = checks.filter((it: Any) => it.blocking && it.outcome === 'fail').length;
  const counted = [...text.matchAll(/<testcase /g)].length;
  return [
    [...text.matchAll(/<failure /g)].length === failing ? '' : 'JUnit has other failures',
    counted === checks.length + (verdict === 'error' ? 1 : 0) ? '' : 'JUnit has other checks',
  ].filter(Boolean);
}

const ONE = /(?<![\d.,\w→-] ?)\b1 (?:cases|checks|conversations|metrics|answers|trials|requests|points)\b/;
const MORE = /(?<![\d.,\w-])(?:[02-9]|\d{2,}) (?:case|check|conversation|metric|answer|trial|point)\b(?!-)/;

function ofWords({ words, files, headline }: Told, { checks }: Any): string[] {
  const brief = (files['brief.md'] ?? '').replaceAll('\\', '');
  const texts = [words, brief, headline, ...checks.map((check: Any) => check.because)];
  return texts.flatMap((text) => {
    const prose = text.replace(/```[\s\S]*?```/g, '').replace(/^> .*$/gm, '');
    return [ONE, MORE, /NaN|undefined|Infinity|\[object/, /(?<![.…])\.\.(?!\.)|\(\)|;;| ,|: ;/].flatMap(
      (odd) => {
        const hit = odd.exec(prose);
        return hit ? [`reads oddly: ${prose.slice(Math.max(0, hit.index - 60), hit.index + 40)}`] : [];
      },
    );
  });
}
