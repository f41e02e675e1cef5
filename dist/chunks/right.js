import { C as normalQuantile, f as bootstrapValues, g as pseudoCaseInterval, h as percentileInterval, m as hodgesLehmann, y as createRandom } from "./calibration.js";

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
function dropThatReaches(least, size) {
	const slack = ROUNDING * size;
	return Math.max(least - slack, slack, Number.MIN_VALUE);
}
function reaches(drop, least, size) {
	return drop >= dropThatReaches(least, size);
}
function tolerance({ absolute = 0, relative = 0 }, base) {
	return Math.max(absolute, relative * Math.abs(base));
}
function aggregate(prepared) {
	const width = prepared.pairs[0]?.base.length ?? 0;
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
function signedSums(table, values, only) {
	const sums = new Float64Array(only?.length ?? table.labellings);
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
		const four = picked.map((g, k) => g === void 0 ? EMPTY : tables[k]);
		const masks = picked.map((g) => table.masks[g ?? groups[i]]);
		if (only) addSomeLookups(sums, four, masks, only);
		else addLookups(sums, four, masks);
	}
	return sums;
}
function addLookups(sums, tables, masks) {
	const [t0, t1, t2, t3] = tables;
	const [m0, m1, m2, m3] = masks;
	for (let b = 0; b < sums.length; b++) sums[b] = sums[b] + t0[m0[b]] + t1[m1[b]] + t2[m2[b]] + t3[m3[b]];
}
function addSomeLookups(sums, tables, masks, only) {
	const [t0, t1, t2, t3] = tables;
	const [m0, m1, m2, m3] = masks;
	for (let k = 0; k < sums.length; k++) {
		const b = only[k];
		sums[k] = sums[k] + t0[m0[b]] + t1[m1[b]] + t2[m2[b]] + t3[m3[b]];
	}
}

// src/lib/stats/views.ts
const STEADINESS = .03;
function meanGains(prepared) {
	return Float64Array.from(prepared.pairs, (pair) => prepared.sign * (mean(pair.head) - mean(pair.base)));
}
function errorVariance(values) {
	if (values.length < 2) return 0;
	const centre = mean(values);
	let squares = 0;
	for (const value of values) squares += (value - centre) ** 2;
	return squares / (values.length - 1) / values.length;
}
function trialVariance({ base, head }) {
	const within = errorVariance(base) + errorVariance(head);
	if (base.length < 2 || head.length < 2) return within;
	const both = [...base, ...head];
	return (within + errorVariance(both) * both.length * (1 / base.length + 1 / head.length)) / 2;
}
function isMultiple(values, of) {
	let ratio = NaN;
	for (let i = 0; i < values.length; i++) {
		if (of[i] === 0) continue;
		const here = values[i] / of[i];
		if (Math.abs(here - ratio) > 1e-12 * Math.abs(here)) return false;
		ratio = here;
	}
	return true;
}
function largeGains(plain) {
	return plain.map((gain) => gain * Math.abs(gain));
}
function steadyGains(prepared, plain, range) {
	return plain.map((gain, i) => {
		return gain / (trialVariance(prepared.pairs[i]) + STEADINESS * range * range);
	});
}
function viewsOf(prepared, range) {
	const plain = meanGains(prepared);
	return [plain, ...[largeGains(plain), steadyGains(prepared, plain, range)].filter((view) => !isMultiple(view, plain))];
}

