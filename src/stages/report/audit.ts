import { amount, count, many, percent, points, type Unit } from '../../render/text.ts';
import { measureOf } from '../../measures/index.ts';
import { outageNotes } from './notes/outages.ts';
import { short } from './words/wording.ts';
import type {
  Audit,
  Block,
  CheckAudit,
  Consumption,
  Exam,
  FlakyCase,
  LimitAudit,
  Proposal,
  Report,
  Run,
  Sequence,
  Trouble,
  Warning,
  Words,
} from '../../types.ts';

/** What holding a version against itself found, before it is put into words. */
interface AuditFindings {
  readonly audit: Audit;
  readonly proposal: Proposal;
  readonly exams: readonly Exam[];
  readonly runs: Sequence<Run>;
  readonly trouble: readonly Trouble[];
  readonly usage: Consumption;
  readonly falseAlarm: number;
  readonly warnings: readonly Warning[];
}

/** Says how often the gate would have cried wolf, over what, and which limits would not. */
export function auditReport(findings: AuditFindings): Report {
  const { audit, proposal, exams, runs, trouble, usage, warnings } = findings;
  const isComputed = audit.rehearsals > 0;
  const headline = isComputed ? headlineOf(audit) : nothingComputed(findings);
  const icon = !isComputed ? '🛑' : isTooMany(findings) ? '⚠️' : '✅';
  const said = audit.checks.map((check) => sentence(check, audit.rehearsals));
  return {
    proposal,
    exams,
    runs,
    usage,
    warnings,
    headline,
    verdict: { outcome: isComputed ? 'pass' : 'error', checks: [], trouble },
    changes: [],
    policy: [],
    mistakes: [],
    because: [],
    audit: { ...audit, said },
    blocks: [
      { kind: 'heading', level: 2, words: [`${icon} ${headline}`] },
      ...outageNotes(trouble),
      ...(isComputed ? foundBlocks(findings) : []),
      ...warnings.map(({ message }): Block => ({ kind: 'note', tone: 'warning', words: [message] })),
      { kind: 'paragraph', words: footer(findings) },
    ],
  };
}

function headlineOf({ failed, undecided, rehearsals }: Audit): string {
  const open = undecided > 0 ? `, and been undecided in ${count(undecided)}` : '';
  if (failed === 0)
    return `Base against itself: the gate would have failed in none of ${count(rehearsals)} rehearsals${open}`;
  return `Base against itself: the gate would have failed in ${count(failed)} of ${count(rehearsals)} rehearsals (${percent(failed / rehearsals)})${open}`;
}

function nothingComputed({ trouble, audit, exams }: AuditFindings): string {
  if (exams.length === 0) return 'Could not be computed: base has no suite to ask';
  const why = trouble[0]?.failure.message ?? `none of ${count(audit.left)} cases has two answers to compare`;
  return `Could not be computed: ${why}`;
}

/** More alarms than were asked for, by more than this number of rehearsals can be off. */
function isTooMany({ audit: { failed, rehearsals }, falseAlarm }: AuditFindings): boolean {
  return failed > falseAlarm * rehearsals + 2 * Math.sqrt(falseAlarm * (1 - falseAlarm) * rehearsals);
}

function foundBlocks(findings: AuditFindings): Block[] {
  const { audit } = findings;
  const loud = audit.checks.filter(({ rule, held }) => rule.blocking && held.some(isLimitOfNoise));
  return [
    ...(isTooMany(findings) ? [tooMany(findings, loud)] : []),
    ...(audit.checks.length > 0 ? [checksTable(audit), legend(audit)] : []),
    ...flakyBlocks(audit.flaky),
  ];
}

function isLimitOfNoise({ limit, failed }: LimitAudit): boolean {
  return limit !== 'max-regression' && failed > 0;
}

function tooMany({ falseAlarm }: AuditFindings, loud: readonly CheckAudit[]): Block {
  const names = [...new Set(loud.map(({ rule }) => rule.card.id))].join(', ');
  const why = names ? ` Absolute limits that noise alone breaks: ${names}.` : '';
  const words = [
    `That is more than the ${percent(falseAlarm)} that were asked for.${why} A limit further off, or cases that are less of a gamble, would stop it.`,
  ];
  return { kind: 'note', tone: 'warning', words };
}

function checksTable({ checks, rehearsals }: Audit): Block {
  return {
    kind: 'table',
    columns: [
      { title: 'Metric', align: 'left' },
      { title: 'Failed', align: 'right' },
      { title: 'Undecided', align: 'right' },
      { title: 'Noise', align: 'right' },
      { title: 'Limits', align: 'left' },
    ],
    rows: checks.map((check) => [
      nameOf(check),
      [share(check.failed, rehearsals)],
      [share(check.undecided, rehearsals)],
      [check.noise === null ? '–' : percent(check.noise)],
      [check.held.map((held) => limitSaid(held, check, rehearsals)).join('; ')],
    ]),
  };
}

