import { i as whyNot, r as saidOn, t as orderIn } from "./orders.js";
import { t as openHub } from "./hub2.js";
import { An as runsOf, Dn as commitAt, Fn as patiently, In as unlessForbidden, Pn as deadlineFromNow, kn as pullNow } from "./gate.js";

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
	const found = (await saidOn(hub, to.pull)).flatMap((said) => {
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
	return unlessForbidden(async () => runsOf(hub, await pullNow(hub, pull)));
}
function whyOther({ commit }, { at }, head, runs) {
	if (commit !== null) return head.startsWith(commit) ? null : `it is about ${commit}`;
	if (runs === null) return "nobody can tell which commit it is about: name it after the metric, or give the job `actions: read`";
	const last = commitAt(runs, at);
	if (last === null) return "no run began before it: name the commit after the metric";
	return last === head ? null : `it is about ${last.slice(0, 7)}`;
}

export { readAcceptances };