import { _ as whereLeft, c as createLog, d as openRepository, g as ofPush, h as ofMerge, l as fromEnvironment, o as openWorld, r as gate, s as catchLastWords, t as succeeds, u as readInputs, v as channels } from "./chunks/conclude.js";
import { n as UserErrors, t as UserError } from "./chunks/errors.js";
import { t as perform } from "./chunks/posts.js";
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
	const base = asked.base ? await named(asked.base, repository) : found.base;
	const head = asked.head ? await named(asked.head, repository) : found.head;
	if (!base || !head) throw new UserError(`the event ${event.name} does not say what to compare`, null, "Set the inputs `base` and `head`, for instance base: origin/main.");
	const opened = payload.action === "opened";
	const { basis, ...rest } = found;
	const commit = asked.head ? head : found.commit;
	const isNamed = base !== found.base || head !== found.head;
	return {
		...rest,
		event: event.name,
		base,
		head,
		commit,
		opened,
		...basis && !isNamed ? { basis } : {}
	};
}
async function revisions(event, payload, { base: ownBase, head: ownHead, isAlone = false }, repository) {
	if (LATER.includes(event.name) && !(isAlone && event.name === "schedule")) throw new UserError(`the event ${event.name} is not available yet`, null, "Use pull_request, merge_group, push or workflow_dispatch.");
	const about = aboutOf(event, payload);
	if (ownBase && ownHead) return {
		...about,
		base: null,
		head: null,
		basis: null
	};
	if (payload.pull_request) return {
		...about,
		...await ofPull(event, payload.pull_request, repository)
	};
	if (payload.merge_group) {
		const { base_sha: base, head_sha: head } = payload.merge_group;
		await repository.need([base, head]);
		return {
			...about,
			base,
			head,
			basis: {
				is: "queue",
				doubt: null
			}
		};
	}
	return {
		...about,
		...await ofBranch(event, payload, isAlone, repository)
	};
}
function aboutOf(event, payload) {
	const { pull_request: pull, merge_group: group } = payload;
	if (!pull) return {
		commit: group?.head_sha ?? event.sha,
		pull: null,
		trusted: true
	};
	const trusted = pull.head.repo?.full_name === pull.base.repo.full_name;
	return {
		commit: pull.head.sha,
		pull: pull.number,
		trusted
	};
}
async function ofBranch(event, payload, isAlone, repository) {
	const { after } = payload;
	const isGone = after !== void 0 && NONE.test(after);
	const sha = after && !isGone ? after : event.sha;
	if (!sha) return {
		base: null,
		head: null,
		basis: null
	};
	await repository.need([sha]);
	const head = await repository.commit(sha) ?? sha;
	if (isAlone || isGone) return {
		base: head,
		head,
		commit: head,
		basis: {
			is: "itself",
			doubt: null
		}
	};
	const main = payload.repository?.default_branch ?? null;
	return {
		head,
		commit: head,
		...await ofPush(payload, head, main, repository)
	};
}
async function ofPull(event, { head, base }, repository) {
	const merge = await ofMerge(event.sha, head.sha, repository);
	if (merge) return {
		head: event.sha,
		...merge
	};
	await repository.need([head.sha, base.sha]);
	const left = await whereLeft(base.sha, head.sha, ["merge-base", "base-tip"], repository);
	return {
		head: head.sha,
		...left
	};
}
async function named(name, repository) {
	if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(name)) {
		await repository.need([name]);
		return await repository.commit(name) ?? name;
	}
	const found = await repository.commit(name) ?? await repository.tip(name.replace(/^origin\//, ""));
	if (found) return found;
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
		const remote = {
			server: env["GITHUB_SERVER_URL"] ?? "https://github.com",
			token: inputs.token,
			repository: env["GITHUB_REPOSITORY"] ?? ""
		};
		repository = openRepository(directory, inputs.token ? remote : null);
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
		const world = openWorld({
			inputs,
			proposal,
			repository,
			directory,
			env,
			mask: log.mask,
			say: log.say
		});
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
		reportDir: resolve(inputs?.reportDir || join(env["RUNNER_TEMP"] ?? tmpdir(), "micro-metrics")),
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