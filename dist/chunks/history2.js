import { Xi as UserError } from "./ground.js";
import { a as array, d as number, f as object, h as string, l as literal, o as boolean, s as int } from "./zod.js";

// src/records/history.ts
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
const accepted = object({
	metric: string(),
	actor: string(),
	owner: string().optional(),
	reason: string(),
	at: string(),
	url: string()
});
const estimate = object({
	value: number(),
	low: number().nullable(),
	high: number().nullable()
});
const check = object({
	suite: string(),
	target: string(),
	metric: string(),
	slice: object({
		tag: string(),
		value: string()
	}).nullable(),
	law: string(),
	version: string().optional(),
	outcome: string(),
	blocking: boolean().optional(),
	because: string().optional(),
	candidate: estimate.nullable().default(null),
	clauses: array(object({
		limit: string(),
		outcome: string()
	})),
	pairs: array(pair),
	accepted: accepted.optional()
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
function pastChecks(text, file) {
	const read = readPast(text, file);
	return "fault" in read ? read : read.checks;
}
function pastRun(text, file) {
	const read = readPast(text, file);
	if ("fault" in read) return read;
	return {
		file,
		commit: read.proposal.commit,
		isSame: read.changes.every(({ kind }) => kind === "same"),
		accepted: read.checks.flatMap(({ metric, accepted: word }) => word ? {
			...word,
			metric
		} : []),
		checks: read.checks.filter(({ slice }) => slice === null),
		slices: read.checks.filter(({ slice }) => slice !== null),
		answers: read.answers
	};
}
function readPast(text, file) {
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
	return read.data;
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
const MOST_RUNS = 60;
const OUTCOMES = [
	"pass",
	"fail",
	"inconclusive"
];
function earlier({ file, commit, isSame, checks, slices }) {
	const all = [...checks, ...slices].filter(({ outcome, law }) => OUTCOMES.includes(outcome) && law !== "base");
	return {
		name: nameOf(file),
		commit,
		isSame,
		checks: all.map(earlierCheck)
	};
}
function nameOf(file) {
	const [name = "", folder] = file.split(/[/\\]/).reverse();
	return folder === void 0 || folder === "history" ? name.replace(/\.json$/, "") : folder;
}
function earlierCheck(past) {
	const { suite, target, metric, slice, version = null, outcome, blocking = false, candidate } = past;
	return {
		suite,
		target,
		metric,
		slice,
		version,
		outcome,
		blocking,
		candidate,
		isQuiet: isQuiet(past),
		isAlarm: isAlarm(past)
	};
}
function trackRecords(reports) {
	const unlike = [...new Map(reports.map((report) => [report.text, report])).values()];
	const from = unlike.length - MOST_RUNS;
	const runs = [];
	const read = unlike.map(({ file, text }, at) => {
		const run = isJson(text) ? pastRun(text, file) : notJson(file);
		if ("checks" in run && at >= from) runs.push(earlier(run));
		return "checks" in run ? { answers: run.answers } : run;
	});
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
		runs,
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
const SAYS = {
	introduced: {
		isScored: true,
		isWrong: true,
		isQuiet: false
	},
	"pre-existing": {
		isScored: true,
		isWrong: true,
		isQuiet: false
	},
	worse: {
		isScored: true,
		isWrong: true,
		isQuiet: false
	},
	fixed: {
		isScored: true,
		isWrong: false,
		isQuiet: false
	},
	better: {
		isScored: true,
		isWrong: false,
		isQuiet: false
	},
	passing: {
		isScored: true,
		isWrong: false,
		isQuiet: true
	},
	same: {
		isScored: true,
		isWrong: false,
		isQuiet: true
	},
	unscored: {
		isScored: false,
		isWrong: false,
		isQuiet: true
	}
};
function sayingOf(status) {
	return Object.hasOwn(SAYS, status) ? SAYS[status] : {
		isScored: false,
		isWrong: false,
		isQuiet: false
	};
}
function casesOf({ pairs }) {
	const those = (what) => new Set(pairs.filter(({ status }) => sayingOf(status)[what]).map((each) => each.case));
	return {
		scored: those("isScored"),
		wrong: those("isWrong")
	};
}
function isAlarm({ clauses }) {
	return clauses.some(({ limit, outcome }) => outcome === "fail" && limit !== "min" && limit !== "max");
}
function isQuiet({ pairs }) {
	return pairs.every(({ status }) => sayingOf(status).isQuiet);
}

export { pastRun as a, pastChecks as i, isAlarm as n, trackRecords as o, isQuiet as r, casesOf as t };