import { F as readLaw, M as lacksIn, _ as detect, d as coverage, m as plan } from "./gate.js";
import { t as prepare } from "./score.js";

// src/stages/report/validation.ts
const MOST_SHOWN = 20;
function foundSentence({ place, targets, suites, prompts: { all, open } }) {
	const cases = suites.reduce((sum, suite) => sum + suite.cases.length, 0);
	const metrics = new Set(suites.flatMap((suite) => suite.rules.map(({ card }) => card.id)));
	const more = open.length > MOST_SHOWN ? ", …" : "";
	const left = open.length ? `; not asked: ${open.slice(0, MOST_SHOWN).join(", ")}${more}` : "";
	const asked = all ? `; ${all - open.length} of ${all} prompt files are asked by a suite${left}` : "";
	const what = `${targets} targets, ${suites.length} suites, ${cases} cases, ${metrics.size} metrics`;
	return `${place ?? "What was found without a config"} is right: ${what}${asked}`;
}
function pinnedSentences({ name, cases, trials }) {
	const pinned = cases.filter((each) => each.pinned).length;
	if (pinned === 0 || trials >= 3) return [];
	return [`suite ${name} has ${pinned} pinned ${pinned === 1 ? "case" : "cases"} and \`trials: ${trials}\`: one is called broken only after ${3}.`];
}

// src/validated.ts
async function validated({ tree, config, endpoints, today }) {
	const law = await readLaw(tree, tree, config, endpoints, null);
	const { changes } = await detect(law, tree, tree, []);
	const { exams } = await plan(law, changes, {
		force: true,
		trials: null,
		maxCost: null,
		seed: "validate"
	});
	await prepare(exams);
	const suites = [...new Set(exams.map(({ suite }) => suite))];
	const place = await tree.read(config) === null ? null : config;
	const prompts = await coverage(tree, exams);
	return {
		found: foundSentence({
			place,
			targets: changes.length,
			suites,
			prompts
		}),
		lacks: [...await lacksIn(tree, config, today), ...suites.flatMap(pinnedSentences)]
	};
}

export { validated };