import { O as sealFor, lt as readInputs, s as gate } from "./gate.js";
import { n as inputsFrom, t as EXIT } from "./call.js";
import { n as DECIDES, t as ASKS } from "./flags.js";
import { t as visit } from "./visit.js";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { join, resolve } = $node("node:path");

// src/commands/gate.ts
const command = {
	usage: "gate [--base REF] [--head REF|worktree] [--history DIR]",
	reads: [
		...[
			"base",
			"head",
			"base-answers",
			"head-answers",
			"force",
			"history",
			"confirm",
			"cache",
			"fresh"
		],
		...["shard", "today"],
		...ASKS,
		...DECIDES
	],
	run: async (call) => {
		const read = inputsFrom(call);
		const inputs = readInputs((name) => name === "mode" && read("shard") ? "run" : read(name));
		const named = call.flags["history"];
		return visit(call, inputs, async ({ world: open, reportDir, ledger, end }) => {
			const folder = named === void 0 ? join(reportDir, "history") : resolve(String(named));
			const world = await open(inputs, {
				folder,
				isNamed: named !== void 0
			});
			if (!inputs.part) return end(await gate(world));
			const { askShard } = await import("./sharding2.js");
			const { log, env } = call;
			const place = {
				log,
				reportDir,
				isOwnFolder: !inputs.reportDir,
				sealFor: (settings) => sealFor(settings, {
					inputs,
					env,
					mask: log.mask
				})
			};
			return await askShard(world, inputs.part, ledger, place) === 0 ? EXIT.passed : EXIT.notComputed;
		});
	}
};

export { command };