import { Wt as openRepository, lt as readInputs } from "./gate.js";
import { r as readNamed } from "./folder.js";
import { n as rootOf } from "./home.js";
import { ua as UserError, yt as escaped } from "./ground.js";
import { Mn as pastChecks } from "./asking.js";
import { r as metricLines, t as caseLines } from "./explanation.js";
import { n as inputsFrom, t as EXIT } from "./call.js";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { join } = $node("node:path");

// src/commands/explain.ts
const command = {
	usage: "explain METRIC|CASE [--report FILE] [--json]",
	takes: 1,
	reads: [
		"config",
		"report",
		"report-dir",
		"endpoints",
		"today",
		"json"
	],
	run: async (call) => {
		const { log, flags, words } = call;
		const [name] = words;
		if (name === void 0) throw nameless();
		const inputs = readInputs(inputsFrom(call));
		const directory = await rootOf(process.cwd());
		const repository = openRepository(directory, null);
		try {
			const alone = {
				tree: repository.tree(await repository.worktree()),
				config: inputs.wishes.config,
				endpoints: Object.keys(inputs.endpoints)
			};
			const last = await lastRun(call, join(inputs.reportDir || join(directory, ".micro-metrics"), "report.json"));
			const { explain: explained } = await import("./explain2.js");
			const { metrics, cases } = await explained(alone, {
				name,
				today: inputs.today,
				last
			});
			if (flags["json"]) log.answer(escaped(JSON.stringify({
				version: 1,
				metrics: metrics.map(metricShown),
				cases
			}, null, 2)));
			else log.say([...metrics.map(metricLines), ...cases.map(caseLines)].map((lines) => lines.join("\n")).join("\n\n"));
			return EXIT.passed;
		} finally {
			await repository.close();
		}
	}
};
function nameless() {
	return new UserError("explain takes the name of a metric or a case", null, "Write micro-metrics explain language.");
}
async function lastRun({ flags: { report } }, usual) {
	return report === void 0 ? checksIn(usual).catch(() => []) : checksIn(String(report));
}
async function checksIn(file) {
	const read = pastChecks(await readNamed(file), file);
	if (!("fault" in read)) return read;
	const { at, fault } = read;
	throw new UserError(`${file} is no report that can be read: ${at === "" ? "" : `${at}: `}${fault}`, {
		file,
		line: null,
		key: at || null
	}, "Name the report.json of a run.");
}
function metricShown({ card: { threshold, ...card }, kept, ...rest }) {
	const { slices, ...own } = threshold ?? {};
	const other = Object.entries(slices ?? {}).map(([tag, values]) => [tag, Object.fromEntries(Object.entries(values).map(([value, limits]) => [value, dashed(limits)]))]);
	const shown = threshold && {
		...dashed(own),
		...slices ? { slices: Object.fromEntries(other) } : {}
	};
	const may = {
		blocks: kept.length === 0,
		"kept-from-blocking": kept
	};
	return {
		...rest,
		...may,
		card: {
			...dashed(card),
			threshold: shown
		}
	};
}
function dashed(fields) {
	const written = (key) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
	return Object.fromEntries(Object.entries(fields).map(([key, value]) => [written(key), value]));
}

export { command };