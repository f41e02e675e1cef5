import { versionOf } from '../lib/definition.ts';
import { isSameList } from '../lib/same-list.ts';
import type { Delivery, Rule, Whose } from '../types.ts';
import type { CaseFile, Config, SuiteText } from './config.ts';
import { mayWait } from './delivery.ts';
import { hasSet, isRun, mayBlock } from './lifecycle.ts';
import { own } from './names.ts';

/** One suite, both revisions' demands together. */
export interface SuiteLaw {
  readonly name: string;
  readonly law: Whose;
  readonly targets: readonly string[];
  readonly rules: readonly Rule[];
  readonly trials: number;
  readonly delivery?: Delivery;
  readonly baseCases: readonly CaseFile[];
  readonly headCases: readonly CaseFile[];
  /** What of the suite differs between base and head, or null. */
  readonly changed: string | null;
  /** What head puts in the place of a target that base's suite asks. */
  readonly handovers: readonly Handover[];
  /** Targets of head that took the place of some of base's, nobody can tell which. */
  readonly unsettled: readonly string[];
  /** Targets of base that head no longer has, while it has something that can't be asked, and what that is. */
  readonly displaced?: { readonly targets: readonly string[]; readonly by: readonly string[] };
}

/** In a suite, another target stands where one of base's stood. */
interface Handover {
  readonly from: string;
  readonly to: string;
}

/** What either revision asks of a suite of this name. `today` is an ISO date, by which metrics have set. */
export async function joinSuites(
  name: string,
  base: Config | null,
  head: Config | null,
  today: string,
): Promise<SuiteLaw> {
  const [was, is] = [own(base?.suites, name), own(head?.suites, name)];
  const rules =
    is && head && base === head
      ? rulesOf(is, head, 'both', today)
      : joinRules(
          was && base ? rulesOf(was, base, 'base', today) : [],
          is && head ? rulesOf(is, head, 'head', today) : [],
        );
  const baseCases = was?.caseFiles ?? [];
  const headCases = is?.caseFiles ?? [];
  const asked = is ? is.targets : was && base && head ? heirsOf(was, base, head) : [];
  return {
    name,
    law: was && is ? 'both' : was ? 'base' : 'head',
    targets: [...new Set([...(was?.targets ?? []), ...(is?.targets ?? [])])],
    rules,
    trials: Math.max(was?.trials ?? 1, is?.trials ?? 1),
    ...((is ?? was)?.delivery && mayWait(rules) ? { delivery: 'batch' } : {}),
    baseCases,
    headCases,
    // Where base has no config yet, every suite of head is new: what adopts the gate is asked.
    changed: head && base !== head ? await whatChanged(was, is, rules) : null,
    ...placesOf(
      less(was?.targets, asked),
      less(asked, was?.targets),
      less(unaskedBy(head, name), unaskedBy(base, name)),
    ),
  };
}

/** Whom head asks the cases of a suite that it has no more, in suites of other names: that is the same exam. */
function heirsOf(was: SuiteText, base: Config, head: Config): readonly string[] {
  const paths = new Set(was.caseFiles.map(({ file }) => file));
  const texts = new Set(was.caseFiles.map(({ version }) => version));
  const heirs = Object.values(head.suites).filter(
    ({ name, caseFiles }) =>
      !own(base.suites, name) && caseFiles.some(({ file, version }) => paths.has(file) || texts.has(version)),
  );
  return [...new Set(heirs.flatMap(({ targets }) => targets))];
}

/** What a file has that can't be asked, for each of its suites; one that head no longer has is one of the same file. */
function unaskedBy(config: Config | null, suite: string): readonly string[] {
  return own(config?.unasked, suite) ?? own(config?.unasked, suite.split(' · ', 1)[0] ?? '') ?? [];
}

/**
 * A suite that asks another target than on base asks it in the same place: split and merged ones are each compared with
 * what stood there. Where several went and several came, nobody can tell which took whose; where none came that can be
 * asked, what stands there now may be what can't be.
 */
function placesOf(
  gone: readonly string[],
  come: readonly string[],
  unasked: readonly string[],
): Pick<SuiteLaw, 'handovers' | 'unsettled' | 'displaced'> {
  if (gone.length > 1 && come.length > 1) return { handovers: [], unsettled: come };
  if (gone.length > 0 && come.length === 0 && unasked.length > 0)
    return { handovers: [], unsettled: [], displaced: { targets: gone, by: unasked } };
  return { handovers: gone.flatMap((from) => come.map((to) => ({ from, to }))), unsettled: [] };
}

/** What is not among the others. */
function less(some: readonly string[] = [], others: readonly string[] = []): readonly string[] {
  return some.filter((name) => !others.includes(name));
}

async function whatChanged(
  was: SuiteText | null,
  is: SuiteText | null,
  rules: readonly Rule[],
): Promise<string | null> {
  if (!was) return 'the suite is new';
  if (!is) return 'the suite was removed';
  const { sameCases } = await import('./case-files.ts');
  const parts = [
    (await sameCases(was.caseFiles, is.caseFiles)) ? null : 'cases',
    rules.every((rule) => rule.law === 'both') ? null : 'metrics',
    isSameList(was.targets, is.targets) ? null : 'targets',
    was.trials === is.trials ? null : 'trials',
  ].filter((part) => part !== null);
  return parts.length ? `the suite's ${parts.join(' and ')} changed` : null;
}

function rulesOf(suite: SuiteText, config: Config, law: Whose, today: string): Rule[] {
  return suite.metrics.flatMap((id) => {
    const card = own(suite.cards, id) ?? own(config.cards, id);
    return card && isRun(card) && !hasSet(card, today)
      ? [{ card, law, blocking: mayBlock(card, config.stage) }]
      : [];
  });
}

/** Rules that say the same are one; all others stand side by side, each under its own law. */
export function joinRules(base: readonly Rule[], head: readonly Rule[]): Rule[] {
  const same = (a: Rule, b: Rule): boolean =>
    a.card.id === b.card.id && a.blocking === b.blocking && versionOf(a.card) === versionOf(b.card);
  const joined = head.map((rule): Rule =>
    base.some((other) => same(rule, other)) ? { ...rule, law: 'both' } : rule,
  );
  return [...joined, ...base.filter((rule) => !head.some((other) => same(rule, other)))];
}
