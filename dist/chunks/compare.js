import { n as openFolder, r as readNamed, t as filesAt } from "./folder.js";
import { n as rootOf } from "./home.js";
import { lt as readInputs } from "./gate.js";
import { ua as UserError } from "./ground.js";
import { n as inputsFrom } from "./call.js";
import { n as DECIDES } from "./flags.js";
import { r as show, t as exitCode } from "./show.js";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { relative, resolve } = $node("node:path");

// src/commands/compare.ts
const command = {
	usage: "compare BASE.jsonl HEAD.jsonl [--config FILE] [--history PATH] [--seed N]",
	takes: 2,
	reads: [
		"config",
		"history",
		"seed",
		"report-dir",
		"json",
		...DECIDES
	],
	run: async (call) => {
		const { wishes, reportDir, redact } = readInputs(inputsFrom(call));
		const seed = seedIn(call);
		const [base, head] = filesIn(call);
		const files = {
			baseline: {
				file: base,
				text: await readNamed(base)
			},
			candidate: {
				file: head,
				text: await readNamed(head)
			}
		};
		const history = await historyIn(call);
		const law = await lawIn(call);
		const { compareFiles: measured } = await import("./compare3.js");
		const report = measured({
			files,
			history,
			law,
			seed,
			wishes
		});
		await show(report, call, {
			reportDir: reportDir || ".micro-metrics",
			isOwnFolder: !reportDir,
			redact
		});
		return exitCode(report, wishes);
	}
};
function filesIn({ words }) {
	const [base, head] = words;
	if (base !== void 0 && head !== void 0) return [base, head];
	throw new UserError(`compare takes two files, not ${words.length}`, null, "Write micro-metrics compare BASE.jsonl HEAD.jsonl; docs/compare.md shows what may stand in them.");
}
async function historyIn({ flags: { history } }) {
	if (history === void 0) return [];
	const files = await filesAt(String(history));
	return Promise.all(files.map(async (file) => ({
		file,
		text: await readNamed(file)
	})));
}
function seedIn({ flags: { seed } }) {
	if (seed === void 0) return null;
	if (/^-?\d{1,15}$/.test(String(seed))) return String(Number(seed));
	throw new UserError(`--seed: "${String(seed)}" is no whole number`, null, "Write a number such as --seed 7.");
}
async function lawIn({ flags: { config } }) {
	if (config === void 0) return null;
	const root = await rootOf(process.cwd()).catch(() => process.cwd());
	const { readMetrics } = await import("./config.js");
	return readMetrics(openFolder(root), relative(root, resolve(String(config))));
}

export { command };