import { t as readBothMetrics } from "./gate-later.js";
import { t as readMade } from "./elsewhere2.js";
import { ua as UserError } from "./ground.js";
import { t as compareFiles } from "./compare2.js";
import { i as lawInTheWay, t as isAcceptable } from "./accept.js";

// src/commands/scores.ts
async function decideScores(world, named, directory) {
	const { base, head, wishes, proposal } = world;
	world.expectMuch?.();
	const files = {
		baseline: await onlyFile(directory, named.baseline, "base-scores"),
		candidate: await onlyFile(directory, named.candidate, "head-scores")
	};
	const { law, warnings } = await readBothMetrics(base, head, wishes.config);
	const given = {
		files,
		law,
		warnings,
		history: [],
		seed: null,
		wishes,
		proposal
	};
	const report = compareFiles(given);
	if (!world.acceptances || !isAcceptable(report.verdict)) return report;
	return compareFiles({
		...given,
		acceptances: await world.acceptances([.../* @__PURE__ */ new Set([wishes.config, ...lawInTheWay(report.verdict)])])
	});
}
async function onlyFile(directory, globs, input) {
	const [first, second] = await readMade(directory, globs, input);
	if (first && !second) return first;
	throw new UserError(`input ${input}: ${first?.file} and ${second?.file} match, and only one file is compared`, null, "Name one file; lines of several can be put into one.");
}

export { decideScores };