/** Said where the figures are, so that nobody has to look for it. */
function legend({ rehearsals, checks }: Audit): Block {
  const noise = checks.some((check) => check.noise !== null)
    ? ' Noise is the part of the spread that comes from asking the same case again: 0 % says the same each time, and above half, more `trials` help most.'
    : '';
  return {
    kind: 'paragraph',
    words: [
      `Failed and undecided: in how many of the ${count(rehearsals)} rehearsals this check alone came to that, although nothing had changed; the last column says which limit brought it there. A rehearsal fails once, however many checks fail in it.${noise}`,
    ],
  };
}

function share(times: number, of: number): string {
  return times === 0 ? '0' : `${count(times)} (${percent(times / of)})`;
}

function nameOf({ rule, exam, slice }: CheckAudit): Words {
  const { suite, change } = exam;
  const part = slice ? ` (${slice.tag}: ${slice.value})` : '';
  const target = change.target === suite.name ? '' : ` · ${change.target}`;
  return [
    { strong: rule.card.id },
    `${part} · ${suite.name}${target}${rule.blocking ? '' : ' (does not block)'}`,
  ];
}

/** `min 98 % failed in 12 (6 %) – proposed: 94 %` */
function limitSaid(
  { limit, amount: it, failed, undecided, proposed }: LimitAudit,
  check: CheckAudit,
  of: number,
): string {
  const { unit } = measureOf(check.rule.card);
  const size = (value: number): string =>
    it.relative ? percent(value) : limit === 'max-regression' ? drop(value, unit) : amount(value, unit);
  const name = `${limit} ${size(it.value)}`;
  if (proposed === null && failed + undecided === 0) return `${name} holds`;
  const seen = [
    failed > 0 ? `failed in ${share(failed, of)}` : null,
    undecided > 0 ? `undecided in ${share(undecided, of)}` : null,
  ];
  const better = proposed === null ? '' : ` – proposed: ${size(proposed)}`;
  return `${name} ${seen.filter(Boolean).join(', ') || 'is near to noise'}${better}`;
}

function drop(size: number, unit: Unit): string {
  return unit === 'ratio' ? `${short(points(size).replace('+', ''))} points` : amount(size, unit);
}

function sentence(check: CheckAudit, rehearsals: number): string {
  const noise = check.noise === null ? '' : `; noise ${percent(check.noise)}`;
  const limits = check.held.map((held) => limitSaid(held, check, rehearsals)).join('; ');
  return `failed in ${share(check.failed, rehearsals)}, undecided in ${share(check.undecided, rehearsals)}${noise}; ${limits}`;
}

const MOST_FLAKY = 30;

function flakyBlocks(flaky: readonly FlakyCase[]): Block[] {
  if (flaky.length === 0) return [];
  const left = flaky.length - MOST_FLAKY;
  const items = flaky
    .slice(0, MOST_FLAKY)
    .map(({ exam, metric, case: id, tally }): Words => [
      { code: id },
      ' – ',
      { strong: metric },
      ` · ${exam.suite.name}: right in ${tally.right} of ${tally.trials} trials`,
    ]);
  return [
    { kind: 'heading', level: 3, words: [`Flaky cases: ${count(flaky.length)}`] },
    {
      kind: 'paragraph',
      words: ['Sometimes right and sometimes wrong, although nothing changed; the nearest to a coin first.'],
    },
    { kind: 'list', items: left > 0 ? [...items, [`… and ${count(left)} more, all in report.json`]] : items },
  ];
}

function footer({ proposal, audit, runs, usage, falseAlarm }: AuditFindings): Words {
  const asked = usage.requests
    ? many(usage.requests, 'request')
    : `${many(usage.cached, 'answer')} from a recording, no request`;
  const left =
    audit.left > 0
      ? ` ${many(audit.left, 'case')} had fewer than two answers and ${audit.left === 1 ? 'was' : 'were'} left out.`
      : '';
  return [
    'Base ',
    { code: proposal.base.slice(0, 7) },
    ` on both sides: ${many(runs.filter(({ result }) => result.ok).length, 'conversation')} over ${many(audit.cases, 'case')}; ${asked}.${left} `,
    `A rehearsal deals each case's answers at random to two sides, at most ${count(audit.trials)} each, and runs the whole gate over them (false-alarm: ${percent(falseAlarm)}). All rehearsals share the same answers, so they say what this noise does to these cases, not what new cases would do.`,
  ];
}
