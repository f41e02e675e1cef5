import { Ft as agreementOf, Ht as lackOf, Ut as lengthOf, Wt as totalOf, ua as UserError, zt as isInside } from "./ground.js";
import { G as score, K as prepare, X as createAsking, Y as readLabels, q as askedIn, z as convene } from "./asking.js";
import { c as judgeOf } from "./catalogues.js";

// src/stages/calibrate.ts
function runsOf(labels, rule, file) {
	const suite = {
		name: "labels",
		law: "both",
		targets: ["labels"],
		cases: [],
		rules: [rule],
		trials: 1
	};
	const change = {
		target: "labels",
		as: "declared",
		kind: "measured",
		baseline: null,
		candidate: null
	};
	const rest = {
		endpoints: {
			baseline: "",
			candidate: ""
		},
		touched: [],
		differences: [],
		line: null
	};
	const exam = {
		change: {
			...change,
			...rest,
			file,
			reason: "calibration"
		},
		suite
	};
	const agreed = labels.filter(({ good }) => good !== null);
	const judged = agreed.map((label) => ({
		label,
		run: runOf(label, "candidate", label.outputs, exam)
	}));
	const others = agreed.flatMap((label) => label.other === null ? [] : [runOf(label, "baseline", [label.other], exam)]);
	return {
		exam,
		judged,
		runs: [...judged.map(({ run }) => run), ...others]
	};
}
function runOf(label, side, outputs, exam) {
	const asked = label.case.turns.length > 0 ? label.case.turns : [saidOnce(label)];
	const turns = asked.map((turn, at) => ({
		...turn,
		assistant: at < asked.length - 1 ? label.outputs[at] || null : null
	}));
	const answer = {
		turn: turns.length,
		user: turns.at(-1)?.user ?? "",
		text: outputs.at(-1) ?? "",
		toolCalls: [],
		usage: null,
		latencyMs: null,
		firstTokenMs: null,
		model: null
	};
	const request = {
		endpoint: "",
		model: "",
		parameters: {},
		messages: [],
		turns,
		tools: [],
		responseFormat: null
	};
	return {
		trial: {
			exam,
			case: label.case,
			side,
			index: 0,
			request: {
				ok: true,
				value: request
			},
			key: ""
		},
		result: {
			ok: true,
			value: [answer]
		},
		source: "recorded"
	};
}
function saidOnce({ case: { input } }) {
	return {
		user: askedIn(input),
		assistant: null
	};
}
function calibrate(rule, bought, scores, jury) {
	const judge = judgeOf(rule.card);
	const marks = new Map(scores.map(({ run, mark }) => [run, mark]));
	const seen = bought.judged.map(({ run, label }) => ({
		id: label.case.id,
		length: lengthOf(label.case),
		good: label.good === true,
		mark: marks.get(run) ?? null
	}));
	const told = seen.filter(({ mark }) => mark?.value === 0 || mark?.value === 1);
	const undecided = seen.filter((one) => !told.includes(one)).map(({ id, mark }) => ({
		case: id,
		reason: mark?.reason ?? "not judged"
	}));
	const minKappa = judge?.minKappa ?? 1;
	const bands = bandsFor(told.map(({ length }) => length)).map((band) => {
		const counts = countsOf(told.filter(({ length }) => isInside(band, length)).map(({ good, mark }) => ({
			isGood: good,
			saysGood: mark?.value === 1
		})));
		return {
			...band,
			counts,
			lacks: lackOf(counts, minKappa)
		};
	});
	const total = totalOf(bands);
	return {
		file: {
			version: 1,
			metric: rule.card.id,
			measure: rule.card.measure,
			judge: {
				model: jury?.model ?? "",
				endpoint: judge?.endpoint ?? "",
				fingerprint: jury?.fingerprint ?? ""
			},
			labels: {
				used: told.length,
				undecided
			},
			canaries: {
				asked: judge?.canaries.length ?? 0,
				wrong: [...jury?.wrong ?? []]
			},
			"min-kappa": minKappa,
			total: shown(total),
			bands: bands.map(({ from, to, counts, lacks }) => ({
				from,
				to,
				...shown(counts),
				blocks: lacks === null,
				lacks
			}))
		},
		bands,
		total,
		undecided
	};
}
const LEAST_IN_BAND = 20;
function bandsFor(lengths) {
	const sorted = [...lengths].sort((a, b) => a - b);
	const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
	const cut = [middle, sorted.find((length) => length > middle) ?? 0].find((at) => Math.min(...halves(sorted, at)) >= LEAST_IN_BAND);
	if (cut === void 0) return [{
		from: 0,
		to: null
	}];
	return [{
		from: 0,
		to: cut
	}, {
		from: cut,
		to: null
	}];
}
function halves(lengths, cut) {
	const below = lengths.filter((length) => length < cut).length;
	return [below, lengths.length - below];
}
function countsOf(all) {
	const count = (what) => all.filter(what).length;
	return {
		truePositive: count(({ isGood, saysGood }) => isGood && saysGood),
		falseNegative: count(({ isGood, saysGood }) => isGood && !saysGood),
		trueNegative: count(({ isGood, saysGood }) => !isGood && !saysGood),
		falsePositive: count(({ isGood, saysGood }) => !isGood && saysGood)
	};
}
function shown(counts) {
	const found = agreementOf(counts);
	return {
		counts: {
			"true-positive": counts.truePositive,
			"false-negative": counts.falseNegative,
			"true-negative": counts.trueNegative,
			"false-positive": counts.falsePositive
		},
		n: found.n,
		agreement: rateShown(found.agreement),
		kappa: figure(found.kappa),
		"true-positive-rate": rateShown(found.truePositiveRate),
		"true-negative-rate": rateShown(found.trueNegativeRate),
		youden: figure(found.youden),
		"youden-low": figure(found.youdenLow)
	};
}
function rateShown(rate) {
	return rate && {
		value: figure(rate.value),
		low: figure(rate.low),
		high: figure(rate.high)
	};
}
function figure(value) {
	return Number(value.toFixed(4)) + 0;
}

// src/pipelines/calibrate.ts
async function calibrateJudge({ rule, labels: { file, text }, model, prices, concurrency }) {
	const labels = readLabels(text, file);
	const bought = runsOf(labels, rule, file);
	if (bought.judged.length === 0) {
		const where = {
			file,
			line: null,
			key: "label"
		};
		throw new UserError(`${file}: people agree on no answer`, where, "Label answers on which they do.");
	}
	const scorers = await prepare([bought.exam]);
	const bench = await convene([bought.exam], scorers, createAsking({ model }, concurrency));
	await bench.hear(bought.runs, prices);
	const scores = await score(bought.runs, scorers, prices, bench.heard);
	const [jury] = bench.juries();
	if (!jury) throw new Error("a metric without a judge was calibrated");
	return {
		...calibrate(rule, bought, scores, jury),
		jury,
		judgements: bench.runs,
		usage: model.consumption(),
		disputed: labels.filter(({ good }) => good === null).map(({ case: { id } }) => id),
		lost: jury.silent ?? jury.lost[0] ?? null
	};
}

export { calibrateJudge };