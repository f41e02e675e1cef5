import { D as openWorld, O as sealFor, Wt as openRepository, lt as readInputs, nt as openLedger, s as gate, ut as secretsIn } from "./gate.js";
import { n as rootOf } from "./home.js";
import { f as object, h as string, o as boolean, r as _enum, s as int } from "./zod.js";
import { ua as UserError } from "./ground.js";
import { t as readShards } from "./shards2.js";
import { n as inputsFrom, t as EXIT } from "./call.js";
import { n as DECIDES, t as ASKS } from "./flags.js";
import { n as sayingOf, r as show, t as exitCode } from "./show.js";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { join, resolve } = $node("node:path");
const { readFile, stat } = $node("node:fs/promises");

// src/edges/earlier-report.ts
const id = string().regex(/^[0-9a-f]{0,64}$/);
const kept = object({
	verdict: _enum([
		"pass",
		"fail",
		"inconclusive",
		"error",
		"unchanged"
	]),
	proposal: object({
		event: string(),
		base: id,
		head: id,
		commit: id,
		pull: int().nullable(),
		trusted: boolean()
	})
});
const MOST_BYTES = 536870912;
async function readKept(folder) {
	const file = join(folder, "report.json");
	const parsed = kept.safeParse(await contentOf(file));
	if (parsed.success) {
		const { verdict, proposal } = parsed.data;
		return {
			verdict,
			proposal: {
				...proposal,
				opened: false
			}
		};
	}
	throw new UserError(`${folder} holds no report`, {
		file,
		line: null,
		key: null
	}, "Name a folder with the report.json and the runs.jsonl of a run, or the folders of its shards.");
}
async function contentOf(file) {
	try {
		if ((await stat(file)).size > MOST_BYTES) return null;
		return JSON.parse(await readFile(file, "utf8"));
	} catch {
		return null;
	}
}

// src/commands/report.ts
const OWN_FOLDER = ".micro-metrics";
const command = {
	usage: "report [FOLDER\u2026]",
	takes: 256,
	reads: [
		...[
			"force",
			"confirm",
			"history",
			"base-answers",
			"head-answers",
			"today"
		],
		...ASKS.filter((name) => name !== "replies"),
		...DECIDES
	],
	run: async (call) => {
		const folders = (call.words.length > 0 ? call.words : [OWN_FOLDER]).map((word) => resolve(word));
		const [first] = await readShards(folders, null);
		return first ? merge(call, folders, first) : replay(call, folders);
	}
};
async function merge(call, folders, { base, head }) {
	const inputs = inputsWith(call, {
		mode: "report",
		replies: folders[0] ?? ""
	});
	const reportDir = inputs.reportDir || OWN_FOLDER;
	const report = await decideOver(call, inputs, {
		proposal: {
			event: "local",
			base,
			head,
			commit: head,
			pull: null,
			opened: false,
			trusted: true
		},
		reportDir,
		shards: folders
	});
	await show(report, call, {
		reportDir,
		isOwnFolder: !inputs.reportDir,
		redact: inputs.redact
	});
	return exitCode(report, inputs.wishes);
}
async function replay(call, [folder = "", other]) {
	if (other !== void 0) throw new UserError("only shards are joined", null, "Name one folder that holds report.json and runs.jsonl.");
	const kept = await readKept(folder);
	const inputs = inputsWith(call, { replies: join(folder, "runs.jsonl") });
	const reportDir = inputs.reportDir || join(folder, "replayed");
	const report = await decideOver(call, inputs, {
		proposal: kept.proposal,
		reportDir,
		shards: null
	});
	await show(report, call, {
		reportDir,
		isOwnFolder: false,
		redact: inputs.redact
	});
	return isSame(report, kept, call) ? exitCode(report, inputs.wishes) : EXIT.notComputed;
}
function isSame({ verdict: { outcome } }, { verdict }, { log }) {
	if (outcome === verdict) return true;
	const what = `The report said ${verdict}, and played again it is ${outcome}: give the same config, flags and day (--today), or the version of that run.`;
	log.annotate("error", what, null, null);
	return false;
}
function inputsWith(call, more) {
	const read = inputsFrom(call);
	const inputs = readInputs((name) => more[name] ?? read(name));
	for (const secret of secretsIn(inputs)) call.log.mask(secret);
	return inputs;
}
async function findHead({ event, head }, repository) {
	if (event !== "local" || await repository.commit(head) !== null) return;
	if (head === await repository.worktree()) return;
	throw new UserError(`${head.slice(0, 12)}, which was looked at, is no commit of this clone, nor the working tree as it is now`, null, "Fetch the commit. What was looked at in the working tree and has changed since can be asked again: commit it first, and give --head HEAD.");
}
async function decideOver(call, inputs, over) {
	const { log, env, flags, off } = call;
	const { proposal, reportDir, shards } = over;
	const directory = await rootOf(process.cwd());
	const repository = openRepository(directory, null);
	const ledger = openLedger(resolve(reportDir), log);
	const named = flags["history"];
	const history = named === void 0 ? {} : { history: {
		folder: resolve(String(named)),
		isNamed: true
	} };
	const doors = {
		inputs,
		proposal,
		repository,
		directory,
		env,
		mask: log.mask,
		say: sayingOf(call),
		off
	};
	try {
		await findHead(proposal, repository);
		const world = openWorld({
			...doors,
			...history,
			...shards ? { ledger } : {}
		});
		return await gate(shards ? {
			...world,
			shards: (settings) => readShards(shards, sealFor(settings, doors))
		} : world);
	} finally {
		await ledger.close();
		await repository.close();
	}
}

export { command };