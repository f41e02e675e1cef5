import { $ as commentAt, $t as labelledIn, D as openWorld, I as together, Lt as unheeded, N as inComment, O as sealFor, P as inLines, Q as addressesOf, Qt as aboutEvent, R as keepingOnActions, Rt as unheededSaid, Vt as findPullIn, W as perform, Wt as openRepository, cn as catchLastWords, ct as fromEnvironment, en as proposalOf, et as useOf, fn as waitForNobody, i as watchTaken, ln as createLog, lt as readInputs, n as mistakesReport, nt as openLedger, rn as onCallingOff, s as gate, sn as ownProcess, t as cancelledReport, tt as whereCancelled, ut as secretsIn, z as postsOf } from "./chunks/gate.js";
import { da as UserErrors, la as Unreachable, ua as UserError, xt as succeeds } from "./chunks/ground.js";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { tmpdir } = $node("node:os");
const { join, resolve } = $node("node:path");

// src/main.ts
async function main(env) {
	const log = createLog(env);
	const read = fromEnvironment(env);
	for (const name of ["api-key", "github-token"]) if (read(name)) log.mask(read(name));
	const reportDir = resolve(read("report-dir") || join(env["RUNNER_TEMP"] ?? tmpdir(), "micro-metrics"));
	const proposal = await aboutEvent(eventOf(env));
	const directory = env["GITHUB_WORKSPACE"] ?? process.cwd();
	const recording = read("replies") && resolve(directory, read("replies"));
	const run = {
		env,
		log,
		ledger: openLedger(reportDir, log, recording),
		reportDir,
		proposal,
		inputs: null,
		keeping: null,
		progress: null,
		expects: proposal.pull === null ? null : proposal.commit
	};
	catchLastWords(log, async (error) => tell(mistakesReport(errorsOf(error, log), run.proposal, run.taken?.()), run));
	const callingOff = onCallingOff({
		say: log.say,
		tell: () => tellCancelled(run)
	});
	run.off = callingOff.off;
	let report;
	try {
		report = await reportOf(run, read);
	} catch (error) {
		report = mistakesReport(errorsOf(error, log), run.proposal, run.taken?.());
	}
	await callingOff.unlessOff();
	if (typeof report !== "number") await tell(report, run);
	await run.keeping?.close();
	if (typeof report === "number") return report;
	return succeeds(report.verdict, run.inputs?.wishes ?? STRICT) ? 0 : 1;
}
async function reportOf(run, read) {
	const { env, log, ledger, reportDir } = run;
	const given = readInputs(read);
	for (const secret of secretsIn(given)) log.mask(secret);
	const inputs = await isForced(run, given) ? {
		...given,
		wishes: {
			...given.wishes,
			force: true
		}
	} : given;
	run.inputs = inputs;
	const use = inputs.scores ? "scores" : inputs.mode;
	const unread = env["GITHUB_EVENT_NAME"] === "issue_comment" ? null : unheededSaid(unheeded(read, use), use);
	if (unread) log.annotate("warning", unread, null, null);
	if (env["GITHUB_EVENT_NAME"] === "issue_comment") {
		const { obey } = await import("./chunks/obey.js");
		return await obey({
			env,
			token: inputs.token,
			log
		});
	}
	const directory = env["GITHUB_WORKSPACE"] ?? process.cwd();
	const remote = {
		server: env["GITHUB_SERVER_URL"] ?? "https://github.com",
		token: inputs.token,
		repository: env["GITHUB_REPOSITORY"] ?? ""
	};
	const repository = openRepository(directory, inputs.token ? remote : null);
	try {
		if (inputs.mode === "review") {
			const { upkeep } = await import("./chunks/upkeep2.js");
			return await upkeep({
				inputs,
				repository,
				env,
				log,
				key: `${useOf(env)}/review`
			});
		}
		const isAlone = inputs.mode === "aa" || inputs.mode === "baseline" || inputs.mode === "watch";
		const asked = {
			...inputs,
			isAlone
		};
		const proposal = await proposalOf(eventOf(env), asked, repository, findPullIn({
			token: inputs.token,
			repository: remote.repository
		}));
		run.proposal = proposal;
		if (proposal.event === "workflow_run") run.expects = proposal.commit;
		const history = {
			folder: join(reportDir, "history"),
			isNamed: false
		};
		const queueToken = inputs.cache === "queue" ? inputs.token : null;
		const place = {
			env,
			directory,
			config: keptAs(inputs),
			log,
			queueToken
		};
		run.keeping = inputs.cache ? keepingOnActions(place) : null;
		run.progress = watcherOf(run);
		const { keeping, progress } = run;
		const { world, taken } = watchTaken(openWorld({
			inputs,
			proposal,
			repository,
			directory,
			env,
			history,
			ledger,
			keeping,
			progress,
			off: run.off,
			mask: log.mask,
			say: log.say
		}));
		run.taken = taken;
		if (inputs.scores) {
			const { decideScores } = await import("./chunks/scores.js");
			return await decideScores(world, inputs.scores, directory);
		}
		if (inputs.mode === "watch") {
			const { keepWatch } = await import("./chunks/nightly.js");
			return await keepWatch({
				world,
				token: inputs.token,
				env,
				log,
				key: `${useOf(env)}/watch`
			});
		}
		if (inputs.mode === "plan" || inputs.part) {
			const { askShard, planShards } = await import("./chunks/sharding2.js");
			const desk = {
				log,
				reportDir,
				sealFor: (settings) => sealFor(settings, {
					inputs,
					env,
					mask: log.mask
				})
			};
			if (inputs.part) return await askShard(world, inputs.part, ledger, desk);
			return await planShards(world, inputs.shards, desk);
		}
		if (inputs.mode === "baseline") return await (await import("./chunks/baseline.js")).baseline(world);
		return await (isAlone ? (await import("./chunks/aa2.js")).aa(world) : gate(world));
	} finally {
		await repository.close();
	}
}
async function isForced({ env, log }, { token }) {
	const labelled = await labelledIn(eventOf(env));
	if (!labelled) return false;
	const { mayForce } = await import("./chunks/labels.js");
	return mayForce(labelled, {
		token,
		repository: env["GITHUB_REPOSITORY"] ?? ""
	}, log.say);
}
function keptAs({ wishes: { config }, part, mode }) {
	if (mode === "report") return `${config} report`;
	return part ? `${config} ${part.at}/${part.of}` : config;
}
function watcherOf(run) {
	const lines = inLines(run.log.say);
	const to = run.inputs?.comment === "always" ? commentAt(run.proposal, run) : null;
	if (!to) return lines;
	const post = async (going) => (await import("./chunks/progress.js")).commentOn(going, to);
	return together([lines, inComment(post)]);
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
	const { redact = true, checkRun = false } = run.inputs ?? {};
	await run.progress?.close();
	const { isRecording } = run.ledger;
	const unwanted = [checkRun ? "" : "checks", isRecording ? "runs" : ""];
	const posts = await postsOf(report, run.log, redact, unwanted);
	const isLost = await run.ledger.close() > 0 && report.runs.length === 0;
	const left = posts.filter((post) => !(isLost && post.kind === "pieces" && post.name === "runs.jsonl"));
	const there = isRecording ? ["runs.jsonl"] : [];
	await perform(left, report.verdict.outcome, {
		...addressesOf(report, run),
		there
	});
}
async function tellCancelled(run) {
	const report = cancelledReport(run.proposal, run.taken?.());
	await run.progress?.close();
	const posts = await postsOf(report, run.log, true);
	const kept = await run.ledger.close();
	const left = posts.flatMap((post) => {
		if (post.kind === "file" || post.kind === "pieces" || post.kind === "page") return [];
		return post.kind === "comment" ? [{
			...post,
			relevant: false
		}] : [post];
	});
	const to = whereCancelled(addressesOf(report, run));
	await perform(left, report.verdict.outcome, {
		...to,
		there: kept > 0 ? ["runs.jsonl"] : []
	});
	await run.keeping?.close();
}

// src/index.ts
ownProcess();
process.exitCode = await main(process.env);
waitForNobody();

export {  };