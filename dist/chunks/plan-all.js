import { Ct as openSuite, R as detect, S as plan, zt as readLaw } from "./gate.js";
import { Ta as allTold } from "./ground.js";

// src/pipelines/plan-all.ts
async function planAll({ tree, config, endpoints }) {
	const law = await readLaw(tree, tree, config, endpoints, null);
	const [{ changes, warnings }] = await allTold([detect(law, tree, tree, {
		touched: [],
		all: true
	}), ...law.suites.map((suite) => openSuite(suite, null))]);
	const { exams, seats } = await plan(law, changes, {
		force: true,
		trials: null,
		maxCost: null,
		occasion: "everything"
	});
	return {
		law,
		changes,
		exams,
		seats,
		warnings: [...law.warnings, ...warnings]
	};
}

export { planAll as t };