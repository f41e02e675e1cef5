import { D as openWorld, F as onOneLine, L as keepingAtHome, P as inLines, Wt as openRepository, nt as openLedger, un as openTerminal, ut as secretsIn } from "./gate.js";
import { n as rootOf, t as proposalAtHome } from "./home.js";
import { r as show, t as exitCode } from "./show.js";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { join } = $node("node:path");

// src/commands/progress.ts
function tellingOf({ log, flags, env }, terminal = openTerminal()) {
	if (flags["json"]) return {
		say: () => void 0,
		progress: null
	};
	if (!terminal.isTTY || env["CI"]) return {
		say: log.say,
		progress: inLines(log.say)
	};
	const progress = onOneLine(terminal, log.say);
	return {
		say: progress.say,
		progress
	};
}

// src/commands/visit.ts
async function visit(call, inputs, run) {
	const { log, env, off } = call;
	const { mask } = log;
	const root = rootOf(process.cwd());
	for (const secret of secretsIn(inputs)) mask(secret);
	const directory = await root;
	const repository = openRepository(directory, null);
	let closing = null;
	const closeRepository = () => closing ??= repository.close();
	const reportDir = inputs.reportDir || join(directory, ".micro-metrics");
	const ledger = openLedger(reportDir, log, inputs.replies);
	const { say, progress } = tellingOf(call);
	const keeping = inputs.cache ? keepingAtHome({
		directory,
		log,
		say
	}) : null;
	const doors = {
		inputs,
		repository,
		directory,
		env,
		mask,
		say,
		progress,
		ledger,
		keeping,
		off
	};
	const quiet = async () => {
		await progress?.close();
		return ledger.close();
	};
	call.whenCalledOff?.(async () => {
		log.say(calledOff(await quiet(), reportDir));
	});
	let proposal = null;
	try {
		return await run({
			reportDir,
			ledger,
			world: async (proposed, history) => {
				proposal = await proposalAtHome(proposed, repository);
				return openWorld({
					...doors,
					proposal,
					...history ? { history } : {}
				});
			},
			end: async (report) => {
				await call.unlessOff?.();
				await quiet();
				closeRepository().catch(() => void 0);
				const { isRecording } = ledger;
				const isOwnFolder = !inputs.reportDir;
				await show(report, call, {
					reportDir,
					isOwnFolder,
					redact: inputs.redact,
					isRecording
				});
				return exitCode(report, inputs.wishes);
			}
		});
	} catch (error) {
		if (inputs.reportDir) {
			await quiet();
			const { leaveMistakes } = await import("./mistakes.js");
			await leaveMistakes(error, {
				call,
				reportDir,
				proposal
			});
		}
		throw error;
	} finally {
		await quiet();
		await keeping?.close();
		await closeRepository();
	}
}
function calledOff(kept, reportDir) {
	const answers = kept === 1 ? "1 answer that was paid for is" : `${kept} answers that were paid for are`;
	return kept > 0 ? `Called off; ${answers} kept in ${join(reportDir, "runs.jsonl")}.` : "Called off.";
}

export { visit as t };