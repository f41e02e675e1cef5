/** Kill -9 at fifty moments of a run of 160 calls, eight in flight: how many of them are paid for twice. */
import { registerHooks } from 'node:module';
import { createRandom } from '../src/stats/random.ts';
import { uniform } from '../tests/support/uniform.ts';

/** The page of the report is made with the bundle, which is what runs here; nobody else needs it. */
registerHooks({
  resolve: (specifier, context, next) =>
    specifier.startsWith('virtual:')
      ? { url: 'data:text/javascript,export const built = {};', shortCircuit: true }
      : next(specifier, context),
});
const { killedAt } = await import('../tests/support/kill.ts');

const MOMENTS = 50;
const CALLS = 160;

const random = createRandom('kill');
const twice: number[] = [];
const wrong: string[] = [];
for (let moment = 0; moment < MOMENTS; moment++) {
  const nth = Math.floor(uniform(random) * (CALLS - 1));
  const killed = await killedAt(nth);
  twice.push(killed.twice);
  if (killed.twice > killed.inFlight || killed.verdict !== 'pass' || killed.questions !== CALLS)
    wrong.push(`at call ${nth}: ${JSON.stringify(killed)}`);
}
const sorted = twice.toSorted((a, b) => a - b);
console.log(
  `${MOMENTS} kills: paid twice ${sorted[0]} to ${sorted.at(-1)} of ${CALLS} calls, ${sorted[MOMENTS / 2]} in the median; eight were in flight.`,
);
for (const line of wrong) console.log(`NOT as promised ${line}`);
process.exitCode = wrong.length > 0 ? 1 : 0;
