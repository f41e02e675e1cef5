import { _ as unknown, c as literal, d as object, i as array, m as string, o as int } from "./zod.js";
import { Qn as UserError } from "./lib.js";

// src/lib/history.ts
const pair = object({
	case: string(),
	status: string()
});
const answers = object({
	suite: string(),
	target: string(),
	metric: string(),
	version: string(),
	law: string(),
	baseline: object({
		model: string().nullable(),
		wrong: int().min(0),
		of: int().min(0)
	})
});
const check = object({
	suite: string(),
	target: string(),
	metric: string(),
	slice: unknown().nullable(),
	law: string(),
	version: string().optional(),
	outcome: string(),
	clauses: array(object({
		limit: string(),
		outcome: string()
	})),
	pairs: array(pair)
});
const past = object({
	version: literal(1),
	verdict: string(),
	proposal: object({
		base: string(),
		head: string(),
		commit: string()
	}),
	changes: array(object({
		target: string(),
		kind: string()
	})),
	checks: array(check),
	answers: array(answers).default([])
});
function pastRun(text, file) {
	const read = past.safeParse(parsed(text, file));
	if (!read.success) {
		const [issue] = read.error.issues;
		const fault = issue?.message.replace(/^Invalid input: /, "") ?? "not as a report should be";
		return {
			file,
			at: issue?.path.join(".") ?? "",
			fault
		};
	}
	const { changes, checks, answers: asked } = read.data;
	return {
		file,
		isSame: changes.every(({ kind }) => kind === "same"),
		checks: checks.filter(({ slice }) => slice === null),
		answers: asked
	};
}
function parsed(text, file) {
	try {
		return JSON.parse(text);
	} catch {
		const where = {
			file,
			line: null,
			key: null
		};
		throw new UserError(`${file} is no JSON`, where, "Remove it from the history: it was cut off, or is no report.");
	}
}
function trackRecords(reports) {
	const read = [...new Map(reports.map((report) => [report.text, report])).values()].map(({ file, text }) => isJson(text) ? pastRun(text, file) : notJson(file));
	return {
		records: read.flatMap((run) => "answers" in run ? run.answers : []).flatMap(({ suite, target, metric, version, law, baseline: { model, wrong, of } }) => {
			if (law === "head" || wrong > of) return [];
			return [{
				suite,
				target,
				metric,
				version,
				model,
				tally: {
					right: of - wrong,
					trials: of
				}
			}];
		}),
		unread: read.filter((run) => "fault" in run)
	};
}
function isJson(text) {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
function notJson(file) {
	return {
		file,
		at: "",
		fault: "no JSON"
	};
}
const WRONG = [
	"introduced",
	"pre-existing",
	"worse"
];
const TOLD = [
	"introduced",
	"pre-existing",
	"worse",
	"fixed",
	"passing",
	"better",
	"same"
];
function casesOf({ pairs }) {
	const those = (statuses) => new Set(pairs.filter(({ status }) => statuses.includes(status)).map((each) => each.case));
	return {
		scored: those(TOLD),
		wrong: those(WRONG)
	};
}
function isQuiet({ pairs }) {
	return pairs.every(({ status }) => status === "passing" || status === "same" || status === "unscored");
}

export { trackRecords as i, isQuiet as n, pastRun as r, casesOf as t };