import { A as versionOf, cn as catchLastWords, j as expectMuch, ln as createLog, nn as AT_HOME, rn as onCallingOff, sn as ownProcess } from "./gate.js";
import { Si as suggestion, la as Unreachable, ua as UserError } from "./ground.js";
import { t as EXIT } from "./call.js";
import { i as mistakesOf, n as errorsAsJson, r as isOfTheirs, t as complain } from "./complaint.js";
import { a as slipIn, i as flagLines, o as unreadFlag, r as OPTIONS } from "./flags.js";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { parseArgs } = $node("node:util");

// src/commands/index.ts
const commands = {
	gate: {
		what: "compare, score, decide",
		load: () => import("./gate2.js")
	},
	plan: {
		what: "say what would be asked, without asking",
		load: () => import("./plan2.js")
	},
	report: {
		what: "play a run again, or join the shards of one",
		load: () => import("./report2.js")
	},
	compare: {
		what: "decide over scores measured elsewhere",
		load: () => import("./compare.js")
	},
	score: {
		what: "mark answers that exist already",
		load: () => import("./score.js")
	},
	aa: {
		what: "base against itself: false alarms, noise, flaky cases",
		load: () => import("./aa.js")
	},
	watch: {
		what: "today's answers against those of an earlier day, and the limits",
		load: () => import("./watch3.js")
	},
	calibrate: {
		what: "hold a judge against labels by people",
		load: () => import("./calibrate.js")
	},
	init: {
		what: "write a config, first cases and a workflow from what is found",
		load: () => import("./init.js")
	},
	validate: {
		what: "check the config and all that it names",
		load: () => import("./validate.js")
	},
	explain: {
		what: "say what a metric or a case is, asks, and came to",
		load: () => import("./explain.js")
	},
	review: {
		what: "which metrics need a decision",
		load: () => import("./review3.js")
	},
	import: {
		what: "make cases of what users asked",
		load: () => import("./import.js")
	},
	"add-case": {
		what: "make a pinned case of an incident",
		load: () => import("./add-case.js")
	},
	demo: {
		what: "the founding story, without key or network",
		load: () => import("./demo.js")
	}
};

// src/commands/terminal.ts
async function run(args, env, given, ending = {}) {
	const forMachines = isForMachines(args);
	const log = forMachines ? given.apart() : given;
	try {
		const reading = {
			allowPositionals: true,
			tokens: true,
			strict: false,
			options: OPTIONS
		};
		const { positionals, values, tokens } = parseArgs({
			args: [...args],
			...reading
		});
		const slip = slipIn(tokens);
		if (slip) throw slip;
		const flags = values;
		const [name = "", ...words] = positionals;
		if (flags["version"]) return told(log, versionOf());
		if (name === "help" || flags["help"] && name === "") return told(log, words[0] === void 0 ? aboutAll() : await aboutOne(words[0]));
		if (flags["help"]) return told(log, await aboutOne(name));
		const command = await commandAt(name);
		checkWords(name, command, words);
		const unread = unreadFlag(name, Object.keys(flags), command.reads ?? []);
		if (unread) throw unread;
		expectMuch();
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
function entryOf(name) {
	const entry = Object.hasOwn(commands, name) ? commands[name] : void 0;
	if (!entry) throw unknown(name);
	return entry;
}
async function commandAt(name) {
	return (await entryOf(name).load()).command;
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
async function aboutOne(name) {
	const { what, load } = entryOf(name);
	const { usage, reads = [] } = (await load()).command;
	return `micro-metrics ${usage}\n\n${what[0]?.toUpperCase() ?? ""}${what.slice(1)}.\n\n${flagLines(reads)}`;
}
function aboutAll() {
	const width = Math.max(...Object.keys(commands).map((name) => name.length));
	return `${Object.entries(commands).map(([name, { what }]) => `  micro-metrics ${name.padEnd(width)}  ${what}`).join("\n")}

\`micro-metrics COMMAND --help\` tells the flags of one; most have the name of an input of the action.
The key of the default endpoint is read from MICRO_METRICS_API_KEY or OPENAI_API_KEY.
Exit code: 0 pass, 1 fail, 2 something was written wrong, 3 it could not be computed.`;
}

// src/commands/main.ts
async function main(args) {
	ownProcess();
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
	return run(args, process.env, log, {
		whenCalledOff,
		unlessOff,
		off
	});
}

export { main };