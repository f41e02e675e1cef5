import { at as writing, lt as readInputs, rt as makeFolder } from "./gate.js";
import { r as readNamed } from "./folder.js";
import { Da as count, ua as UserError, yt as escaped } from "./ground.js";
import { n as inputsFrom, t as EXIT } from "./call.js";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { basename, dirname, relative, resolve } = $node("node:path");
const { writeFile } = $node("node:fs/promises");

// src/commands/import.ts
const USUAL_MOST = 200;
const MOST_FILES = 1e3;
const command = {
	usage: "import TRACES\u2026 [--out FILE.jsonl] [--tags FIELD,\u2026] [--max N] [--json]",
	takes: MOST_FILES,
	reads: [
		"out",
		"tags",
		"max",
		"today",
		"json"
	],
	run: async (call) => {
		const { words, flags, log } = call;
		if (words.length === 0) throw nothingNamed();
		const out = outOf(call);
		const files = await Promise.all(words.map(async (file) => ({
			file,
			text: await readNamed(file)
		})));
		const { importAsked } = await import("./import2.js");
		const { today } = readInputs(inputsFrom(call));
		const imported = await importAsked({
			files,
			tags: listIn(flags["tags"]),
			max: mostIn(flags["max"]),
			today
		});
		if (out !== null) await writing(relative(process.cwd(), out), () => write(out, imported));
		if (flags["json"]) log.answer(escaped(JSON.stringify(imported, null, 2)));
		else for (const line of out === null ? linesOf(imported) : told(imported, out)) log.say(line);
		return EXIT.passed;
	}
};
function nothingNamed() {
	return new UserError("import takes files of traces or of chats", null, "Write micro-metrics import traces.json --out evals/asked.jsonl; docs/import.md shows what is read.");
}
function outOf({ flags }) {
	const given = flags["out"];
	if (given === void 0) return null;
	if (typeof given === "string" && /\.jsonl$/.test(given)) return resolve(given);
	throw new UserError(`--out: ${String(given)} is no .jsonl file`, null, "Name the file of cases that is to be written, such as --out evals/asked.jsonl.");
}
function listIn(given) {
	if (typeof given !== "string") return [];
	return [...new Set(given.split(",").map((each) => each.trim()).filter((each) => each !== ""))];
}
function mostIn(given) {
	if (given === void 0) return USUAL_MOST;
	const most = Number(given);
	if (Number.isInteger(most) && most > 0) return most;
	throw new UserError(`--max: "${String(given)}" is no whole number above 0`, null, "Write --max 200.");
}
async function write(out, imported) {
	await makeFolder(dirname(out), process.cwd());
	await create(out, linesOf(imported).map((line) => `${line}\n`).join(""));
	await create(originOf(out), `${JSON.stringify(imported.origin, null, 2)}\n`);
}
function linesOf({ cases }) {
	return cases.map((each) => JSON.stringify(each));
}
function originOf(out) {
	return out.replace(/\.jsonl$/, ".origin.json");
}
async function create(file, text) {
	await writeFile(file, text, { flag: "wx" }).catch((error) => {
		if (error.code !== "EEXIST") throw error;
		const name = relative(process.cwd(), file);
		throw new UserError(`${name} exists already`, {
			file: name,
			line: null,
			key: null
		}, "Nothing is written over: move it away, or name another file with --out.");
	});
}
const MOST_SHOWN = 20;
function told({ cases, origin }, out) {
	const { conversations, distinct, silent, strata, replaced } = origin;
	const kinds = Object.entries(replaced).map(([kind, times]) => `${count(times)} \u00d7 ${kind}`);
	const touched = origin.cases.filter((each) => each.replaced.length > 0);
	const left = touched.length - MOST_SHOWN;
	return [
		`${count(conversations)} conversations, ${count(distinct)} of them different; ${count(cases.length)} cases are in ${relative(process.cwd(), out)}.`,
		...silent > 0 ? [`In ${count(silent)} more nobody says anything.`] : [],
		...strata.length > 1 ? strata.map(({ name, asked, distinct: own, kept }) => `  ${name || "(no tags)"}: asked ${count(asked)}, different ${count(own)}, kept ${count(kept)}`) : [],
		kinds.length ? `Replaced: ${kinds.join(", ")}.` : "No personal data was found.",
		...touched.slice(0, MOST_SHOWN).map(({ id, replaced: own }) => `  ${id}: ${own.join(", ")}`),
		...left > 0 ? [`  \u2026 and ${count(left)} more`] : [],
		`Where they come from is in ${basename(originOf(out))}. A rule finds not every name: read the cases before you commit them.`
	];
}

export { command };