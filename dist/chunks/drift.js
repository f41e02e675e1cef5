import { A as planWaves, B as fisherExact, Ca as count, Ci as versionOf, H as prepare, M as redraw, N as appraiseFamily, P as describe, R as benjaminiHochberg, Si as tCdf, V as mean, Zr as bandName, _i as incompleteBeta, _t as valuesOf, bi as normalCdf, ci as bootstrapValues, di as rateLowerBound, ei as isInside, fi as rateUpperBound, gi as binomialUpperTail, gt as memberOf, hi as binomialLowerTail, ht as meanOf, ii as lengthOf, j as takeWave, k as createGate, li as clopperPearson, mt as marksOf, ni as isUnheld, oi as trustIn, pi as createRandom, pt as isResampled, ui as percentileInterval, v as isPassFail, vt as classReading, xa as chance, xi as normalQuantile, y as isRight, yi as logChoose } from "./ground.js";
import { F as unscoredIn, I as nothingScored, L as reasonsOf, P as outcomeOf } from "./gate.js";
import { c as measureOf, s as judgeOf } from "./catalogues.js";
import { n as trialsForPinned, t as accidentChance } from "./pins.js";

// src/stats/aggregate.ts
function aggregateOf(cases, how) {
	const means = cases.map(meanOf);
	if (how === "rate" || how === "mean") return meanOf(means);
	if (how === "sum") return means.reduce((sum, value) => sum + value, 0);
	return quantileOf(cases.flat(), QUANTILES[how]);
}
const QUANTILES = {
	p50: .5,
	p95: .95,
	max: 1
};
function quantileOf(values, q) {
	const sorted = Float64Array.from(values).sort();
	return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? NaN;
}
const FEW = 5;
const DRAWS = 400;
function estimateOf(cases, how, isShare, seed) {
	const scored = cases.filter((values) => values.length > 0);
	if (scored.length === 0) return null;
	const value = aggregateOf(scored, how);
	const isMean = how === "rate" || how === "mean";
	if (isShare && isMean) return {
		value,
		...ends(clopperPearson(value * scored.length, scored.length))
	};
	if (scored.length < FEW) return {
		value,
		low: null,
		high: null
	};
	if (!isMean && how !== "sum") return {
		value,
		...quantileEnds(scored, QUANTILES[how])
	};
	const means = Float64Array.from(scored, meanOf).sort();
	const scale = isMean ? 1 / means.length : 1;
	const drawn = (picks) => {
		let sum = 0;
		for (const pick of picks) sum += means[pick];
		return sum * scale;
	};
	const values = bootstrapValues(means.length, drawn, createRandom(seed), DRAWS);
	return {
		value,
		...ends(percentileInterval(values, .025))
	};
}
function estimateOfSums(cases, of, seed) {
	const scored = cases.filter((numbers) => numbers.length > 0).sort(byNumbers);
	const [first] = scored;
	if (!first) return null;
	const drawn = (picks) => {
		const sums = first.map(() => 0);
		for (const pick of picks) scored[pick]?.forEach((each, at) => sums[at] = (sums[at] ?? 0) + each);
		return of(sums);
	};
	const value = drawn(scored.keys());
	if (scored.length < FEW) return {
		value,
		low: null,
		high: null
	};
	const values = bootstrapValues(scored.length, drawn, createRandom(seed), DRAWS);
	return {
		value,
		...ends(percentileInterval(values, .025))
	};
}
function byNumbers(a, b) {
	const at = a.findIndex((value, index) => value !== b[index]);
	return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
const TAIL = .025;
function quantileEnds(cases, q) {
	const sorted = Float64Array.from(cases.flat()).sort();
	const n = cases.length;
	const reached = firstRank(n, (rank) => binomialLowerTail(rank - 1, n, q) > TAIL) - 1;
	const passed = firstRank(n, (rank) => binomialLowerTail(rank - 1, n, q) >= .975);
	const at = (place) => sorted[place] ?? null;
	return {
		low: reached < 1 ? null : at(Math.floor((reached - 1) / n * sorted.length)),
		high: q === 1 || passed > n ? null : at(Math.ceil(passed / n * sorted.length) - 1)
	};
}
function firstRank(n, holds) {
	let [low, high] = [1, n + 1];
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		if (holds(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}
function ends({ lower, upper }) {
	return {
		low: lower,
		high: upper
	};
}

// src/judging/bands.ts
function partsOf(rule, pairs, judge) {
	if (judge?.kind !== "judge" || !rule.blocking || pairs.length === 0) return [{
		rule,
		pairs,
		slice: null
	}];
	if (isUnheld(judge, rule.card)) return [{
		rule,
		pairs,
		slice: null
	}];
	const { trusted } = trustIn(judge, rule.card.calibration);
	const isTrusted = (pair) => trusted.some((band) => isInside(band, lengthOf(pair.case)));
	const rest = (rule.card.calibration?.bands ?? []).filter((band) => !trusted.includes(band));
	return [{
		rule,
		pairs: pairs.filter(isTrusted),
		slice: null
	}, ...rest.map((band) => ({
		rule: {
			...rule,
			blocking: false
		},
		pairs: pairs.filter((pair) => isInside(band, lengthOf(pair.case))),
		slice: {
			tag: "judge not calibrated",
			value: bandName(band)
		}
	}))].filter((part) => part.pairs.length > 0);
}

// src/records/guardrail.ts
function retryEffectsIn(pairs, card, measure) {
	const { retry } = card;
	if (retry === void 0) return null;
	const side = (name) => {
		return summed(pairs.flatMap((pair) => chainsOf(pair[name], card, measure)).map((chain) => chain.slice(0, retry + 1)), retry);
	};
	return {
		baseline: side("baseline"),
		candidate: side("candidate")
	};
}
function chainsOf(scores, { level }, measure) {
	const chains = /* @__PURE__ */ new Map();
	for (const score of [...scores].sort((a, b) => a.run.trial.index - b.run.trial.index)) {
		const answers = score.run.result.ok ? score.run.result.value : [];
		const marks = level === "turn" && score.turns.length ? score.turns : [{
			turn: 0,
			mark: score.mark
		}];
		for (const { turn, mark } of marks) {
			if (mark.value === null) continue;
			const own = turn === 0 ? answers : answers.filter((answer) => answer.turn === turn);
			const attempt = {
				right: isRight(mark.value, measure),
				ms: sumOf$1(own, timeOf),
				tokens: sumOf$1(own, tokensOf)
			};
			chains.set(turn, [...chains.get(turn) ?? [], attempt]);
		}
	}
	return [...chains.values()];
}
function timeOf({ latencyMs }) {
	return latencyMs ?? null;
}
function tokensOf({ usage }) {
	return usage ? usage.input + usage.output : null;
}
function sumOf$1(all, of) {
	let sum = 0;
	for (const each of all) {
		const value = of(each);
		if (value === null) return null;
		sum += value;
	}
	return all.length ? sum : null;
}
function summed(chains, retry) {
	const made = chains.map((chain) => {
		const first = chain.findIndex(({ right }) => right);
		return first < 0 ? chain : chain.slice(0, first + 1);
	});
	const answers = made.length;
	const wrong = made.filter(([first]) => first && !first.right);
	const failed = wrong.filter((attempts) => !attempts.at(-1)?.right);
	return {
		answers,
		raw: wrong.length / answers,
		served: failed.length / answers,
		recovered: wrong.length ? 1 - failed.length / wrong.length : null,
		untold: failed.filter(({ length }) => length <= retry).length,
		calls: made.reduce((sum, { length }) => sum + length, 0) / answers,
		time: overhead(made, ({ ms }) => ms),
		tokens: overhead(made, ({ tokens }) => tokens)
	};
}
function overhead(made, of) {
	const all = sumOf$1(made.flat(), of);
	const first = sumOf$1(made.flatMap((attempts) => attempts.slice(0, 1)), of);
	return all === null || !first ? null : all / first - 1;
}

// src/stats/sort-scores.ts
const NONE = [];
function sortScores(scores) {
	const shelves = /* @__PURE__ */ new Map();
	for (const score of scores) {
		const { exam, case: each, side } = score.run.trial;
		const { places, rows } = found(shelves, exam, () => ({
			places: /* @__PURE__ */ new Map(),
			rows: /* @__PURE__ */ new Map()
		}));
		const place = found(places, each, () => places.size);
		const row = found(rows, score.rule, () => ({
			baseline: [],
			candidate: []
		}))[side];
		row[place] = row[place]?.concat(score) ?? [score];
	}
	const sidesOf = (exam, rule, each) => {
		const shelf = shelves.get(exam);
		const [place, rows] = [shelf?.places.get(each) ?? -1, shelf?.rows.get(rule)];
		return {
			baseline: rows?.baseline[place],
			candidate: rows?.candidate[place]
		};
	};
	return {
		of: (exam, rule, each) => {
			const { baseline = NONE, candidate = NONE } = sidesOf(exam, rule, each);
			return {
				baseline,
				candidate
			};
		},
		applies: (exam, rule, each) => {
			const { baseline, candidate } = sidesOf(exam, rule, each);
			return baseline !== void 0 || candidate !== void 0 || !shelves.get(exam)?.places.has(each);
		}
	};
}
function found(map, key, make) {
	const there = map.get(key);
	if (there !== void 0) return there;
	const made = make();
	map.set(key, made);
	return made;
}

// src/stats/slices.ts
function slicesOf(cases, rule) {
	return [null, ...rule.card.slices.flatMap((tag) => {
		const values = cases.flatMap(({ tags }) => tags[tag] === void 0 ? [] : [tags[tag]]);
		return [...new Set(values)].sort().map((value) => ({
			tag,
			value
		}));
	})];
}

// src/stages/compare.ts
function compare(exams, scores, seed) {
	const marked = sortScores(scores);
	return exams.flatMap((exam) => exam.suite.rules.flatMap((rule) => {
		const measure = measureOf(rule.card);
		return scopesOf(rule, exam.suite.cases.filter((each) => isDemanded(rule, each) && marked.applies(exam, rule, each)).map((each) => pairOf(each, together(marked.of(exam, rule, each), measure), measure, exam)), exam).flatMap((scope) => partsOf({
			...rule,
			law: scope.law
		}, scope.pairs, judgeOf(rule.card))).flatMap((part) => sliced(part).map((it) => comparisonOf(exam, it.rule, it.slice, it.pairs, seed)));
	}));
}
function isDemanded({ card }, { demands }) {
	return !card.byDemand || demands !== void 0 && Object.hasOwn(demands, card.id);
}
function sliced(part) {
	if (part.slice) return [part];
	return slicesOf(part.pairs.map(({ case: it }) => it), part.rule).map((slice) => ({
		rule: ruleOn(slice, part.rule),
		slice,
		pairs: part.pairs.filter(({ case: it }) => !slice || it.tags[slice.tag] === slice.value)
	}));
}
function ruleOn(slice, rule) {
	const own = slice && rule.card.threshold?.slices?.[slice.tag]?.[slice.value];
	return own ? {
		...rule,
		card: {
			...rule.card,
			threshold: own
		}
	} : rule;
}
function scopesOf(rule, pairs, { change }) {
	const ofBase = pairs.filter(({ case: it }) => it.law !== "head");
	const ofHead = pairs.filter(({ case: it }) => it.law !== "base");
	if (rule.law === "head" && change.as === "base-declares-it") return [];
	if (rule.law === "base" || change.as === "base-declares-it") return [{
		law: "base",
		pairs: ofBase
	}];
	if (rule.law === "head") return [{
		law: "head",
		pairs: ofHead
	}];
	if (ofBase.length === pairs.length && ofHead.length === pairs.length) return [{
		law: "both",
		pairs
	}];
	return [{
		law: "base",
		pairs: ofBase
	}, {
		law: "head",
		pairs: ofHead
	}];
}
function together(sides, measure) {
	if (!measure.together) return sides;
	const { baseline, candidate } = sides;
	const whole = ([first, ...more]) => {
		if (!first || !measure.together || first.run.trial.exam.change.kind === "measured") return first ? [first, ...more] : [];
		const mark = measure.together([first, ...more].map((score) => score.mark));
		return [{
			...first,
			mark,
			turns: []
		}];
	};
	return {
		baseline: whole(baseline),
		candidate: whole(candidate)
	};
}
function pairOf(each, { baseline, candidate }, measure, { change }) {
	const [was, is] = [valuesOf(baseline), valuesOf(candidate)];
	const before = was.length ? meanOf(was) : null;
	const after = is.length ? meanOf(is) : null;
	const gain = before === null || after === null ? null : (after - before) * signOf(measure);
	const found = statusOf(was, is, gain, measure);
	return {
		case: each,
		status: found === "introduced" && was.length === 0 && change.kind !== "added" ? "unscored" : found,
		baseline,
		candidate,
		before,
		after,
		gain
	};
}
function statusOf(was, is, gain, measure) {
	if (is.length === 0) return "unscored";
	if (!isPassFail(measure)) {
		if (gain === null) return "unscored";
		return gain > 0 ? "better" : gain < 0 ? "worse" : "same";
	}
	const [wasRight, isRight] = [was.length === 0 || mostlyRight(was, measure), mostlyRight(is, measure)];
	if (isRight) return wasRight ? "passing" : "fixed";
	return wasRight ? "introduced" : "pre-existing";
}
function mostlyRight(values, measure) {
	return values.filter((value) => isRight(value, measure)).length * 2 > values.length;
}
function comparisonOf(exam, rule, slice, pairs, seed) {
	const measure = measureOf(rule.card);
	const comparison = {
		exam,
		rule,
		slice,
		pairs: [...pairs].sort(worstFirst),
		baseline: figureOf(pairs, "baseline", rule, seed),
		candidate: figureOf(pairs, "candidate", rule, seed),
		gain: null,
		scored: pairs.filter(({ after }) => after !== null).length,
		paired: pairs.filter(({ gain }) => gain !== null).length,
		unscored: pairs.filter(({ after }) => after === null).length
	};
	const guarded = retryEffectsIn(pairs, rule.card, measure);
	return {
		...comparison,
		gain: gainOf(comparison, measure, seed),
		...guarded ? { guarded } : {}
	};
}
function figureOf(pairs, side, { card }, seed) {
	const { aggregate } = card;
	if (aggregate !== "f1" && aggregate !== "recall") {
		const values = pairs.map((pair) => valuesOf(pair[side]));
		return estimateOf(values, aggregate, measureOf(card).unit === "ratio", `${seed}/${side}`);
	}
	const { numbers, of } = classReading(aggregate, pairs);
	const counts = pairs.map((pair) => numbers(pair[side]));
	return estimateOfSums(counts, of, `${seed}/${side}`);
}
function gainOf(comparison, measure, seed) {
	if (comparison.paired === 0) return null;
	const member = memberOf(comparison, measure, "shown");
	const { gain, interval, labelled } = describe(prepare(member), seed);
	const relative = member.statistic.kind === "ratio";
	const most = measure.unit === "ratio" && !relative ? 1 : Number.POSITIVE_INFINITY;
	const finite = (value) => Number.isFinite(value) ? Math.max(-most, Math.min(most, value)) : null;
	if (!Number.isFinite(gain)) return null;
	return {
		value: gain,
		low: finite(interval.lower),
		high: finite(interval.upper),
		relative,
		...labelled > 0 ? { labelled } : {}
	};
}
const RANK$1 = {
	introduced: 0,
	worse: 1,
	"pre-existing": 2,
	unscored: 3,
	fixed: 4,
	better: 5,
	same: 6,
	passing: 7
};
function worstFirst(a, b) {
	return RANK$1[a.status] - RANK$1[b.status] || (a.gain ?? 0) - (b.gain ?? 0) || (a.case.id < b.case.id ? -1 : 1);
}
function signOf({ direction }) {
	return direction === "higher" ? 1 : -1;
}

// src/stats/tallies.ts
function answersIn({ pairs, rule }, side, measure, counts = () => true) {
	let [right, trials] = [0, 0];
	const count = ({ value }) => {
		if (value === null) return;
		trials++;
		if (isRight(value, measure)) right++;
	};
	for (const pair of pairs) for (const score of pair[side]) {
		if (!counts(score)) continue;
		if (rule.card.level !== "turn" || score.turns.length === 0) count(score.mark);
		else for (const { mark } of score.turns) count(mark);
	}
	return {
		right,
		trials
	};
}
function isFresh({ run }) {
	return run.source === "called";
}
function freshAnswers(comparison, measure) {
	if (comparison.slice !== null || !isPassFail(measure)) return null;
	const side = (of) => answersIn(comparison, of, measure, isFresh);
	const answers = {
		baseline: side("baseline"),
		candidate: side("candidate")
	};
	return answers.baseline.trials + answers.candidate.trials > 0 ? answers : null;
}
function recordFor({ exam: { suite, change }, rule, slice }, history) {
	if (slice !== null || rule.law === "head") return null;
	const fits = (wanted, is) => wanted === null || wanted === is;
	const own = history.filter(({ metric, version, model, ...place }) => metric === rule.card.id && fits(place.suite, suite.name) && fits(place.target, change.target) && fits(version, versionOf(rule.card)) && fits(model, change.baseline?.model ?? null));
	return own.length ? sumOf(own.map(({ tally }) => tally)) : null;
}
function sumOf(tallies) {
	return tallies.reduce((sum, { right, trials }) => ({
		right: sum.right + right,
		trials: sum.trials + trials
	}), {
		right: 0,
		trials: 0
	});
}
function wrongShare({ right, trials }) {
	return trials ? (trials - right) / trials : 0;
}

// src/stats/tripwire.ts
function rareEventChance(head, history) {
	const total = head.seen + history.seen;
	if (head.of === 0 || total === 0) return 1;
	return binomialUpperTail(head.seen, total, head.of / (head.of + history.of));
}

// src/stats/twice.ts
const DROPS_AGAIN = .2;
function chanceOfBoth(first, second, most) {
	const [product, area] = [first * second, most * DROPS_AGAIN];
	if (product <= 0) return 0;
	return product >= area ? area : product * (1 + Math.log(area / product));
}

// src/stats/limit-chance.ts
const FEWEST_ALIKE = 3;
const WIDTH = 3.919928;
function limitChance({ how, q = .5, cases, seen }, which, limit) {
	const n = cases.length;
	switch (how) {
		case "sure": return 0;
		case "share": return which === "min" ? atMost(seen.value * n, n, limit) : atMost((1 - seen.value) * n, n, 1 - limit);
		case "quantile": {
			const beyond = (value) => which === "max" ? value > limit : value < limit;
			return atMost((1 - mean(cases.map((values) => values.filter(beyond).length / values.length))) * n, n, which === "max" ? q : 1 - q);
		}
		case "mean": return ofMean(cases.map(mean), limit);
		case "sum": return ofMean(cases.map(mean), limit / n);
		case "estimate": return ofEstimate(seen, limit);
	}
}
function atMost(x, n, p) {
	if (p <= 0 || x >= n) return 1;
	if (p >= 1) return 0;
	return incompleteBeta(1 - p, n - x, x + 1);
}
function ofMean(values, limit) {
	const n = values.length;
	const centre = mean(values);
	const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
	if (squares <= 1e-12 * centre * centre) return n >= FEWEST_ALIKE ? 0 : 1;
	return tCdf(-Math.abs(centre - limit) / Math.sqrt(squares / (n - 1) / n), n - 1);
}
function ofEstimate({ value, low, high }, limit) {
	if (low === null || high === null) return 1;
	const error = (high - low) / WIDTH;
	return error > 0 ? normalCdf(-Math.abs(value - limit) / error) : 0;
}

// src/stats/planner.ts
function criticalValue({ members, alpha }) {
	return normalQuantile(1 - alpha / Math.max(1, members));
}
function casesThatMustMove(design) {
	const { alpha, trials } = design;
	const ends = planWaves(trials, 1).map((wave) => wave.trials);
	const blocks = ends.map((end, at) => end - (ends[at - 1] ?? 0));
	const logWays = blocks.reduce((sum, k) => sum + logChoose(2 * k, k), 0);
	const variance = blocks.reduce((sum, k) => sum + k * k / (2 * k - 1), 0) / trials ** 2;
	const byLabels = Math.ceil(-Math.log(alpha) / logWays - 1e-9);
	return Math.max(byLabels, Math.ceil(criticalValue(design) ** 2 * variance));
}
function differenceSd(trialVariance, trials) {
	return Math.sqrt(2 * trialVariance / trials);
}
function smallestDrop(cases, sd, design, range = 1) {
	const moving = casesThatMustMove(design);
	if (cases < moving) return Number.POSITIVE_INFINITY;
	const bySpread = (criticalValue(design) + normalQuantile(design.power)) * sd / Math.sqrt(cases);
	return Math.max(bySpread, range * moving / cases);
}
function casesNeeded(drop, sd, design, range = 1) {
	if (!(drop > 0)) return Number.POSITIVE_INFINITY;
	const bySpread = ((criticalValue(design) + normalQuantile(design.power)) * sd / drop) ** 2;
	return Math.ceil(Math.max(bySpread, range * casesThatMustMove(design) / drop) * (1 - 1e-12));
}
function casesForLimit(limit, tail = .05, failures = 0) {
	if (!(limit > 0)) return Number.POSITIVE_INFINITY;
	const enough = (n) => rateUpperBound(failures, n, tail) <= limit;
	let high = failures + 1;
	while (!enough(high)) high *= 2;
	let low = Math.floor(high / 2);
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (enough(middle)) high = middle;
		else low = middle;
	}
	return high;
}
function casesToRuleOut(drop, tail = .02, range = 1) {
	const z = normalQuantile(1 - tail);
	return Math.floor(z * z * (range - drop) / drop) + 1;
}

// src/stages/decide/proof.ts
const DOUBT = .05;
const EPSILON$2 = 1e-9;
function isShare({ comparison, measure }) {
	const { aggregate } = comparison.rule.card;
	return measure.unit === "ratio" && (aggregate === "rate" || aggregate === "mean");
}
const FEWEST_TO_RESAMPLE = casesForLimit(.05, DOUBT);
function canRuleOut({ comparison, measure }) {
	return comparison.paired >= FEWEST_TO_RESAMPLE || !isResampled(comparison.rule.card, measure);
}
function shownBound({ comparison }, end) {
	const { candidate, scored, rule } = comparison;
	return ![
		"p50",
		"p95",
		"max"
	].includes(rule.card.aggregate) && scored < FEWEST_TO_RESAMPLE ? null : candidate?.[end] ?? null;
}
function isProved(facts, which, amount) {
	const { candidate, scored } = facts.comparison;
	if (!candidate) return false;
	const right = candidate.value * scored;
	if (which === "min") {
		const bound = isShare(facts) ? rateLowerBound(right, scored, DOUBT) : shownBound(facts, "low");
		return bound !== null && bound >= amount - EPSILON$2;
	}
	const bound = isShare(facts) ? rateUpperBound(right, scored, DOUBT) : shownBound(facts, "high");
	return bound !== null && bound <= amount + EPSILON$2;
}
function cleanCasesNeeded(facts, which, amount) {
	const { candidate, scored } = facts.comparison;
	if (!candidate || !isShare(facts)) return null;
	const [wrong, most] = which === "min" ? [1 - candidate.value, 1 - amount] : [candidate.value, amount];
	const cases = casesForLimit(most, DOUBT, Math.ceil(wrong * scored - EPSILON$2));
	return Number.isFinite(cases) && cases > scored ? cases : null;
}
function unchangedCasesNeeded({ comparison, measure }) {
	const { maxRegression, minEffect = 0 } = comparison.rule.card.threshold ?? {};
	if (!isShare({
		comparison,
		measure
	}) || !maxRegression || maxRegression.relative) return null;
	const drop = 2 * Math.max(maxRegression.value, minEffect);
	if (!(drop > 0 && drop < 1)) return null;
	const cases = casesToRuleOut(drop);
	return cases > comparison.paired ? cases : null;
}
function proofOfCritical(clauses) {
	const needed = clauses.flatMap(({ because }) => "casesNeeded" in because && because.casesNeeded !== null ? [because.casesNeeded] : []);
	return needed.length ? Math.max(...needed) : null;
}

// src/stages/decide/limits.ts
const EPSILON$1 = 1e-9;
function isBeyond(value, which, amount) {
	return which === "min" ? value < amount - EPSILON$1 : value > amount + EPSILON$1;
}
function chanceBeyond(comparison, seen, which, amount) {
	return limitChance(observed(comparison, seen), which, amount);
}
function observed({ rule, pairs }, seen) {
	const { aggregate } = rule.card;
	const isShare = measureOf(rule.card).unit === "ratio";
	const cases = pairs.map(({ candidate }) => valuesOf(candidate)).filter((values) => values.length > 0);
	switch (aggregate) {
		case "rate":
		case "mean": return {
			how: isShare ? "share" : "mean",
			cases,
			seen
		};
		case "p50": return {
			how: "quantile",
			q: .5,
			cases,
			seen
		};
		case "p95": return {
			how: "quantile",
			q: .95,
			cases,
			seen
		};
		case "max": return {
			how: "sure",
			cases,
			seen
		};
		case "sum": return {
			how: "sum",
			cases,
			seen
		};
		case "f1":
		case "recall": return {
			how: "estimate",
			cases,
			seen
		};
	}
}
function limit(facts, which, amount) {
	const { comparison, threshold, candidateLost, promise, limitScale } = facts;
	const clause = (outcome, because) => ({
		limit: which,
		amount,
		outcome,
		because
	});
	const seen = comparison.candidate;
	if (candidateLost) return clause("inconclusive", candidateLost);
	if (!seen) return clause("inconclusive", nothingScored(comparison));
	const beyond = (value) => isBeyond(value, which, amount);
	const lacking = isPartialSum(facts, which, beyond(seen.value));
	if (lacking) return clause("inconclusive", lacking);
	if (!beyond(seen.value)) {
		const proved = isProved(facts, which, amount);
		return clause("pass", {
			code: "within",
			proved,
			casesNeeded: proved ? null : cleanCasesNeeded(facts, which, amount)
		});
	}
	const preExisting = isPreExisting(facts, beyond);
	if (threshold.by === "value") return clause("fail", {
		code: "beyond",
		preExisting,
		chance: null
	});
	const chance = Math.min(1, chanceBeyond(comparison, seen, which, amount) * limitScale);
	if (chance <= promise.falseAlarm) return clause("fail", {
		code: "beyond",
		preExisting,
		chance
	});
	if (chance > promise.doubt) return clause("pass", {
		code: "beyond-by-noise",
		chance,
		casesNeeded: cleanCasesNeeded(facts, which, amount)
	});
	return clause(!preExisting || comparison.rule.card.critical ? "inconclusive" : "pass", {
		code: "maybe-beyond",
		chance,
		preExisting
	});
}
function isPartialSum({ comparison }, which, isRefuted) {
	const { rule, scored, pairs } = comparison;
	if (rule.card.aggregate !== "sum" || scored === pairs.length) return null;
	if (isRefuted === (which === "max")) return null;
	return {
		code: "too-little",
		scored,
		of: pairs.length,
		reasons: reasonsOf(pairs)
	};
}
const JUST_AS_MUCH = .05;
function isPreExisting({ comparison, standing, threshold, measure }, beyond) {
	const { baseline, candidate } = comparison;
	if (!baseline || !candidate || !beyond(baseline.value)) return false;
	return (candidate.value - baseline.value) * (measure.direction === "higher" ? 1 : -1) >= -(measure.unit === "ratio" ? JUST_AS_MUCH : JUST_AS_MUCH * Math.abs(baseline.value)) - EPSILON$1 && !(threshold.maxRegression && standing?.exceeds);
}

// src/stages/decide/again.ts
const LABELLINGS = 2e3;
const SHARE_LEFT = .2;
function suspectsAmong(checks) {
	const askable = checks.filter(({ blocking, comparison }) => blocking && !comparison.exam.change.recorded);
	const suspects = (outcome, isSuspect) => askable.filter((check) => check.outcome === outcome).map((check) => ({
		check,
		clauses: check.clauses.filter(isSuspect)
	})).filter(({ clauses }) => clauses.length > 0);
	const failing = suspects("fail", ({ outcome }) => outcome === "fail");
	return failing.length > 0 ? failing : suspects("inconclusive", mayBeChance);
}
function mayBeChance({ outcome, because: { code } }) {
	return outcome === "inconclusive" && [
		"maybe-chance",
		"maybe-beyond",
		"lost-marks"
	].includes(code);
}
function dueAgain({ check, clauses }) {
	const { pairs } = check.comparison;
	const due = new Set(clauses.flatMap(({ limit, because }) => {
		if (because.code === "broke-pinned") return because.cases;
		const isFew = limit === "max-regression" && because.code !== "rare" && isConcentrated(pairs);
		return pairs.filter(({ gain }) => !isFew || gain !== 0).map((pair) => pair.case.id);
	}));
	return ({ id }) => due.has(id);
}
const FEWEST_TO_BREAK = 2;
function isConcentrated(pairs) {
	let [all, broken] = [0, 0];
	for (const { gain, baseline, candidate } of pairs) {
		all -= gain ?? 0;
		if (gain === -1 && Math.min(baseline.length, candidate.length) >= FEWEST_TO_BREAK) broken++;
	}
	return 2 * broken >= all;
}
function testsAgain(suspects, freshOf, seed) {
	const asked = suspects.flatMap(({ check, clauses }) => {
		const fresh = freshOf(check);
		return fresh && fresh.paired > 0 ? clauses.map((clause) => ({
			clause,
			fresh
		})) : [];
	});
	const drops = dropsAgain(asked, seed);
	const limits = asked.filter(({ clause: { limit } }) => limit === "min" || limit === "max").length;
	const tests = asked.flatMap(({ clause, fresh }) => {
		const drop = drops.get(clause);
		const test = drop === void 0 ? testAgain(clause, fresh, limits) : dropped(drop);
		const trials = Math.max(...fresh.pairs.map(({ candidate }) => candidate.length));
		return test ? [[clause, {
			trials,
			...test
		}]] : [];
	});
	return new Map(tests);
}
function dropped(chance) {
	return {
		chance,
		confirmed: chance <= DROPS_AGAIN
	};
}
function dropsAgain(asked, seed) {
	const drops = asked.flatMap(({ clause, fresh }, at) => {
		const member = memberFor(clause, fresh, `again ${at}`);
		return member ? [{
			clause,
			member: prepare({
				...member,
				allowed: { absolute: 0 }
			})
		}] : [];
	});
	const members = drops.map(({ member }) => member);
	const drawing = {
		seed: `${seed}/again`,
		blocks: [],
		labellings: LABELLINGS
	};
	const { chances } = redraw(members, drawing, {
		crossed: [],
		quota: 0
	});
	return new Map(drops.map(({ clause }, at) => [clause, chances[at] ?? 1]));
}
function memberFor({ limit, because }, fresh, id) {
	if (limit === "marks") return marksOf(fresh, id);
	return limit === "max-regression" && because.code !== "rare" ? memberOf(fresh, measureOf(fresh.rule.card), id) : null;
}
function testAgain({ limit, amount, because }, fresh, limits) {
	if (because.code === "rare") return rareAgain(fresh, because);
	if (because.code === "broke-pinned") return brokenAgain(fresh, because.cases);
	return limit === "min" || limit === "max" ? beyondAgain(fresh, limit, amount ?? 0, limits) : null;
}
function heldAgain(clause, again, pooled, promise) {
	const { because } = clause;
	const first = "chance" in because ? because.chance : null;
	const { falseAlarm, doubt } = promise;
	const both = first === null || again.chance === null || because.code === "rare" ? null : chanceOfBoth(first, again.chance, Math.max(falseAlarm, doubt));
	const isThere = stillThere(clause, pooled);
	const isRare = both === null || both <= SHARE_LEFT * falseAlarm;
	if (again.confirmed && isRare && isThere) return {
		...clause,
		outcome: "fail",
		because: confirmed(because, again, both)
	};
	if (!again.confirmed || !isThere) {
		const outcome = isThere ? "inconclusive" : "pass";
		return {
			...clause,
			outcome,
			because: {
				code: "not-again",
				chance: first,
				again
			}
		};
	}
	return {
		...clause,
		outcome: "inconclusive",
		because: {
			...because,
			again
		}
	};
}
function confirmed(because, again, both) {
	switch (because.code) {
		case "maybe-chance": {
			const { family, reach } = because;
			return {
				code: "drop",
				chance: both ?? because.chance,
				family,
				reach,
				again
			};
		}
		case "maybe-beyond": return {
			code: "beyond",
			chance: both ?? because.chance,
			preExisting: because.preExisting,
			again
		};
		default: return {
			...because,
			again
		};
	}
}
function rareAgain(fresh, { record }) {
	const seen = answersIn(fresh, "candidate", measureOf(fresh.rule.card));
	const chance = rareEventChance(eventsIn$1(seen), eventsIn$1(record));
	return {
		chance,
		confirmed: wrongShare(seen) > wrongShare(record) && chance <= .2
	};
}
function eventsIn$1({ right, trials }) {
	return {
		seen: trials - right,
		of: trials
	};
}
function beyondAgain(fresh, which, amount, limits) {
	const seen = fresh.candidate;
	if (!seen || !isBeyond(seen.value, which, amount)) return {
		chance: 1,
		confirmed: false
	};
	if (fresh.rule.card.threshold?.by === "value") return {
		chance: null,
		confirmed: true
	};
	return dropped(Math.min(1, chanceBeyond(fresh, seen, which, amount) * limits));
}
function brokenAgain(fresh, cases) {
	const measure = measureOf(fresh.rule.card);
	return {
		chance: null,
		confirmed: fresh.pairs.filter((pair) => cases.includes(pair.case.id)).some(({ candidate }) => {
			const values = valuesOf(candidate);
			return values.length > 0 && values.every((value) => !isRight(value, measure));
		})
	};
}
function stillThere({ limit, amount }, pooled) {
	if (limit === "min" || limit === "max") return pooled.candidate !== null && isBeyond(pooled.candidate.value, limit, amount ?? 0);
	if (limit !== "max-regression") return true;
	return describe(prepare(memberOf(pooled, measureOf(pooled.rule.card), "pooled")), "pooled").exceeds;
}

// src/stages/decide/budget.ts
const POOLS = [
	"base",
	"head",
	"advisory"
];
function poolOf({ blocking, law }) {
	return !blocking ? "advisory" : law === "head" ? "head" : "base";
}
const SHARE = .2;
const SHARE_OF_BASE = .8;
function budgetOf({ falseAlarm, doubt }, comparisons, wired) {
	const counts = {
		limits: countBy(comparisons, limitsIn),
		pinned: countBy(comparisons, (it) => pinnedIn(it).length)
	};
	const isAny = (part, pool) => part === "wires" ? wired && pool !== "advisory" : counts[part][pool] > 0;
	const both = comparisons.some(({ rule }) => poolOf(rule) === "base") && comparisons.some(({ rule }) => poolOf(rule) === "head");
	const portion = {
		base: both ? SHARE_OF_BASE : 1,
		head: both ? .19999999999999996 : 1,
		advisory: 1
	};
	const share = (part, pool) => {
		if (part !== "pairs") return SHARE * portion[pool];
		const others = [
			"limits",
			"pinned",
			"wires"
		].filter((other) => isAny(other, pool)).length;
		return (1 - SHARE * others) * portion[pool];
	};
	return {
		falseAlarm,
		doubt,
		share,
		members: (part, pool) => counts[part][pool]
	};
}
function countBy(comparisons, count) {
	const sums = {
		base: 0,
		head: 0,
		advisory: 0
	};
	for (const comparison of comparisons) sums[poolOf(comparison.rule)] += count(comparison);
	return sums;
}
function limitsIn({ rule }) {
	const { threshold } = rule.card;
	if (!threshold || threshold.by === "value") return 0;
	return Number(threshold.min !== null) + Number(threshold.max !== null);
}
function pinnedIn({ rule, slice, pairs }) {
	if (slice || !rule.card.threshold || !isPassFail(measureOf(rule.card))) return [];
	return pairs.filter((pair) => pair.case.pinned || rule.card.critical);
}

// src/stages/decide/pins.ts
function pinned({ comparison, measure, pinnedScale, promise }) {
	const unbreakable = pinnedIn(comparison);
	if (unbreakable.length === 0) return null;
	const chanceOf = ({ baseline, candidate }) => Math.min(1, accidentChance(scored(baseline).length, scored(candidate).length) * pinnedScale);
	const suspects = unbreakable.filter((pair) => looksBroken(pair, measure));
	const broken = suspects.filter((pair) => chanceOf(pair) <= promise.falseAlarm);
	const unsure = suspects.filter((pair) => pair.case.pinned || chanceOf(pair) <= promise.doubt);
	const lost = unbreakable.filter((pair) => pair.case.pinned && isLost(pair, measure));
	const told = [
		broken,
		unsure,
		lost
	].find((pairs) => pairs.length > 0) ?? [];
	const [first] = told;
	if (!first) return null;
	return {
		limit: "pinned",
		amount: null,
		outcome: told === broken ? "fail" : "inconclusive",
		because: {
			code: "broke-pinned",
			cases: told.map(({ case: each }) => each.id),
			trials: scored(first.candidate).length,
			chance: told === lost ? null : Math.max(...told.map(chanceOf))
		}
	};
}
function looksBroken({ baseline, candidate }, measure) {
	const [was, is] = [scored(baseline), scored(candidate)];
	return allRight(was, measure) && is.length > 0 && is.every((value) => !isRight(value, measure));
}
function isLost({ baseline, candidate }, measure) {
	return allRight(scored(baseline), measure) && scored(candidate).length === 0;
}
function allRight(values, measure) {
	return values.length > 0 && values.every((value) => isRight(value, measure));
}
function scored(scores) {
	return scores.flatMap(({ mark }) => mark.value ?? []);
}
function suspectsIn(comparisons, budget) {
	const cases = /* @__PURE__ */ new Set();
	let trials = 0;
	for (const comparison of comparisons) {
		if (!comparison.rule.blocking) continue;
		const measure = measureOf(comparison.rule.card);
		const enough = enoughFor(comparison, budget);
		for (const pair of pinnedIn(comparison)) {
			if (Math.min(pair.baseline.length, pair.candidate.length) >= enough || !looksBroken(pair, measure)) continue;
			cases.add(pair.case);
			trials = Math.max(trials, enough);
		}
	}
	return {
		trials,
		cases
	};
}
function enoughFor({ rule }, budget) {
	const pool = poolOf(rule);
	const chance = budget.falseAlarm * budget.share("pinned", pool);
	return trialsForPinned(budget.members("pinned", pool), chance);
}

// src/stages/decide/clauses.ts
function clausesOf(facts) {
	const { threshold, comparison } = facts;
	const clauses = [
		threshold.maxRegression ? regression(facts) : null,
		threshold.min === null ? null : limit(facts, "min", threshold.min),
		threshold.max === null ? null : limit(facts, "max", threshold.max),
		marks(facts),
		pinned(facts)
	].filter((clause) => clause !== null);
	return comparison.rule.card.critical && !comparison.slice ? [...clauses, critical(clauses, facts)] : clauses;
}
function regression(facts) {
	const { threshold, comparison, standing, family, tripped } = facts;
	const amount = threshold.maxRegression?.value ?? null;
	const clause = (outcome, because) => ({
		limit: "max-regression",
		amount,
		outcome,
		because
	});
	const { change, suite } = comparison.exam;
	if (change.unsettled?.includes(suite.name) && threshold.min === null && threshold.max === null) return clause("inconclusive", { code: "place-unknown" });
	if (change.kind === "added") return clause("pass", { code: "nothing-to-compare" });
	if (facts.pairsLost) return clause("inconclusive", facts.pairsLost);
	if (!standing || standing.n === 0) return clause("inconclusive", nothingScored(comparison));
	const { chance, reach, outcome } = standing;
	if (outcome === "fail") return clause("fail", {
		code: "drop",
		chance,
		family,
		reach
	});
	if (tripped) return clause("fail", {
		code: "rare",
		...tripped
	});
	if (outcome === "inconclusive") return clause("inconclusive", {
		code: "maybe-chance",
		chance,
		family,
		reach
	});
	if (standing.exceeds) return clause("pass", {
		code: "noise",
		chance,
		family
	});
	const low = canRuleOut(facts) ? comparison.gain?.low ?? null : null;
	const ruledOut = low === null ? null : Math.max(0, -low);
	const proved = standing.proved && canRuleOut(facts);
	return clause("pass", {
		code: "no-drop",
		proved,
		ruledOut,
		casesNeeded: proved ? null : unchangedCasesNeeded(facts)
	});
}
function marks({ comparison, marksStanding, family }) {
	if (!marksStanding || !(marksStanding.gain < 0)) return null;
	const outcomes = {
		fail: "fail",
		inconclusive: "inconclusive",
		pass: "pass"
	};
	const lost = comparison.pairs.filter(({ candidate }) => candidate.length === 0 || candidate.some(({ mark, run }) => mark.value === null && isAnswered(run))).length;
	const { chance, outcome } = marksStanding;
	const because = {
		code: "lost-marks",
		lost,
		of: comparison.pairs.length,
		chance,
		family
	};
	return {
		limit: "marks",
		amount: null,
		outcome: outcomes[outcome],
		because
	};
}
function isAnswered({ result, trial }) {
	return result.ok || trial.exam.change.kind === "measured";
}
function critical(clauses, { comparison, measure }) {
	const proved = clauses.every(({ outcome, because }) => outcome === "pass" && "proved" in because && because.proved);
	const unbreakable = pinnedIn(comparison);
	const allRight = unbreakable.length > 0 && unbreakable.every(({ candidate }) => candidate.length > 0 && candidate.every(({ mark }) => mark.value !== null && isRight(mark.value, measure)));
	const clause = (outcome, because) => ({
		limit: "critical",
		amount: null,
		outcome,
		because
	});
	if (proved || allRight) return clause("pass", {
		code: "within",
		proved: true,
		casesNeeded: null
	});
	return clause("inconclusive", {
		code: "unproved",
		casesNeeded: proofOfCritical(clauses)
	});
}

// src/stages/decide/families.ts
function takeWaveOf(gates, comparisons, plan, last) {
	const before = gates ?? openGates(plan);
	const standings = /* @__PURE__ */ new Map();
	const after = { ...before };
	let failed = false;
	const open = /* @__PURE__ */ new Set();
	for (const pool of POOLS) {
		const family = comparisons.filter(({ rule }) => poolOf(rule) === pool).flatMap(entriesOf);
		if (family.length === 0) continue;
		const toProve = new Set(family.filter(({ of }) => of.rule.card.critical).map(({ member }) => member.id));
		const share = plan.budget.share("pairs", pool);
		const seen = takeWave(before[pool], family.map(({ member }) => member), {
			last,
			toProve
		});
		after[pool] = seen.gate;
		const checks = new Set(family.map(({ of }) => of)).size;
		family.forEach(({ of, about }, at) => {
			const raw = seen.members[at];
			const standing = {
				...raw,
				chance: Math.min(1, raw.chance / share)
			};
			const known = standings.get(nameOf(of)) ?? {
				gain: null,
				marks: null,
				family: checks
			};
			standings.set(nameOf(of), {
				...known,
				[about]: standing
			});
			if (pool === "advisory") return;
			if (standing.outcome === "fail") failed = true;
			if (standing.open) open.add(of.exam);
		});
	}
	return {
		gates: after,
		standings,
		failed,
		open
	};
}
function entriesOf(comparison) {
	const { card } = comparison.rule;
	const name = nameOf(comparison);
	const entries = [];
	if (card.threshold?.maxRegression) entries.push({
		of: comparison,
		about: "gain",
		member: memberOf(comparison, measureOf(card), name)
	});
	if (card.threshold && lacksMarks(comparison)) entries.push({
		of: comparison,
		about: "marks",
		member: marksOf(comparison, `${name}\nmarks`)
	});
	return entries;
}
function lacksMarks({ pairs, exam: { change }, slice }) {
	if (change.kind === "added" || slice) return false;
	return pairs.some(({ baseline, candidate }) => lackMarks(baseline) || lackMarks(candidate));
}
function lackMarks(scores) {
	return scores.length === 0 || scores.some(({ mark }) => mark.value === null);
}
function nameOf({ exam: { suite, change }, rule, slice }) {
	const part = slice ? `${slice.tag}=${slice.value}` : "";
	return [
		suite.name,
		change.target,
		change.as,
		change.place?.of,
		rule.card.id,
		rule.law,
		part
	].join("\n");
}
function openGates({ seed, waves, budget }) {
	const gate = (pool) => {
		const share = budget.share("pairs", pool);
		const spending = {
			alpha: budget.falseAlarm * share,
			doubt: budget.doubt * share
		};
		return createGate({
			seed: `${seed}/${pool}`,
			waves,
			...spending
		});
	};
	return {
		base: gate("base"),
		head: gate("head"),
		advisory: gate("advisory")
	};
}

// src/stages/decide/trouble.ts
const MOST_LOST = .2;
const IS_OUTAGE = {
	auth: true,
	"not-found": true,
	"rate-limit": true,
	timeout: true,
	network: true,
	server: true,
	rejected: true,
	malformed: true,
	"not-recorded": true,
	"no-key": true,
	unfit: false,
	budget: false,
	"given-up": true,
	"judge-untrusted": true,
	unscored: false,
	empty: false,
	"cut-off": false,
	filtered: false,
	refused: false,
	"broken-off": false
};
function takeAttendance(runs) {
	const shelf = /* @__PURE__ */ new Map();
	for (const run of runs) {
		const { exam, side } = run.trial;
		const sides = shelf.get(exam) ?? {
			baseline: [],
			candidate: []
		};
		sides[side].push(run);
		shelf.set(exam, sides);
	}
	return (exam, side) => attendanceOf(shelf.get(exam)?.[side] ?? []);
}
function attendanceOf(runs) {
	const failures = runs.flatMap(({ result }) => result.ok ? [] : [result.failure]);
	const lost = failures.filter(({ cause }) => IS_OUTAGE[cause]).length;
	return {
		asked: runs.length,
		failures,
		lost: runs.length ? lost / runs.length : 0,
		cut: failures.filter(({ cause }) => cause === "budget").length
	};
}
function baselineGone(register, exam) {
	const { asked, failures } = register(exam, "baseline");
	const gone = failures.filter((failure) => (failure.first ?? failure.cause) === "not-found");
	if (asked === 0 || gone.length < asked) return null;
	return register(exam, "candidate").lost <= .2 ? gone[0] ?? null : null;
}
function troubleIn(exams, register) {
	return lostIn(exams, register).filter(({ exam, trouble: { side } }) => side === "candidate" || !baselineGone(register, exam)).map(({ trouble }) => trouble);
}
function outagesIn(exams, runs) {
	return lostIn(exams, takeAttendance(runs)).map(({ trouble }) => trouble);
}
function lostIn(exams, register) {
	return exams.flatMap((exam) => ["baseline", "candidate"].flatMap((side) => {
		const { asked, failures, lost } = register(exam, side);
		const failure = commonest(failures);
		if (asked === 0 || lost <= .2 || !failure) return [];
		return [{
			exam,
			trouble: {
				suite: exam.suite.name,
				target: exam.change.target,
				side,
				lost: failures.length,
				asked,
				failure
			}
		}];
	}));
}
function commonest(failures) {
	const counts = /* @__PURE__ */ new Map();
	for (const { message } of failures) counts.set(message, (counts.get(message) ?? 0) + 1);
	const [most] = [...counts].sort((a, b) => b[1] - a[1]);
	return failures.find(({ message }) => message === most?.[0]) ?? null;
}

// src/stages/decide/juries.ts
function doubtsIn(juries) {
	const failures = new Map(juries.map((jury) => [jury.fingerprint, failureOf(jury)]));
	if (failures.size === 0) return () => null;
	return (card) => failures.get(judgeOf(card)?.fingerprint ?? "") ?? null;
}
function failureOf({ model, wrong, silent, asked, lost }) {
	if (silent) return silent.cause === "budget" ? null : silent;
	if (wrong.length > 0) {
		const more = wrong.length > 1 ? ` (and ${wrong.length - 1} more)` : "";
		return {
			cause: "judge-untrusted",
			first: null,
			message: `the judge ${model} can't be trusted: it ${wrong[0]}${more}`,
			status: null
		};
	}
	return lost.length > .2 * asked ? lost[0] ?? null : null;
}
function doubtful({ threshold }, { message }) {
	return {
		limit: threshold?.maxRegression ? "max-regression" : threshold?.min != null ? "min" : "max",
		amount: null,
		outcome: "inconclusive",
		because: {
			code: "judge-untrusted",
			message
		}
	};
}
function isUnhelped({ card }, jury) {
	return card.foreign === true && jury?.kind === "remote" && jury.wrong.length > 0;
}
function troubleWithJudges(exams, doubts, juries) {
	return exams.flatMap(({ suite, change }) => suite.rules.flatMap((rule) => {
		const failure = rule.blocking ? doubts(rule.card) : null;
		const jury = juries.find(({ fingerprint }) => fingerprint === judgeOf(rule.card)?.fingerprint);
		if (!failure || isUnhelped(rule, jury)) return [];
		const counts = {
			lost: jury?.lost.length ?? 0,
			asked: jury?.asked ?? 0
		};
		return [{
			suite: suite.name,
			target: change.target,
			side: "candidate",
			metric: rule.card.id,
			...counts,
			failure
		}];
	}));
}

// src/stages/decide/checks.ts
function checkOf(comparison, grounds) {
	const { register, doubts, tripped, mostUnscored, budget } = grounds;
	const { card, blocking } = comparison.rule;
	const doubt = doubts(card);
	if (doubt) return {
		comparison,
		outcome: "inconclusive",
		blocking,
		preExisting: false,
		clauses: [doubtful(card, doubt)]
	};
	if (!card.threshold) return {
		comparison,
		outcome: "pass",
		blocking: false,
		preExisting: false,
		clauses: [LOOKED_AT]
	};
	const inFamily = grounds.standings.get(nameOf(comparison));
	const { scored, paired } = comparison;
	const measure = measureOf(card);
	const asked = comparison.pairs.filter(isAsked).length;
	const bare = comparison.pairs.filter((pair) => isAsked(pair) && isBare(pair)).length;
	const few = (left) => asked - left > mostUnscored * asked || bare > MOST_BARE * asked ? tooLittle(comparison, left) : null;
	const pool = poolOf(comparison.rule);
	const scale = (part) => budget.members(part, pool) / budget.share(part, pool);
	const candidateLost = lostOn(comparison, register, ["candidate"]) ?? few(scored);
	return checkWith(comparison, clausesOf({
		comparison,
		measure,
		threshold: card.threshold,
		standing: inFamily?.gain ?? null,
		marksStanding: inFamily?.marks ?? null,
		tripped: tripped?.get(comparison) ?? null,
		family: inFamily?.family ?? 0,
		promise: budget,
		limitScale: scale("limits"),
		pinnedScale: scale("pinned"),
		candidateLost,
		pairsLost: gone(comparison, register) ?? lostOn(comparison, register, ["baseline", "candidate"]) ?? few(paired)
	}), grounds);
}
function checkWith(comparison, clauses, { wires, wishes }) {
	const { card, blocking } = comparison.rule;
	const sorted = clauses.toSorted((a, b) => RANK[a.outcome] - RANK[b.outcome]);
	const outcome = sorted[0]?.outcome ?? "pass";
	const failed = sorted.filter((clause) => clause.outcome === "fail");
	const preExisting = failed.length > 0 && failed.every(({ because }) => because.code === "beyond" && because.preExisting);
	const excused = preExisting && !card.critical && wishes.onPreExisting === "warn";
	const rest = sorted.filter((clause) => clause.outcome !== "fail");
	const record = wires.find((wire) => wire.comparison === comparison)?.record;
	const answers = freshAnswers(comparison, measureOf(card));
	const check = {
		comparison,
		preExisting,
		...record ? { record } : {},
		...answers ? { answers } : {}
	};
	if (excused && rest[0]?.outcome === "inconclusive") return {
		...check,
		outcome: "inconclusive",
		blocking,
		clauses: [...rest, ...failed]
	};
	return {
		...check,
		outcome,
		blocking: blocking && !excused,
		clauses: sorted
	};
}
const LOOKED_AT = {
	limit: "max",
	amount: null,
	outcome: "pass",
	because: { code: "looked-at" }
};
const RANK = {
	fail: 0,
	inconclusive: 1,
	pass: 2
};
const MOST_BARE = .5;
function isBare({ before, after }) {
	return before === null && after === null;
}
function isAsked({ baseline, candidate }) {
	return baseline.length + candidate.length > 0;
}
function gone(comparison, register) {
	const failure = baselineGone(register, comparison.exam);
	return failure ? {
		code: "baseline-unavailable",
		message: failure.message
	} : null;
}
function lostOn(comparison, register, sides) {
	const { paired, scored, pairs, exam } = comparison;
	const outage = sides.some((side) => register(exam, side).lost > MOST_LOST);
	const missing = (pair) => sides.some((side) => pair[side === "baseline" ? "before" : "after"] === null);
	const cut = sides.some((side) => register(exam, side).cut > 0) && pairs.some(missing);
	if (!outage && !cut) return null;
	return tooLittle(comparison, sides.length > 1 ? paired : scored);
}
function tooLittle({ pairs }, scored) {
	return {
		code: "too-little",
		scored,
		of: pairs.length,
		reasons: reasonsOf(pairs)
	};
}

// src/stages/decide/wires.ts
const RARE = .02;
const LEAST_RECORD = 1e3;
const EPSILON = 1e-9;
function wiresIn(comparisons, history) {
	if (history.length === 0) return [];
	return comparisons.flatMap((comparison) => {
		const { rule, exam } = comparison;
		const { aggregate, threshold } = rule.card;
		const isShare = isPassFail(measureOf(rule.card)) && (aggregate === "rate" || aggregate === "mean");
		const isHeld = rule.blocking && threshold?.maxRegression?.relative === false;
		if (!isShare || !isHeld || exam.change.kind === "added") return [];
		const record = recordFor(comparison, history);
		return record !== null && record.trials >= LEAST_RECORD && wrongShare(record) <= RARE ? [{
			comparison,
			record
		}] : [];
	});
}
function trippedIn(wires, alpha) {
	const tripped = /* @__PURE__ */ new Map();
	for (const { comparison, record } of wires) {
		const measure = measureOf(comparison.rule.card);
		const seen = answersIn(comparison, "candidate", measure);
		const base = answersIn(comparison, "baseline", measure);
		const known = sumOf([record, base]);
		const chance = Math.min(1, rareEventChance(eventsIn(seen), eventsIn(known)) * wires.length);
		const { maxRegression, minEffect = 0 } = comparison.rule.card.threshold ?? {};
		const least = Math.max(maxRegression?.value ?? 0, minEffect) - EPSILON;
		if ([known, base].every((than) => wrongShare(seen) - wrongShare(than) >= least) && chance <= alpha) tripped.set(comparison, {
			chance,
			checks: wires.length,
			seen,
			record: known
		});
	}
	return tripped;
}
function eventsIn({ right, trials }) {
	return {
		seen: trials - right,
		of: trials
	};
}
function soundWires(wires, alpha, before, last) {
	const tripped = new Map([...trippedIn(wires, alpha)].filter(([it]) => !before || before.standing.includes(nameOf(it))));
	const standing = [...tripped.keys()].map(nameOf);
	return before || last ? {
		tripped,
		suspected: [],
		standing
	} : {
		tripped: /* @__PURE__ */ new Map(),
		suspected: [...tripped.keys()],
		standing
	};
}

// src/stages/decide/drift.ts
const FALSE_DRIFT = .01;
function isStored({ run }) {
	return run.source === "stored";
}
function isOutdated(score) {
	return isStored(score) && measureOf(score.rule.card).unit === "ms";
}
function sentinelOf(comparisons, seed) {
	const whole = comparisons.filter(({ slice }) => slice === null);
	if (!whole.some(({ pairs }) => pairs.some(({ baseline }) => baseline.some(isStored)))) return null;
	return driftIn(whole.map(thenAndNow), seed);
}
function driftIn(watched, seed) {
	const members = watched.flatMap((each, at) => bothWays(each, at));
	const { appraisals } = appraiseFamily(`${seed}/drift`, FALSE_DRIFT, members);
	const [worst] = appraisals.filter(({ failed }) => failed).sort((a, b) => a.chance - b.chance);
	const cases = new Set(watched.flatMap(({ pairs }) => pairs.filter(isPaired).map(({ case: { id } }) => id))).size;
	if (!worst) return {
		cases,
		drift: null
	};
	const { rule } = watched[Number.parseInt(worst.id, 10)];
	return {
		cases,
		drift: {
			metric: rule.card.id,
			cases: worst.n,
			chance: worst.chance
		}
	};
}
function comparable(scores, sentinel) {
	return sentinel?.drift ? scores.filter((score) => !isStored(score)) : scores;
}
function timely(scores) {
	const askings = /* @__PURE__ */ new Map();
	const place = ({ trial: { exam, case: each } }, side) => `${side} ${exam.suite.name} ${exam.change.target} ${exam.change.as} ${each.id}`;
	for (const { run } of scores) {
		const name = place(run, run.trial.side);
		askings.set(name, (askings.get(name) ?? /* @__PURE__ */ new Set()).add(run.asking));
	}
	return scores.filter(({ run, rule }) => {
		if (run.asking === void 0 || measureOf(rule.card).unit !== "ms") return true;
		const others = askings.get(place(run, run.trial.side === "baseline" ? "candidate" : "baseline"));
		return !others || others.has(run.asking);
	});
}
function thenAndNow(comparison) {
	return {
		...comparison,
		pairs: comparison.pairs.map((pair) => {
			const [then, now] = [pair.baseline.filter(isStored), pair.baseline.filter((score) => !isStored(score))];
			const most = Math.min(then.length, now.length);
			return {
				...pair,
				baseline: then.slice(0, most),
				candidate: now.slice(0, most)
			};
		})
	};
}
function isPaired({ baseline, candidate }) {
	return baseline.length > 0 && candidate.length > 0;
}
function bothWays(comparison, at) {
	const member = {
		...memberOf(comparison, measureOf(comparison.rule.card), ""),
		allowed: {}
	};
	return [{
		...member,
		id: `${at} down`,
		better: "higher"
	}, {
		...member,
		id: `${at} up`,
		better: "lower"
	}];
}

// src/stages/decide/moves.ts
const FALSE_NAMES = .1;
function movesIn(comparisons) {
	const tested = comparisons.filter(isFirst).flatMap(candidatesIn);
	const chances = benjaminiHochberg(tested.map(({ base, head }) => fisherExact(base, head)));
	return tested.filter((_, at) => (chances[at] ?? 1) <= FALSE_NAMES).map(({ comparison, id, base, head }) => ({
		comparison,
		case: id,
		way: head.right * base.trials < base.right * head.trials ? "broke" : "fixed",
		base,
		head
	}));
}
function isFirst(comparison, at, all) {
	const { exam, rule, slice } = comparison;
	const first = all.findIndex((it) => it.exam === exam && it.rule.card.id === rule.card.id && !it.slice);
	return slice === null && first === at && isPassFail(measureOf(rule.card));
}
function candidatesIn(comparison) {
	return comparison.pairs.flatMap(({ case: { id }, baseline, candidate }) => {
		const [base, head] = [tallyOf(baseline, comparison), tallyOf(candidate, comparison)];
		const right = base.right + head.right;
		return base.trials > 1 && head.trials > 1 && right > 0 && right < base.trials + head.trials ? [{
			comparison,
			id,
			base,
			head
		}] : [];
	});
}
function tallyOf(scores, { rule }) {
	const measure = measureOf(rule.card);
	const values = scores.flatMap(({ mark }) => mark.value === null ? [] : [mark.value]);
	return {
		right: values.filter((value) => isRight(value, measure)).length,
		trials: values.length
	};
}

// src/stats/noise.ts
function varianceWithin(values) {
	const centre = mean(values);
	return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
}
function trialVariance(cases) {
	const repeated = cases.filter((values) => values.length > 1);
	return repeated.length ? mean(repeated.map(varianceWithin)) : null;
}
function noiseShare(cases) {
	const within = trialVariance(cases);
	if (within === null) return null;
	const scored = cases.filter((values) => values.length > 0);
	const means = scored.map(mean);
	const spread = means.length > 1 ? varianceWithin(means) : 0;
	const byNoise = mean(scored.map((values) => within / values.length));
	const between = Math.max(0, spread - byNoise);
	return within === 0 ? 0 : within / (within + between);
}

// src/stages/decide/sight.ts
const POWER = .9;
const ASSUMED = {
	rate: .9,
	noiseShare: .3
};
const FINER = .75;
const COARSE = .25;
function sightsOf(exams, falseAlarm, comparisons = []) {
	const design = {
		members: exams.flatMap((exam) => exam.suite.rules.flatMap((rule) => checksOf(exam, rule))).length,
		alpha: falseAlarm,
		power: POWER
	};
	return exams.flatMap((exam) => {
		const rules = exam.suite.rules.filter((rule) => isSharePoints(exam, rule));
		if (rules.length === 0) return [];
		const measured = rules.flatMap((rule) => varianceOf(exam, rule, comparisons) ?? []);
		const variance = measured.length ? Math.max(...measured) : null;
		const own = {
			...design,
			trials: exam.suite.trials
		};
		return [sightOf(exam, Math.min(...rules.map(toleranceOf)), own, variance)];
	});
}
function toleranceOf({ card: { threshold } }) {
	return Math.max(threshold?.maxRegression?.value ?? 0, threshold?.minEffect ?? 0);
}
function checksOf(exam, rule) {
	const { blocking, card } = rule;
	const { kind, baseline, candidate } = exam.change;
	const isCompared = kind === "measured" || baseline !== null && candidate !== null;
	return blocking && card.threshold?.maxRegression && isCompared ? slicesOf(exam.suite.cases, rule) : [];
}
function isSharePoints(exam, rule) {
	const { aggregate, threshold } = rule.card;
	return checksOf(exam, rule).length > 0 && threshold?.maxRegression?.relative === false && measureOf(rule.card).unit === "ratio" && (aggregate === "rate" || aggregate === "mean");
}
function varianceOf(exam, rule, comparisons) {
	const own = comparisons.find((each) => each.exam === exam && each.rule.card === rule.card && !each.slice);
	return trialVariance(own?.pairs.flatMap(({ baseline, candidate }) => [valuesOf(baseline), valuesOf(candidate)]) ?? []);
}
function sightOf(exam, tolerance, design, measured) {
	const { suite } = exam;
	const cases = suite.cases.length;
	const assumed = ASSUMED.noiseShare * ASSUMED.rate * (1 - ASSUMED.rate);
	const sd = differenceSd(measured ?? assumed, suite.trials);
	const margin = normalQuantile(POWER) * sd;
	const drop = Math.max(smallestDrop(cases, sd, design), tolerance + margin / Math.sqrt(cases));
	const seen = drop < 1 ? drop : null;
	const goal = Math.max(.01, Math.round((seen === null ? COARSE : tolerance + (seen - tolerance) * FINER) * 100) / 100);
	const needed = goal > tolerance ? Math.max(casesNeeded(goal, sd, design), Math.ceil((margin / (goal - tolerance)) ** 2)) : 0;
	return {
		exam,
		cases,
		checks: design.members,
		drop: seen,
		finer: needed > cases ? {
			cases: needed - cases,
			drop: goal
		} : null,
		measured: measured !== null
	};
}

// src/stages/decide/index.ts
function openDecision(terms) {
	const verdict = {
		outcome: "unchanged",
		checks: [],
		trouble: []
	};
	const [first] = terms.waves;
	const next = first ? {
		kind: "wave",
		...stepOf(first),
		of: () => true
	} : null;
	return {
		terms,
		gates: null,
		standings: /* @__PURE__ */ new Map(),
		taken: 0,
		alarm: null,
		verdict,
		next
	};
}
function stepOf({ trials, share }) {
	return {
		trials,
		share
	};
}
function decide(before, evidence) {
	return evidence.again ? confirm(before, evidence, evidence.again) : judge(before, evidence);
}
function judge(before, evidence) {
	const { terms, taken } = before;
	const { exams, runs, comparisons, juries = [] } = evidence;
	const register = takeAttendance(runs);
	const doubts = doubtsIn(juries);
	const outages = [...troubleIn(exams, register), ...troubleWithJudges(exams, doubts, juries)];
	const isStopped = outages.length > 0 || isCut(exams, register);
	const believed = comparisons.filter(({ rule }) => !doubts(rule.card));
	const wires = wiresIn(believed, terms.history ?? []);
	const budget = budgetOf(terms, believed, wires.length > 0);
	const isWave = before.next?.kind !== "pinned";
	const isLast = isStopped || taken >= terms.waves.length - 1;
	const plan = {
		seed: terms.seed,
		waves: terms.waves,
		budget
	};
	const families = isWave ? takeWaveOf(before.gates, believed, plan, isLast) : {
		gates: before.gates,
		standings: before.standings,
		failed: false,
		open: /* @__PURE__ */ new Set()
	};
	const isWhole = terms.waves[Math.min(taken, terms.waves.length - 1)]?.share === 1;
	const open = /* @__PURE__ */ new Set([...families.open, ...comparisons.filter(isUntold).map(({ exam }) => exam)]);
	const isSettled = isLast || families.failed || isWhole && open.size === 0;
	const alpha = terms.falseAlarm * budget.share("wires", "base");
	const alarm = isSettled || before.alarm ? soundWires(wires, alpha, before.alarm, isLast) : null;
	for (const { exam } of alarm?.suspected ?? []) open.add(exam);
	const { wishes, mostUnscored = 1 } = terms;
	const { standings } = families;
	const grounds = {
		standings,
		register,
		doubts,
		wires,
		wishes,
		mostUnscored,
		tripped: alarm?.tripped,
		budget
	};
	const checks = comparisons.map((comparison) => checkOf(comparison, grounds));
	const trouble = [...outages, ...unscoredIn(checks, outages)];
	const verdict = {
		outcome: outcomeOf(checks, trouble, wishes),
		checks,
		trouble
	};
	const isDone = isLast || families.failed || isWhole && open.size === 0;
	const suspects = isWave && !isStopped ? suspectsIn(believed, budget) : NOBODY;
	const next = isDone ? askPinned(suspects) ?? askAgain(verdict, terms, isStopped) : nextWave(terms.waves[taken + 1], (exam) => !isWhole || open.has(exam));
	return {
		terms,
		gates: families.gates,
		standings,
		taken: taken + Number(isWave),
		alarm,
		verdict,
		next
	};
}
const NOBODY = {
	trials: 0,
	cases: /* @__PURE__ */ new Set()
};
function nextWave(wave, isOpen) {
	return wave ? {
		kind: "wave",
		...stepOf(wave),
		of: isOpen
	} : null;
}
function askPinned({ trials, cases }) {
	return cases.size > 0 ? {
		kind: "pinned",
		trials,
		share: 1,
		of: (_, each) => cases.has(each)
	} : null;
}
function askAgain({ checks }, { wishes, waves }, isStopped) {
	const suspects = wishes.confirm && !isStopped ? suspectsAmong(checks) : [];
	if (suspects.length === 0) return null;
	const due = suspects.map((suspect) => ({
		...suspect.check.comparison,
		isDue: dueAgain(suspect)
	}));
	return {
		kind: "again",
		trials: waves.at(-1)?.trials ?? 1,
		share: 1,
		of: (exam, each) => due.some((one) => one.exam === exam && one.isDue(each))
	};
}
function confirm(before, { exams, runs, comparisons }, again) {
	const { terms, verdict } = before;
	const fresh = new Map(again.map((comparison) => [nameOf(comparison), comparison]));
	const old = new Map(verdict.checks.map((check) => [nameOf(check.comparison), check]));
	const grounds = {
		wires: wiresIn(comparisons, terms.history ?? []),
		wishes: terms.wishes
	};
	const suspects = suspectsAmong(verdict.checks);
	const tests = testsAgain(suspects, ({ comparison }) => fresh.get(nameOf(comparison)), terms.seed);
	const checks = comparisons.flatMap((pooled) => {
		const was = old.get(nameOf(pooled));
		if (!was) return [];
		if (!was.clauses.some((clause) => tests.has(clause))) return [{
			...was,
			comparison: pooled
		}];
		const clauses = was.clauses.map((clause) => {
			const test = tests.get(clause);
			return test ? heldAgain(clause, test, pooled, terms) : clause;
		});
		return [checkWith(pooled, clauses, grounds)];
	});
	const trouble = troubleIn(exams, takeAttendance(runs));
	return {
		...before,
		verdict: {
			outcome: outcomeOf(checks, trouble, terms.wishes),
			checks,
			trouble
		},
		next: null
	};
}
function isUntold({ guarded, rule, pairs }) {
	if (guarded !== void 0 && guarded.baseline.untold + guarded.candidate.untold > 0) return true;
	if (!measureOf(rule.card).together) return false;
	return pairs.some(({ baseline, candidate }) => [...baseline, ...candidate].some(({ mark, run }) => mark.value === null && run.result.ok));
}
function isCut(exams, register) {
	return exams.some((exam) => register(exam, "baseline").cut + register(exam, "candidate").cut > 0);
}

// src/stages/report/drift.ts
function aboutStored(watched, outdated) {
	const times = outdated > 0 ? [`${count(outdated)} stored times were left out: how long answers took then says nothing about now.`] : [];
	return [...watched ? [sentenceOf(watched)] : [], ...times].map((message) => ({
		code: "stored-baseline",
		message
	}));
}
function aboutKept(watched, dropped) {
	const doubtful = dropped > 0 ? [doubtfulSentence(dropped)] : [];
	const said = !watched || watched.cases > 0 && !watched.drift ? [] : [keptSentence(watched)];
	return [...doubtful.map((message) => ({
		code: "kept-not-believed",
		message
	})), ...said.map((message) => ({
		code: "kept-elsewhen",
		message
	}))];
}
function doubtfulSentence(dropped) {
	return `${count(dropped)} kept ${dropped === 1 ? "answer" : "answers"} could not be believed, as if somebody had changed what was kept, and had to be asked for again.`;
}
function keptSentence({ drift }) {
	if (!drift) return "Answers were kept from another time, and none of them could be asked again: that nothing moved since is taken for granted.";
	return `Kept answers no longer hold: ${drift.metric} of ${count(drift.cases)} cases asked again differs as it would by chance in ${chance(drift.chance)} of models that did not move. They were left out, and all was asked anew.`;
}
function sentenceOf({ cases, drift }) {
	if (drift) return `Base's stored results no longer hold: ${drift.metric} of ${count(drift.cases)} cases measured again differs as it would by chance in ${chance(drift.chance)} of baselines that did not move. Stored results were left out, and only what was measured now is compared.`;
	return cases > 0 ? `Part of base's results were stored; those of ${count(cases)} cases measured again show that nothing moved since.` : "Base's results were stored, and no case was measured again: that nothing moved since is taken for granted.";
}

export { sightsOf as a, comparable as c, sentinelOf as d, timely as f, openDecision as i, driftIn as l, compare as m, aboutStored as n, noiseShare as o, outagesIn as p, decide as r, movesIn as s, aboutKept as t, isOutdated as u };