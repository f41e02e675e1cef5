import { a as stands, i as lawInTheWay, n as isInTheWay, o as withAcceptances, r as isUnseen, t as isAcceptable } from "./accept.js";
import { Ea as clip, oa as POLICY } from "./ground.js";
import { Cn as named } from "./asking.js";

// src/stages/decide/idle.ts
function idleAmong(verdict, acceptances) {
	const { checks } = verdict;
	const used = new Set(checks.flatMap(({ accepted }) => accepted ?? []));
	const open = checks.filter((check) => stands(check) && !isUnseen(check, verdict)).map(metricOf);
	return acceptances.flatMap((acceptance) => {
		const own = checks.filter((check) => metricOf(check) === acceptance.metric);
		const isLaw = acceptance.metric === "policy" && own.length === 0;
		if (used.has(acceptance) || isLaw && acceptance.owner === void 0) return [];
		return [{
			acceptance,
			why: isLaw ? "no-law" : whyIdle(own, verdict),
			open: [...new Set(open)]
		}];
	});
}
function whyIdle(own, verdict) {
	const inTheWay = own.filter(isInTheWay);
	if (own.length === 0) return "unknown";
	if (inTheWay.length === 0) return "not-in-the-way";
	return inTheWay.some((check) => isUnseen(check, verdict)) ? "unseen" : "critical";
}
function metricOf({ comparison }) {
	return comparison.rule.card.id;
}

// src/stages/report/notes/idle.ts
const MOST_NAME = 60;
function idleSaid({ acceptance: { metric: written, actor }, why, open }) {
	const metric = clip(written, MOST_NAME);
	return `"accept ${metric}" by ${actor} lets nothing through: ${REASON[why](metric)}${openSaid(open)}.`;
}
const REASON = {
	unknown: (metric) => `nothing here is called ${metric}`,
	critical: (metric) => `${metric} is critical`,
	unseen: (metric) => `${metric} could not be computed`,
	"not-in-the-way": (metric) => `${metric} is not in the way`,
	"no-law": () => "nothing is in the way that base's law alone asks for"
};
function openSaid(open) {
	if (open.length === 0) return "";
	return `; what is in the way and could be let through ${open.length === 1 ? "is" : "are"} ${named(open, 5)}`;
}

// src/pipelines/acceptance.ts
async function accepted(verdict, { acceptances, wishes, say }) {
	if (!isAcceptable(verdict)) return verdict;
	const found = await acceptances([.../* @__PURE__ */ new Set([wishes.config, ...lawInTheWay(verdict)])]);
	const left = withAcceptances(verdict, found, wishes);
	for (const idle of idleAmong(left, found)) say(idleSaid(idle));
	return left;
}

export { accepted };