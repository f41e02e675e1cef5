import { sa as orderIn } from "./ground.js";
import { t as openHub } from "./hub2.js";
import { Bt as commitAt, Ht as pullNow, K as deadlineFromNow, Ut as runsOf, X as unlessForbidden, Y as patiently, zt as beganBefore } from "./gate.js";
import { n as saidOn, r as whyNot } from "./people.js";

// src/edges/github/fresh.ts
async function whoAskedFresh(to, say) {
	const deadline = deadlineFromNow();
	try {
		const hub = await openHub(to, deadline);
		return await patiently(() => askedIn(hub, to, say), deadline);
	} catch (error) {
		say(`Whether fresh answers were asked for could not be read: ${error.message ?? String(error)}`);
		return null;
	}
}
async function askedIn(hub, to, say) {
	const orders = (await saidOn(hub, to.pull)).filter(({ body }) => {
		const order = orderIn(body);
		return order?.kind === "run" && order.fresh;
	});
	if (orders.length === 0) return null;
	const since = await unlessForbidden(() => attemptBefore(hub, to));
	const runs = since && await unlessForbidden(async () => runsOf(hub, await pullNow(hub, to.pull), beganBefore(orders)));
	if (!since || !runs) {
		say("\"run fresh\" does not count: nobody can tell when it was written: give the job `actions: read`.");
		return null;
	}
	for (const said of orders.toReversed()) {
		if (said.at <= since || commitAt(runs, said.at) !== to.commit) continue;
		const doubt = said.isEdited ? "it was edited" : await whyNot(hub, said);
		if (doubt === null) return said.author;
		say(`"run fresh" by ${said.author} does not count: ${doubt}.`);
	}
	return null;
}
async function attemptBefore({ octokit, owner, repo }, { run, attempt }) {
	const of = {
		owner,
		repo,
		run_id: run,
		attempt_number: attempt - 1
	};
	const { data } = await octokit.rest.actions.getWorkflowRunAttempt(of);
	return data.run_started_at ?? data.created_at;
}

export { whoAskedFresh };