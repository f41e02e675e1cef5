import { M as readHistory, Wt as openRepository, lt as readInputs } from "./gate.js";
import { n as rootOf } from "./home.js";
import { ka as many, yt as escaped } from "./ground.js";
import { n as inputsFrom, t as EXIT } from "./call.js";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { resolve } = $node("node:path");

// src/commands/review.ts
const command = {
	usage: "review [--history DIR] [--today DAY] [--json]",
	reads: [
		"config",
		"history",
		"today",
		"json"
	],
	run: async (call) => {
		const { log, flags } = call;
		const { wishes, today } = readInputs(inputsFrom(call));
		const directory = await rootOf(process.cwd());
		const repository = openRepository(directory, null);
		try {
			const tree = repository.tree(await repository.worktree());
			const { reviewHistory: reviewed, reviewShown } = await import("./review2.js");
			const folder = flags["history"];
			const history = folder === void 0 ? [] : await readHistory(resolve(String(folder)));
			const review = await reviewed(tree, wishes.config, history, today);
			log.answer(flags["json"] ? escaped(reviewShown(review)) : linesOf(review).join("\n"));
			if (!flags["json"]) for (const { message } of review.warnings) log.annotate("warning", message, null, null);
			return EXIT.passed;
		} finally {
			await repository.close();
		}
	}
};
function linesOf({ headline, runs, today, findings }) {
	const ending = "Nothing was changed. How each reason is told, and what it proposes: docs/life.md.";
	return [
		`${headline} (from ${many(runs, "earlier run")}, on ${today}).`,
		...findings.map(lineOf),
		...findings.length > 0 ? [ending] : []
	];
}
function lineOf({ metric, reason, seen, proposed, owner }) {
	const advice = [proposed ? ` Proposed: status ${proposed}.` : "", owner ? ` Ask ${owner}.` : ""].join("");
	return `${reason.padEnd(12)} ${metric}: ${seen}.${advice}`;
}

export { command };