import { dn as outcomeOf } from "./asking.js";

// src/stages/decide/accept.ts
function isAcceptable({ checks }) {
	return checks.some(isInTheWay);
}
function lawInTheWay({ checks }) {
	return [...new Set(checks.filter(isOldLaw).map(({ comparison }) => comparison.rule.card.where.file))];
}
function withAcceptances(verdict, acceptances, wishes) {
	const by = new Map(acceptances.map((each) => [each.metric, each]));
	const policy = acceptances.find(({ owner }) => owner !== void 0);
	const checks = verdict.checks.map((check) => {
		const accepted = (stands(check) && !isUnseen(check, verdict) ? by.get(check.comparison.rule.card.id) : void 0) ?? (isOldLaw(check) ? policy : void 0);
		return accepted ? {
			...check,
			blocking: false,
			accepted
		} : check;
	});
	const weighed = checks.map((check) => check.accepted ? {
		...check,
		blocking: true,
		outcome: "pass"
	} : check);
	return {
		...verdict,
		checks,
		outcome: outcomeOf(weighed, verdict.trouble, wishes)
	};
}
function isUnseen({ clauses: [worst], comparison: { exam } }, { trouble }) {
	return worst?.because.code === "too-little" && trouble.some(({ suite, target }) => suite === exam.suite.name && target === exam.change.target);
}
function isInTheWay({ blocking, outcome }) {
	return blocking && outcome !== "pass";
}
function stands(check) {
	return isInTheWay(check) && !check.comparison.rule.card.critical;
}
function isOldLaw(check) {
	return isInTheWay(check) && check.comparison.rule.law === "base";
}

export { stands as a, lawInTheWay as i, isInTheWay as n, withAcceptances as o, isUnseen as r, isAcceptable as t };