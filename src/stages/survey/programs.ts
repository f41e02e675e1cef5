import type { TouchedFile } from '../../contracts.ts';
import type { Law, SuiteLaw } from '../../config/index.ts';
import { gaugeOf } from '../../measures/index.ts';
import { filesIn, isOfProgram } from '../../records/program-files.ts';
import type { PolicyChange, Rule } from '../../types.ts';

/** The law, once it is known which programs of its metrics were edited: that is told, and what costs nothing is marked again. */
export function withPrograms(law: Law, touched: readonly TouchedFile[]): Law {
  const edited = new Map<string, PolicyChange>();
  const suites = law.suites.map((suite): SuiteLaw => {
    const own = suite.rules.flatMap((rule) => editsOf(rule, touched));
    for (const change of own) edited.set(change.what, change);
    return own.length > 0 && suite.changed === null && isAnswered(suite, law)
      ? { ...suite, changed: 'the program of a metric changed' }
      : suite;
  });
  return edited.size === 0 ? law : { ...law, suites, policy: [...law.policy, ...edited.values()] };
}

/** Of a rule that base has too: where base lacks it, head's program is the one that marks. */
function editsOf({ law, card }: Rule, touched: readonly TouchedFile[]): PolicyChange[] {
  const gauge = law === 'head' ? null : gaugeOf(card);
  if (!gauge) return [];
  const files = filesIn(gauge.command);
  return touched
    .filter(({ path, before }) => before !== null && isOfProgram(path, files))
    .map(({ path, before, after }) => ({
      what: `program ${path} of metric ${card.id}`,
      before: before?.oid.slice(0, 7) ?? null,
      after: after?.oid.slice(0, 7) ?? null,
      effect: after === null ? 'removed' : 'changed',
      note: after === null ? GONE : EDITED,
    }));
}

const EDITED = "base's version marks both sides here; this one takes effect when it is merged";
const GONE = "base's version marks both sides here; once this is merged, nothing marks";

/** All that it asks was answered before: marking it once more asks nobody. */
function isAnswered({ targets }: SuiteLaw, law: Law): boolean {
  return law.targets
    .filter(({ name }) => targets.includes(name))
    .every(({ base, head }) => [base, head].every((target) => target === null || target.kind === 'recorded'));
}
