import { H as readLaw, v as plan, x as detect } from "./gate.js";

// src/everything.ts
async function everythingOf({ tree, config, endpoints }) {
	const law = await readLaw(tree, tree, config, endpoints, null);
	const { changes } = await detect(law, tree, tree, []);
	const { exams, seats } = await plan(law, changes, {
		force: true,
		trials: null,
		maxCost: null,
		seed: "everything"
	});
	return {
		law,
		changes,
		exams,
		seats
	};
}

export { everythingOf as t };