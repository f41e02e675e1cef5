import { lt as readInputs } from "./gate.js";
import { n as inputsFrom } from "./call.js";
import { n as DECIDES, t as ASKS } from "./flags.js";
import { t as visit } from "./visit.js";

// src/commands/aa.ts
const command = {
	usage: "aa [--base REF] [--replies FILE|FOLDER]",
	reads: [
		"base",
		"cache",
		"today",
		...ASKS,
		...DECIDES
	],
	run: async (call) => {
		const inputs = readInputs(inputsFrom(call));
		return visit(call, inputs, async ({ world, end }) => {
			const { aa } = await import("./aa2.js");
			return end(await aa(await world({
				base: inputs.base,
				head: "HEAD"
			})));
		});
	}
};

export { command };