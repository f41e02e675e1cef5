import { wt as readConfig } from "./gate.js";
import { qi as UserError } from "./ground.js";
import { ft as pastRun } from "./ground-later.js";
import { i as unreadWarning, n as headlineOf, r as reviewBlocks, t as review } from "./review.js";

// src/pipelines/review.ts
async function reviewHistory(tree, file, history, today) {
	const config = await readConfig(tree, file);
	if (!config) {
		const where = {
			file,
			line: null,
			key: null
		};
		throw new UserError(`there is no config ${file}`, where, "Set `config` to the path where it is.");
	}
	const read = history.map((past) => pastRun(past.text, past.file));
	const runs = read.filter((each) => "checks" in each);
	const files = Object.values(config.targets).map(({ prompt }) => prompt);
	const there = await Promise.all(files.map((path) => tree.read(path)));
	const gone = files.filter((_, at) => there[at] === null);
	const findings = review({
		config,
		runs,
		today,
		gone
	});
	return {
		headline: headlineOf(findings),
		findings,
		blocks: reviewBlocks(findings, runs.length, today),
		runs: runs.length,
		warnings: read.filter((each) => "fault" in each).map(unreadWarning)
	};
}

export { reviewHistory as t };