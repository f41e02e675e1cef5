import { b as detect, gt as readLaw, st as openSuite } from "./gate.js";
import { Yi as allTold } from "./ground.js";
import { H as seatAll } from "./gate-later.js";

// src/pipelines/plan-all.ts
async function planAll({ tree, config, endpoints }) {
	const law = await readLaw(tree, tree, config, endpoints, null);
	const [{ changes, warnings }, ...opened] = await allTold([detect(law, tree, tree, {
		touched: [],
		all: true
	}), ...law.suites.map((suite) => openSuite(suite, null))]);
	const { exams, seats } = await seatAll(law, changes, opened);
	return {
		law,
		changes,
		exams,
		seats,
		warnings: [...law.warnings, ...warnings]
	};
}

export { planAll as t };