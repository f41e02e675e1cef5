import { Wt as openRepository, at as writing, it as writeWhole, lt as readInputs, rt as makeFolder } from "./gate.js";
import { n as openFolder, r as readNamed } from "./folder.js";
import { n as rootOf } from "./home.js";
import { Da as count, ua as UserError, yt as escaped } from "./ground.js";
import { r as markdownTable } from "./libraries.js";
import { n as inputsFrom, t as EXIT } from "./call.js";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { relative, resolve } = $node("node:path");

// src/render/mark-lines.ts
function markLines(scores) {
	return scores.map((score) => `${JSON.stringify(lineOf(score))}\n`).join("");
}
function lineOf({ run: { trial }, rule, mark, turns }) {
	const { id, tags, pinned } = trial.case;
	return {
		case: id,
		trial: trial.index,
		metric: rule.card.id,
		...shown(mark),
		tags,
		...pinned ? { pinned } : {},
		...turns.length > 1 ? { turns: turns.map(({ turn, mark: own }) => ({
			turn,
			...shown(own)
		})) } : {}
	};
}
function shown({ value, reason, evidence }) {
	return {
		value,
		reason,
		evidence
	};
}
function markTable(scores) {
	const metrics = /* @__PURE__ */ new Map();
	for (const score of scores) {
		const { id } = score.rule.card;
		const own = metrics.get(id) ?? [];
		own.push(score);
		metrics.set(id, own);
	}
	const rows = [...metrics].map(([id, own]) => rowOf(id, own));
	return markdownTable([[
		"metric",
		"answers",
		"mean",
		"not scored",
		"commonest reason"
	], ...rows], { align: [
		"l",
		"r",
		"r",
		"r",
		"l"
	] });
}
function rowOf(id, own) {
	const values = own.flatMap(({ mark: { value } }) => value === null ? [] : [value]);
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	const lost = own.filter(({ mark }) => mark.value === null);
	const figure = values.length ? String(Number(mean.toPrecision(4))) : "\u2013";
	return [
		id,
		count(values.length),
		figure,
		count(lost.length),
		lost.length > 0 ? commonest(lost) : ""
	];
}
function commonest(lost) {
	const reasons = /* @__PURE__ */ new Map();
	for (const { mark } of lost) reasons.set(mark.reason, (reasons.get(mark.reason) ?? 0) + 1);
	return [...reasons].reduce((a, b) => b[1] > a[1] ? b : a)[0];
}

// src/commands/score.ts
const command = {
	usage: "score ANSWERS.jsonl --config FILE [--allow-commands] [--json]",
	takes: 1,
	reads: [
		"config",
		"report-dir",
		"allow-commands",
		"timeout",
		"json"
	],
	run: async (call) => {
		const file = fileIn(call);
		const law = await lawIn(call);
		const { scoreAnswers: answered } = await import("./score2.js");
		const answers = {
			file,
			text: await readNamed(file),
			law
		};
		const { scores, left, judged, notes } = await withPrograms(call, (programs) => answered({
			...answers,
			programs
		}));
		const lines = markLines(scores);
		if (call.flags["json"]) call.log.answer(escaped(lines.trimEnd()));
		else await tell(call, lines, [
			markTable(scores),
			...notes,
			...leftOut(left),
			...unjudged(judged)
		]);
		return scores.some(({ mark }) => mark.value !== null) ? EXIT.passed : EXIT.notComputed;
	}
};
function fileIn({ words }) {
	const [file] = words;
	if (file !== void 0) return file;
	throw new UserError("score takes a file of answers", null, "Write micro-metrics score ANSWERS.jsonl --config FILE; docs/answers.md shows what may stand in it.");
}
async function withPrograms(call, work) {
	const directory = await rootOf(process.cwd()).catch(() => null);
	const repository = directory === null ? null : openRepository(directory, null);
	const files = async () => {
		if (!repository) throw outside();
		return repository.tree(await repository.worktree());
	};
	const open = async () => {
		if (!repository || directory === null) throw outside();
		const { openGauges } = await import("./gauge.js");
		const { allowCommands, timeout } = readInputs(inputsFrom(call));
		const { env, log } = call;
		const { revision } = await files();
		return openGauges({
			proposal: ownTree(revision),
			repository,
			directory,
			env,
			mask: log.mask,
			allowCommands,
			timeout
		});
	};
	try {
		return await work({
			tree: files,
			open
		});
	} finally {
		await repository?.close();
	}
}
function ownTree(tree) {
	return {
		event: "local",
		base: tree,
		head: tree,
		commit: tree,
		pull: null,
		opened: false,
		trusted: true
	};
}
function outside() {
	return new UserError("a metric of this config is marked by a program, which runs in the files of a repository, and here is none", null, "Run it inside the repository that holds the program.");
}
async function lawIn({ flags: { config } }) {
	const root = await rootOf(process.cwd()).catch(() => process.cwd());
	const { readMetrics, USUAL_PLACE } = await import("./config.js");
	const file = resolve(config === void 0 ? resolve(root, USUAL_PLACE) : String(config));
	return readMetrics(openFolder(root), relative(root, file));
}
function leftOut(left) {
	return left.length ? [`\nNot marked, since they take values measured elsewhere: ${left.join(", ")}.`] : [];
}
function unjudged(judged) {
	return judged.length ? [`\nNot marked, since only a model can and score asks none: ${judged.join(", ")}. Instead, name the answers as a target, \`recorded: FILE.jsonl\`, and run micro-metrics gate, which asks the judge.`] : [];
}
async function tell({ log, flags }, lines, said) {
	const own = flags["report-dir"] === void 0;
	const folder = resolve(String(flags["report-dir"] ?? ".micro-metrics"));
	await writing(folder, async () => {
		await makeFolder(folder, process.cwd());
		if (own) await writeWhole(folder, ".gitignore", "*\n");
		await writeWhole(folder, "marks.jsonl", log.redact(lines));
	});
	for (const text of said) log.say(text);
	log.say(`\nEvery mark with its reason is in ${folder}/marks.jsonl, a line each; compare reads it.`);
}

export { command };