// src/lib/stats/scores.ts
function logGains(prepared) {
	let least = Number.POSITIVE_INFINITY;
	for (const pair of prepared.pairs) for (const value of [...pair.base, ...pair.head]) if (value > 0) least = Math.min(least, value);
	const floor = Number.isFinite(least) ? least / 2 : 1;
	const gains = new Float64Array(prepared.units.length);
	const counts = new Float64Array(prepared.units.length);
	prepared.pairs.forEach((pair, i) => {
		const unit = prepared.unitOf[i];
		counts[unit] = counts[unit] + 1;
		gains[unit] = gains[unit] + prepared.sign * (meanLog(pair.head, floor) - meanLog(pair.base, floor));
	});
	return gains.map((gain, unit) => gain / counts[unit]);
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
	const scores = new Float32Array(sums.length);
	for (let b = 0; b < scores.length; b++) scores[b] = sums[b] * scale;
	return scores;
}
function scoreMember(prepared, scoring) {
	switch (prepared.member.statistic.kind) {
		case "mean": return scoreMean(prepared, prepared.member.statistic.range ?? 1, scoring);
		case "ratio": return withoutInfinite(scoreRatio(prepared, scoring));
		case "quantile": return withoutInfinite(scoreQuantile(prepared, prepared.member.statistic.q, scoring));
		case "sums": return withoutInfinite(scoreSums(prepared, prepared.member.statistic.of, scoring));
	}
}
function withoutInfinite(scores) {
	const at = new Uint32Array(scores.keys()).filter((b) => scores[b] !== Number.NEGATIVE_INFINITY);
	return {
		at,
		values: new Float32Array(pick(scores, at))
	};
}
function pick(values, at) {
	const picked = new Float64Array(at.length);
	for (let k = 0; k < at.length; k++) picked[k] = values[at[k]];
	return picked;
}
function whichAtMost(values, most) {
	const places = new Uint32Array(values.length);
	let count = 0;
	for (let b = 0; b < values.length; b++) {
		places[count] = b;
		count += values[b] <= most ? 1 : 0;
	}
	return places.slice(0, count);
}
function scoreMean(prepared, range, { table, index }) {
	const [plain, ...others] = viewsOf(prepared, range).map((view) => byUnit(prepared, view, table, index));
	const least = meanTolerance(prepared) * prepared.pairs.length;
	const size = plain.reduce((sum, gain) => sum + Math.abs(gain), 0);
	if (!reaches(size, least, size)) return {
		at: /* @__PURE__ */ new Uint32Array(),
		values: /* @__PURE__ */ new Float32Array()
	};
	const sums = signedSums(table, plain);
	const at = whichAtMost(sums, -dropThatReaches(least, size));
	const values = studentised(pick(sums, at), plain);
	for (const view of others) takeLarger(values, studentised(signedSums(table, view, at), view));
	return {
		at,
		values
	};
}
function takeLarger(into, others) {
	for (let b = 0; b < into.length; b++) if (others[b] > into[b]) into[b] = others[b];
}
function scoreRatio(prepared, { table, index }) {
	const gains = new Float64Array(table.units.length);
	logGains(prepared).forEach((gain, u) => {
		gains[index.get(prepared.units[u])] = gain;
	});
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
		n: prepared.pairs.length,
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
	const drawnGain = (picks) => {
		const times = new Int32Array(units.length);
		for (const unit of picks) times[unit] = times[unit] + 1;
		const [b, h] = read(Int32Array.from(unitOf, (unit) => times[unit]));
		return sign * (h - b);
	};
	const drawn = bootstrapValues(units.length, drawnGain, createRandom(`${seed}\u0000bootstrap`));
	return {
		n: pairs.length,
		base,
		head,
		gain,
		interval: percentileInterval(drawn, .025),
		allowed,
		exceeds: reaches(-gain, allowed, Math.abs(base) + Math.abs(head)),
		bound: (tail) => percentileInterval(drawn, tail).lower
	};
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
	const kept = new Float32Array(values.length);
	let size = 0;
	for (let b = 0; b < values.length; b++) {
		const value = values[b];
		if (value > Number.NEGATIVE_INFINITY && leftOut[b] === 0) kept[size++] = value;
	}
	return kept.subarray(0, size).sort()[size - 1 - k] ?? Number.NEGATIVE_INFINITY;
}
function whichAbove(worst, gone, critical) {
	const above = [];
	for (let b = 0; b < worst.length; b++) if (gone[b] === 0 && worst[b] > critical) above.push(b);
	return above;
}
function rank(prepared, seed, ranking, swaps = SWAPS) {
	const scoring = createScoring(prepared, seed, swaps);
	const { labellings } = scoring.table;
	const gone = new Uint8Array(labellings);
	for (const b of ranking.crossed) gone[b] = 1;
	const scores = prepared.map((one) => scoreMember(one, scoring));
	const statistics = scores.map(observed);
	const order = prepared.map((_, i) => i).sort((i, j) => statistics[i] - statistics[j]);
	const worst = new Float32Array(labellings).fill(Number.NEGATIVE_INFINITY);
	const atLeast = new Array(prepared.length).fill(labellings);
	for (const i of order) {
		raise(worst, scores[i]);
		const own = statistics[i];
		if (own > Number.NEGATIVE_INFINITY) atLeast[i] = countAtLeast(worst, gone, own);
	}
	const critical = kthLargest(worst, gone, ranking.quota - ranking.crossed.length);
	const crossing = whichAbove(worst, gone, critical);
	return {
		...stepDown(order.reverse(), atLeast, ranking, labellings),
		statistics,
		critical,
		crossing
	};
}
function observed({ at, values }) {
	return at[0] === 0 ? values[0] : Number.NEGATIVE_INFINITY;
}
function raise(worst, { at, values }) {
	for (let k = 0; k < at.length; k++) {
		const b = at[k];
		if (values[k] > worst[b]) worst[b] = values[k];
	}
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

// src/lib/stats/outlook.ts
const REACH = 3;
const NOISY_CASES = 4;
const FAINT = 2.3;
function isOpen(prepared, { trials, tail }) {
	const { statistic } = prepared.member;
	const { pairs } = prepared;
	const so = fewestTrials(pairs);
	if (statistic.kind !== "mean" || pairs.length === 0 || so < 2) return true;
	if (so >= trials) return false;
	const n = pairs.length;
	const range = statistic.range ?? 1;
	const gains = meanGains(prepared);
	const gain = mean(gains);
	const noise = pairs.reduce((sum, pair) => sum + errorVariance(pair.base) + errorVariance(pair.head), 0);
	const unseen = NOISY_CASES * range * range / (2 * so);
	const ahead = 1 - so / trials;
	const reach = REACH * Math.sqrt((noise + unseen) / (n + NOISY_CASES) * ahead / n);
	const squares = Math.max(0, mean(gains.map((d) => d * d)) - noise / n * ahead);
	const allowed = meanTolerance(prepared);
	const drop = reach - gain;
	const mayFail = n >= FAINT ** 2 && drop * Math.sqrt(n) >= FAINT * Math.sqrt(squares);
	if (drop >= allowed && mayFail) return true;
	const best = {
		n,
		sum: n * (gain + reach),
		squares: n * squares
	};
	return pseudoCaseInterval(best, normalQuantile(1 - tail), range).lower > -2 * allowed;
}
function fewestTrials(pairs) {
	let least = Number.POSITIVE_INFINITY;
	for (const { base, head } of pairs) least = Math.min(least, base.length, head.length);
	return least;
}

// src/lib/stats/waves.ts
const PROOF = {
	early: .025,
	other: .02
};
const SPENDING = {
	exponent: 2,
	least: .01
};
const LADDER = [
	1,
	2,
	3,
	4,
	6,
	8,
	12,
	20
];
function planWaves(trials, cases) {
	const steps = [...LADDER.filter((step) => step < trials), trials].map((step) => ({
		share: 1,
		trials: step
	}));
	return [...cases >= 40 ? [{
		share: .25,
		trials: 1
	}] : [], ...steps].map(({ share, trials: step }) => ({
		share,
		trials: step,
		spent: Math.max(SPENDING.least, (share * step / trials) ** SPENDING.exponent),
		proof: share === 1 && step <= 2 ? PROOF.early : PROOF.other
	}));
}
function createGate({ seed, alpha, waves }) {
	let before = 0;
	for (const { spent } of waves) {
		if (!(spent >= before && spent <= 1)) throw new RangeError(`spending must rise to at most 1, got ${spent}`);
		before = spent;
	}
	return {
		seed,
		alpha,
		waves,
		looked: 0,
		crossed: [],
		failed: {}
	};
}
function look(gate, members, { last = false } = {}) {
	const final = last || gate.looked >= gate.waves.length - 1;
	const wave = gate.waves[Math.min(gate.looked, gate.waves.length - 1)];
	const spent = (final ? 1 : wave?.spent ?? 1) * gate.alpha;
	const proof = wave?.proof ?? PROOF.other;
	const prepared = members.map(prepare);
	const quota = Math.floor(spent * (SWAPS + 1) + 1e-9);
	const ranked = rank(prepared, gate.seed, {
		crossed: gate.crossed,
		quota
	});
	const horizon = {
		trials: gate.waves.at(-1)?.trials ?? 1,
		tail: PROOF.other
	};
	const standings = prepared.map((one, i) => {
		const judgement = judge(one, describe(one, gate.seed), ranked, i, proof);
		const open = !final && isOpen(one, horizon);
		return stand(judgement, gate.failed[one.member.id], open);
	});
	const failed = { ...gate.failed };
	for (const one of standings) if (one.failed) failed[one.id] = one.chance;
	return {
		gate: {
			...gate,
			looked: gate.looked + 1,
			crossed: [...gate.crossed, ...ranked.crossing],
			failed
		},
		members: standings,
		critical: ranked.critical,
		spent,
		done: final || standings.some((one) => one.failed) || standings.every((one) => one.settled !== null)
	};
}
function stand(judgement, failedBefore, open) {
	const failed = judgement.failed || failedBefore !== void 0;
	const standing = {
		...judgement,
		failed,
		chance: failedBefore ?? judgement.chance
	};
	const { n, exceeds, proved } = judgement;
	if (failed) return {
		...standing,
		outcome: "fail",
		settled: "failed"
	};
	const outcome = n === 0 || exceeds ? "inconclusive" : "pass";
	return {
		...standing,
		outcome,
		settled: proved && !exceeds ? "proved" : open ? null : "closed"
	};
}

// src/lib/unvouched.ts
function isUnvouched({ card, blocking }) {
	return card.found === true && card.onFail === "block" && !blocking;
}

// src/lib/right.ts
function isPassFail({ unit, graded }) {
	return unit === "ratio" && !graded;
}
function isRight(value, { direction }) {
	return direction === "higher" ? value >= 1 : value <= 0;
}

export { look as a, mean as c, createGate as i, prepare as l, isRight as n, planWaves as o, isUnvouched as r, describe as s, isPassFail as t };