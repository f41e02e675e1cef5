import { Wt as openRepository, at as writing, lt as readInputs, mt as USUAL_PLACE, rt as makeFolder } from "./gate.js";
import { n as rootOf } from "./home.js";
import { ua as UserError } from "./ground.js";
import { vn as quoted } from "./asking.js";
import { n as inputsFrom, t as EXIT } from "./call.js";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { dirname, join } = $node("node:path");
const { writeFile } = $node("node:fs/promises");

// src/commands/init.ts
const command = {
	usage: "init [--model NAME] [--stage walk]",
	reads: [
		"config",
		"model",
		"stage",
		"today",
		"json"
	],
	run: async (call) => {
		const { wishes, today } = readInputs(inputsFrom(call));
		const directory = await rootOf(process.cwd());
		const repository = openRepository(directory, null);
		try {
			const tree = repository.tree(await repository.worktree());
			const { adopt } = await import("./init2.js");
			const { config } = wishes;
			const isUsual = config === USUAL_PLACE;
			const adoption = await adopt({
				tree,
				config,
				isUsual,
				today,
				model: modelOf(call),
				stage: stageOf(call)
			});
			const written = [];
			for (const { path, text } of adoption.files) if (await create(directory, path, text)) written.push(path);
			const next = nextAfter(isUsual ? "" : ` --config ${quoted(config)}`, adoption);
			say(call, {
				written,
				notes: adoption.notes,
				next
			});
			return EXIT.passed;
		} finally {
			await repository.close();
		}
	}
};
function say({ log, flags }, done) {
	if (flags["json"]) return log.answer(JSON.stringify(done, null, 2));
	const lines = [
		"Written:",
		...done.written.map((path) => `  ${path}`),
		...done.notes
	];
	for (const line of [
		...lines,
		"Next:",
		...done.next.map((step) => `  ${step}`)
	]) log.say(line);
}
function nextAfter(flags, { unfinished, startsPrograms }) {
	const allowed = startsPrograms ? " --allow-commands" : "";
	return [
		...unfinished.map(({ path, what }) => `edit ${path}   # ${what}`),
		`micro-metrics plan${flags}   # what would be asked, without a call`,
		`micro-metrics gate${flags}${allowed}   # asks it, with the key in OPENAI_API_KEY (--base-url for another provider)`,
		"gh secret set OPENAI_API_KEY   # the key for the workflow; then commit, push and open a pull request: it gets the comment"
	];
}
function modelOf({ flags }) {
	const { model } = flags;
	if (model === void 0) return null;
	if (typeof model === "string" && /^\S{1,200}$/.test(model)) return model;
	throw new UserError(`--model: "${String(model)}" is no name of a model`, null, "Write it as its endpoint does, such as --model gpt-4o-mini-2024-07-18.");
}
function stageOf({ flags: { stage = "crawl" } }) {
	if (stage === "crawl" || stage === "walk") return stage;
	throw new UserError(`--stage: "${String(stage)}" is no stage to begin with`, null, "Write crawl (metrics only look), or walk (they may block).");
}
async function create(directory, file, text) {
	return writing(file, async () => {
		await makeFolder(dirname(join(directory, file)), directory);
		return writeFile(join(directory, file), text, { flag: "wx" }).then(() => true, (error) => {
			if (error.code === "EEXIST") return false;
			throw error;
		});
	});
}

export { command };