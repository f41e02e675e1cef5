import { t as measureOf } from "./metrics.js";
import { n as trialsOf } from "./plan.js";
import { n as score, t as prepare$1 } from "./score2.js";

// src/lib/members.ts
const asTheyCome = (trials) => trials;
const meanAndCount = (trials) => [meanOf(trials), 1];
const sumOfCases = {
	statistic: {
		kind: "sums",
		of: ([sum]) => sum ?? 0
	},
	numbers: meanAndCount
};
const meanOfCases = {
	statistic: {
		kind: "sums",
		of: ([sum, count]) => (sum ?? 0) / (count || 1)
	},
	numbers: meanAndCount
};
const quantile = (q) => ({
	statistic: {
		kind: "quantile",
		q
	},
	numbers: asTheyCome
});
function memberOf(comparison, measure, id) {
	const { card } = comparison.rule;
	const { statistic, numbers } = readingOf(card, measure.unit);
	const side = (scores) => {
		const values = valuesOf(scores);
		return values.length ? numbers(values) : [];
	};
	return {
		id,
		better: measure.direction,
		statistic,
		allowed: allowedOf(card),
		pairs: comparison.pairs.map((pair) => ({
			unit: unitOf(comparison, pair),
			base: side(pair.baseline),
			head: side(pair.candidate)
		}))
	};
}
function readingOf({ aggregate, threshold }, unit) {
	if (aggregate === "sum") return sumOfCases;
	if (aggregate === "p95") return quantile(.95);
	if (aggregate === "max") return quantile(1);
	const relative = threshold?.maxRegression?.relative ?? unit !== "ratio";
	if (aggregate === "p50") return unit !== "ratio" && relative ? ratio : quantile(.5);
	if (unit === "ratio") return {
		statistic: { kind: "mean" },
		numbers: asTheyCome
	};
	return relative ? ratio : meanOfCases;
}
const ratio = {
	statistic: { kind: "ratio" },
	numbers: asTheyCome
};
function allowedOf({ threshold }) {
	const most = threshold?.maxRegression;
	const floor = threshold?.minEffect ?? 0;
	if (!most) return { absolute: floor };
	return most.relative ? {
		relative: most.value,
		absolute: floor
	} : { absolute: Math.max(most.value, floor) };
}
function unitOf(comparison, pair) {
	return `${comparison.exam.suite.name}/${pair.case.id}`;
}
function valuesOf(scores) {
	return scores.flatMap(({ mark }) => mark.value === null ? [] : [mark.value]);
}
function meanOf(values) {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

// src/lib/stats/distributions.ts
const LANCZOS = [
	.9999999999998099,
	676.5203681218851,
	-1259.1392167224028,
	771.3234287776531,
	-176.6150291621406,
	12.507343278686905,
	-.13857109526572012,
	9984369578019572e-21,
	1.5056327351493116e-7
];
function lgamma(x) {
	if (!(x > 0)) throw new RangeError(`lgamma needs x > 0, got ${x}`);
	if (x < .5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - lgamma(1 - x);
	const z = x - 1;
	let sum = LANCZOS[0];
	for (let i = 1; i < LANCZOS.length; i++) sum += LANCZOS[i] / (z + i);
	const t = z + 7.5;
	return .5 * Math.log(2 * Math.PI) + (z + .5) * Math.log(t) - t + Math.log(sum);
}
function continuedFraction(x, a, b) {
	const tiny = 1e-300;
	const guard = (value) => Math.abs(value) < tiny ? tiny : value;
	let c = 1;
	let d = 1 / guard(1 - (a + b) * x / (a + 1));
	let h = d;
	for (let m = 1; m <= 1e4; m++) {
		const even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / guard(1 + even * d);
		c = guard(1 + even / c);
		h *= d * c;
		const odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / guard(1 + odd * d);
		c = guard(1 + odd / c);
		const step = d * c;
		h *= step;
		if (Math.abs(step - 1) < 1e-16) break;
	}
	return h;
}
function incompleteBeta(x, a, b) {
	if (!(x > 0)) return 0;
	if (x >= 1) return 1;
	const front = Math.exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * Math.log(x) + b * Math.log1p(-x));
	if (x < (a + 1) / (a + b + 2)) return front * continuedFraction(x, a, b) / a;
	return 1 - front * continuedFraction(1 - x, b, a) / b;
}
function bisect(low, high, target, cdf) {
	let [lo, hi] = [low, high];
	for (let i = 0; i < 2e3 && hi > lo; i++) {
		const mid = lo + (hi - lo) / 2;
		if (mid === lo || mid === hi) break;
		if (cdf(mid) < target) lo = mid;
		else hi = mid;
	}
	return lo + (hi - lo) / 2;
}
function betaQuantile(p, a, b) {
	if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability is needed, got ${p}`);
	if (p === 0 || p === 1) return p;
	if (p > incompleteBeta(.5, a, b)) return 1 - bisect(0, .5, 1 - p, (x) => incompleteBeta(x, b, a));
	return bisect(0, .5, p, (x) => incompleteBeta(x, a, b));
}
function horner(coefficients, x) {
	let value = 0;
	for (const coefficient of coefficients) value = value * x + coefficient;
	return value;
}
const CENTRE = [
	2509.0809287301227,
	33430.57558358813,
	67265.7709270087,
	45921.95393154987,
	13731.69376550946,
	1971.5909503065513,
	133.14166789178438,
	3.3871328727963665
];
const CENTRE_BELOW = [
	5226.495278852546,
	28729.085735721943,
	39307.89580009271,
	21213.794301586597,
	5394.196021424751,
	687.1870074920579,
	42.31333070160091,
	1
];
const MIDDLE = [
	.0007745450142783414,
	.022723844989269184,
	.2417807251774506,
	1.2704582524523684,
	3.6478483247632045,
	5.769497221460691,
	4.630337846156546,
	1.4234371107496835
];
const MIDDLE_BELOW = [
	1.0507500716444169e-9,
	.0005475938084995345,
	.015198666563616457,
	.14810397642748008,
	.6897673349851,
	1.6763848301838038,
	2.053191626637759,
	1
];
const FAR = [
	2.0103343992922881e-7,
	27115555687434876e-21,
	.0012426609473880784,
	.026532189526576124,
	.29656057182850487,
	1.7848265399172913,
	5.463784911164114,
	6.657904643501103
];
const FAR_BELOW = [
	20442631033899397e-31,
	1.421511758316446e-7,
	18463183175100548e-21,
	.0007868691311456133,
	.014875361290850615,
	.1369298809227358,
	.599832206555888,
	1
];
function normalQuantile(p) {
	if (!(p > 0 && p < 1)) throw new RangeError(`a probability inside (0, 1) is needed, got ${p}`);
	const q = p - .5;
	if (Math.abs(q) <= .425) {
		const r = .180625 - q * q;
		return q * horner(CENTRE, r) / horner(CENTRE_BELOW, r);
	}
	const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
	const value = r <= 5 ? horner(MIDDLE, r - 1.6) / horner(MIDDLE_BELOW, r - 1.6) : horner(FAR, r - 5) / horner(FAR_BELOW, r - 5);
	return Math.sign(q) * value;
}

// src/lib/stats/random.ts
const MIX = [
	2654435761,
	2246822519,
	3266489917,
	668265263
];
function avalanche(word) {
	let h = word;
	h = Math.imul(h ^ h >>> 16, 2246822507);
	h = Math.imul(h ^ h >>> 13, 3266489909);
	return (h ^ h >>> 16) >>> 0;
}
function hashText(text) {
	let [a, b, c, d] = [
		608135816,
		2242054355,
		320440878,
		57701188
	];
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		a = b ^ Math.imul(a ^ code, MIX[0]);
		b = c ^ Math.imul(b ^ code, MIX[1]);
		c = d ^ Math.imul(c ^ code, MIX[2]);
		d = a ^ Math.imul(d ^ code, MIX[3]);
	}
	const sum = (a ^ b ^ c ^ d ^ text.length) >>> 0;
	return [
		avalanche(a ^ sum),
		avalanche(b + sum),
		avalanche(c ^ sum >>> 7),
		avalanche(d + 1) | 1
	];
}
function createRandom(seed) {
	let [s0, s1, s2, s3] = typeof seed === "string" ? hashText(seed) : seed;
	return () => {
		const scaled = Math.imul(s1, 5);
		const result = Math.imul(scaled << 7 | scaled >>> 25, 9) >>> 0;
		const shifted = s1 << 9;
		s2 ^= s0;
		s3 ^= s1;
		s1 ^= s2;
		s0 ^= s3;
		s2 ^= shifted;
		s3 = s3 << 11 | s3 >>> 21;
		return result;
	};
}
function below(random, bound) {
	const limit = 4294967296 - 4294967296 % bound;
	for (;;) {
		const word = random();
		if (word < limit) return word % bound;
	}
}

// src/lib/stats/intervals.ts
function clopperPearson(x, n, confidence = .95) {
	if (!(n >= 0 && x >= 0 && x <= n)) throw new RangeError(`no rate: ${x} of ${n}`);
	const tail = (1 - confidence) / 2;
	return {
		lower: rateLowerBound(x, n, tail),
		upper: rateUpperBound(x, n, tail)
	};
}
function rateLowerBound(x, n, tail) {
	return x <= 0 || n === 0 ? 0 : betaQuantile(tail, x, n - x + 1);
}
function rateUpperBound(x, n, tail) {
	return x >= n || n === 0 ? 1 : betaQuantile(1 - tail, x + 1, n - x);
}
function pseudoCaseInterval(sums, z, range = 1) {
	const n = sums.n + z * z;
	const mean = sums.sum / n;
	const variance = (sums.squares + z * z * range * range) / n - mean * mean;
	const half = z * Math.sqrt(Math.max(0, variance) / n);
	return {
		lower: mean - half,
		upper: mean + half
	};
}
function sortedQuantile(sorted, q) {
	const position = q * (sorted.length - 1);
	const index = Math.floor(position);
	const low = sorted[index] ?? NaN;
	const high = sorted[Math.min(index + 1, sorted.length - 1)] ?? low;
	return low + (position - index) * (high - low);
}
function bootstrapInterval(n, statistic, random, tails, draws = 2e3) {
	const drawn = new Int32Array(n);
	const values = [];
	for (let r = 0; r < draws; r++) {
		for (let i = 0; i < n; i++) drawn[i] = below(random, n);
		const value = statistic(drawn);
		if (Number.isFinite(value)) values.push(value);
	}
	if (values.length === 0) return {
		lower: Number.NEGATIVE_INFINITY,
		upper: Number.POSITIVE_INFINITY
	};
	const sorted = Float64Array.from(values).sort();
	return {
		lower: sortedQuantile(sorted, tails[0]),
		upper: sortedQuantile(sorted, tails[1])
	};
}
function walshAtMost(sorted, v) {
	let count = 0;
	let j = sorted.length - 1;
	for (let i = 0; i < sorted.length; i++) {
		while (j >= 0 && sorted[i] + sorted[j] > 2 * v) j--;
		if (j < i) break;
		count += j - i + 1;
	}
	return count;
}
function walshOrder(sorted, k) {
	let lo = sorted[0] ?? NaN;
	let hi = sorted[sorted.length - 1] ?? NaN;
	if (walshAtMost(sorted, lo) > k) return lo;
	for (let i = 0; i < 2e3; i++) {
		const mid = lo + (hi - lo) / 2;
		if (mid <= lo || mid >= hi) break;
		if (walshAtMost(sorted, mid) > k) hi = mid;
		else lo = mid;
	}
	return hi;
}
function signedRankCdf(n) {
	const top = n * (n + 1) / 2;
	const mass = new Float64Array(top + 1);
	mass[0] = 1;
	for (let rank = 1; rank <= n; rank++) for (let w = rank * (rank + 1) / 2; w >= 0; w--) mass[w] = (mass[w] + (w >= rank ? mass[w - rank] : 0)) / 2;
	for (let w = 1; w <= top; w++) mass[w] = mass[w] + mass[w - 1];
	return mass;
}
function walshCut(n, tail) {
	if (n > 40) {
		const sd = Math.sqrt(n * (n + 1) * (2 * n + 1) / 24);
		return Math.max(0, Math.floor(n * (n + 1) / 4 + normalQuantile(tail) * sd));
	}
	const cdf = signedRankCdf(n);
	let cut = 0;
	while (cdf[cut] <= tail) cut++;
	return cut;
}
function hodgesLehmann(shifts, tail = .025) {
	const n = shifts.length;
	if (n === 0) return {
		estimate: NaN,
		lower: Number.NEGATIVE_INFINITY,
		upper: Number.POSITIVE_INFINITY
	};
	const sorted = Float64Array.from(shifts).sort();
	const pairs = n * (n + 1) / 2;
	const estimate = (walshOrder(sorted, Math.floor((pairs - 1) / 2)) + walshOrder(sorted, Math.floor(pairs / 2))) / 2;
	const cut = walshCut(n, tail);
	if (cut === 0) return {
		estimate,
		lower: Number.NEGATIVE_INFINITY,
		upper: Number.POSITIVE_INFINITY
	};
	return {
		estimate,
		lower: walshOrder(sorted, cut - 1),
		upper: walshOrder(sorted, pairs - cut)
	};
}

// src/lib/aggregate.ts
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
	const means = Float64Array.from(scored, meanOf);
	const scale = isMean ? 1 / means.length : 1;
	const drawn = (picks) => {
		let sum = 0;
		for (const pick of picks) sum += means[pick];
		return sum * scale;
	};
	return {
		value,
		...ends(bootstrapInterval(means.length, drawn, createRandom(seed), [.025, .975], DRAWS))
	};
}
function quantileEnds(cases, q) {
	const sorted = Float64Array.from(cases.flat()).sort();
	const { lower, upper } = clopperPearson(q * cases.length, cases.length);
	return {
		low: sortedQuantile(sorted, lower),
		high: q === 1 ? null : sortedQuantile(sorted, upper)
	};
}
function ends({ lower, upper }) {
	return {
		low: lower,
		high: upper
	};
}

// src/lib/stats/family.ts
function checkNumbers(member, pair) {
	for (const value of [...pair.base, ...pair.head]) if (!Number.isFinite(value)) throw new RangeError(`${member.id}: ${value} in unit ${pair.unit}; leave out what was not scored`);
}
function checkAllowed(member) {
	for (const value of [member.allowed.absolute, member.allowed.relative]) if (value !== void 0 && !(value >= 0)) throw new RangeError(`${member.id}: allowed drop ${value}`);
}
function prepare(member) {
	checkAllowed(member);
	const scored = member.pairs.filter((pair) => pair.base.length > 0 && pair.head.length > 0);
	for (const pair of scored) checkNumbers(member, pair);
	const pairs = scored.sort(comparePairs);
	const units = [];
	const unitOf = new Int32Array(pairs.length);
	pairs.forEach((pair, i) => {
		if (units[units.length - 1] !== pair.unit) units.push(pair.unit);
		unitOf[i] = units.length - 1;
	});
	return {
		member,
		sign: member.better === "higher" ? 1 : -1,
		pairs,
		units,
		unitOf
	};
}
function compareNumbers(a, b) {
	for (let i = 0; i < Math.min(a.length, b.length); i++) {
		const difference = a[i] - b[i];
		if (difference !== 0) return difference;
	}
	return a.length - b.length;
}
function comparePairs(a, b) {
	if (a.unit !== b.unit) return a.unit < b.unit ? -1 : 1;
	return compareNumbers(a.base, b.base) || compareNumbers(a.head, b.head);
}
function mean(values) {
	let sum = 0;
	for (let i = 0; i < values.length; i++) sum += values[i];
	return sum / values.length;
}

// src/lib/stats/aggregates.ts
const ROUNDING = 1e-9;
function reaches(drop, least, size) {
	const slack = ROUNDING * size;
	return drop > slack && drop >= least - slack;
}
function tolerance({ absolute = 0, relative = 0 }, base) {
	return Math.max(absolute, relative * Math.abs(base));
}
function aggregate(prepared) {
	const width = Math.max(0, ...prepared.pairs.map((pair) => Math.max(pair.base.length, pair.head.length)));
	const base = new Array(width).fill(0);
	const head = new Array(width).fill(0);
	for (const pair of prepared.pairs) {
		if (pair.base.length !== width || pair.head.length !== width) throw new RangeError(`${prepared.member.id}: unit ${pair.unit} has not ${width} counts on both sides`);
		for (let c = 0; c < width; c++) {
			base[c] = base[c] + pair.base[c];
			head[c] = head[c] + pair.head[c];
		}
	}
	return {
		base,
		head
	};
}
function createSumsReader(prepared, of) {
	const width = aggregate(prepared).base.length;
	const flat = (side) => Float64Array.from(prepared.pairs.flatMap((pair) => pair[side]));
	const total = (values, counts) => {
		const sums = new Array(width).fill(0);
		for (let at = 0; at < values.length; at++) {
			const c = at % width;
			sums[c] = sums[c] + values[at] * counts[(at - c) / width];
		}
		return sums;
	};
	const [base, head] = [flat("base"), flat("head")];
	return (counts) => [of(total(base, counts)), of(total(head, counts))];
}
function sortedRows(prepared, descending) {
	const rows = prepared.pairs.flatMap((pair, i) => {
		const unit = prepared.unitOf[i];
		const row = (side, values) => values.map((value) => ({
			value,
			unit,
			pair: i,
			side,
			weight: 1 / values.length
		}));
		return [...row(0, pair.base), ...row(1, pair.head)];
	});
	rows.sort((a, b) => descending ? b.value - a.value : a.value - b.value);
	return {
		value: Float64Array.from(rows, (row) => row.value),
		unit: Int32Array.from(rows, (row) => row.unit),
		pair: Int32Array.from(rows, (row) => row.pair),
		side: Uint8Array.from(rows, (row) => row.side),
		weight: Float64Array.from(rows, (row) => row.weight)
	};
}
function createQuantileReader(prepared, q) {
	if (!(q > 0 && q <= 1)) throw new RangeError(`${prepared.member.id}: quantile ${q} is not in (0, 1]`);
	const descending = q > .5;
	const rows = sortedRows(prepared, descending);
	return (swapped, counts) => {
		const total = counts ? counts.reduce((sum, count) => sum + count, 0) : prepared.pairs.length;
		const enough = descending ? (1 - q) * total + ROUNDING : q * total - ROUNDING;
		const seen = [0, 0];
		const found = [NaN, NaN];
		for (let r = 0, open = 2; r < rows.value.length && open > 0; r++) {
			const side = rows.side[r] ^ swapped[rows.unit[r]];
			if (!Number.isNaN(found[side])) continue;
			seen[side] += rows.weight[r] * (counts ? counts[rows.pair[r]] : 1);
			if (descending ? seen[side] > enough : seen[side] >= enough) {
				found[side] = rows.value[r];
				open--;
			}
		}
		return found;
	};
}
function sideMean(prepared, side) {
	return prepared.pairs.length === 0 ? NaN : mean(prepared.pairs.map((pair) => mean(pair[side])));
}

// src/lib/stats/ranks.ts
function signedRanks(differences) {
	const ranks = new Float64Array(differences.length);
	const order = [];
	for (let i = 0; i < differences.length; i++) if (differences[i] !== 0) order.push(i);
	const size = (i) => Math.abs(differences[i]);
	order.sort((i, j) => size(i) - size(j));
	for (let from = 0; from < order.length;) {
		let to = from + 1;
		while (to < order.length && size(order[to]) === size(order[from])) to++;
		for (let k = from; k < to; k++) {
			const i = order[k];
			ranks[i] = Math.sign(differences[i]) * (from + to + 1) / 2;
		}
		from = to;
	}
	return ranks;
}
function meanLog(amounts, floor) {
	let sum = 0;
	for (const amount of amounts) {
		if (amount < 0) throw new RangeError(`a ratio needs amounts from zero up, got ${amount}`);
		sum += Math.log(Math.max(amount, floor));
	}
	return sum / amounts.length;
}

// src/lib/stats/signs.ts
const SWAPS = 9999;
function swapWords(seed, unit, words) {
	const random = createRandom(`${seed}\u0000${unit}`);
	const result = new Uint32Array(words);
	for (let i = 0; i < words; i++) result[i] = random();
	return result;
}
function transpose(words, w, masks, from) {
	for (let byte = 0; byte < 4; byte++) {
		let x = 0;
		let y = 0;
		for (let j = 0; j < 4; j++) {
			x |= (words[7 - j][w] >>> 8 * byte & 255) << 24 - 8 * j;
			y |= (words[3 - j][w] >>> 8 * byte & 255) << 24 - 8 * j;
		}
		let t = (x ^ x >>> 7) & 11141290;
		x ^= t ^ t << 7;
		t = (y ^ y >>> 7) & 11141290;
		y ^= t ^ t << 7;
		t = (x ^ x >>> 14) & 52428;
		x ^= t ^ t << 14;
		t = (y ^ y >>> 14) & 52428;
		y ^= t ^ t << 14;
		t = x & 4042322160 | y >>> 4 & 252645135;
		y = x << 4 & 4042322160 | y & 252645135;
		x = t;
		const at = from + 8 * byte;
		for (let k = 0; k < 4; k++) {
			masks[at + 7 - k] = x >>> 24 - 8 * k;
			masks[at + 3 - k] = y >>> 24 - 8 * k;
		}
	}
}
function createSwapTable(seed, units, swaps = SWAPS) {
	const labellings = swaps + 1;
	const words = Math.ceil(labellings / 32);
	const blank = new Uint32Array(words);
	const masks = [];
	for (let from = 0; from < units.length; from += 8) {
		const group = Array.from({ length: 8 }, (_, j) => {
			const unit = units[from + j];
			return unit === void 0 ? blank : swapWords(seed, unit, words);
		});
		const mask = new Uint8Array(words * 32);
		for (let w = 0; w < words; w++) transpose(group, w, mask, 32 * w);
		mask[0] = 0;
		masks.push(mask.subarray(0, labellings));
	}
	return {
		units,
		labellings,
		masks
	};
}
function fillSums(sums, values, from) {
	let total = 0;
	for (let j = 0; j < 8; j++) total += values[from + j] ?? 0;
	sums[0] = total;
	for (let j = 0; j < 8; j++) {
		const twice = 2 * (values[from + j] ?? 0);
		const bit = 1 << j;
		for (let mask = 0; mask < bit; mask++) sums[bit | mask] = sums[mask] - twice;
	}
}
function busyGroups(table, values) {
	const groups = [];
	for (let g = 0; g < table.masks.length; g++) {
		let busy = false;
		for (let j = 8 * g; j < 8 * g + 8; j++) busy ||= (values[j] ?? 0) !== 0;
		if (busy) groups.push(g);
	}
	return groups;
}
const EMPTY = /* @__PURE__ */ new Float64Array(256);
function signedSums(table, values) {
	const sums = new Float64Array(table.labellings);
	const groups = busyGroups(table, values);
	const tables = [
		0,
		1,
		2,
		3
	].map(() => /* @__PURE__ */ new Float64Array(256));
	for (let i = 0; i < groups.length; i += 4) {
		const picked = [
			0,
			1,
			2,
			3
		].map((k) => groups[i + k]);
		picked.forEach((g, k) => {
			if (g !== void 0) fillSums(tables[k], values, 8 * g);
		});
		const [t0, t1, t2, t3] = picked.map((g, k) => g === void 0 ? EMPTY : tables[k]);
		const [m0, m1, m2, m3] = picked.map((g) => table.masks[g ?? groups[i]]);
		addLookups(sums, [
			t0,
			t1,
			t2,
			t3
		], [
			m0,
			m1,
			m2,
			m3
		]);
	}
	return sums;
}
function addLookups(sums, tables, masks) {
	const [t0, t1, t2, t3] = tables;
	const [m0, m1, m2, m3] = masks;
	for (let b = 0; b < sums.length; b++) sums[b] = sums[b] + t0[m0[b]] + t1[m1[b]] + t2[m2[b]] + t3[m3[b]];
}

// src/lib/stats/scores.ts
function logGains(prepared) {
	let least = Number.POSITIVE_INFINITY;
	for (const pair of prepared.pairs) for (const value of [...pair.base, ...pair.head]) if (value > 0) least = Math.min(least, value);
	const floor = Number.isFinite(least) ? least / 2 : 1;
	return Float64Array.from(prepared.pairs, (pair) => prepared.sign * (meanLog(pair.head, floor) - meanLog(pair.base, floor)));
}
function meanGains(prepared) {
	return Float64Array.from(prepared.pairs, (pair) => prepared.sign * (mean(pair.head) - mean(pair.base)));
}
function meanTolerance(prepared) {
	const { absolute = 0, relative } = prepared.member.allowed;
	if (relative === void 0 || prepared.pairs.length === 0) return absolute;
	const pooled = mean(prepared.pairs.map((pair) => (mean(pair.base) + mean(pair.head)) / 2));
	return Math.max(absolute, relative * Math.abs(pooled) / (1 - prepared.sign * relative / 2));
}
function byUnit(prepared, values, table, index) {
	const sums = new Float64Array(table.units.length);
	prepared.pairs.forEach((pair, i) => {
		const unit = index.get(pair.unit);
		if (unit !== void 0) sums[unit] = sums[unit] + values[i];
	});
	return sums;
}
function studentised(sums, values) {
	let squares = 0;
	for (const value of values) squares += value * value;
	const scale = squares > 0 ? -1 / Math.sqrt(squares) : 0;
	return Float32Array.from(sums, (sum) => sum * scale);
}
function scoreMember(prepared, scoring) {
	switch (prepared.member.statistic.kind) {
		case "mean": return scoreMean(prepared, scoring);
		case "ratio": return scoreRatio(prepared, scoring);
		case "quantile": return scoreQuantile(prepared, prepared.member.statistic.q, scoring);
		case "sums": return scoreSums(prepared, prepared.member.statistic.of, scoring);
	}
}
function scoreMean(prepared, { table, index }) {
	const gains = byUnit(prepared, meanGains(prepared), table, index);
	const sums = signedSums(table, gains);
	const scores = studentised(sums, gains);
	const least = meanTolerance(prepared) * prepared.pairs.length;
	const size = gains.reduce((sum, gain) => sum + Math.abs(gain), 0);
	for (let b = 0; b < scores.length; b++) if (!reaches(-sums[b], least, size)) scores[b] = Number.NEGATIVE_INFINITY;
	return scores;
}
function scoreRatio(prepared, { table, index }) {
	const gains = byUnit(prepared, logGains(prepared), table, index);
	const ranks = signedRanks(gains);
	const scores = studentised(signedSums(table, ranks), ranks);
	const { relative = 0 } = prepared.member.allowed;
	const least = prepared.sign > 0 ? -Math.log(Math.max(1 - relative, 1e-300)) : Math.log(1 + relative);
	dropSmallShifts(scores, gains, prepared.units.flatMap((unit) => index.get(unit) ?? []), least, table);
	return scores;
}
function dropSmallShifts(scores, gains, present, least, table) {
	const entries = present.flatMap((unit) => [{
		unit,
		swapped: 0,
		rest: -gains[unit] - least + 1e-9
	}, {
		unit,
		swapped: 1,
		rest: gains[unit] - least + 1e-9
	}]);
	entries.sort((a, b) => Math.abs(a.rest) - Math.abs(b.rest) || a.unit - b.unit || a.swapped - b.swapped);
	const rank = new Int32Array(table.labellings);
	const balance = new Float64Array(table.labellings);
	for (const { unit, swapped, rest } of entries) {
		const mask = table.masks[unit >> 3];
		const flip = 1 - swapped;
		const way = rest >= 0 ? 1 : -1;
		for (let b = 0; b < balance.length; b++) {
			const here = mask[b] >> (unit & 7) & 1 ^ flip;
			rank[b] = rank[b] + here;
			balance[b] = balance[b] + here * way * rank[b];
		}
	}
	for (let b = 0; b < scores.length; b++) if (balance[b] < 0) scores[b] = Number.NEGATIVE_INFINITY;
}
function scoreDrops(base, head, prepared) {
	let squares = 0;
	const drops = Float64Array.from(base, (value, b) => {
		const drop = prepared.sign * (value - head[b]);
		return Number.isFinite(drop) ? drop : 0;
	});
	for (const drop of drops) squares += drop * drop;
	const scale = squares > 0 ? Math.sqrt(drops.length / squares) : 0;
	return Float32Array.from(drops, (drop, b) => {
		const [from, to] = [base[b], head[b]];
		return reaches(drop, tolerance(prepared.member.allowed, from), Math.abs(from) + Math.abs(to)) ? drop * scale : Number.NEGATIVE_INFINITY;
	});
}
function scoreQuantile(prepared, q, { table, index }) {
	const read = createQuantileReader(prepared, q);
	const at = prepared.units.map((unit) => index.get(unit));
	const swapped = new Uint8Array(prepared.units.length);
	const base = new Float64Array(table.labellings);
	const head = new Float64Array(table.labellings);
	for (let b = 0; b < table.labellings; b++) {
		at.forEach((unit, i) => {
			swapped[i] = unit === void 0 ? 0 : table.masks[unit >> 3][b] >> (unit & 7) & 1;
		});
		[base[b], head[b]] = read(swapped);
	}
	return scoreDrops(base, head, prepared);
}
function scoreSums(prepared, of, { table, index }) {
	const { base: baseSums, head: headSums } = aggregate(prepared);
	const columns = headSums.map((_, c) => {
		const gains = Float64Array.from(prepared.pairs, (pair) => pair.head[c] - pair.base[c]);
		return signedSums(table, byUnit(prepared, gains, table, index));
	});
	const base = new Float64Array(table.labellings);
	const head = new Float64Array(table.labellings);
	for (let b = 0; b < table.labellings; b++) {
		const total = (c) => baseSums[c] + headSums[c];
		head[b] = of(columns.map((column, c) => (total(c) + column[b]) / 2));
		base[b] = of(columns.map((column, c) => (total(c) - column[b]) / 2));
	}
	return scoreDrops(base, head, prepared);
}

// src/lib/stats/effects.ts
const UNKNOWN = {
	lower: Number.NEGATIVE_INFINITY,
	upper: Number.POSITIVE_INFINITY
};
function describe(prepared, seed) {
	const { kind } = prepared.member.statistic;
	if (prepared.pairs.length === 0) return describeNothing(prepared);
	if (kind === "mean") return describeMean(prepared, prepared.member.statistic.range ?? 1);
	if (kind === "ratio") return describeRatio(prepared);
	return describeAggregate(prepared, seed);
}
function describeNothing({ member }) {
	const allowed = member.allowed.relative ?? member.allowed.absolute ?? 0;
	return {
		n: 0,
		base: NaN,
		head: NaN,
		gain: NaN,
		interval: UNKNOWN,
		allowed,
		exceeds: false,
		bound: () => Number.NEGATIVE_INFINITY
	};
}
function describeMean(prepared, range) {
	const gains = unitGains(prepared);
	const n = prepared.pairs.length;
	const scale = prepared.units.length / n;
	let [sum, squares, size] = [
		0,
		0,
		0
	];
	for (const gain of gains) {
		sum += gain * scale;
		size += Math.abs(gain * scale);
		squares += (gain * scale) ** 2;
	}
	const within = (z) => pseudoCaseInterval({
		n: gains.length,
		sum,
		squares
	}, z, range);
	const allowed = meanTolerance(prepared);
	return {
		n,
		base: sideMean(prepared, "base"),
		head: sideMean(prepared, "head"),
		gain: sum / gains.length,
		interval: within(normalQuantile(.975)),
		allowed,
		exceeds: reaches(-sum / gains.length, allowed, size / gains.length),
		bound: (tail) => within(normalQuantile(1 - tail)).lower
	};
}
function unitGains(prepared) {
	const sums = new Float64Array(prepared.units.length);
	meanGains(prepared).forEach((gain, i) => {
		const unit = prepared.unitOf[i];
		sums[unit] = sums[unit] + gain;
	});
	return sums;
}
function describeRatio(prepared) {
	const { sign, member } = prepared;
	const gains = [...logGains(prepared)];
	const change = (log) => sign * Math.expm1(sign * log);
	const shift = hodgesLehmann(gains, .025);
	const gain = change(shift.estimate);
	const allowed = member.allowed.relative ?? 0;
	const base = sideMean(prepared, "base");
	const head = sideMean(prepared, "head");
	const floor = member.allowed.absolute ?? 0;
	return {
		n: gains.length,
		base,
		head,
		gain,
		interval: {
			lower: change(shift.lower),
			upper: change(shift.upper)
		},
		allowed,
		exceeds: reaches(-gain, floor > 0 ? Math.max(allowed, floor / base) : allowed, 1),
		bound: (tail) => change(hodgesLehmann(gains, tail).lower)
	};
}
function createReader(prepared) {
	const { statistic } = prepared.member;
	if (statistic.kind === "quantile") {
		const read = createQuantileReader(prepared, statistic.q);
		const unswapped = new Uint8Array(prepared.units.length);
		return (counts) => read(unswapped, counts);
	}
	const of = statistic.kind === "sums" ? statistic.of : (sums) => sums[0];
	return createSumsReader(prepared, of);
}
function describeAggregate(prepared, seed) {
	const { sign, member, pairs, units, unitOf } = prepared;
	const read = createReader(prepared);
	const [base, head] = read(new Int32Array(pairs.length).fill(1));
	const gain = sign * (head - base);
	const allowed = tolerance(member.allowed, base);
	const drawnGain = (drawn) => {
		const times = new Int32Array(units.length);
		for (const unit of drawn) times[unit] = times[unit] + 1;
		const [b, h] = read(Int32Array.from(unitOf, (unit) => times[unit]));
		return sign * (h - b);
	};
	const draw = (tails) => bootstrapInterval(units.length, drawnGain, createRandom(`${seed}\u0000bootstrap`), tails);
	return {
		n: pairs.length,
		base,
		head,
		gain,
		interval: draw([.025, .975]),
		allowed,
		exceeds: reaches(-gain, allowed, Math.abs(base) + Math.abs(head)),
		bound: (tail) => draw([tail, 1 - tail]).lower
	};
}

// src/stages/compare.ts
function compare(exams, scores, seed) {
	const marked = sortScores(scores);
	return exams.flatMap((exam) => exam.suite.rules.flatMap((rule) => {
		const pairs = exam.suite.cases.map((each) => pairOf(each, marked.of(exam, rule, each), measureOf(rule.card)));
		return slicesOf(exam, rule).map((slice) => comparisonOf(exam, rule, slice, slice ? pairs.filter(({ case: it }) => it.tags[slice.tag] === slice.value) : pairs, seed));
	}));
}
function sortScores(scores) {
	const shelf = /* @__PURE__ */ new Map();
	const at = (exam, rule, id) => {
		const rules = shelf.get(exam) ?? shelf.set(exam, /* @__PURE__ */ new Map()).get(exam);
		const cases = rules?.get(rule) ?? rules?.set(rule, /* @__PURE__ */ new Map()).get(rule);
		const sides = cases?.get(id) ?? {
			baseline: [],
			candidate: []
		};
		cases?.set(id, sides);
		return sides;
	};
	for (const score of scores) {
		const { exam, case: each, side } = score.run.trial;
		at(exam, score.rule, each.id)[side].push(score);
	}
	return { of: (exam, rule, each) => at(exam, rule, each.id) };
}
function slicesOf(exam, rule) {
	return [null, ...rule.card.slices.flatMap((tag) => {
		const values = exam.suite.cases.flatMap(({ tags }) => tags[tag] === void 0 ? [] : [tags[tag]]);
		return [...new Set(values)].sort().map((value) => ({
			tag,
			value
		}));
	})];
}
function pairOf(each, { baseline, candidate }, measure) {
	const [was, is] = [valuesOf(baseline), valuesOf(candidate)];
	const before = was.length ? meanOf(was) : null;
	const after = is.length ? meanOf(is) : null;
	const gain = before === null || after === null ? null : (after - before) * signOf(measure);
	return {
		case: each,
		status: statusOf(was, is, gain, measure),
		baseline,
		candidate,
		before,
		after,
		gain
	};
}
function statusOf(was, is, gain, measure) {
	if (is.length === 0) return "unscored";
	if (measure.unit !== "ratio") {
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
function isRight(value, { direction }) {
	return direction === "higher" ? value >= 1 : value <= 0;
}
function comparisonOf(exam, rule, slice, pairs, seed) {
	const measure = measureOf(rule.card);
	const side = (scores, name) => estimateOf(pairs.map((pair) => valuesOf(scores(pair))), rule.card.aggregate, measure.unit === "ratio", `${seed}/${name}`);
	const comparison = {
		exam,
		rule,
		slice,
		pairs: [...pairs].sort(worstFirst),
		baseline: side((pair) => pair.baseline, "baseline"),
		candidate: side((pair) => pair.candidate, "candidate"),
		gain: null,
		scored: pairs.filter(({ after }) => after !== null).length,
		paired: pairs.filter(({ gain }) => gain !== null).length,
		unscored: pairs.filter(({ after }) => after === null).length
	};
	return {
		...comparison,
		gain: gainOf(comparison, measure, seed)
	};
}
function gainOf(comparison, measure, seed) {
	if (comparison.paired === 0) return null;
	const member = memberOf(comparison, measure, "shown");
	const { gain, interval } = describe(prepare(member), seed);
	const relative = member.statistic.kind === "ratio";
	const most = measure.unit === "ratio" && !relative ? 1 : Number.POSITIVE_INFINITY;
	const finite = (value) => Number.isFinite(value) ? Math.max(-most, Math.min(most, value)) : null;
	if (!Number.isFinite(gain)) return null;
	return {
		value: gain,
		low: finite(interval.lower),
		high: finite(interval.upper),
		relative
	};
}
const ORDER = [
	"introduced",
	"worse",
	"pre-existing",
	"unscored",
	"fixed",
	"better",
	"same",
	"passing"
];
function worstFirst(a, b) {
	return ORDER.indexOf(a.status) - ORDER.indexOf(b.status) || (a.gain ?? 0) - (b.gain ?? 0) || (a.case.id < b.case.id ? -1 : 1);
}
function signOf({ direction }) {
	return direction === "higher" ? 1 : -1;
}

// src/stages/decide/clauses.ts
const TRIALS_TO_BREAK = 3;
function clausesOf(facts) {
	const { threshold, comparison } = facts;
	const clauses = [
		threshold.maxRegression ? regression(facts) : null,
		threshold.min === null ? null : limit(facts, "min", threshold.min),
		threshold.max === null ? null : limit(facts, "max", threshold.max),
		pinned(comparison)
	].filter((clause) => clause !== null);
	return comparison.rule.card.critical && !comparison.slice ? [...clauses, critical(clauses, comparison)] : clauses;
}
function regression(facts) {
	const { threshold, comparison, judgement, family } = facts;
	const amount = threshold.maxRegression?.value ?? null;
	const clause = (outcome, because) => ({
		limit: "max-regression",
		amount,
		outcome,
		because
	});
	if (comparison.exam.change.baseline === null) return clause("pass", { code: "nothing-to-compare" });
	if (facts.pairsLost) return clause("inconclusive", facts.pairsLost);
	if (!judgement || judgement.n === 0) return clause("inconclusive", nothingScored(comparison));
	if (judgement.failed) return clause("fail", {
		code: "drop",
		chance: judgement.chance,
		family
	});
	if (judgement.exceeds) return clause("inconclusive", {
		code: "maybe-chance",
		chance: judgement.chance,
		family
	});
	const ruledOut = Number.isFinite(judgement.ruledOut) ? judgement.ruledOut : null;
	return clause("pass", {
		code: "no-drop",
		proved: judgement.proved,
		ruledOut
	});
}
function limit(facts, which, amount) {
	const { comparison, threshold, candidateLost } = facts;
	const clause = (outcome, because) => ({
		limit: which,
		amount,
		outcome,
		because
	});
	const seen = comparison.candidate;
	if (candidateLost) return clause("inconclusive", candidateLost);
	if (!seen) return clause("inconclusive", nothingScored(comparison));
	const beyond = (value) => which === "min" ? value < amount - EPSILON : value > amount + EPSILON;
	const [worst, best] = which === "min" ? [seen.low, seen.high] : [seen.high, seen.low];
	const proved = worst !== null && !beyond(worst);
	if (threshold.by === "interval") {
		if (best !== null && beyond(best)) return clause("fail", {
			code: "beyond",
			preExisting: preExisting(facts, beyond)
		});
		return proved ? clause("pass", {
			code: "within",
			proved
		}) : clause("inconclusive", {
			code: "covers-limit",
			casesNeeded: null
		});
	}
	if (beyond(seen.value)) return clause("fail", {
		code: "beyond",
		preExisting: preExisting(facts, beyond)
	});
	return clause("pass", {
		code: "within",
		proved
	});
}
const EPSILON = 1e-9;
function preExisting({ comparison, judgement, threshold, measure }, beyond) {
	const { baseline, candidate } = comparison;
	if (!baseline || !candidate || !beyond(baseline.value)) return false;
	if (threshold.maxRegression && judgement) return !judgement.exceeds;
	return (candidate.value - baseline.value) * (measure.direction === "higher" ? 1 : -1) >= -1e-9;
}
function nothingScored(comparison) {
	return {
		code: "too-little",
		scored: 0,
		of: comparison.pairs.length,
		reasons: reasonsOf(comparison.pairs)
	};
}
const GIVEN_UP = /^given up after \d+ failures in a row: /;
function reasonsOf(pairs) {
	const reasons = {};
	for (const pair of pairs) {
		const lost = [...pair.candidate, ...pair.baseline].find(({ mark }) => mark.value === null);
		if (!lost || pair.gain !== null) continue;
		const reason = lost.mark.reason.replace(GIVEN_UP, "");
		reasons[reason] = (reasons[reason] ?? 0) + 1;
	}
	return reasons;
}
function pinned(comparison) {
	const judged = comparison.pairs.filter((pair) => isPinned(pair, comparison));
	if (judged.length === 0 || comparison.slice) return null;
	const broken = judged.filter(({ baseline, candidate }) => baseline.length > 0 && candidate.length >= TRIALS_TO_BREAK && baseline.every(({ mark }) => mark.value === 1) && candidate.every(({ mark }) => mark.value !== null && mark.value < 1));
	if (broken.length === 0) return null;
	return {
		limit: "pinned",
		amount: null,
		outcome: "fail",
		because: {
			code: "broke-pinned",
			cases: broken.map(({ case: each }) => each.id)
		}
	};
}
function isPinned(pair, { rule }) {
	return pair.case.pinned || rule.card.critical;
}
function critical(clauses, comparison) {
	const proved = clauses.every(({ outcome, because }) => outcome === "pass" && "proved" in because && because.proved);
	const allRight = comparison.pairs.filter((pair) => isPinned(pair, comparison)).every(({ candidate }) => candidate.length > 0 && candidate.every(({ mark }) => mark.value === 1));
	const clause = (outcome, because) => ({
		limit: "critical",
		amount: null,
		outcome,
		because
	});
	if (proved || allRight) return clause("pass", {
		code: "within",
		proved: true
	});
	return clause("inconclusive", {
		code: "unproved",
		casesNeeded: null
	});
}

// src/lib/stats/labelswap.ts
function createScoring(prepared, seed, swaps) {
	const uses = /* @__PURE__ */ new Map();
	for (const { units } of prepared) for (const unit of units) uses.set(unit, (uses.get(unit) ?? 0) + 1);
	const units = [...uses.keys()].sort((a, b) => uses.get(b) - uses.get(a) || (a < b ? -1 : 1));
	return {
		table: createSwapTable(seed, units, swaps),
		index: new Map(units.map((unit, i) => [unit, i]))
	};
}
function kthLargest(values, leftOut, k) {
	if (k < 0) return Number.POSITIVE_INFINITY;
	const kept = values.filter((_, b) => leftOut[b] === 0).sort();
	return kept[kept.length - 1 - k] ?? Number.NEGATIVE_INFINITY;
}
function rank(prepared, seed, ranking, swaps = SWAPS) {
	const scoring = createScoring(prepared, seed, swaps);
	const { labellings } = scoring.table;
	const gone = new Uint8Array(labellings);
	for (const b of ranking.crossed) gone[b] = 1;
	const scores = prepared.map((one) => scoreMember(one, scoring));
	const statistics = scores.map((values) => values[0]);
	const order = prepared.map((_, i) => i).sort((i, j) => statistics[i] - statistics[j]);
	const worst = new Float32Array(labellings).fill(Number.NEGATIVE_INFINITY);
	const atLeast = new Array(prepared.length).fill(labellings);
	for (const i of order) {
		takeLarger(worst, scores[i]);
		const own = statistics[i];
		if (own > Number.NEGATIVE_INFINITY) atLeast[i] = countAtLeast(worst, gone, own);
	}
	const critical = kthLargest(worst, gone, ranking.quota - ranking.crossed.length);
	const crossing = [...worst.keys()].filter((b) => gone[b] === 0 && worst[b] > critical);
	return {
		...stepDown(order.reverse(), atLeast, ranking, labellings),
		statistics,
		critical,
		crossing
	};
}
function takeLarger(worst, scores) {
	for (let b = 0; b < worst.length; b++) if (scores[b] > worst[b]) worst[b] = scores[b];
}
function countAtLeast(worst, gone, value) {
	let count = 0;
	for (let b = 0; b < worst.length; b++) if (gone[b] === 0 && worst[b] >= value) count++;
	return count;
}
function stepDown(order, atLeast, { crossed, quota }, labellings) {
	const chances = new Array(order.length).fill(1);
	const failed = new Array(order.length).fill(false);
	let most = 0;
	for (const i of order) {
		most = Math.max(most, Math.min(labellings, crossed.length + atLeast[i]));
		chances[i] = most / labellings;
		failed[i] = most <= quota;
	}
	return {
		chances,
		failed
	};
}
function judge(prepared, seen, ranked, i, tail) {
	const bound = seen.bound(.05);
	return {
		id: prepared.member.id,
		n: seen.n,
		base: seen.base,
		head: seen.head,
		gain: seen.gain,
		interval: seen.interval,
		allowed: seen.allowed,
		exceeds: seen.exceeds,
		statistic: ranked.statistics[i],
		chance: ranked.chances[i],
		failed: seen.exceeds && ranked.failed[i],
		proved: seen.bound(tail) > -2 * seen.allowed,
		ruledOut: Math.max(0, -bound)
	};
}
function compareOnce(seed, alpha, members) {
	const prepared = members.map(prepare);
	const ranked = rank(prepared, seed, {
		crossed: [],
		quota: Math.floor(alpha * (SWAPS + 1) + 1e-9)
	});
	return {
		judgements: prepared.map((one, i) => judge(one, describe(one, seed), ranked, i, .05)),
		critical: ranked.critical
	};
}

// src/stages/decide/families.ts
const SHARE_OF_BASE = .8;
function familiesOf(comparisons, falseAlarm) {
	const tested = comparisons.filter(({ rule, paired }) => rule.card.threshold?.maxRegression && paired > 0);
	const blocking = tested.filter(({ rule }) => rule.blocking);
	const ofBase = blocking.filter(({ rule }) => rule.law !== "head");
	const ofHead = blocking.filter(({ rule }) => rule.law === "head");
	const share = ofBase.length > 0 && ofHead.length > 0 ? SHARE_OF_BASE : 1;
	return [
		{
			members: ofBase,
			alpha: falseAlarm * share
		},
		{
			members: ofHead,
			alpha: ofBase.length > 0 ? falseAlarm * (1 - share) : falseAlarm
		},
		{
			members: tested.filter(({ rule }) => !rule.blocking),
			alpha: falseAlarm
		}
	].filter(({ members }) => members.length > 0);
}
function judgeAll(comparisons, seed, falseAlarm) {
	const judged = /* @__PURE__ */ new Map();
	for (const { members, alpha } of familiesOf(comparisons, falseAlarm)) {
		const family = members.map((each, index) => memberOf(each, measureOf(each.rule.card), String(index)));
		const { judgements } = compareOnce(seed, alpha, family);
		members.forEach((comparison, index) => {
			const judgement = judgements[index];
			if (judgement) judged.set(comparison, {
				judgement,
				family: members.length
			});
		});
	}
	return judged;
}

// src/stages/decide/trouble.ts
const MOST_LOST = .2;
const NOT_AN_OUTAGE = ["unfit", "budget"];
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
	const lost = failures.filter(({ cause }) => !NOT_AN_OUTAGE.includes(cause)).length;
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
	return exams.flatMap((exam) => ["baseline", "candidate"].flatMap((side) => {
		const { asked, failures, lost } = register(exam, side);
		const failure = commonest(failures);
		if (asked === 0 || lost <= .2 || !failure) return [];
		if (side === "baseline" && baselineGone(register, exam)) return [];
		const { suite, change } = exam;
		return [{
			suite: suite.name,
			target: change.target,
			side,
			lost: failures.length,
			asked,
			failure
		}];
	}));
}
function commonest(failures) {
	const counts = /* @__PURE__ */ new Map();
	for (const { message } of failures) counts.set(message, (counts.get(message) ?? 0) + 1);
	const [most] = [...counts].sort((a, b) => b[1] - a[1]);
	return failures.find(({ message }) => message === most?.[0]) ?? null;
}

// src/stages/decide/index.ts
function decide(asked) {
	if (asked.exams.length === 0) return {
		outcome: "unchanged",
		checks: [],
		trouble: []
	};
	const register = takeAttendance(asked.runs);
	const judgements = judgeAll(asked.comparisons, asked.seed, asked.falseAlarm);
	const checks = asked.comparisons.map((comparison) => checkOf(comparison, judgements, register, asked.wishes));
	const trouble = troubleIn(asked.exams, register);
	return {
		outcome: outcomeOf(checks, trouble),
		checks,
		trouble
	};
}
function checkOf(comparison, judgements, register, wishes) {
	const { card, blocking } = comparison.rule;
	if (!card.threshold) return {
		comparison,
		outcome: "pass",
		blocking: false,
		preExisting: false,
		clauses: [LOOKED_AT]
	};
	const judged = judgements.get(comparison);
	const candidateLost = lostOn(comparison, register, ["candidate"]);
	const sorted = [...clausesOf({
		comparison,
		measure: measureOf(comparison.rule.card),
		threshold: card.threshold,
		judgement: judged?.judgement ?? null,
		family: judged?.family ?? 0,
		candidateLost,
		pairsLost: gone(comparison, register) ?? lostOn(comparison, register, ["baseline", "candidate"])
	})].sort((a, b) => RANK.indexOf(a.outcome) - RANK.indexOf(b.outcome));
	const outcome = sorted[0]?.outcome ?? "pass";
	const failed = sorted.filter((clause) => clause.outcome === "fail");
	const preExisting = failed.length > 0 && failed.every(({ because }) => because.code === "beyond" && because.preExisting);
	const excused = preExisting && !card.critical && wishes.onPreExisting === "warn";
	return {
		comparison,
		outcome,
		blocking: blocking && !excused,
		preExisting,
		clauses: sorted
	};
}
const LOOKED_AT = {
	limit: "max",
	amount: null,
	outcome: "pass",
	because: { code: "looked-at" }
};
const RANK = [
	"fail",
	"inconclusive",
	"pass"
];
function gone(comparison, register) {
	const failure = baselineGone(register, comparison.exam);
	return failure ? {
		code: "baseline-unavailable",
		message: failure.message
	} : null;
}
function lostOn(comparison, register, sides) {
	if (!sides.some((side) => {
		const attendance = register(comparison.exam, side);
		return attendance.lost > .2 || attendance.cut > 0;
	})) return null;
	const { paired, scored, pairs } = comparison;
	return {
		code: "too-little",
		scored: sides.length > 1 ? paired : scored,
		of: pairs.length,
		reasons: reasonsOf(pairs)
	};
}
function outcomeOf(checks, trouble) {
	const blocking = checks.filter((check) => check.blocking);
	if (blocking.some(({ outcome }) => outcome === "fail")) return "fail";
	if (trouble.length > 0) return "error";
	return blocking.some(({ outcome }) => outcome === "inconclusive") ? "inconclusive" : "pass";
}

// node_modules/yocto-queue/index.js
var Node = class {
	value;
	next;
	constructor(value) {
		this.value = value;
	}
};
var Queue = class {
	#head;
	#tail;
	#size;
	constructor() {
		this.clear();
	}
	enqueue(value) {
		const node = new Node(value);
		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}
		this.#size++;
	}
	dequeue() {
		const current = this.#head;
		if (!current) return;
		this.#head = this.#head.next;
		this.#size--;
		if (!this.#head) this.#tail = void 0;
		return current.value;
	}
	peek() {
		if (!this.#head) return;
		return this.#head.value;
	}
	clear() {
		this.#head = void 0;
		this.#tail = void 0;
		this.#size = 0;
	}
	get size() {
		return this.#size;
	}
	*[Symbol.iterator]() {
		let current = this.#head;
		while (current) {
			yield current.value;
			current = current.next;
		}
	}
	*drain() {
		while (this.#head) yield this.dequeue();
	}
};

// node_modules/p-limit/index.js
function pLimit(concurrency) {
	let rejectOnClear = false;
	if (typeof concurrency === "object") ({concurrency, rejectOnClear = false} = concurrency);
	validateConcurrency(concurrency);
	if (typeof rejectOnClear !== "boolean") throw new TypeError("Expected `rejectOnClear` to be a boolean");
	const queue = new Queue();
	let activeCount = 0;
	const resumeNext = () => {
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};
	const next = () => {
		activeCount--;
		resumeNext();
	};
	const run = async (function_, resolve, arguments_) => {
		const result = (async () => function_(...arguments_))();
		resolve(result);
		try {
			await result;
		} catch {}
		next();
	};
	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = { reject };
		new Promise((internalResolve) => {
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(void 0, function_, resolve, arguments_));
		if (activeCount < concurrency) resumeNext();
	};
	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});
	Object.defineProperties(generator, {
		activeCount: { get: () => activeCount },
		pendingCount: { get: () => queue.size },
		clearQueue: { value() {
			if (!rejectOnClear) {
				queue.clear();
				return;
			}
			const abortError = AbortSignal.abort().reason;
			while (queue.size > 0) queue.dequeue().reject(abortError);
		} },
		concurrency: {
			get: () => concurrency,
			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;
				queueMicrotask(() => {
					while (activeCount < concurrency && queue.size > 0) resumeNext();
				});
			}
		},
		map: { async value(iterable, function_) {
			const promises = [];
			try {
				Array.from(iterable, (value, index) => {
					const promise = generator(function_, value, index);
					promises.push(promise);
					return promise;
				});
			} catch (error) {
				for (const promise of promises) promise.catch(() => {});
				throw error;
			}
			return Promise.all(promises);
		} }
	});
	return generator;
}
function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) throw new TypeError("Expected `concurrency` to be a number from 1 and up");
}

// src/stages/run.ts
async function run(trials, model, concurrency) {
	const limit = pLimit(concurrency);
	const asked = /* @__PURE__ */ new Map();
	const source = model.replay ? "recorded" : "called";
	return Promise.all(trials.map(async (trial) => {
		const { request } = trial;
		if (!request.ok) return {
			trial,
			result: request,
			source: "shared"
		};
		const question = `${trial.key}/${trial.index}`;
		const before = asked.get(question);
		if (before) return {
			trial,
			result: await before,
			source: "shared"
		};
		const answers = limit(() => answersTo(request.value, trial, model));
		asked.set(question, answers);
		return {
			trial,
			result: await answers,
			source
		};
	}));
}
async function answersTo(request, trial, model) {
	if (!model.replay) return converse(request, model);
	return model.replay(trial.key, trial.index) ?? {
		ok: false,
		failure: {
			cause: "not-recorded",
			first: null,
			message: `the recording has no trial ${trial.index} of case ${trial.case.id} on the ${trial.side}`,
			status: null
		}
	};
}
async function converse(request, model) {
	const said = [...request.messages];
	const answers = [];
	for (const [index, turn] of request.turns.entries()) {
		said.push(...spoken(turn));
		if (turn.assistant !== null) continue;
		const answer = await model.ask(request, said);
		if (!answer.ok) return answer;
		answers.push({
			...answer.value,
			turn: index + 1,
			user: turn.user
		});
		said.push({
			role: "assistant",
			content: answer.value.text
		});
	}
	return {
		ok: true,
		value: answers
	};
}
function spoken(turn) {
	const user = turn.user === "" ? [] : [{
		role: "user",
		content: turn.user
	}];
	return turn.assistant === null ? user : [...user, {
		role: "assistant",
		content: turn.assistant
	}];
}

// src/rounds.ts
async function rounds(world, law, { exams, seats, seed }) {
	const { wishes } = world;
	const scorers = await prepare$1(exams);
	const model = await world.model(law);
	const runs = await run(trialsOf(seats, 0, Number.POSITIVE_INFINITY), model, wishes.concurrency);
	const scores = await score(runs, scorers, law.prices);
	const comparisons = compare(exams, scores, seed);
	return {
		verdict: decide({
			exams,
			runs,
			comparisons,
			falseAlarm: law.falseAlarm,
			seed,
			wishes
		}),
		runs,
		usage: model.consumption()
	};
}

export { rounds };