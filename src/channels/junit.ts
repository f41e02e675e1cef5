import type { Channel } from '../contracts.ts';
import { escapeHtml } from '../render/html.ts';
import { examName, metricName } from '../render/names.ts';
import type { Check, CheckOutcome, Report } from '../types.ts';

interface CheckLine {
  readonly check: Check;
  readonly because: string;
}

/** XML forbids two characters that HTML allows; its five entities are the same. */
function xml(text: string): string {
  return escapeHtml(text).replace(/[\uFFFE\uFFFF]/g, '\uFFFD');
}

/** What does not block is no failure for a reader of JUnit, but is not hidden either. */
function elementOf({ check, because }: CheckLine): string {
  const message = xml(because);
  return ELEMENTS[kindOf(check)](message, check);
}

type Kind = 'passed' | 'failed' | 'skipped';

const ELEMENTS: Readonly<Record<Kind, (message: string, check: Check) => string>> = {
  passed: (message) => `<system-out>${message}</system-out>`,
  failed: (message) => `<failure message="${message}"/>`,
  skipped: (message, { outcome, blocking }) => {
    const what = outcome === 'pass' ? '' : `${outcome}${blocking ? '' : ', does not block'}: `;
    return `<skipped message="${xml(what)}${message}"/>`;
  },
};

function kindOf({ outcome, blocking, clauses }: Check): Kind {
  // Nobody said what is right: it passed nothing.
  if (clauses[0]?.because.code === 'looked-at') return 'skipped';
  const kinds: Readonly<Record<CheckOutcome, Kind>> = {
    pass: 'passed',
    fail: blocking ? 'failed' : 'skipped',
    inconclusive: 'skipped',
  };
  return kinds[outcome];
}

function testcase(told: CheckLine): string {
  const { exam } = told.check.comparison;
  const place = xml(`${exam.suite.name}.${exam.change.target}`);
  const name = xml(metricName(told.check.comparison));
  return `    <testcase classname="${place}" name="${name}" file="${xml(exam.change.file)}">${elementOf(told)}</testcase>`;
}

function counts(told: readonly CheckLine[], errors: number): string {
  const kinds = told.map(({ check }) => kindOf(check));
  const failures = kinds.filter((kind) => kind === 'failed').length;
  const skipped = kinds.filter((kind) => kind === 'skipped').length;
  return `tests="${told.length + errors}" failures="${failures}" errors="${errors}" skipped="${skipped}"`;
}

function testsuite(name: string, told: readonly CheckLine[]): string {
  const cases = told.map(testcase).join('\n');
  return `  <testsuite name="${xml(name)}" ${counts(told, 0)}>\n${cases}\n  </testsuite>`;
}

/** A run that could not be computed is an error of its own, so that no reader takes it for green. */
function broken(headline: string): string {
  return [
    `  <testsuite name="micro-metrics" ${counts([], 1)}>`,
    `    <testcase classname="micro-metrics" name="run"><error message="${xml(headline)}"/></testcase>`,
    '  </testsuite>',
  ].join('\n');
}

function document({ verdict, because, headline }: Report): string {
  const told = verdict.checks.map((check, at) => ({ check, because: because[at] ?? '' }));
  const names = [...new Set(told.map(({ check }) => examName(check)))];
  const suites = names.map((name) =>
    testsuite(
      name,
      told.filter(({ check }) => examName(check) === name),
    ),
  );
  const failed = verdict.outcome === 'error' ? [broken(headline)] : [];
  const root = `<testsuites name="micro-metrics" ${counts(told, failed.length)}>`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', root, ...suites, ...failed, '</testsuites>', ''].join(
    '\n',
  );
}

/** `junit.xml`, for whatever else shows test results: one test case for each check. */
export const channel: Channel = {
  name: 'junit',
  what: 'Checks as test cases, for tools that read JUnit.',
  posts: (report) => [{ kind: 'file', name: 'junit.xml', text: document(report) }],
};
