import { c as literal, i as array, l as looseObject, m as string, o as int, p as strictObject } from "./zod.js";
import { r as isFields } from "./json.js";

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
function logChoose(n, k) {
	return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1);
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
function binomialUpperTail(x, n, p) {
	if (x <= 0) return 1;
	if (x > n) return 0;
	return incompleteBeta(p, x, n - x + 1);
}
function binomialLowerTail(x, n, p) {
	if (x < 0) return 0;
	if (x >= n) return 1;
	return incompleteBeta(1 - p, n - x, x + 1);
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
function shuffle(random, items) {
	const result = [...items];
	for (let i = result.length - 1; i > 0; i--) {
		const j = below(random, i + 1);
		[result[i], result[j]] = [result[j], result[i]];
	}
	return result;
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
function bootstrapValues(n, statistic, random, draws = 2e3) {
	const drawn = new Int32Array(n);
	const values = [];
	for (let r = 0; r < draws; r++) {
		for (let i = 0; i < n; i++) drawn[i] = below(random, n);
		const value = statistic(drawn);
		if (Number.isFinite(value)) values.push(value);
	}
	return Float64Array.from(values).sort();
}
function percentileInterval(sorted, tail) {
	if (sorted.length === 0) return {
		lower: Number.NEGATIVE_INFINITY,
		upper: Number.POSITIVE_INFINITY
	};
	return {
		lower: sortedQuantile(sorted, tail),
		upper: sortedQuantile(sorted, 1 - tail)
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

// src/lib/stats/judge.ts
function wilsonInterval(x, n, z) {
	if (n === 0) return {
		lower: 0,
		upper: 1
	};
	const centre = (x + z * z / 2) / (n + z * z);
	const half = z / (n + z * z) * Math.sqrt(x * (n - x) / n + z * z / 4);
	return {
		lower: Math.max(0, centre - half),
		upper: Math.min(1, centre + half)
	};
}
function judgeQuality(counts, tail = .1) {
	const z = normalQuantile(1 - tail);
	const good = counts.truePositive + counts.falseNegative;
	const bad = counts.trueNegative + counts.falsePositive;
	const sensitivity = good === 0 ? .5 : counts.truePositive / good;
	const specificity = bad === 0 ? .5 : counts.trueNegative / bad;
	const sees = wilsonInterval(counts.truePositive, good, z);
	const spares = wilsonInterval(counts.trueNegative, bad, z);
	const j = sensitivity + specificity - 1;
	return {
		sensitivity,
		specificity,
		j,
		lower: j - Math.hypot(sensitivity - sees.lower, specificity - spares.lower),
		upper: j + Math.hypot(sees.upper - sensitivity, spares.upper - specificity)
	};
}
const TRUSTED_J = .4;
function cohenKappa(counts) {
	const { truePositive: a, falseNegative: b, falsePositive: c, trueNegative: d } = counts;
	const n = a + b + c + d;
	const agreed = (a + d) / n;
	const byChance = ((a + b) * (a + c) + (c + d) * (b + d)) / (n * n);
	if (n === 0 || byChance >= 1) return {
		kappa: 0,
		se: Number.POSITIVE_INFINITY
	};
	return {
		kappa: (agreed - byChance) / (1 - byChance),
		se: Math.sqrt(agreed * (1 - agreed) / n) / (1 - byChance)
	};
}
function shownDrop(drop, j) {
	return drop * Math.max(0, j);
}

// src/lib/calibration.ts
const whole = int().min(0);
const counts = strictObject({
	"true-positive": whole,
	"false-negative": whole,
	"true-negative": whole,
	"false-positive": whole
});
const calibrationFile = looseObject({
	version: literal(1),
	judge: looseObject({ fingerprint: string().min(1) }),
	bands: array(looseObject({
		from: whole,
		to: whole.nullable(),
		counts
	})).min(1).refine((bands) => bands.every(({ from }, at) => from === (at === 0 ? 0 : bands[at - 1]?.to)), { error: "must begin at 0 and leave no gap" }).refine((bands) => bands.at(-1)?.to === null, { error: "must go on without end: `to: null`" })
});
function calibrationOf({ judge, bands }) {
	return {
		fingerprint: judge.fingerprint,
		bands: bands.map(({ from, to, counts: it }) => ({
			from,
			to,
			counts: {
				truePositive: it["true-positive"],
				falseNegative: it["false-negative"],
				trueNegative: it["true-negative"],
				falsePositive: it["false-positive"]
			}
		}))
	};
}
function agreementOf(of) {
	const { truePositive, falseNegative, trueNegative, falsePositive } = of;
	const [good, bad] = [truePositive + falseNegative, trueNegative + falsePositive];
	const { j, lower } = judgeQuality(of);
	return {
		n: good + bad,
		agreement: rateOf(truePositive + trueNegative, good + bad),
		kappa: cohenKappa(of).kappa,
		truePositiveRate: rateOf(truePositive, good),
		trueNegativeRate: rateOf(trueNegative, bad),
		youden: j,
		youdenLow: lower
	};
}
function rateOf(x, n) {
	if (n === 0) return null;
	const { lower, upper } = clopperPearson(x, n);
	return {
		value: x / n,
		low: lower,
		high: upper
	};
}
function lackOf(of, minKappa) {
	const { kappa, youdenLow, truePositiveRate, trueNegativeRate, n } = agreementOf(of);
	if (n === 0) return "no label could be held against the judge";
	if (!truePositiveRate || !trueNegativeRate) return `there are no labels of ${truePositiveRate ? "bad" : "good"} answers`;
	if (of.trueNegative + of.falseNegative === 0) return "the judge says good to everything";
	if (of.truePositive + of.falsePositive === 0) return "the judge says bad to everything";
	if (kappa < minKappa) return `kappa is ${kappa.toFixed(2)}, and ${minKappa.toFixed(2)} is asked`;
	return youdenLow < .4 ? `Youden's J may be as low as ${youdenLow.toFixed(2)}, and ${TRUSTED_J.toFixed(2)} is asked: label more answers` : null;
}
function trustIn(judge, calibration) {
	if (judge.kind === "remote") return {
		trusted: [],
		lacks: null
	};
	if (judge.calibration === null) return {
		trusted: [],
		lacks: "it has no `calibration` against people"
	};
	if (!calibration) return {
		trusted: [],
		lacks: `its calibration ${judge.calibration} does not exist yet`
	};
	if (calibration.fingerprint !== judge.fingerprint) return {
		trusted: [],
		lacks: `its calibration ${judge.calibration} is of another judge: the model or its words changed`
	};
	const found = calibration.bands.map((band) => ({
		band,
		lack: lackOf(band.counts, judge.minKappa)
	}));
	const lacking = found.flatMap(({ band, lack }) => lack === null ? [] : [calibration.bands.length > 1 ? `${bandName(band)}: ${lack}` : lack]);
	return {
		trusted: found.flatMap(({ band, lack }) => lack === null ? [band] : []),
		lacks: lacking.join("; ") || null
	};
}
function isTrusted(judge, { calibration }) {
	return judge?.kind !== "judge" || trustIn(judge, calibration).trusted.length > 0;
}
function bandName({ from, to }) {
	if (from === 0) return to === null ? "any input" : `input under ${to} characters`;
	return to === null ? `input from ${from} characters` : `input of ${from} to ${to - 1} characters`;
}
function lengthOf({ input, turns }) {
	return turns.reduce((sum, { user }) => sum + user.length, charactersIn(input));
}
function charactersIn(value) {
	if (typeof value === "string") return value.length;
	if (Array.isArray(value)) return value.reduce((sum, each) => sum + charactersIn(each), 0);
	if (!isFields(value)) return value === null ? 0 : String(value).length;
	return Object.values(value).reduce((sum, each) => sum + charactersIn(each), 0);
}
function isInside({ from, to }, length) {
	return length >= from && (to === null || length < to);
}
function totalOf(bands) {
	const sum = (key) => bands.reduce((total, { counts: it }) => total + it[key], 0);
	return {
		truePositive: sum("truePositive"),
		falseNegative: sum("falseNegative"),
		trueNegative: sum("trueNegative"),
		falsePositive: sum("falsePositive")
	};
}

export { logChoose as C, binomialUpperTail as S, rateLowerBound as _, isInside as a, shuffle as b, lengthOf as c, shownDrop as d, bootstrapValues as f, pseudoCaseInterval as g, percentileInterval as h, calibrationOf as i, totalOf as l, hodgesLehmann as m, bandName as n, isTrusted as o, clopperPearson as p, calibrationFile as r, lackOf as s, agreementOf as t, trustIn as u, rateUpperBound as v, normalQuantile as w, binomialLowerTail as x, createRandom as y };