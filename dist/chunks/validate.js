import { Wt as openRepository, lt as readInputs } from "./gate.js";
import { n as rootOf } from "./home.js";
import { n as inputsFrom, t as EXIT } from "./call.js";

// src/commands/validate.ts
const command = {
	usage: "validate",
	reads: [
		"config",
		"endpoints",
		"today",
		"json"
	],
	run: async (call) => {
		const inputs = readInputs(inputsFrom(call));
		const directory = await rootOf(process.cwd());
		const repository = openRepository(directory, null);
		try {
			const tree = repository.tree(await repository.worktree());
			const { validateRevision: validated } = await import("./validate3.js");
			const { found, lacks } = await validated({
				tree,
				config: inputs.wishes.config,
				endpoints: Object.keys(inputs.endpoints)
			}, inputs.today);
			const said = call.flags["json"] ? JSON.stringify({
				found,
				lacks
			}, null, 2) : [`${found}.`, ...lacks].join("\n");
			call.log.answer(said);
			return EXIT.passed;
		} finally {
			await repository.close();
		}
	}
};

export { command };