import { A as postsOf, L as fromEnvironment, O as openWorld, P as openLedger, R as readInputs, _t as createLog, g as gate, gt as catchLastWords, ht as onCallingOff, j as perform, m as mistakesReport, mt as proposalOf, p as cancelledReport, pt as aboutEvent, ut as openRepository, z as secretsIn } from "./chunks/gate.js";
import { Fi as UserError, Ii as UserErrors, Pi as Unreachable, l as succeeds } from "./chunks/ground.js";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

// src/main.ts
async function main(env) {
	const log = createLog(env);
	const read = fromEnvironment(env);
	for (const name of ["api-key", "github-token"]) if (read(name)) log.mask(read(name));
	const reportDir = resolve(read("report-dir") || join(env["RUNNER_TEMP"] ?? tmpdir(), "micro-metrics"));
	const proposal = await aboutEvent(eventOf(env));
	const run = {
		env,
		log,
		ledger: openLedger(reportDir, log),
		reportDir,
		proposal,
		inputs: null
	};
	catchLastWords(log, async (error) => tell(mistakesReport(errorsOf(error, log), run.proposal), run));
	const callingOff = onCallingOff(() => tellCancelled(run));
	let report;
	try {
		report = await reportOf(run, read);
	} catch (error) {
		report = mistakesReport(errorsOf(error, log), run.proposal);
	}
	await callingOff.unlessOff();
	if (typeof report === "number") return report;
	await tell(report, run);
	return succeeds(report.verdict, run.inputs?.wishes ?? STRICT) ? 0 : 1;
}
async function reportOf(run, read) {
	const { env, log, ledger, reportDir } = run;
	const inputs = readInputs(read);
	run.inputs = inputs;
	for (const secret of secretsIn(inputs)) log.mask(secret);
	const directory = env["GITHUB_WORKSPACE"] ?? process.cwd();
	const remote = {
		server: env["GITHUB_SERVER_URL"] ?? "https://github.com",
		token: inputs.token,
		repository: env["GITHUB_REPOSITORY"] ?? ""
	};
	const repository = openRepository(directory, inputs.token ? remote : null);
	try {
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
		const isAlone = inputs.mode === "aa";
		const proposal = await proposalOf(eventOf(env), {
			...inputs,
			isAlone
		}, repository);
		run.proposal = proposal;
		const given = {
			inputs,
			proposal,
			repository,
			directory,
			env,
			history: {
				folder: join(reportDir, "history"),
				isNamed: false
			},
			ledger
		};
		const world = openWorld({
			...given,
			mask: log.mask,
			say: log.say
		});
		if (inputs.scores) {
			const { decideScores } = await import("./chunks/scores.js");
			return await decideScores(world, inputs.scores, directory);
		}
		return await (isAlone ? (await import("./chunks/aa.js")).aa(world) : gate(world));
	} finally {
		await repository.close();
	}
}
function eventOf(env) {
	return {
		name: env["GITHUB_EVENT_NAME"] ?? "",
		path: env["GITHUB_EVENT_PATH"] ?? "",
		sha: env["GITHUB_SHA"] ?? ""
	};
}
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
async function tell(report, run) {
	const posts = await postsOf(report, run.log, run.inputs?.redact ?? true);
	const isLost = await run.ledger.close() > 0 && report.runs.length === 0;
	const left = posts.filter((post) => !(isLost && post.kind === "pieces" && post.name === "runs.jsonl"));
	await perform(left, report.verdict.outcome, addressesOf(report, run));
}
async function tellCancelled(run) {
	const report = cancelledReport(run.proposal);
	const posts = await postsOf(report, run.log, true);
	await run.ledger.close();
	const left = posts.flatMap((post) => {
		if (post.kind === "file" || post.kind === "pieces") return [];
		return post.kind === "comment" ? [{
			...post,
			relevant: false
		}] : [post];
	});
	const addresses = addressesOf(report, run);
	const { comment } = addresses;
	const quiet = comment && comment.mode !== "never" ? {
		...comment,
		mode: "changes"
	} : comment;
	await perform(left, report.verdict.outcome, {
		...addresses,
		comment: quiet
	});
}
function addressesOf(report, { env, log, reportDir, inputs }) {
	const read = fromEnvironment(env);
	const token = read("github-token");
	const { pull, opened } = report.proposal;
	return {
		log,
		reportDir,
		comment: token && pull !== null ? {
			token,
			pull,
			repository: env["GITHUB_REPOSITORY"] ?? "",
			mode: inputs?.comment ?? (read("comment") === "never" ? "never" : "changes"),
			marker: markerOf(env, report),
			isFirst: opened && Number(env["GITHUB_RUN_ATTEMPT"] ?? 1) === 1
		} : null
	};
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