import { throwFound, UserError } from '../errors.ts';
import { isTrusted, trustIn } from '../judging/calibration.ts';
import { suggestion } from '../lib/nearest.ts';
import { judgeOf } from '../measures/index.ts';
import type { MetricCard, Stage, Where } from '../types.ts';
import type { Config } from './config.ts';

/**
 * What a pull request may not do with judges: send answers to an endpoint that only it declares; or, where the
 * project has come to its last stage, promise to block by a judge that was not held against people.
 */
export function checkJudges(head: Config, base: Config | null, inputs: readonly string[]): void {
  const known = ['default', ...inputs, ...Object.keys(base?.endpoints ?? {})];
  throwFound(
    Object.values(head.cards).flatMap((card) => [
      ...endpointFault(card, known, head),
      ...calibrationFault(card, head.stage),
    ]),
  );
}

/** Where nothing is proposed, the config itself may declare the endpoint; one that nobody declares is a slip. */
export function checkEndpointOf(card: MetricCard, declared: readonly string[]): void {
  const endpoint = judgeOf(card)?.endpoint;
  if (endpoint === undefined || endpoint === 'default' || declared.includes(endpoint)) return;
  throw new UserError(
    `metric ${card.id}: there is no endpoint "${endpoint}"`,
    optionOf(card, 'endpoint'),
    `Declare it under \`endpoints\` of the config, or with --endpoints. ${suggestion(endpoint, ['default', ...declared])}`,
  );
}

function endpointFault(card: MetricCard, known: readonly string[], head: Config): UserError[] {
  const judge = judgeOf(card);
  if (!judge || card.status === 'retired' || known.includes(judge.endpoint)) return [];
  const hint = Object.hasOwn(head.endpoints, judge.endpoint)
    ? 'An endpoint takes effect when it is merged: add it in a pull request of its own, or to the input `endpoints`.'
    : suggestion(judge.endpoint, known);
  const message = `metric ${card.id}: endpoint "${judge.endpoint}" is declared neither by base nor by the workflow`;
  return [new UserError(message, optionOf(card, 'endpoint'), hint)];
}

function calibrationFault(card: MetricCard, stage: Stage): UserError[] {
  const judge = judgeOf(card);
  const promises = card.onFail === 'block' && card.status === 'active';
  if (!judge || stage !== 'run' || !promises || isTrusted(judge, card)) return [];
  const { lacks } = trustIn(judge, card.calibration);
  const hint = judge.calibration
    ? `Run \`micro-metrics calibrate LABELS.jsonl --config FILE --metric ${card.id}\` and commit ${judge.calibration}, or set \`on-fail: warn\`.`
    : `Add \`calibration: evals/${card.id}-calibration.json\` to its options and run \`micro-metrics calibrate\`, or set \`on-fail: warn\`.`;
  const message = `metric ${card.id} may not block at stage run: ${lacks ?? 'its judge was not held against people'}`;
  return [new UserError(message, optionOf(card, 'calibration'), hint)];
}

function optionOf({ where }: MetricCard, name: string): Where {
  return { ...where, key: `${where.key ?? ''}.options.${name}` };
}
