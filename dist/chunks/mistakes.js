import { U as isFile, W as perform, n as mistakesReport, z as postsOf } from "./gate.js";
import { ua as UserError } from "./ground.js";
import { i as mistakesOf } from "./complaint.js";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { resolve } = $node("node:path");

// src/commands/mistakes.ts
async function leaveMistakes(error, { call: { log }, reportDir, proposal }) {
	const errors = mistakesOf(error).map(({ message, where, hint }) => new UserError(message, where, hint));
	const report = mistakesReport(errors, proposal ?? UNKNOWN);
	const posts = (await postsOf(report, log, true)).filter((post) => isFile(post) && post.name !== "runs.jsonl");
	await perform(posts, report.verdict.outcome, {
		log,
		reportDir: resolve(reportDir),
		comment: null
	});
}
const NOBODY_KNOWS = "unknown";
const UNKNOWN = {
	event: "local",
	base: NOBODY_KNOWS,
	head: NOBODY_KNOWS,
	commit: NOBODY_KNOWS,
	pull: null,
	opened: false,
	trusted: true
};

export { leaveMistakes };