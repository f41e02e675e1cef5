import { D as openWorld, Wt as openRepository, a as foresee, lt as readInputs } from "./gate.js";
import { n as rootOf, t as proposalAtHome } from "./home.js";
import { B as forecastShown, _ as smallerCaps, ka as many } from "./ground.js";
import { dt as foreseen, wt as shardsFor } from "./asking.js";
import { n as inputsFrom, t as EXIT } from "./call.js";
import { n as matrixOf } from "./sharding.js";

// src/commands/plan.ts
const command = {
	usage: "plan [--base REF] [--head REF|worktree]",
	reads: [...[
		"base",
		"head",
		"config",
		"force",
		"trials",
		"max-cost",
		"max-requests"
	], ...[
		"endpoints",
		"shard",
		"today",
		"json"
	]],
	run: async (call) => {
		const { log, env } = call;
		const read = inputsFrom(call);
		const inputs = readInputs((name) => name === "mode" ? "plan" : read(name));
		const directory = await rootOf(process.cwd());
		const repository = openRepository(directory, null);
		try {
			const doors = {
				inputs,
				proposal: await proposalAtHome(inputs, repository),
				repository,
				directory,
				env,
				mask: log.mask,
				say: () => void 0
			};
			const { exams, uncovered, forecast, law, planned } = await foresee(openWorld(doors));
			const ahead = forecastShown(forecast);
			const rows = exams.map(({ change, suite }) => {
				const sides = change.baseline && change.candidate ? 2 : 1;
				const most = suite.rules.length > 0 ? suite.cases.length * suite.trials * sides : 0;
				return {
					suite: suite.name,
					target: change.target,
					cases: suite.cases.length,
					conversations: most,
					because: change.reason
				};
			});
			if (call.flags["json"]) {
				const matrix = matrixOf(shardsFor(planned, inputs.shards));
				log.answer(JSON.stringify({
					exams: rows,
					uncovered,
					forecast: ahead,
					matrix
				}, null, 2));
			} else {
				for (const { suite, target, cases, conversations, because } of rows) log.say(conversations > 0 ? `${suite} asks ${target}: ${many(cases, "case")}, at most ${many(conversations, "conversation")}, because ${because}` : `${suite} asks ${target} nothing: it has no metrics that run`);
				for (const { file, line, what } of uncovered) log.say(`not covered: ${line === null ? file : `${file}:${line}`}: ${what}`);
				if (forecast.most.calls > 0) log.say(foreseen(forecast, smallerCaps(law, inputs.wishes)));
				if (rows.length + uncovered.length === 0) log.say("Nothing would be asked: no prompt, model or suite changed.");
			}
			return EXIT.passed;
		} finally {
			await repository.close();
		}
	}
};

export { command };