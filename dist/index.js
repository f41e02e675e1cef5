import { c as createLog, d as openRepository, l as fromEnvironment, m as channels, o as openWorld, r as gate, s as catchLastWords, t as succeeds, u as readInputs } from "./chunks/conclude.js";
import { n as UserErrors, t as UserError } from "./chunks/errors.js";
import { r as perform } from "./chunks/history.js";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { readFile } from "node:fs/promises";

// src/edges/event.ts
const NONE = /^0+$/;
const LATER = [
	"pull_request_target",
	"workflow_run",
	"schedule"
];
async function proposalOf(event, asked, repository) {
	const payload = await readPayload(event.path);
	const found = await revisions(event, payload, asked, repository);
	const isProposed = payload.pull_request !== void 0 || payload.merge_group !== void 0;
	const own = asked.isAlone && !isProposed ? found.head : found.base;
	const base = asked.base ? await named(asked.base, repository) : own;
	const head = asked.head ? await named(asked.head, repository) : found.head;
	if (!base || !head) throw new UserError(`the event ${event.name} does not say what to compare`, null, "Set the inputs `base` and `head`, for instance base: origin/main.");
	const opened = payload.action === "opened";
	return {
		...found,
		event: event.name,
		base,
		head,
		commit: asked.head ? head : found.commit,
		opened
	};
}
async function revisions(event, payload, { isAlone }, repository) {
	if (LATER.includes(event.name) && !(isAlone && event.name === "schedule")) throw new UserError(`the event ${event.name} is not available yet`, null, "Use pull_request, merge_group, push or workflow_dispatch.");
	if (payload.pull_request) return ofPull(event, payload.pull_request, repository);
	if (payload.merge_group) {
		const { base_sha: base, head_sha: head } = payload.merge_group;
		await repository.need([base, head]);
		return {
			base,
			head,
			commit: head,
			pull: null,
			trusted: true
		};
	}
	const head = payload.after && !NONE.test(payload.after) ? payload.after : event.sha;
	if (head) await repository.need([head]);
	return {
		base: await before(payload, head, repository),
		head: head || null,
		commit: head,
		pull: null,
		trusted: true
	};
}
async function ofPull(event, pull, repository) {
	const common = {
		commit: pull.head.sha,
		pull: pull.number,
		trusted: pull.head.repo?.full_name === pull.base.repo.full_name
	};
	const merge = await mergeParents(event.sha, pull.head.sha, repository);
	if (merge) {
		await repository.need([merge]);
		return {
			...common,
			base: merge,
			head: event.sha
		};
	}
	await repository.need([pull.head.sha, pull.base.sha]);
	const base = await repository.mergeBase(pull.base.sha, pull.head.sha);
	return {
		...common,
		base: base ?? pull.base.sha,
		head: pull.head.sha
	};
}
async function mergeParents(sha, head, repository) {
	if (!sha || !await repository.commit(sha)) return null;
	const [first, second, ...more] = await repository.parents(sha);
	return first && second === head && more.length === 0 ? first : null;
}
async function before(payload, head, repository) {
	const { before: last, repository: origin } = payload;
	if (last && !NONE.test(last) && await isThere(last, repository)) return last;
	if (!head) return null;
	const main = origin?.default_branch ? await repository.branch(origin.default_branch) : null;
	const base = main && main !== head ? await repository.mergeBase(main, head) : null;
	if (base && base !== head) return base;
	const [parent] = await repository.parents(head);
	if (parent) await repository.need([parent]);
	return parent ?? null;
}
async function isThere(commit, repository) {
	return repository.need([commit]).then(() => true, () => false);
}
async function named(name, repository) {
	const found = await repository.commit(name) ?? await repository.branch(name.replace(/^origin\//, ""));
	if (found) return found;
	if (/^[0-9a-f]{40,64}$/.test(name)) {
		await repository.need([name]);
		return name;
	}
	throw new UserError(`there is no revision "${name}" in this clone`, null, "Give a commit id, or fetch the branch first.");
}
async function readPayload(path) {
	if (!path) return {};
	try {
		return JSON.parse(await readFile(path, "utf8"));
	} catch {
		throw new UserError(`the event file ${path} can't be read`, null, "GITHUB_EVENT_PATH names the file that the runner wrote.");
	}
}

// src/stages/report/broken.ts
function brokenReport(errors, proposal) {
	const [first] = errors;
	const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : "";
	const headline = `Could not be computed: ${first?.message ?? "something was written wrong"}${more}`;
	const items = errors.map((error) => [
		...placeOf(error),
		error.message,
		" – ",
		error.hint
	]);
	const blocks = [
		{
			kind: "heading",
			level: 2,
			words: [`🛑 ${headline}`]
		},
		{
			kind: "list",
			items
		},
		{
			kind: "paragraph",
			words: [
				"Nothing was asked, and nothing is known about this change. Head ",
				{ code: proposal.commit.slice(0, 9) },
				"."
			]
		}
	];
	return {
		verdict: {
			outcome: "error",
			checks: [],
			trouble: []
		},
		headline,
		proposal,
		changes: [],
		exams: [],
		policy: [],
		runs: [],
		usage: {
			requests: 0,
			cached: 0,
			inputTokens: 0,
			outputTokens: 0,
			usd: 0,
			unpriced: []
		},
		warnings: [],
		mistakes: errors.map(({ message, where, hint }) => ({
			message,
			where,
			hint
		})),
		blocks,
		because: []
	};
}
function placeOf({ where, message }) {
	if (!where) return [];
	const place = { code: where.line ? `${where.file}:${where.line}` : where.file };
	return where.key && !message.includes(where.key) ? [
		place,
		" ",
		{ code: where.key },
		": "
	] : [place, " "];
}

// src/main.ts
async function main(env) {
	const log = createLog(env);
	catchLastWords(log);
	const read = fromEnvironment(env);
	for (const name of ["api-key", "github-token"]) if (read(name)) log.mask(read(name));
	let inputs = null;
	let proposal = NOWHERE;
	let repository = null;
	let report;
	try {
		inputs = readInputs(read);
		for (const { apiKey } of Object.values(inputs.endpoints)) if (apiKey) log.mask(apiKey);
		const directory = env["GITHUB_WORKSPACE"] ?? process.cwd();
		const server = env["GITHUB_SERVER_URL"] ?? "https://github.com";
		repository = openRepository(directory, inputs.token ? {
			server,
			token: inputs.token
		} : null);
		if (inputs.mode === "review") {
			const { upkeep } = await import("./chunks/upkeep.js");
			return await upkeep({
				inputs,
				repository,
				env,
				log,
				key: `${useOf(env)}/review`
			});
		}
		const event = {
			name: env["GITHUB_EVENT_NAME"] ?? "",
			path: env["GITHUB_EVENT_PATH"] ?? "",
			sha: env["GITHUB_SHA"] ?? ""
		};
		const isAlone = inputs.mode === "aa";
		proposal = await proposalOf(event, {
			...inputs,
			isAlone
		}, repository);
		const history = {
			folder: join(reportDirOf(inputs, env), "history"),
			isNamed: false
		};
		const doors = {
			inputs,
			proposal,
			repository,
			directory,
			env,
			mask: log.mask,
			say: log.say,
			history
		};
		const world = openWorld(doors);
		report = await (isAlone ? (await import("./chunks/aa.js")).aa(world) : gate(world));
	} catch (error) {
		report = brokenReport(errorsOf(error, log), proposal);
	} finally {
		await repository?.close();
	}
	await tell(report, inputs, env, log);
	return succeeds(report.verdict, inputs?.wishes ?? STRICT) ? 0 : 1;
}
const NOWHERE = {
	event: "",
	base: "",
	head: "",
	commit: "",
	pull: null,
	opened: false,
	trusted: false
};
const STRICT = {
	onError: "fail",
	onInconclusive: "fail"
};
function errorsOf(error, log) {
	if (error instanceof UserErrors) return error.errors;
	if (error instanceof UserError) return [error];
	const { stack, message } = error instanceof Error ? error : new Error(String(error));
	log.foreign(stack ?? message);
	return [new UserError(`Micro Metrics broke: ${message}`, null, "This is a bug of ours: please report it with the log of this step.")];
}
async function tell(report, inputs, env, log) {
	const posts = postsOf(report, log);
	const { pull } = report.proposal;
	await perform(posts, report.verdict.outcome, {
		log,
		reportDir: reportDirOf(inputs, env),
		outputFile: env["GITHUB_OUTPUT"] || null,
		summaryFile: env["GITHUB_STEP_SUMMARY"] || null,
		comment: inputs?.token && pull !== null ? {
			token: inputs.token,
			repository: env["GITHUB_REPOSITORY"] ?? "",
			pull,
			mode: inputs.comment,
			marker: markerOf(env, report),
			isFirst: report.proposal.opened && Number(env["GITHUB_RUN_ATTEMPT"] ?? 1) === 1
		} : null
	});
}
function reportDirOf(inputs, env) {
	return resolve(inputs?.reportDir || join(env["RUNNER_TEMP"] ?? tmpdir(), "micro-metrics"));
}
function postsOf(report, log) {
	const render = (of) => Object.values(channels).flatMap((channel) => channel.posts(of));
	const posts = render(report);
	return posts.every((post) => log.deep(post) === post) ? posts : render(log.deep(report));
}
function useOf(env) {
	return [
		env["GITHUB_WORKFLOW"],
		env["GITHUB_JOB"],
		env["GITHUB_ACTION"]
	].filter(Boolean).join(".");
}
function markerOf(env, { proposal }) {
	return {
		key: useOf(env),
		run: Number(env["GITHUB_RUN_NUMBER"] ?? 0),
		attempt: Number(env["GITHUB_RUN_ATTEMPT"] ?? 0),
		commit: proposal.commit
	};
}

// src/index.ts
process.exitCode = await main(process.env);

export {  };