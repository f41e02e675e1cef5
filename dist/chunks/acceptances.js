import { n as saidIn, r as whyNot, t as orderIn } from "./orders.js";
import { t as openHub } from "./hub2.js";
import { It as deadlineFromNow, Lt as patiently, Mt as runsOf, jt as pullNow } from "./gate.js";

// src/edges/github/acceptances.ts
async function readAcceptances(to, say) {
	const deadline = deadlineFromNow();
	try {
		const hub = await openHub(to, deadline);
		return await patiently(() => acceptancesIn(hub, to, say), deadline);
	} catch (error) {
		say(`What people accepted could not be read, so nothing is: ${error.message ?? String(error)}`);
		return [];
	}
}
async function acceptancesIn(hub, to, say) {
	const { octokit, owner, repo } = hub;
	const of = {
		owner,
		repo,
		issue_number: to.pull,
		per_page: 100
	};
	const found = (await octokit.paginate(octokit.rest.issues.listComments, of)).map(saidIn).flatMap((said) => {
		const order = orderIn(said.body);
		return order?.kind === "accept" ? [{
			said,
			order
		}] : [];
	});
	if (found.length === 0) return [];
	const runs = await pushesOf(hub, to, found.map(({ order }) => order));
	const accepted = /* @__PURE__ */ new Map();
	for (const { said, order } of found) {
		const doubt = said.isEdited ? "it was edited" : whyOther(order, said, to.commit, runs) ?? await whyNot(hub, said);
		if (doubt === null) accepted.set(order.metric, acceptanceOf(order, said));
		else say(`"accept ${order.metric}" by ${said.author} does not count: ${doubt}.`);
	}
	return [...accepted.values()];
}
function acceptanceOf({ metric, reason }, { author, at, url }) {
	return {
		metric,
		actor: author,
		reason,
		at,
		url
	};
}
async function pushesOf(hub, { pull }, orders) {
	if (orders.every(({ commit }) => commit !== null)) return null;
	try {
		return await runsOf(hub, await pullNow(hub, pull));
	} catch (error) {
		const { status } = error;
		if (status === 403 || status === 404) return null;
		throw error;
	}
}
function whyOther({ commit }, { at }, head, runs) {
	if (commit !== null) return head.startsWith(commit) ? null : `it is about ${commit}`;
	if (runs === null) return "nobody can tell which commit it is about: name it after the metric, or give the job `actions: read`";
	const last = runs.find((run) => run.at < at);
	if (!last) return "no run began before it: name the commit after the metric";
	return last.commit === head ? null : `it is about ${last.commit.slice(0, 7)}`;
}

export { readAcceptances };