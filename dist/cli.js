#!/usr/bin/env node
import { i as __toESM } from "./chunks/rolldown-runtime.js";
import { a as perform, d as require_picomatch, f as git, i as openWorld, l as readInputs, m as toMarkdown, n as gate, o as catchLastWords, p as channels, r as validate, s as createLog, t as succeeds, u as openRepository } from "./chunks/conclude.js";
import { n as UserErrors, t as UserError } from "./chunks/errors.js";
import { t as suggestion } from "./chunks/nearest.js";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve, sep } from "node:path";
import { cp, mkdtemp, readFile, readdir, rm, stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";

// src/commands/call.ts
const EXIT = {
	passed: 0,
	failed: 1,
	wrong: 2,
	notComputed: 3
};
function inputsFrom({ env, flags }) {
	return (name) => {
		if (name === "api-key") return env["MICRO_METRICS_API_KEY"] ?? env["OPENAI_API_KEY"] ?? "";
		const given = flags[name];
		return given === void 0 ? "" : String(given);
	};
}

// src/edges/folder.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
function openFolder(folder) {
	return {
		revision: "folder",
		read: (path) => readFile(resolve(folder, path), "utf8").catch(() => null),
		list: async (globs) => {
			const found = await Promise.all(globs.map((glob) => filesUnder(folder, glob)));
			return [...new Set(found.flat())].sort();
		}
	};
}
async function filesUnder(folder, glob) {
	const matches = (0, import_picomatch.default)(glob);
	const { base, isGlob } = import_picomatch.default.scan(glob);
	const start = resolve(folder, isGlob ? base : ".");
	if (!isGlob) return await isFile(resolve(folder, glob)) ? [glob] : [];
	return (await readdir(start, {
		recursive: true,
		withFileTypes: true
	}).catch(() => [])).filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/")).filter((path) => matches(path));
}
async function isFile(path) {
	return stat(path).then((found) => found.isFile(), () => false);
}
const MOST_BYTES = 536870912;
async function readNamed(file) {
	const why = await stat(file).then((found) => found.isFile() ? found.size > MOST_BYTES ? "is larger than 512 MB" : null : "is no file", () => "does not exist");
	if (why === null) return readFile(file, "utf8");
	throw new UserError(`${file} ${why}`, {
		file,
		line: null,
		key: null
	}, "Give the path of a file.");
}

// src/edges/home.ts
async function rootOf(directory) {
	const answer = await git(directory, ["rev-parse", "--show-toplevel"]);
	if (answer.ok) return answer.stdout;
	throw new UserError(`${directory} is not inside a git repository`, null, "Run it inside the repository that holds your prompts.");
}
const USUAL_BASES = [
	"origin/HEAD",
	"origin/main",
	"origin/master",
	"main",
	"master"
];
async function proposalAtHome(asked, repository) {
	const tip = asked.head && asked.head !== "worktree" ? await known(asked.head, repository) : await known("HEAD", repository);
	return {
		event: "local",
		base: asked.base ? await known(asked.base, repository) : await usualBase(tip, repository),
		head: asked.head && asked.head !== "worktree" ? tip : await repository.worktree(),
		commit: tip,
		pull: null,
		opened: false,
		trusted: true
	};
}
async function known(name, repository) {
	const commit = await repository.commit(name);
	if (commit) return commit;
	throw new UserError(`there is no revision "${name}"`, null, "Give a branch, a tag or a commit that this clone has.");
}
async function usualBase(tip, repository) {
	for (const name of USUAL_BASES) {
		const commit = await repository.commit(name);
		if (commit) return await repository.mergeBase(commit, tip) ?? commit;
	}
	throw new UserError("there is no main branch to compare with", null, "Say what to compare with: --base REF.");
}

// src/commands/show.ts
async function show(report, { log, flags }, { reportDir, isOwnFolder }) {
	const posts = Object.values(channels).flatMap((channel) => channel.posts(report)).filter(({ kind }) => kind === "file" || kind === "log" && !flags["json"]);
	const ignore = isOwnFolder ? [{
		kind: "file",
		name: ".gitignore",
		text: "*\n"
	}] : [];
	const nowhere = {
		outputFile: null,
		summaryFile: null,
		comment: null
	};
	await perform([...posts, ...ignore], report.verdict.outcome, {
		log,
		reportDir: resolve(reportDir),
		...nowhere
	});
	if (flags["json"]) {
		for (const post of posts) if (post.kind === "file" && post.name === "report.json") log.say(post.text);
	} else log.say(`\nThe report is in ${resolve(reportDir)}: report.html for reading, report.json for machines.`);
}
function sayingOf({ log, flags }) {
	return flags["json"] ? () => void 0 : log.say;
}
function exitCode({ verdict }, wishes) {
	if (verdict.outcome === "error") return wishes.onError === "pass" ? EXIT.passed : EXIT.notComputed;
	return succeeds(verdict, wishes) ? EXIT.passed : EXIT.failed;
}

// src/commands/compare.ts
const command$3 = {
	usage: "compare BASE.jsonl HEAD.jsonl [--config FILE] [--seed N]",
	what: "decide over scores measured elsewhere",
	run: async (call) => {
		const { wishes, reportDir } = readInputs(inputsFrom(call));
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
		const law = await lawIn(call);
		const { measured } = await import("./chunks/measured.js");
		const report = measured({
			files,
			law,
			seed,
			wishes
		});
		await show(report, call, {
			reportDir: reportDir || ".micro-metrics",
			isOwnFolder: !reportDir
		});
		return exitCode(report, wishes);
	}
};
function filesIn({ words }) {
	const [base, head, ...more] = words;
	if (base !== void 0 && head !== void 0 && more.length === 0) return [base, head];
	throw new UserError(`compare takes two files, not ${words.length}`, null, "Write micro-metrics compare BASE.jsonl HEAD.jsonl; docs/compare.md shows what may stand in them.");
}
function seedIn({ flags: { seed } }) {
	if (seed === void 0) return null;
	if (/^-?\d{1,15}$/.test(String(seed))) return String(Number(seed));
	throw new UserError(`--seed: "${String(seed)}" is no whole number`, null, "Write a number such as --seed 7.");
}
async function lawIn({ flags: { config } }) {
	if (config === void 0) return null;
	const root = await rootOf(process.cwd()).catch(() => process.cwd());
	const { readMetrics } = await import("./chunks/config2.js");
	return readMetrics(openFolder(root), relative(root, resolve(String(config))));
}

// src/edges/demo.ts
const AUTHOR = [
	"-c",
	"user.name=Demo",
	"-c",
	"user.email=demo@localhost",
	"-c",
	"commit.gpgsign=false"
];
const DATES = {
	GIT_AUTHOR_DATE: "2026-01-12T09:00:00Z",
	GIT_COMMITTER_DATE: "2026-01-12T09:00:00Z"
};
async function playStory(folder) {
	const directory = await mkdtemp(join(tmpdir(), "micro-metrics-demo-"));
	await must(directory, [
		"init",
		"--quiet",
		"--initial-branch=main"
	]);
	const base = await commit(directory, join(folder, "base"), "What is in production");
	const head = await commit(directory, join(folder, "head"), "A better system prompt");
	const close = () => rm(directory, {
		recursive: true,
		force: true
	});
	return {
		directory,
		base,
		head,
		replies: join(folder, "replies.jsonl"),
		close
	};
}
async function commit(directory, files, message) {
	for (const name of await readdir(directory)) if (name !== ".git") await rm(join(directory, name), { recursive: true });
	await cp(files, directory, { recursive: true });
	await must(directory, [
		"add",
		"--all",
		"--force"
	]);
	await must(directory, [
		...AUTHOR,
		"commit",
		"--quiet",
		"--allow-empty",
		"-m",
		message
	]);
	return must(directory, ["rev-parse", "HEAD"]);
}
async function must(directory, command) {
	const answer = await git(directory, command, DATES);
	if (answer.ok) return answer.stdout;
	throw new UserError(`git could not build the demo: ${answer.stderr}`, null, "The demo needs git on the PATH.");
}

// src/commands/demo.ts
const STORY = "fixtures/scenarios/language-lost-at-turn-five";
const INTRODUCTION = `A support bot gets a better system prompt. Tests of first turns see nothing. In production, German customers
get English answers at turn five. This is the comment on the pull request (answers: recordings of a scripted model).
`;
const command$2 = {
	usage: "demo",
	what: "the founding story, without key or network",
	run: async (call) => {
		const { log, env, flags } = call;
		const story = await playStory(join(dirname(fileURLToPath(import.meta.url)), "..", STORY));
		const repository = openRepository(story.directory, null);
		try {
			const { base, head, replies, directory } = story;
			const reportDir = resolve(String(flags["report-dir"] ?? "out/demo"));
			const inputs = readInputs((name) => ({
				base,
				head,
				replies
			})[name] ?? "");
			const doors = {
				inputs,
				proposal: await proposalAtHome(inputs, repository),
				repository,
				directory,
				env,
				mask: log.mask,
				say: sayingOf(call)
			};
			const report = await gate(openWorld(doors));
			log.say(INTRODUCTION);
			log.say(toMarkdown(report.blocks));
			log.say(`\n— The step would exit with ${succeeds(report.verdict, inputs.wishes) ? 0 : 1}. In lines:\n`);
			await show(report, call, {
				reportDir,
				isOwnFolder: false
			});
			return EXIT.passed;
		} finally {
			await repository.close();
			await story.close();
		}
	}
};

// src/commands/gate.ts
const command$1 = {
	usage: "gate [--base REF] [--head REF|worktree]",
	what: "compare, score, decide",
	run: async (call) => {
		const { log, env } = call;
		const inputs = readInputs(inputsFrom(call));
		if (inputs.apiKey) log.mask(inputs.apiKey);
		const directory = await rootOf(process.cwd());
		const repository = openRepository(directory, null);
		try {
			const doors = {
				inputs,
				proposal: await proposalAtHome(inputs, repository),
				repository,
				directory,
				env,
				mask: log.mask,
				say: sayingOf(call)
			};
			const report = await gate(openWorld(doors));
			const reportDir = inputs.reportDir || join(directory, ".micro-metrics");
			await show(report, call, {
				reportDir,
				isOwnFolder: !inputs.reportDir
			});
			return exitCode(report, inputs.wishes);
		} finally {
			await repository.close();
		}
	}
};

// src/commands/validate.ts
const command = {
	usage: "validate",
	what: "check the config and all that it names",
	run: async (call) => {
		const inputs = readInputs(inputsFrom(call));
		const directory = await rootOf(process.cwd());
		const repository = openRepository(directory, null);
		try {
			const tree = repository.tree(await repository.worktree());
			const found = await validate(tree, inputs.wishes.config, Object.keys(inputs.endpoints));
			call.log.say(`${inputs.wishes.config} is right: ${found}.`);
			return EXIT.passed;
		} finally {
			await repository.close();
		}
	}
};

// src/commands/index.ts
const commands = {
	gate: command$1,
	compare: command$3,
	validate: command,
	demo: command$2
};
const LATER = [
	"score",
	"init",
	"plan",
	"explain",
	"aa",
	"calibrate",
	"review",
	"add-case",
	"report"
];

// src/cli.ts
const VALUES = [...[
	"config",
	"base",
	"head",
	"api",
	"base-url",
	"endpoints",
	"replies",
	"on-inconclusive",
	"on-error"
], ...[
	"on-pre-existing",
	"max-cost",
	"max-requests",
	"concurrency",
	"timeout",
	"trials",
	"report-dir",
	"seed"
]];
const SWITCHES = [
	"force",
	"json",
	"help"
];
const OPTIONS = Object.fromEntries([...VALUES.map((name) => [name, { type: "string" }]), ...SWITCHES.map((name) => [name, { type: "boolean" }])]);
async function run(args, env) {
	const log = createLog({
		...env,
		GITHUB_ACTIONS: "false"
	});
	catchLastWords(log);
	try {
		const { positionals, values } = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: OPTIONS
		});
		const flags = values;
		const [name = "", ...words] = positionals;
		if (flags["help"] || name === "help") return help(log);
		const command = Object.hasOwn(commands, name) ? commands[name] : void 0;
		if (!command) throw unknown(name);
		return await command.run({
			log,
			env,
			words,
			flags
		});
	} catch (error) {
		return complain(error, log);
	}
}
function unknown(name) {
	const known = Object.keys(commands).join(", ");
	if (LATER.includes(name)) return new UserError(`the command ${name} is not available yet`, null, `Use ${known}.`);
	if (name === "") return new UserError("no command was given", null, `Use ${known}; --help says more.`);
	return new UserError(`there is no command "${name}"`, null, suggestion(name, Object.keys(commands)));
}
function complain(error, log) {
	const errors = error instanceof UserErrors ? error.errors : error instanceof UserError ? [error] : null;
	const usage = error.code?.startsWith("ERR_PARSE_ARGS");
	if (!errors && !usage) {
		log.foreign(error.stack ?? String(error));
		log.say("This is a bug of ours: please report it.");
		return EXIT.notComputed;
	}
	if (!errors) log.say(`error: ${error.message}`);
	for (const { message, where, hint } of errors ?? []) log.annotate("error", `${message}. ${hint}`, where?.file ?? null, where?.line ?? null);
	return EXIT.wrong;
}
function help(log) {
	const rows = Object.values(commands).map(({ usage, what }) => `micro-metrics ${usage.padEnd(42)} ${what}`);
	const flags = [...VALUES, ...SWITCHES].map((name) => `--${name}`).join(" ");
	log.say(`${rows.join("\n")}

Flags have the names of the action's inputs: ${flags}
The key of the default endpoint is read from MICRO_METRICS_API_KEY or OPENAI_API_KEY.
Exit code: 0 pass, 1 fail, 2 something was written wrong, 3 it could not be computed.`);
	return EXIT.passed;
}
process.exitCode = await run(process.argv.slice(2), process.env);

export {  };