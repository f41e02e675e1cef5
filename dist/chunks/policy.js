import { Nt as versionOf, Tr as fingerprint, Ui as canonical } from "./ground.js";
import { Kn as limitsOn } from "./asking.js";
import { Dt as DEFAULT_FALSE_ALARM, Et as DEFAULT_DOUBT, _t as own, vt as union, wt as withJump } from "./gate.js";

// src/config/policy.ts
function policyChanges(base, head) {
	if (base === head) return [];
	const cards = named(base.cards, head.cards, "metric", cardChanges).map((change) => withJump(change, base.cards, head.cards));
	const suites = named(base.suites, head.suites, "suite", (what, before, after) => [
		...listChanges(`${what}.metrics`, before.metrics, after.metrics),
		...listChanges(`${what}.targets`, before.targets, after.targets),
		...number(`${what}.trials`, before.trials, after.trials, "more is stricter"),
		...differs(`${what}.delivery`, before.delivery ?? "direct", after.delivery ?? "direct", "changed"),
		...kept(before.cards, after.cards, what)
	]);
	const targets = named(base.targets, head.targets, "target", (what, before, after) => [
		...differs(`${what}.kind`, before.kind, after.kind, effectOf(before.kind, after.kind)),
		...[
			"prompt",
			"model",
			"tools",
			"endpoint"
		].filter((key) => key !== "prompt" || [before, after].every((it) => it.where.file !== it.prompt)).flatMap((key) => differs(`${what}.${key}`, before[key], after[key], "changed")),
		...listChanges(`${what}.prompt`, before.further ?? [], after.further ?? []),
		...before.system && after.system ? listChanges(`${what}.watch`, before.system.watch, after.system.watch) : []
	]);
	const endpoints = named(base.endpoints, head.endpoints, "endpoint", (what, before, after) => differs(what, asWritten(before), asWritten(after), "changed"));
	return [
		...cards,
		...suites,
		...targets,
		...endpoints,
		...differs("prices", json(base.prices), json(head.prices), "changed"),
		...ranked("stage", base.stage, head.stage, [
			"crawl",
			"walk",
			"run"
		]),
		...unless("false-alarm", base.falseAlarm, head.falseAlarm, DEFAULT_FALSE_ALARM),
		...unless("doubt", base.doubt, head.doubt, DEFAULT_DOUBT),
		...unless("budget.max-cost", base.maxCost, head.maxCost, Infinity),
		...unless("budget.max-requests", base.maxRequests, head.maxRequests, Infinity),
		...differs("budget.max-wait-minutes", base.maxWaitMinutes, head.maxWaitMinutes, "changed")
	];
}
function unless(what, before, after, usual) {
	const [was, is] = [before ?? usual, after ?? usual];
	return differs(what, before, after, is === was ? "changed" : is > was ? "tightened" : "loosened");
}
function ranked(what, before, after, order) {
	return differs(what, before, after, order.indexOf(after) > order.indexOf(before) ? "tightened" : "loosened");
}
function effectOf(before, after) {
	if (after === "recorded") return "loosened";
	return before === "recorded" ? "tightened" : "changed";
}
function kept(before = {}, after = {}, what) {
	return Object.entries(before).flatMap(([id, was]) => {
		const is = own(after, id);
		return is ? cardChanges(`${what}.${id}`, was, is) : [];
	});
}
function cardChanges(what, before, after) {
	return [
		...differs(`${what}.version`, versionOf(before), versionOf(after), "changed"),
		...differs(`${what}.measure`, before.measure, after.measure, "changed"),
		...differs(`${what}.options`, before.options, after.options, "changed"),
		...differs(`${what}.options.retry`, before.retry ?? null, after.retry ?? null, "changed"),
		...differs(`${what}.level`, before.level, after.level, "changed"),
		...differs(`${what}.aggregate`, before.aggregate, after.aggregate, "changed"),
		...listChanges(`${what}.slices`, before.slices, after.slices),
		...differs(`${what}.critical`, before.critical, after.critical, before.critical ? "loosened" : "tightened"),
		...ranked(`${what}.on-fail`, before.onFail, after.onFail, [
			"info",
			"warn",
			"block"
		]),
		...differs(`${what}.status`, before.status, after.status, before.status === "active" ? "loosened" : "changed"),
		...ranked(`${what}.stage`, before.stage, after.stage, [
			"run",
			"walk",
			"crawl"
		]),
		...sunsetChanges(`${what}.sunset`, before, after),
		...thresholdChanges(`${what}.threshold`, before.threshold, after.threshold),
		...calibrationChanges(`${what}.calibration`, before, after),
		...opinionChanges(`${what}.labels`, before, after)
	];
}
function sunsetChanges(what, before, after) {
	const [was, is] = [before.sunset, after.sunset];
	const effect = is !== null && (was === null || is < was) ? "loosened" : "tightened";
	return differs(what, was, is, after.critical ? "changed" : effect);
}
function calibrationChanges(what, before, after) {
	const shown = ({ calibration }) => calibration ? {
		judge: calibration.fingerprint.slice(0, 12),
		bands: calibration.bands
	} : null;
	return differs(what, shown(before), shown(after), "changed");
}
function opinionChanges(what, before, after) {
	const shown = ({ opinions }) => opinions ? {
		labels: opinions.length,
		content: fingerprint(opinions).slice(0, 12)
	} : null;
	return differs(what, shown(before), shown(after), "changed");
}
function thresholdChanges(what, before, after) {
	return [
		...number(`${what}.min`, before?.min ?? null, after?.min ?? null, "more is stricter"),
		...number(`${what}.max`, before?.max ?? null, after?.max ?? null, "less is stricter"),
		...amount(`${what}.max-regression`, before?.maxRegression ?? null, after?.maxRegression ?? null),
		...number(`${what}.min-effect`, before?.minEffect ?? 0, after?.minEffect ?? 0, "less is stricter"),
		...before && after ? ranked(`${what}.by`, before.by, after.by, ["interval", "value"]) : [],
		...sliceChanges(`${what}.slices`, before, after)
	];
}
function sliceChanges(what, before, after) {
	const named = [before, after].flatMap((each) => Object.entries(each?.slices ?? {}).flatMap(([tag, values]) => Object.keys(values).map((value) => ({
		tag,
		value
	}))));
	return [...new Map(named.map((place) => [`${what}.${place.tag}.${place.value}`, place]))].flatMap(([place, { tag, value }]) => {
		const limits = (of) => {
			if (!of) return null;
			const { slices: _, ...own } = of;
			return limitsOn(of, {
				tag,
				value
			}) ?? own;
		};
		return thresholdChanges(place, limits(before), limits(after));
	});
}
function amount(what, before, after) {
	if (before && after && before.relative !== after.relative) return differs(what, { ...before }, { ...after }, "changed");
	return number(what, before?.value ?? null, after?.value ?? null, "less is stricter");
}
function number(what, before, after, sense) {
	if (before === after) return [];
	if (before === null || after === null) return differs(what, before, after, before === null ? "tightened" : "loosened");
	return differs(what, before, after, (sense === "more is stricter" ? after > before : after < before) ? "tightened" : "loosened");
}
function listChanges(what, before, after) {
	const gone = before.filter((name) => !after.includes(name));
	const come = after.filter((name) => !before.includes(name));
	return [...gone.map((name) => ({
		what,
		before: name,
		after: null,
		effect: "removed"
	})), ...come.map((name) => ({
		what,
		before: null,
		after: name,
		effect: "added"
	}))];
}
function named(before, after, kind, compare) {
	return union(before, after).flatMap((name) => {
		const [was, is] = [own(before, name), own(after, name)];
		if (was !== null && is !== null) return compare(`${kind} ${name}`, was, is);
		return [{
			what: kind,
			before: was === null ? null : name,
			after: is === null ? null : name,
			effect: was === null ? "added" : "removed"
		}];
	});
}
function differs(what, before, after, effect) {
	return canonical(before) === canonical(after) ? [] : [{
		what,
		before,
		after,
		effect
	}];
}
function asWritten({ baseUrl, apiKeyEnv, api, auth, headers }) {
	return {
		"base-url": baseUrl,
		api,
		...apiKeyEnv !== null && { "api-key-env": apiKeyEnv },
		...auth !== "bearer" && { auth },
		...Object.keys(headers).length > 0 && { headers }
	};
}
function json(value) {
	return value;
}

export { policyChanges };