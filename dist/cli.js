import { a as perform, d as git, f as channels, i as openWorld, l as readInputs, n as gate, p as toMarkdown, r as validate, s as createLog, t as succeeds, u as openRepository } from "./chunks/conclude.js";
import { n as UserErrors, t as UserError } from "./chunks/errors.js";
import { h as suggestion } from "./chunks/plan.js";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

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

// src/cli.ts
const PASSED = 0;
const FAILED = 1;
const WRONG = 2;
const NOT_COMPUTED = 3;
const COMMANDS = {
	gate: gateHere,
	validate: validateHere,
	demo,
	help
};
const LATER = [
	"compare",
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
const VALUES = [
	"config",
	"base",
	"head",
	"api",
	"base-url",
	"endpoints",
	"replies",
	"on-inconclusive",
	"on-error",
	"on-pre-existing",
	"max-cost",
	"max-requests",
	"concurrency",
	"timeout",
	"trials",
	"report-dir"
];
const SWITCHES = [
	"force",
	"json",
	"help"
];
async function run(args, env) {
	const log = createLog({
		...env,
		GITHUB_ACTIONS: "false"
	});
	try {
		const { positionals, values: given } = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: OPTIONS
		});
		const values = given;
		const [name = values["help"] ? "help" : ""] = positionals;
		const command = values["help"] ? help : COMMANDS[name];
		if (!command) throw unknown(name);
		return await command({
			log,
			env,
			flags: values
		});
	} catch (error) {
		return complain(error, log);
	}
}
const OPTIONS = Object.fromEntries([...VALUES.map((name) => [name, { type: "string" }]), ...SWITCHES.map((name) => [name, { type: "boolean" }])]);
function unknown(name) {
	if (LATER.includes(name)) return new UserError(`the command ${name} is not available yet`, null, "Use gate, validate or demo.");
	if (name === "") return new UserError("no command was given", null, "Use gate, validate or demo; --help says more.");
	return new UserError(`there is no command "${name}"`, null, suggestion(name, Object.keys(COMMANDS)));
}
function complain(error, log) {
	const errors = error instanceof UserErrors ? error.errors : error instanceof UserError ? [error] : null;
	const usage = error.code?.startsWith("ERR_PARSE_ARGS");
	if (!errors && !usage) {
		log.foreign(error.stack ?? String(error));
		log.say("This is a bug of ours: please report it.");
		return NOT_COMPUTED;
	}
	if (!errors) log.say(`error: ${error.message}`);
	for (const { message, where, hint } of errors ?? []) log.annotate("error", `${message}. ${hint}`, where?.file ?? null, where?.line ?? null);
	return WRONG;
}
async function gateHere(call) {
	const inputs = readInputs(inputsFrom(call));
	return gateIn(await rootOf(process.cwd()), inputs, call);
}
async function gateIn(directory, inputs, { log, env, flags }) {
	if (inputs.apiKey) log.mask(inputs.apiKey);
	const repository = openRepository(directory, null);
	try {
		const proposal = await proposalAtHome(inputs, repository);
		const report = await gate(openWorld({
			inputs,
			proposal,
			repository,
			directory,
			env,
			mask: log.mask
		}));
		const posts = Object.values(channels).flatMap((channel) => channel.posts(report)).filter(({ kind }) => kind === "file" || kind === "log" && !flags["json"]);
		const reportDir = resolve(inputs.reportDir || join(directory, ".micro-metrics"));
		await perform([...posts, ...ignoreFile(inputs)], report.verdict.outcome, {
			log,
			reportDir,
			outputFile: null,
			summaryFile: null,
			comment: null
		});
		if (flags["json"]) {
			for (const post of posts) if (post.kind === "file" && post.name === "report.json") log.say(post.text);
		}
		if (!flags["json"]) log.say(`\nThe report is in ${reportDir}: report.html for reading, report.json for machines.`);
		return exitCode(report, inputs);
	} finally {
		await repository.close();
	}
}
function ignoreFile(inputs) {
	return inputs.reportDir ? [] : [{
		kind: "file",
		name: ".gitignore",
		text: "*\n"
	}];
}
function exitCode({ verdict }, { wishes }) {
	if (verdict.outcome === "error") return wishes.onError === "pass" ? PASSED : NOT_COMPUTED;
	return succeeds(verdict, wishes) ? PASSED : FAILED;
}
function inputsFrom({ env, flags }) {
	return (name) => {
		if (name === "api-key") return env["MICRO_METRICS_API_KEY"] ?? env["OPENAI_API_KEY"] ?? "";
		const given = flags[name];
		return given === void 0 ? "" : String(given);
	};
}
async function validateHere(call) {
	const inputs = readInputs(inputsFrom(call));
	const directory = await rootOf(process.cwd());
	const repository = openRepository(directory, null);
	try {
		const tree = repository.tree(await repository.worktree());
		const found = await validate(tree, inputs.wishes.config, Object.keys(inputs.endpoints));
		call.log.say(`${inputs.wishes.config} is right: ${found}.`);
		return PASSED;
	} finally {
		await repository.close();
	}
}
const STORY = "fixtures/scenarios/language-lost-at-turn-five";
async function demo(call) {
	const folder = join(dirname(fileURLToPath(import.meta.url)), "..", STORY);
	const story = await playStory(folder);
	const repository = openRepository(story.directory, null);
	try {
		const { base, head, replies } = story;
		const reportDir = resolve(String(call.flags["report-dir"] ?? "out/demo"));
		const inputs = readInputs((name) => ({
			base,
			head,
			replies,
			"report-dir": reportDir
		})[name] ?? "");
		const proposal = await proposalAtHome(inputs, repository);
		const report = await gate(openWorld({
			inputs,
			proposal,
			repository,
			directory: story.directory,
			env: call.env,
			mask: call.log.mask
		}));
		const files = Object.values(channels).flatMap((channel) => channel.posts(report)).filter(({ kind }) => kind === "file");
		await perform(files, report.verdict.outcome, {
			log: call.log,
			reportDir,
			outputFile: null,
			summaryFile: null,
			comment: null
		});
		call.log.say(DEMO_INTRODUCTION);
		call.log.say(toMarkdown(report.blocks));
		call.log.say(`\n— The step would exit with ${succeeds(report.verdict, inputs.wishes) ? 0 : 1}. The same as a page: ${join(reportDir, "report.html")}`);
		return PASSED;
	} finally {
		await repository.close();
		await story.close();
	}
}
const DEMO_INTRODUCTION = `A support bot gets a better system prompt. Tests of first turns see nothing. In production, German customers
get English answers at turn five. This is the comment on the pull request (answers: recordings of a scripted model).
`;
function help({ log }) {
	log.say(`micro-metrics gate [--base REF] [--head REF|worktree]   compare, score, decide
micro-metrics validate                                  check the config and all that it names
micro-metrics demo                                      the founding story, without key or network

Flags have the names of the action's inputs: ${VALUES.map((name) => `--${name}`).join(" ")} ${SWITCHES.map((name) => `--${name}`).join(" ")}
The key of the default endpoint is read from MICRO_METRICS_API_KEY or OPENAI_API_KEY.
Exit code: 0 pass, 1 fail, 2 something was written wrong, 3 it could not be computed.`);
	return Promise.resolve(PASSED);
}
process.exitCode = await run(process.argv.slice(2), process.env);

export {  };