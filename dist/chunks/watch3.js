import { lt as readInputs } from "./gate.js";
import { n as inputsFrom } from "./call.js";
import { t as ASKS } from "./flags.js";
import { t as visit } from "./visit.js";

// src/commands/watch.ts
const command = {
	usage: "watch [--base REF] [--fresh] [--today DAY]",
	reads: [...[
		"base",
		"cache",
		"confirm",
		"fresh",
		"today",
		"redact",
		"on-error",
		"on-inconclusive"
	], ...ASKS.filter((name) => name !== "replies")],
	run: async (call) => {
		const asked = inputsFrom(call);
		const inputs = readInputs((name) => name === "mode" ? "watch" : asked(name));
		const revision = inputs.base || "HEAD";
		return visit(call, inputs, async ({ world, end }) => {
			const { watch } = await import("./watch2.js");
			const { report } = await watch(await world({
				base: revision,
				head: revision
			}));
			return end(report);
		});
	}
};

export { command };