import { u as channels } from "./chunks/catalogues.js";
import { E as openWorld, F as fromEnvironment, I as readInputs, N as catchLastWords, O as perform, P as createLog, f as mistakesReport, m as gate, ot as proposalOf, rt as openRepository } from "./chunks/gate.js";
import { Sr as UserErrors, br as Unreachable, l as succeeds, xr as UserError } from "./chunks/ground.js";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

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
		report = mistakesReport(errorsOf(error, log), proposal);
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
	if (error instanceof Unreachable) return [new UserError(error.message, null, error.hint)];
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