import { oa as POLICY, sa as orderIn } from "./ground.js";
import { t as openHub } from "./hub2.js";
import { Bt as commitAt, Ht as pullNow, K as deadlineFromNow, Ut as runsOf, X as unlessForbidden, Y as patiently, zt as beganBefore } from "./gate.js";
import { n as globMatcher } from "./globs.js";
import { n as saidOn, r as whyNot } from "./people.js";

// src/edges/github/owners.ts
const PLACES = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
async function vouchedFor(hub, at, said, law) {
	const owners = await ownersIn(law);
	if ("doubt" in owners) return owners;
	const { octokit, owner, repo } = hub;
	const { data: pull } = await octokit.rest.pulls.get({
		owner,
		repo,
		pull_number: at.pull
	});
	const unseen = /* @__PURE__ */ new Set();
	for (const who of [said, ...await approversOf(hub, at)]) {
		if (isSame(who.author, pull.user?.login ?? "")) continue;
		if (!await ownsAll(hub, who.author, owners.each, unseen)) continue;
		if (await whyNot(hub, who) === null) return { owner: who.author };
	}
	return { doubt: nobody(owners.each, unseen) };
}
function nobody(each, unseen) {
	return `it takes an owner of ${[...each].map(([file, owners]) => `${file} (${owners.join(", ")})`).join(" and ")}, who did not write the change, to say so or to have approved this commit${unseen.size > 0 ? `; this token may not see who is in ${[...unseen].join(", ")}` : ""}`;
}
async function ownersIn({ files, base }) {
	const text = await codeowners(base);
	if (text === null) return { doubt: "base has no CODEOWNERS that says whose law it is" };
	const each = /* @__PURE__ */ new Map();
	for (const file of files) {
		const owners = ownersOf(text, file);
		if (owners === null) return { doubt: "CODEOWNERS of base has a line that is not understood" };
		if (owners.length === 0) return { doubt: `nobody owns ${file} in CODEOWNERS of base` };
		each.set(file, owners);
	}
	return { each };
}
async function codeowners(base) {
	for (const place of PLACES) {
		const text = await base.read(place);
		if (text !== null) return text;
	}
	return null;
}
const UNCLEAR = /[[\]{}()!\\+|?]/;
function ownersOf(codeowners, file) {
	let found = [];
	for (const line of codeowners.split(/\r?\n/)) {
		const words = line.trim().split(/\s+/);
		const end = words.findIndex((word) => word.startsWith("#"));
		const [pattern = "", ...owners] = end < 0 ? words : words.slice(0, end);
		if (pattern === "") continue;
		if (UNCLEAR.test(pattern)) return null;
		if (globMatcher(globsOf(pattern), { dot: true })(file)) found = owners;
	}
	return found;
}
function globsOf(pattern) {
	const body = pattern.replace(/^\/|\/$/g, "");
	const isRooted = pattern.replace(/\/$/, "").includes("/");
	const glob = isRooted ? body : `**/${body}`;
	if (pattern.endsWith("/")) return [`${glob}/**`];
	return isRooted && /(^|\/)\*$/.test(body) ? [glob] : [glob, `${glob}/**`];
}
async function approversOf({ octokit, owner, repo }, { pull, commit }) {
	const of = {
		owner,
		repo,
		pull_number: pull,
		per_page: 100
	};
	const last = /* @__PURE__ */ new Map();
	for (const { user, state, commit_id: on } of await octokit.paginate(octokit.rest.pulls.listReviews, of)) {
		if (!user || state === "COMMENTED" || state === "PENDING") continue;
		last.set(user.login, {
			isGood: state === "APPROVED" && on === commit,
			isPerson: user.type === "User"
		});
	}
	return [...last].flatMap(([author, { isGood, isPerson }]) => isGood ? [{
		author,
		isPerson
	}] : []);
}
async function ownsAll(hub, login, each, unseen) {
	for (const owners of each.values()) if (!await isAmong(hub, login, owners, unseen)) return false;
	return true;
}
async function isAmong({ octokit }, login, owners, unseen) {
	if (owners.some((each) => isSame(each, `@${login}`))) return true;
	for (const team of owners) {
		const [, org, team_slug] = /^@([^/]+)\/(.+)$/.exec(team) ?? [];
		if (org === void 0 || team_slug === void 0) continue;
		try {
			const { data } = await octokit.rest.teams.getMembershipForUserInOrg({
				org,
				team_slug,
				username: login
			});
			if (data.state === "active") return true;
		} catch (error) {
			const { status } = error;
			if (status !== 403 && status !== 404) throw error;
			unseen.add(team);
		}
	}
	return false;
}
function isSame(one, other) {
	return one.toLowerCase() === other.toLowerCase();
}

// src/edges/github/acceptances.ts
async function readAcceptances(to, law, say) {
	const deadline = deadlineFromNow();
	try {
		const hub = await openHub(to, deadline);
		return await patiently(() => acceptancesIn(hub, to, law, say), deadline);
	} catch (error) {
		say(`What people accepted could not be read, so nothing is: ${error.message ?? String(error)}`);
		return [];
	}
}
async function acceptancesIn(hub, to, law, say) {
	const found = (await saidOn(hub, to.pull)).flatMap((said) => {
		const order = orderIn(said.body);
		return order?.kind === "accept" ? [{
			said,
			order
		}] : [];
	});
	if (found.length === 0) return [];
	const runs = await pushesOf(hub, to, found);
	const accepted = /* @__PURE__ */ new Map();
	for (const { said, order } of found) {
		const doubt = said.isEdited ? "it was edited" : whyOther(order, said, to.commit, runs) ?? await whyNot(hub, said);
		if (doubt === null) {
			const owner = order.metric === "policy" ? await ownerFor(hub, to, {
				said,
				law,
				say
			}) : null;
			if (owner === null && accepted.get(order.metric)?.owner !== void 0) continue;
			accepted.set(order.metric, {
				...acceptanceOf(order, said),
				...owner === null ? {} : { owner }
			});
		} else say(`"accept ${order.metric}" by ${said.author} does not count: ${doubt}.`);
	}
	return [...accepted.values()];
}
async function ownerFor(hub, to, { said, law, say }) {
	const vouching = await vouchedFor(hub, to, said, law);
	if ("owner" in vouching) return vouching.owner;
	say(`"accept ${POLICY}" by ${said.author} lets no law go: ${vouching.doubt}.`);
	return null;
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
async function pushesOf(hub, { pull, commit }, found) {
	const short = found.flatMap(({ said, order }) => order.commit === commit ? [] : [said]);
	if (short.length === 0) return null;
	return unlessForbidden(async () => runsOf(hub, await pullNow(hub, pull), beganBefore(short)));
}
function whyOther({ commit }, { at }, head, runs) {
	if (commit !== null && !head.startsWith(commit)) return `it is about ${commit}`;
	if (commit !== null) return runs?.some((run) => run.commit !== head && run.commit.startsWith(commit)) ? `more than one commit of this branch begins with ${commit}: name it in full` : null;
	if (runs === null) return "nobody can tell which commit it is about: name it after the metric, or give the job `actions: read`";
	const last = commitAt(runs, at);
	if (last === null) return "no run began before it: name the commit after the metric";
	return last === head ? null : `it is about ${last.slice(0, 7)}`;
}

export { readAcceptances };