#!/usr/bin/env node
import { P as versionOf, an as createLog, en as AT_HOME, in as catchLastWords, mn as keepHeapSmall, tn as onCallingOff } from "./chunks/gate.js";
import { Ci as Unreachable, Vr as suggestion, wi as UserError } from "./chunks/ground.js";
import { t as EXIT } from "./chunks/call.js";
import { i as mistakesOf, n as errorsAsJson, r as isOfTheirs, t as complain } from "./chunks/complaint.js";
import { a as unknownFlag, i as flagLines, o as unreadFlag, r as OPTIONS } from "./chunks/flags.js";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { parseArgs } = $node("node:util");

// src/commands/index.ts
const commands = {
	gate: () => import("./chunks/gate2.js"),
	plan: () => import("./chunks/plan2.js"),
	report: () => import("./chunks/report2.js"),
	compare: () => import("./chunks/compare.js"),
	score: () => import("./chunks/score.js"),
	aa: () => import("./chunks/aa.js"),
	watch: () => import("./chunks/watch3.js"),
	calibrate: () => import("./chunks/calibrate.js"),
	init: () => import("./chunks/init.js"),
	validate: () => import("./chunks/validate.js"),
	explain: () => import("./chunks/explain.js"),
	review: () => import("./chunks/review3.js"),
	import: () => import("./chunks/import.js"),
	"add-case": () => import("./chunks/add-case.js"),
	demo: () => import("./chunks/demo.js")
};

// src/commands/terminal.ts
async function run(args, env, given, ending = {}) {
	const forMachines = isForMachines(args);
	const log = forMachines ? given.apart() : given;
	try {
		const slip = unknownFlag(args);
		if (slip) throw slip;
		const { positionals, values } = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: OPTIONS
		});
		const flags = values;
		const [name = "", ...words] = positionals;
		if (flags["version"]) return told(log, versionOf());
		if (name === "help" || flags["help"] && name === "") return told(log, await helpOf(words[0] ?? null));
		if (flags["help"]) return told(log, await helpOf(name));
		const command = await commandOf(name);
		checkWords(name, command, words);
		const unread = unreadFlag(name, Object.keys(flags), command.reads ?? []);
		if (unread) throw unread;
		return await command.run({
			log,
			env,
			words,
			flags,
			...ending
		});
	} catch (error) {
		const mistakes = mistakesOf(error);
		complain(error, mistakes, log);
		if (forMachines) log.answer(errorsAsJson(mistakes));
		return error instanceof Unreachable || !isOfTheirs(error) ? EXIT.notComputed : EXIT.wrong;
	}
}
function isForMachines(args) {
	return args.slice(0, args.includes("--") ? args.indexOf("--") : args.length).includes("--json");
}
async function commandOf(name) {
	const load = Object.hasOwn(commands, name) ? commands[name] : void 0;
	if (!load) throw unknown(name);
	return (await load()).command;
}
function unknown(name) {
	const known = Object.keys(commands).join(", ");
	if (name === "") return new UserError("no command was given", null, `Use ${known}; --help says more.`);
	return new UserError(`there is no command "${name}"`, null, suggestion(name, Object.keys(commands)));
}
function checkWords(name, { usage, takes = 0 }, words) {
	const stray = words[takes];
	if (stray === void 0) return;
	throw new UserError(`${name}: "${stray}" is one word too many`, null, `Write micro-metrics ${usage}.`);
}
function told(log, text) {
	log.answer(text);
	return EXIT.passed;
}
async function helpOf(name) {
	return name === null ? aboutAll() : aboutCommand(await commandOf(name));
}
function aboutCommand({ usage, what, reads = [] }) {
	return `micro-metrics ${usage}\n\n${what[0]?.toUpperCase() ?? ""}${what.slice(1)}.\n\n${flagLines(reads)}`;
}
async function aboutAll() {
	const all = await Promise.all(Object.values(commands).map((load) => load()));
	const names = Object.keys(commands);
	const width = Math.max(...names.map((name) => name.length));
	return `${all.map(({ command: { what } }, at) => `  micro-metrics ${names[at]?.padEnd(width) ?? ""}  ${what}`).join("\n")}

\`micro-metrics COMMAND --help\` tells the flags of one; most have the name of an input of the action.
The key of the default endpoint is read from MICRO_METRICS_API_KEY or OPENAI_API_KEY.
Exit code: 0 pass, 1 fail, 2 something was written wrong, 3 it could not be computed.`;
}

// src/cli.ts
keepHeapSmall();
const args = process.argv.slice(2);
const log = createLog({
	...process.env,
	GITHUB_ACTIONS: "false"
});
catchLastWords(isForMachines(args) ? log.apart() : log);
const lastWords = [];
const { off, unlessOff } = onCallingOff({
	say: () => void 0,
	tell: () => Promise.all(lastWords.map((say) => say())),
	codes: AT_HOME
});
const whenCalledOff = (say) => void lastWords.push(say);
process.exitCode = await run(args, process.env, log, {
	whenCalledOff,
	unlessOff,
	off
});

export {  };