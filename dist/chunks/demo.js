import { pt as toMarkdown, ua as UserError, xt as succeeds } from "./ground.js";
import { D as openWorld, Kt as checkoutAt, Wt as openRepository, Xt as removeTemporary, Zt as temporaryFolder, k as shippedAt, lt as readInputs, qt as git, s as gate } from "./gate.js";
import { t as proposalAtHome } from "./home.js";
import { t as EXIT } from "./call.js";
import { n as sayingOf, r as show } from "./show.js";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { join, resolve } = $node("node:path");
const { cp, readdir, rm } = $node("node:fs/promises");

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
	const directory = temporaryFolder("micro-metrics-demo-");
	await must(directory, [
		"init",
		"--quiet",
		"--initial-branch=main"
	]);
	const base = await commit(directory, join(folder, "base"), "What is in production");
	const head = await commit(directory, join(folder, "head"), "A better system prompt");
	const close = () => removeTemporary(directory);
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
	const answer = await git(checkoutAt(directory), command, DATES);
	if (answer.ok) return answer.stdout;
	throw new UserError(`git could not build the demo: ${answer.stderr}`, null, "The demo needs git on the PATH.");
}

// src/commands/demo.ts
const STORY = "fixtures/scenarios/language-lost-at-turn-five";
const INTRODUCTION = `A support bot gets a better system prompt. Tests of first turns see nothing. In production, German customers
get English answers at turn five. This is the comment on the pull request (answers: recordings of a scripted model).
`;
const command = {
	usage: "demo",
	reads: ["report-dir", "json"],
	run: async (call) => {
		const { log, env, flags } = call;
		const story = await playStory(shippedAt(STORY));
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
			sayingOf(call)(INTRODUCTION);
			sayingOf(call)(toMarkdown(report.blocks));
			const exit = succeeds(report.verdict, inputs.wishes) ? 0 : 1;
			sayingOf(call)(`\n\u2014 The step would exit with ${exit}. On a terminal the same reads:\n`);
			await show(report, call, {
				reportDir,
				isOwnFolder: false,
				redact: inputs.redact
			});
			return EXIT.passed;
		} finally {
			await repository.close();
			await story.close();
		}
	}
};

export { command };