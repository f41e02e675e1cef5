import { t as adviceOn } from "./advice2.js";
import { t as openHub } from "./hub2.js";
import { Ht as pullNow, K as deadlineFromNow, Ut as runsOf } from "./gate.js";
import { r as whyNot, t as saidIn } from "./people.js";
import { sa as orderIn, ua as UserError } from "./ground.js";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { readFile } = $node("node:fs/promises");

// src/commands/obey.ts
async function obey({ env, token, log }) {
	const { number, said, order } = await orderOf(env);
	const hub = await openHub({
		token,
		repository: env["GITHUB_REPOSITORY"] ?? ""
	}, deadlineFromNow());
	const no = await whyNot(hub, said);
	if (no !== null) {
		log.say(`Not done: ${no}.`);
		return 1;
	}
	log.say(await again(hub, number, order, workflowOf(env)));
	return 0;
}
async function orderOf(env) {
	const payload = JSON.parse(await readFile(env["GITHUB_EVENT_PATH"] ?? "", "utf8"));
	const { issue, action } = payload;
	const said = saidIn(payload.comment);
	const order = orderIn(said.body);
	if (!issue?.pull_request || action !== "created" || !order) throw new UserError("the event issue_comment is only for new comments on pull requests that begin with /micro-metrics", null, "Give the job `if: github.event.issue.pull_request && startsWith(github.event.comment.body, '/micro-metrics ')`, and the event `types: [created]`.");
	if (order.kind === "unclear") throw new UserError("the comment is no command", null, order.why);
	return {
		number: issue.number,
		said,
		order
	};
}
function workflowOf(env) {
	const [whole = ""] = (env["GITHUB_WORKFLOW_REF"] ?? "").split("@");
	return whole.split("/").slice(2).join("/");
}
function isFresh(order) {
	return order.kind === "run" && order.fresh;
}
async function again(hub, number, order, workflow) {
	const { octokit, owner, repo } = hub;
	const pull = await pullNow(hub, number);
	const isOurs = ({ commit, path }) => commit === pull.head && path === workflow;
	const run = (await runsOf(hub, pull, isOurs)).find(isOurs);
	if (!run) throw new UserError(`${workflow} has no run for ${pull.head.slice(0, 7)}`, null, "Commands and the gate have to stand in the same workflow, which also runs on pull_request.");
	const of = {
		owner,
		repo,
		run_id: run.id
	};
	if (run.status !== "completed") return order.kind === "accept" ? `Run ${run.id} is under way, and reads this comment when it decides.` : `Run ${run.id} is under way${isFresh(order) ? ": re-run it when it is done, and it asks further trials" : ""}.`;
	const { actions } = octokit.rest;
	try {
		await (order.kind === "accept" ? actions.reRunWorkflowFailedJobs(of) : actions.reRunWorkflow(of));
	} catch (error) {
		const advice = adviceOn(error, {
			what: "",
			permission: "actions",
			without: "re-run the job by hand"
		});
		throw new UserError(`run ${run.id} could not begin again: ${advice}`, null, "");
	}
	return `Run ${run.id} begins again for ${pull.head.slice(0, 7)}.`;
}

export { obey };