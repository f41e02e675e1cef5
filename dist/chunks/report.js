import { n as measureOf, t as judgeOf } from "./metrics.js";
import { a as count, c as percent, i as clip, l as points, o as difference, r as chance, t as amount, u as usd } from "./text.js";
import { n as isRight } from "./right.js";
import { t as canonical } from "./json.js";
import { d as shownDrop, l as totalOf, n as bandName, t as agreementOf, u as trustIn } from "./calibration.js";
import { n as sightBlocks } from "./sights.js";

// src/stages/report/results.ts
function badge({ outcome, blocking, clauses }) {
	if (clauses[0]?.because.code === "looked-at") return "ℹ️ looked at";
	if (outcome === "pass") return "✅ pass";
	if (outcome === "inconclusive") return blocking ? "❔ undecided" : "▫️ undecided";
	return blocking ? "❌ fail" : "⚠️ warns";
}
const KINDS = {
	"user-issue": "User issues",
	guardrail: "Guardrails",
	business: "Business",
	system: "System"
};
function resultsTables(said) {
	const kindOf = ({ check }) => check.comparison.rule.card.kind;
	const kinds = [...new Set(said.map(kindOf))];
	if (kinds.length < 2) return said.length ? [resultsTable(said)] : [];
	return kinds.flatMap((kind) => [{
		kind: "paragraph",
		words: [{ strong: KINDS[kind] }]
	}, resultsTable(said.filter((each) => kindOf(each) === kind))]);
}
function resultsTable(said) {
	return {
		kind: "table",
		columns: [
			{
				title: "Check",
				align: "left"
			},
			{
				title: "Metric",
				align: "left"
			},
			{
				title: "Base",
				align: "right"
			},
			{
				title: "Head",
				align: "right"
			},
			{
				title: "Change [95 %]",
				align: "right"
			},
			{
				title: "Why",
				align: "left"
			}
		],
		rows: said.map(({ check, unit, because }) => {
			const { comparison } = check;
			return [
				[badge(check)],
				[...nameOf(comparison), ...moves(comparison)],
				[amount(comparison.baseline?.value ?? null, unit)],
				[amount(comparison.candidate?.value ?? null, unit)],
				[change(comparison, unit)],
				[because]
			];
		})
	};
}
function nameOf({ rule, exam, slice }) {
	const where = slice ? ` (${slice.tag}: ${slice.value})` : "";
	return [{ strong: rule.card.id }, `${where} · ${exam.suite.name}${targetOf(exam)}`];
}
function moves({ rule: { card }, slice }) {
	const { metric, team } = card.business ?? {};
	if (typeof metric !== "string" || slice) return [];
	return [` → ${metric}${typeof team === "string" ? ` (${team})` : ""}`];
}
function targetOf({ suite, change: { target, as } }) {
	const name = target === suite.name ? "" : ` · ${target}`;
	return as === "declared" ? name : `${name} (as base declares it)`;
}
function change({ gain, baseline, candidate, paired }, unit) {
	if (!gain || !baseline || !candidate || paired === 0) return difference(null, unit);
	const sign = candidate.value - baseline.value < 0 === gain.value < 0 ? 1 : -1;
	const show = (value) => gain.relative ? signedPercent(value * sign) : difference(value * sign, unit);
	if (gain.low === null || gain.high === null) return show(gain.value);
	const [low, high] = sign > 0 ? [gain.low, gain.high] : [gain.high, gain.low];
	return `${show(gain.value)} [${show(low)}, ${show(high)}]`;
}
function signedPercent(share) {
	return share > 0 ? `+${percent(share)}` : percent(share);
}
const ORDER = [
	"❌",
	"❔",
	"⚠️",
	"▫️",
	"✅",
	"ℹ️"
];
function loss({ check }) {
	return check.clauses.some(({ outcome, because: { code } }) => outcome === "fail" && code !== "beyond") ? 1 : 0;
}
function byWeight(a, b) {
	const rank = ({ check }) => ORDER.findIndex((icon) => badge(check).startsWith(icon));
	return rank(a) - rank(b) || loss(b) - loss(a);
}

// src/stages/report/cases.ts
const MOST_SHOWN$2 = 8;
const MOST_TEXT = 1500;
function casesBlocks(said) {
	const shown = said.filter(({ check }) => check.outcome !== "pass" && check.comparison.pairs.length > 0 && !check.comparison.slice);
	return shown.flatMap(({ check: { comparison } }, index) => {
		if (isRepeated(comparison, shown.slice(0, index))) return [];
		const broken = comparison.pairs.filter(({ status }) => WRONG.includes(status));
		if (broken.length === 0) return [];
		const left = broken.length - MOST_SHOWN$2;
		return [
			{
				kind: "heading",
				level: 3,
				words: ["Cases: ", ...nameOf(comparison)]
			},
			{
				kind: "paragraph",
				words: [tally(comparison)]
			},
			...cardBlocks(comparison.rule.card),
			...broken.slice(0, MOST_SHOWN$2).map((pair, place) => caseBlock(pair, index * MOST_SHOWN$2 + place)),
			...left > 0 ? [{
				kind: "paragraph",
				words: [`… and ${left} more, all in report.json.`]
			}] : []
		];
	});
}
const WRONG = [
	"introduced",
	"worse",
	"pre-existing"
];
function cardBlocks({ why, business, owner, action }) {
	const moves = business ? `Moves ${[business["metric"], business["direction"]].filter(Boolean).join(" ")}.` : null;
	const words = [
		why && `${why}.`,
		moves,
		action && `What to do: ${action}.`,
		owner && `Ask ${owner}.`
	].filter(Boolean).join(" ").replaceAll("..", ".");
	return words ? [{
		kind: "paragraph",
		words: [words]
	}] : [];
}
function isRepeated(comparison, earlier) {
	return earlier.some(({ check: { comparison: other } }) => other.exam === comparison.exam && other.rule.card.id === comparison.rule.card.id);
}
function tally({ pairs }) {
	const statusOf = (pair) => pair.status === "unscored" && pair.candidate.length + pair.baseline.length === 0 ? "not asked" : pair.status;
	const counts = [
		"introduced",
		"worse",
		"fixed",
		"better",
		"pre-existing",
		"passing",
		"same",
		"unscored",
		"not asked"
	].map((status) => ({
		status,
		cases: pairs.filter((pair) => statusOf(pair) === status).length
	})).filter(({ cases }) => cases > 0).map(({ status, cases }) => `${count(cases)} ${status}`);
	const turns = /* @__PURE__ */ new Map();
	for (const pair of pairs) {
		const turn = WRONG.includes(pair.status) && pair.candidate[0]?.turns.length ? wrongScore(pair.candidate)?.mark.evidence?.turn : null;
		if (turn) turns.set(turn, (turns.get(turn) ?? 0) + 1);
	}
	const single = pairs.every(({ candidate }) => !candidate.some((score) => isConversation(score)));
	const first = (single ? [] : [...turns]).sort((a, b) => a[0] - b[0]).map(([turn, times]) => `turn ${turn} (${times} ×)`);
	const wrong = single ? "" : byTurn(pairs);
	return `${counts.join(" · ")}.${first.length ? ` First wrong turn: ${first.join(", ")}.` : ""}${wrong}`;
}
function byTurn(pairs) {
	const turns = /* @__PURE__ */ new Map();
	for (const { rule, turns: own } of pairs.flatMap(({ candidate }) => candidate)) {
		if (rule.card.level !== "turn") continue;
		for (const { turn, mark } of own) {
			if (mark.value === null) continue;
			const known = turns.get(turn) ?? {
				wrong: 0,
				scored: 0
			};
			const wrong = known.wrong + (isRight(mark.value, measureOf(rule.card)) ? 0 : 1);
			turns.set(turn, {
				wrong,
				scored: known.scored + 1
			});
		}
	}
	const shown = [...turns].filter(([, { wrong }]) => wrong > 0).sort((a, b) => a[0] - b[0]);
	if (shown.length === 0) return "";
	return ` Wrong answers of head by turn: ${shown.map(([turn, { wrong, scored }]) => `${turn} (${count(wrong)} of ${count(scored)})`).join(", ")}${shown.length < turns.size ? "; none at all others" : ""}.`;
}
function caseBlock(pair, rank) {
	const score = wrongScore(pair.candidate);
	const turn = score?.mark.evidence?.turn ?? null;
	const candidate = answerOf(score ?? pair.candidate[0], turn);
	const baseline = answerOf(pair.baseline[0], turn);
	return {
		kind: "details",
		rank: 10 + rank,
		summary: summaryOf$1(pair, score),
		blocks: isMeasured$1(pair) ? [...marked("Base", pair.baseline), ...marked("Head", pair.candidate)] : sides(candidate, baseline, isConversation(score ?? pair.candidate[0]))
	};
}
function isMeasured$1({ baseline, candidate }) {
	return [...baseline, ...candidate].some(({ run }) => run.trial.exam.change.kind === "measured");
}
function marked(title, scores) {
	const shown = scores.map(({ rule, mark }) => amount(mark.value, measureOf(rule.card).unit));
	return [{
		kind: "paragraph",
		words: [{ strong: title }, `: ${shown.join(", ") || "not scored"}`]
	}];
}
function summaryOf$1(pair, score) {
	const reason = score?.mark.reason ?? "not scored";
	const turn = score && isConversation(score) ? score.mark.evidence?.turn : null;
	return [{ strong: pair.case.id }, ` · ${pair.status} · ${turn ? `turn ${turn}: ` : ""}${clip(reason, 200)}`];
}
function sides(candidate, baseline, conversation) {
	const user = candidate?.user ?? baseline?.user ?? "";
	const turn = candidate?.turn ?? baseline?.turn ?? 1;
	return [
		...user ? quoted$1(conversation ? `The user, turn ${turn}` : "The user", user) : [],
		...quoted$1("Base", baseline ? textOf(baseline) : "(no answer)"),
		...quoted$1("Head", candidate ? textOf(candidate) : "(no answer)")
	];
}
function quoted$1(title, text) {
	return [{
		kind: "paragraph",
		words: [{ strong: title }]
	}, {
		kind: "code",
		text: clip(text, MOST_TEXT),
		language: "text"
	}];
}
function textOf(answer) {
	const calls = answer.toolCalls.map(({ name, arguments: given }) => `${name}(${given})`);
	return [answer.text, ...calls].filter(Boolean).join("\n") || "(empty)";
}
function isConversation(score) {
	const request = score?.run.trial.request;
	return request?.ok === true && request.value.turns.length > 1;
}
function wrongScore(scores) {
	return scores.find(({ rule, mark }) => mark.value !== null && mark.evidence && !isRight(mark.value, measureOf(rule.card))) ?? scores.find(({ mark }) => mark.value !== null);
}
function answerOf(score, turn) {
	if (!score?.run.result.ok) return null;
	const answers = score.run.result.value;
	return answers.find((answer) => answer.turn === turn) ?? answers.at(-1) ?? null;
}

// src/lib/tokens.ts
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu;
function aboutTokens(text) {
	const dense = text.match(DENSE)?.length ?? 0;
	const words = text.replace(DENSE, " ").match(/[\p{L}\p{N}]+/gu) ?? [];
	return dense + (text.match(/[^\p{L}\p{N}\s]/gu)?.length ?? 0) + words.reduce((sum, word) => sum + Math.max(1, Math.round(word.length / 5)), 0);
}

// ../../work/main/node_modules/diff/libesm/diff/base.js
var Diff = class {
	diff(oldStr, newStr, options = {}) {
		let callback;
		if (typeof options === "function") {
			callback = options;
			options = {};
		} else if ("callback" in options) callback = options.callback;
		const oldString = this.castInput(oldStr, options);
		const newString = this.castInput(newStr, options);
		const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
		const newTokens = this.removeEmpty(this.tokenize(newString, options));
		return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
	}
	diffWithOptionsObj(oldTokens, newTokens, options, callback) {
		var _a;
		const done = (value) => {
			value = this.postProcess(value, options);
			if (callback) {
				setTimeout(function() {
					callback(value);
				}, 0);
				return;
			} else return value;
		};
		const newLen = newTokens.length, oldLen = oldTokens.length;
		let editLength = 1;
		let maxEditLength = newLen + oldLen;
		if (options.maxEditLength != null) maxEditLength = Math.min(maxEditLength, options.maxEditLength);
		const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
		const abortAfterTimestamp = Date.now() + maxExecutionTime;
		const bestPath = [{
			oldPos: -1,
			lastComponent: void 0
		}];
		let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
		if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
		let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
		const execEditLength = () => {
			for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
				let basePath;
				const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
				if (removePath) bestPath[diagonalPath - 1] = void 0;
				let canAdd = false;
				if (addPath) {
					const addPathNewPos = addPath.oldPos - diagonalPath;
					canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
				}
				const canRemove = removePath && removePath.oldPos + 1 < oldLen;
				if (!canAdd && !canRemove) {
					bestPath[diagonalPath] = void 0;
					continue;
				}
				if (!canRemove || canAdd && removePath.oldPos < addPath.oldPos) basePath = this.addToPath(addPath, true, false, 0, options);
				else basePath = this.addToPath(removePath, false, true, 1, options);
				newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
				if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
				else {
					bestPath[diagonalPath] = basePath;
					if (basePath.oldPos + 1 >= oldLen) maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
					if (newPos + 1 >= newLen) minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
				}
			}
			editLength++;
		};
		if (callback) (function exec() {
			setTimeout(function() {
				if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) return callback(void 0);
				if (!execEditLength()) exec();
			}, 0);
		})();
		else while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
			const ret = execEditLength();
			if (ret) return ret;
		}
	}
	addToPath(path, added, removed, oldPosInc, options) {
		const last = path.lastComponent;
		if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) return {
			oldPos: path.oldPos + oldPosInc,
			lastComponent: {
				count: last.count + 1,
				added,
				removed,
				previousComponent: last.previousComponent
			}
		};
		else return {
			oldPos: path.oldPos + oldPosInc,
			lastComponent: {
				count: 1,
				added,
				removed,
				previousComponent: last
			}
		};
	}
	extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
		const newLen = newTokens.length, oldLen = oldTokens.length;
		let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
		while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
			newPos++;
			oldPos++;
			commonCount++;
			if (options.oneChangePerToken) basePath.lastComponent = {
				count: 1,
				previousComponent: basePath.lastComponent,
				added: false,
				removed: false
			};
		}
		if (commonCount && !options.oneChangePerToken) basePath.lastComponent = {
			count: commonCount,
			previousComponent: basePath.lastComponent,
			added: false,
			removed: false
		};
		basePath.oldPos = oldPos;
		return newPos;
	}
	equals(left, right, options) {
		if (options.comparator) return options.comparator(left, right);
		else return left === right || !!options.ignoreCase && left.toLowerCase() === right.toLowerCase();
	}
	removeEmpty(array) {
		const ret = [];
		for (let i = 0; i < array.length; i++) if (array[i]) ret.push(array[i]);
		return ret;
	}
	castInput(value, options) {
		return value;
	}
	tokenize(value, options) {
		return Array.from(value);
	}
	join(chars) {
		return chars.join("");
	}
	postProcess(changeObjects, options) {
		return changeObjects;
	}
	get useLongestToken() {
		return false;
	}
	buildValues(lastComponent, newTokens, oldTokens) {
		const components = [];
		let nextComponent;
		while (lastComponent) {
			components.push(lastComponent);
			nextComponent = lastComponent.previousComponent;
			delete lastComponent.previousComponent;
			lastComponent = nextComponent;
		}
		components.reverse();
		const componentLen = components.length;
		let componentPos = 0, newPos = 0, oldPos = 0;
		for (; componentPos < componentLen; componentPos++) {
			const component = components[componentPos];
			if (!component.removed) {
				if (!component.added && this.useLongestToken) {
					let value = newTokens.slice(newPos, newPos + component.count);
					value = value.map(function(value, i) {
						const oldValue = oldTokens[oldPos + i];
						return oldValue.length > value.length ? oldValue : value;
					});
					component.value = this.join(value);
				} else component.value = this.join(newTokens.slice(newPos, newPos + component.count));
				newPos += component.count;
				if (!component.added) oldPos += component.count;
			} else {
				component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
				oldPos += component.count;
			}
		}
		return components;
	}
};

// ../../work/main/node_modules/diff/libesm/diff/character.js
var CharacterDiff = class extends Diff {};
const characterDiff = new CharacterDiff();

// ../../work/main/node_modules/diff/libesm/util/string.js
function longestCommonPrefix(str1, str2) {
	let i = 0;
	for (; i < str1.length && i < str2.length; i++) if (str1[i] != str2[i]) return str1.slice(0, i);
	return str1.slice(0, i);
}
function longestCommonSuffix(str1, str2) {
	let i;
	if (!str1 || !str2 || str1[str1.length - 1] != str2[str2.length - 1]) return "";
	for (i = 0; i < str1.length && i < str2.length; i++) if (str1[str1.length - (i + 1)] != str2[str2.length - (i + 1)]) return str1.slice(-i);
	return str1.slice(-i);
}
function replacePrefix(string, oldPrefix, newPrefix) {
	if (string.slice(0, oldPrefix.length) != oldPrefix) throw Error(`string ${JSON.stringify(string)} doesn't start with prefix ${JSON.stringify(oldPrefix)}; this is a bug`);
	return newPrefix + string.slice(oldPrefix.length);
}
function replaceSuffix(string, oldSuffix, newSuffix) {
	if (!oldSuffix) return string + newSuffix;
	if (string.slice(-oldSuffix.length) != oldSuffix) throw Error(`string ${JSON.stringify(string)} doesn't end with suffix ${JSON.stringify(oldSuffix)}; this is a bug`);
	return string.slice(0, -oldSuffix.length) + newSuffix;
}
function removePrefix(string, oldPrefix) {
	return replacePrefix(string, oldPrefix, "");
}
function removeSuffix(string, oldSuffix) {
	return replaceSuffix(string, oldSuffix, "");
}
function maximumOverlap(string1, string2) {
	return string2.slice(0, overlapCount(string1, string2));
}
function overlapCount(a, b) {
	let startA = 0;
	if (a.length > b.length) startA = a.length - b.length;
	let endB = b.length;
	if (a.length < b.length) endB = a.length;
	const map = Array(endB);
	let k = 0;
	map[0] = 0;
	for (let j = 1; j < endB; j++) {
		if (b[j] == b[k]) map[j] = map[k];
		else map[j] = k;
		while (k > 0 && b[j] != b[k]) k = map[k];
		if (b[j] == b[k]) k++;
	}
	k = 0;
	for (let i = startA; i < a.length; i++) {
		while (k > 0 && a[i] != b[k]) k = map[k];
		if (a[i] == b[k]) k++;
	}
	return k;
}
function segment(string, segmenter) {
	const parts = [];
	for (const segmentObj of Array.from(segmenter.segment(string))) {
		const segment = segmentObj.segment;
		if (parts.length && /\s/.test(parts[parts.length - 1]) && /\s/.test(segment)) parts[parts.length - 1] += segment;
		else parts.push(segment);
	}
	return parts;
}
function trailingWs(string, segmenter) {
	if (segmenter) return leadingAndTrailingWs(string, segmenter)[1];
	let i;
	for (i = string.length - 1; i >= 0; i--) if (!string[i].match(/\s/)) break;
	return string.substring(i + 1);
}
function leadingWs(string, segmenter) {
	if (segmenter) return leadingAndTrailingWs(string, segmenter)[0];
	const match = string.match(/^\s*/);
	return match ? match[0] : "";
}
function leadingAndTrailingWs(string, segmenter) {
	if (!segmenter) return [leadingWs(string), trailingWs(string)];
	if (segmenter.resolvedOptions().granularity != "word") throw new Error("The segmenter passed must have a granularity of \"word\"");
	const segments = segment(string, segmenter);
	const firstSeg = segments[0];
	const lastSeg = segments[segments.length - 1];
	return [/\s/.test(firstSeg) ? firstSeg : "", /\s/.test(lastSeg) ? lastSeg : ""];
}

// ../../work/main/node_modules/diff/libesm/diff/word.js
const extendedWordChars = "a-zA-Z0-9_\\u{AD}\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2C6}\\u{2C8}-\\u{2D7}\\u{2DE}-\\u{2FF}\\u{1E00}-\\u{1EFF}";
const tokenizeIncludingWhitespace = new RegExp(`[${extendedWordChars}]+|\\s+|[^${extendedWordChars}]`, "ug");
var WordDiff = class extends Diff {
	equals(left, right, options) {
		if (options.ignoreCase) {
			left = left.toLowerCase();
			right = right.toLowerCase();
		}
		return left.trim() === right.trim();
	}
	tokenize(value, options = {}) {
		let parts;
		if (options.intlSegmenter) {
			const segmenter = options.intlSegmenter;
			if (segmenter.resolvedOptions().granularity != "word") throw new Error("The segmenter passed must have a granularity of \"word\"");
			parts = segment(value, segmenter);
		} else parts = value.match(tokenizeIncludingWhitespace) || [];
		const tokens = [];
		let prevPart = null;
		parts.forEach((part) => {
			if (/\s/.test(part)) {
				if (prevPart == null) tokens.push(part);
				else tokens.push(tokens.pop() + part);
			} else if (prevPart != null && /\s/.test(prevPart)) {
				if (tokens[tokens.length - 1] == prevPart) tokens.push(tokens.pop() + part);
				else tokens.push(prevPart + part);
			} else tokens.push(part);
			prevPart = part;
		});
		return tokens;
	}
	join(tokens) {
		return tokens.map((token, i) => {
			if (i == 0) return token;
			else return token.replace(/^\s+/, "");
		}).join("");
	}
	postProcess(changes, options) {
		if (!changes || options.oneChangePerToken) return changes;
		let lastKeep = null;
		let insertion = null;
		let deletion = null;
		changes.forEach((change) => {
			if (change.added) insertion = change;
			else if (change.removed) deletion = change;
			else {
				if (insertion || deletion) dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, change, options.intlSegmenter);
				lastKeep = change;
				insertion = null;
				deletion = null;
			}
		});
		if (insertion || deletion) dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, null, options.intlSegmenter);
		return changes;
	}
};
const wordDiff$1 = new WordDiff();
function dedupeWhitespaceInChangeObjects(startKeep, deletion, insertion, endKeep, segmenter) {
	if (deletion && insertion) {
		const [oldWsPrefix, oldWsSuffix] = leadingAndTrailingWs(deletion.value, segmenter);
		const [newWsPrefix, newWsSuffix] = leadingAndTrailingWs(insertion.value, segmenter);
		if (startKeep) {
			const commonWsPrefix = longestCommonPrefix(oldWsPrefix, newWsPrefix);
			startKeep.value = replaceSuffix(startKeep.value, newWsPrefix, commonWsPrefix);
			deletion.value = removePrefix(deletion.value, commonWsPrefix);
			insertion.value = removePrefix(insertion.value, commonWsPrefix);
		}
		if (endKeep) {
			const commonWsSuffix = longestCommonSuffix(oldWsSuffix, newWsSuffix);
			endKeep.value = replacePrefix(endKeep.value, newWsSuffix, commonWsSuffix);
			deletion.value = removeSuffix(deletion.value, commonWsSuffix);
			insertion.value = removeSuffix(insertion.value, commonWsSuffix);
		}
	} else if (insertion) {
		if (startKeep) {
			const ws = leadingWs(insertion.value, segmenter);
			insertion.value = insertion.value.substring(ws.length);
		}
		if (endKeep) {
			const ws = leadingWs(endKeep.value, segmenter);
			endKeep.value = endKeep.value.substring(ws.length);
		}
	} else if (startKeep && endKeep) {
		const newWsFull = leadingWs(endKeep.value, segmenter), [delWsStart, delWsEnd] = leadingAndTrailingWs(deletion.value, segmenter);
		const newWsStart = longestCommonPrefix(newWsFull, delWsStart);
		deletion.value = removePrefix(deletion.value, newWsStart);
		const newWsEnd = longestCommonSuffix(removePrefix(newWsFull, newWsStart), delWsEnd);
		deletion.value = removeSuffix(deletion.value, newWsEnd);
		endKeep.value = replacePrefix(endKeep.value, newWsFull, newWsEnd);
		startKeep.value = replaceSuffix(startKeep.value, newWsFull, newWsFull.slice(0, newWsFull.length - newWsEnd.length));
	} else if (endKeep) {
		const endKeepWsPrefix = leadingWs(endKeep.value, segmenter);
		const deletionWsSuffix = trailingWs(deletion.value, segmenter);
		const overlap = maximumOverlap(deletionWsSuffix, endKeepWsPrefix);
		deletion.value = removeSuffix(deletion.value, overlap);
	} else if (startKeep) {
		const startKeepWsSuffix = trailingWs(startKeep.value, segmenter);
		const deletionWsPrefix = leadingWs(deletion.value, segmenter);
		const overlap = maximumOverlap(startKeepWsSuffix, deletionWsPrefix);
		deletion.value = removePrefix(deletion.value, overlap);
	}
}
var WordsWithSpaceDiff = class extends Diff {
	tokenize(value) {
		const regex = new RegExp(`(\\r?\\n)|[${extendedWordChars}]+|[^\\S\\n\\r]+|[^${extendedWordChars}]`, "ug");
		return value.match(regex) || [];
	}
};
const wordsWithSpaceDiff = new WordsWithSpaceDiff();
function diffWordsWithSpace(oldStr, newStr, options) {
	return wordsWithSpaceDiff.diff(oldStr, newStr, options);
}

// ../../work/main/node_modules/diff/libesm/diff/line.js
var LineDiff = class extends Diff {
	constructor() {
		super(...arguments);
		this.tokenize = tokenize;
	}
	equals(left, right, options) {
		if (options.ignoreWhitespace) {
			if (!options.newlineIsToken || !left.includes("\n")) left = left.trim();
			if (!options.newlineIsToken || !right.includes("\n")) right = right.trim();
		} else if (options.ignoreNewlineAtEof && !options.newlineIsToken) {
			if (left.endsWith("\n")) left = left.slice(0, -1);
			if (right.endsWith("\n")) right = right.slice(0, -1);
		}
		return super.equals(left, right, options);
	}
};
const lineDiff = new LineDiff();
function diffLines(oldStr, newStr, options) {
	return lineDiff.diff(oldStr, newStr, options);
}
function tokenize(value, options) {
	if (options.stripTrailingCr) value = value.replace(/\r\n/g, "\n");
	const retLines = [], linesAndNewlines = value.split(/(\n|\r\n)/);
	if (!linesAndNewlines[linesAndNewlines.length - 1]) linesAndNewlines.pop();
	for (let i = 0; i < linesAndNewlines.length; i++) {
		const line = linesAndNewlines[i];
		if (i % 2 && !options.newlineIsToken) retLines[retLines.length - 1] += line;
		else retLines.push(line);
	}
	return retLines;
}

// ../../work/main/node_modules/diff/libesm/diff/sentence.js
function isSentenceEndPunct(char) {
	return char == "." || char == "!" || char == "?";
}
var SentenceDiff = class extends Diff {
	tokenize(value) {
		var _a;
		const result = [];
		let tokenStartI = 0;
		for (let i = 0; i < value.length; i++) {
			if (i == value.length - 1) {
				result.push(value.slice(tokenStartI));
				break;
			}
			if (isSentenceEndPunct(value[i]) && value[i + 1].match(/\s/)) {
				result.push(value.slice(tokenStartI, i + 1));
				i = tokenStartI = i + 1;
				while ((_a = value[i + 1]) === null || _a === void 0 ? void 0 : _a.match(/\s/)) i++;
				result.push(value.slice(tokenStartI, i + 1));
				tokenStartI = i + 1;
			}
		}
		return result;
	}
};
const sentenceDiff = new SentenceDiff();

// ../../work/main/node_modules/diff/libesm/diff/css.js
var CssDiff = class extends Diff {
	tokenize(value) {
		return value.split(/([{}:;,]|\s+)/);
	}
};
const cssDiff = new CssDiff();

// ../../work/main/node_modules/diff/libesm/diff/json.js
var JsonDiff = class extends Diff {
	constructor() {
		super(...arguments);
		this.tokenize = tokenize;
	}
	get useLongestToken() {
		return true;
	}
	castInput(value, options) {
		const { undefinedReplacement, stringifyReplacer = (k, v) => typeof v === "undefined" ? undefinedReplacement : v } = options;
		return typeof value === "string" ? value : JSON.stringify(canonicalize(value, null, null, stringifyReplacer), null, "  ");
	}
	equals(left, right, options) {
		return super.equals(left.replace(/,([\r\n])/g, "$1"), right.replace(/,([\r\n])/g, "$1"), options);
	}
};
const jsonDiff = new JsonDiff();
function canonicalize(obj, stack, replacementStack, replacer, key) {
	stack = stack || [];
	replacementStack = replacementStack || [];
	if (replacer) obj = replacer(key === void 0 ? "" : key, obj);
	let i = 0;
	for (; i < stack.length; i += 1) if (stack[i] === obj) return replacementStack[i];
	let canonicalizedObj;
	if ("[object Array]" === Object.prototype.toString.call(obj)) {
		stack.push(obj);
		canonicalizedObj = new Array(obj.length);
		replacementStack.push(canonicalizedObj);
		for (i = 0; i < obj.length; i += 1) canonicalizedObj[i] = canonicalize(obj[i], stack, replacementStack, replacer, String(i));
		stack.pop();
		replacementStack.pop();
		return canonicalizedObj;
	}
	if (obj && obj.toJSON) obj = obj.toJSON();
	if (typeof obj === "object" && obj !== null) {
		stack.push(obj);
		canonicalizedObj = {};
		replacementStack.push(canonicalizedObj);
		const sortedKeys = [];
		let key;
		for (key in obj)
 /* istanbul ignore else */
		if (Object.prototype.hasOwnProperty.call(obj, key)) sortedKeys.push(key);
		sortedKeys.sort();
		for (i = 0; i < sortedKeys.length; i += 1) {
			key = sortedKeys[i];
			canonicalizedObj[key] = canonicalize(obj[key], stack, replacementStack, replacer, key);
		}
		stack.pop();
		replacementStack.pop();
	} else canonicalizedObj = obj;
	return canonicalizedObj;
}

// ../../work/main/node_modules/diff/libesm/diff/array.js
var ArrayDiff = class extends Diff {
	tokenize(value) {
		return value.slice();
	}
	join(value) {
		return value;
	}
	removeEmpty(value) {
		return value;
	}
};
const arrayDiff = new ArrayDiff();
function diffArrays(oldArr, newArr, options) {
	return arrayDiff.diff(oldArr, newArr, options);
}

// src/lib/worddiff.ts
const CONTEXT = 2;
const ALIKE = .4;
function wordDiff(before, after) {
	const parts = diffArrays(linesOf(before), linesOf(after));
	const out = [];
	for (let at = 0; at < parts.length; at++) {
		const [part, next] = [parts[at], parts[at + 1]];
		if (!part) continue;
		if (part.removed && next?.added) {
			out.push(...replaced(part.value, next.value));
			at++;
		} else if (part.added) out.push(...part.value.map((line) => `+ ${line}`));
		else if (part.removed) out.push(...part.value.map((line) => `- ${line}`));
		else out.push(...shorten(part.value, at > 0, at < parts.length - 1).map((line) => `  ${line}`));
	}
	return out.join("\n");
}
function linesOf(text) {
	return text.replace(/\n$/, "").split("\n");
}
function replaced(gone, come) {
	const pairs = gone.map((line, index) => edited(line, come[index] ?? ""));
	if (gone.length === come.length && pairs.every((line) => line !== null)) return pairs.map((line) => `~ ${line ?? ""}`);
	return [...gone.map((line) => `- ${line}`), ...come.map((line) => `+ ${line}`)];
}
function edited(was, is) {
	const parts = diffWordsWithSpace(was, is);
	if (parts.filter(({ added, removed }) => !added && !removed).reduce((sum, { value }) => sum + value.length, 0) < ALIKE * Math.max(was.length, is.length)) return null;
	return parts.map(({ value, added, removed }) => added ? `{+${value}+}` : removed ? `[-${value}-]` : value).join("");
}
function shorten(lines, afterChange, beforeChange) {
	const head = afterChange ? CONTEXT : 0;
	const tail = beforeChange ? CONTEXT : 0;
	if (lines.length <= head + tail + 1) return lines;
	return [
		...lines.slice(0, head),
		"…",
		...tail ? lines.slice(-tail) : []
	];
}

// src/stages/report/changed.ts
const MOST_DIFF = 4e3;
function changedBlocks(changes, exams) {
	const shown = changes.filter(({ kind }) => kind !== "same");
	const asked = exams.filter(({ change }) => change.kind === "same");
	if (shown.length + asked.length === 0) return [];
	return [
		{
			kind: "heading",
			level: 3,
			words: [shown.some(({ kind }) => kind === "measured") ? "What was compared" : "What changed"]
		},
		...shown.flatMap((change) => [{
			kind: "paragraph",
			words: summaryOf(change)
		}, ...change.differences.flatMap(differenceBlocks)]),
		...asked.map(({ change, suite }) => ({
			kind: "paragraph",
			words: [{ code: change.target }, ` is the same; asked in ${suite.name} because ${change.reason}.`]
		}))
	];
}
function summaryOf(change) {
	if (change.kind === "measured") return [
		"Scores of ",
		{ code: change.target },
		", measured elsewhere: nothing was asked here."
	];
	const parts = change.touched.length ? `: ${change.touched.join(", ")}` : "";
	const place = change.line ? `${change.file}:${change.line}` : change.file;
	const as = change.as === "declared" ? "" : " (as base declares it)";
	return [
		{ code: change.target },
		`${as} ${change.kind}${parts} – ${change.reason} (`,
		{ code: place },
		").",
		...sizes(change)
	];
}
function sizes({ baseline, candidate, touched }) {
	if (!baseline || !candidate || !(touched.includes("messages") || touched.includes("tools"))) return [];
	const [was, is] = [tokensOf(baseline), tokensOf(candidate)];
	return [was === is ? "" : ` Prompt and tools: about ${count(was)} → ${count(is)} tokens (estimated).`];
}
function tokensOf({ messages, tools }) {
	return [...messages.map(({ content }) => content), ...tools.map((tool) => JSON.stringify(tool))].reduce((sum, text) => sum + aboutTokens(text), 0);
}
function differenceBlocks({ what, before, after }) {
	if (/^tools\.[^.]+$/.test(what) && what !== "tools.order" && (before === null || after === null)) return [{
		kind: "list",
		items: [[
			{ code: what },
			`: ${after === null ? "removed" : "added"}: `,
			shown(after ?? before)
		]]
	}];
	if (typeof before === "string" && typeof after === "string" && what.startsWith("messages")) {
		const diff = clip(wordDiff(before, after), MOST_DIFF);
		return [{
			kind: "details",
			rank: 5,
			summary: ["Words of ", { code: what }],
			blocks: [{
				kind: "code",
				text: diff,
				language: "diff"
			}]
		}];
	}
	return [{
		kind: "list",
		items: [[
			{ code: what },
			": ",
			shown(before),
			" → ",
			shown(after)
		]]
	}];
}
function policyBlocks(policy) {
	if (policy.length === 0) return [];
	const redefined = policy.some(({ what }) => /^metric .*\.version$/s.test(what));
	return [
		{
			kind: "heading",
			level: 3,
			words: ["Policy"]
		},
		{
			kind: "paragraph",
			words: [policy.some(({ effect }) => effect === "loosened" || effect === "removed") ? "This change asks for less than base does, which takes effect when it is merged. Here the suites, cases and metrics of both were enforced, and the endpoints, prices and budget of base." : "This change alters what is asked for. Here the suites, cases and metrics of both were enforced, and the endpoints, prices and budget of base.", redefined ? " A metric whose definition changed has another version; both versions were scored on both sides, side by side." : ""]
		},
		{
			kind: "list",
			items: policy.map(({ what, before, after, effect, note }) => [
				{ strong: effect },
				" ",
				{ code: what },
				...arrow(before, after),
				...note ? [` – ${note}`] : []
			])
		}
	];
}
function arrow(before, after) {
	if (before === null) return [": ", shown(after)];
	if (after === null) return [": ", shown(before)];
	return [
		": ",
		shown(before),
		" → ",
		shown(after)
	];
}
function shown(value) {
	if (value === null) return "nothing";
	return { code: clip(typeof value === "string" ? value : canonical(value), 200) };
}

// src/stages/report/guardrails.ts
function guardrailBlocks(said) {
	const shown = said.flatMap(({ check: { comparison } }) => comparison.guarded && !comparison.slice ? [{
		comparison,
		guarded: comparison.guarded
	}] : []);
	if (shown.length === 0) return [];
	const untold = shown.reduce((sum, { guarded }) => sum + guarded.baseline.untold + guarded.candidate.untold, 0);
	const few = ` ${count(untold)} wrong answers had no further trial and count as not mended: more \`trials\` would tell.`;
	return [
		{
			kind: "heading",
			level: 3,
			words: ["Guardrails"]
		},
		{
			kind: "paragraph",
			words: [`What the declared retry would make of these answers, told from the trials of each case. The verdict looks at the raw answers alone: a retry hides no worse model.${untold ? few : ""}`]
		},
		{
			kind: "table",
			columns: [{
				title: "Guardrail",
				align: "left"
			}, ...[
				"Wrong, raw",
				"Wrong, served",
				"Mended",
				"Calls an answer",
				"Time",
				"Tokens"
			].map((title) => ({
				title,
				align: "right"
			}))],
			rows: shown.flatMap(({ comparison, guarded }) => [rowOf(comparison, "base", guarded.baseline), rowOf(comparison, "head", guarded.candidate)])
		}
	];
}
function rowOf(comparison, side, it) {
	const more = (share) => share === null ? "–" : `+${percent(share)}`;
	const { retry = 0 } = comparison.rule.card;
	const times = retry === 1 ? "one retry" : `up to ${count(retry)} retries`;
	return [
		[...nameOf(comparison), `, ${times}: ${side}`],
		[percent(it.raw)],
		[percent(it.served)],
		[it.recovered === null ? "–" : percent(it.recovered)],
		[it.answers ? it.calls.toFixed(2) : "–"],
		[more(it.time)],
		[more(it.tokens)]
	];
}

// src/stages/report/judges.ts
function judgedIn(exams) {
	const found = /* @__PURE__ */ new Map();
	for (const { card } of exams.flatMap(({ suite }) => suite.rules)) {
		const judge = judgeOf(card);
		if (judge) found.set(`${card.id} ${judge.fingerprint} ${JSON.stringify(card.calibration)}`, {
			card,
			judge
		});
	}
	return [...found.values()];
}
function judgeBlocks(exams, juries) {
	const judged = juries.length > 0 ? judgedIn(exams) : [];
	if (judged.length === 0) return [];
	const items = judged.map((each) => lineOf(each, juries));
	return [{
		kind: "details",
		rank: 3,
		summary: [`Judges: ${judged.map(({ card }) => card.id).join(", ")}`],
		blocks: [{
			kind: "list",
			items
		}]
	}];
}
function lineOf({ card, judge }, juries) {
	const jury = juries.find(({ fingerprint }) => fingerprint === judge.fingerprint);
	const wrong = jury?.wrong ?? [];
	const canaries = jury?.silent ? " It did not answer its canaries." : ` It got ${Math.max(0, judge.canaries.length - wrong.length)} of ${judge.canaries.length} canaries right in this run${wrong.map((fault) => `; it ${fault}`).join("")}.`;
	return [
		{ strong: card.id },
		": ",
		{ code: judge.model },
		` at ${judge.endpoint}, both sides alike; model and words have the fingerprint `,
		{ code: judge.fingerprint.slice(0, 12) },
		`.${canaries}${peopleOn(card, judge)}`
	];
}
function peopleOn(card, judge) {
	if (judge.kind === "remote") return "";
	const { trusted, lacks } = trustIn(judge, card.calibration);
	if (trusted.length === 0) return ` Only looked at, since ${lacks}.`;
	const { n, kappa, truePositiveRate, trueNegativeRate, youden } = agreementOf(totalOf(trusted));
	const rates = `good answers ${rate(truePositiveRate)}, bad ones ${rate(trueNegativeRate)}`;
	const where = lacks === null ? "" : ` on ${trusted.map(bandName).join(" and ")}`;
	const rest = lacks === null ? "" : ` Elsewhere it is only looked at: ${lacks}.`;
	const shown = points(shownDrop(.1, youden)).replace("+", "");
	return ` Against ${n} labels by people${where}: kappa ${kappa.toFixed(2)}; it knows ${rates}. A true drop of 10 points shows as about ${shown}.${rest}`;
}
function rate(of) {
	return of ? `${percent(of.value)} [${percent(of.low)}, ${percent(of.high)}]` : "unknown";
}
function judgeWarnings(exams) {
	const said = exams.flatMap(({ suite, change }) => change.kind === "measured" ? [] : suite.rules.flatMap(({ card }) => {
		const judge = judgeOf(card);
		return judge?.kind === "judge" ? [...prefersItself(card, judge, change), ...promises(card, judge)] : [];
	}));
	return [...new Set(said)];
}
function prefersItself(card, judge, { baseline, candidate, target }) {
	return [baseline?.model, candidate?.model].some((model) => model?.toLowerCase() === judge.model.toLowerCase()) ? [`${card.id} is judged by ${judge.model}, which also answers for ${target}: judges prefer their own words.`] : [];
}
function promises(card, judge) {
	if (card.onFail !== "block" || card.status !== "active") return [];
	const { trusted, lacks } = trustIn(judge, card.calibration);
	if (lacks === null) return [];
	return trusted.length === 0 ? [`${card.id} is set to block, but is only looked at: ${lacks}.`] : [`${card.id} blocks on some inputs only: ${lacks}.`];
}

// src/stages/report/moved.ts
const MOST_SHOWN$1 = 20;
function movedBlocks(moved) {
	if (moved.length === 0) return [];
	return [
		{
			kind: "heading",
			level: 3,
			words: ["Cases that surely changed"]
		},
		{
			kind: "paragraph",
			words: ["Each over its own trials (Fisher, Benjamini-Hochberg at 10 %: of those named, one in ten may be chance). This list informs; it decides nothing."]
		},
		...listOf("Broke", moved.filter(({ way }) => way === "broke")),
		...listOf("Fixed", moved.filter(({ way }) => way === "fixed"))
	];
}
function listOf(title, moved) {
	if (moved.length === 0) return [];
	const left = moved.length - MOST_SHOWN$1;
	const items = moved.slice(0, MOST_SHOWN$1).map(itemOf);
	return [{
		kind: "paragraph",
		words: [{ strong: `${title}: ${count(moved.length)}` }]
	}, {
		kind: "list",
		items: left > 0 ? [...items, [`… and ${count(left)} more`]] : items
	}];
}
function itemOf({ comparison, case: id, base, head }) {
	return [
		{ code: id },
		" – ",
		...nameOf(comparison),
		`: right in ${base.right} of ${base.trials} trials, now in ${head.right} of ${head.trials}`
	];
}

// src/stages/report/sentences.ts
function because(check, unit) {
	const [worst, ...others] = check.clauses;
	if (!worst) return "nothing was asked of it";
	const isNew = worst.because.code === "nothing-to-compare";
	return `${[worst, ...others.filter(({ outcome, because: { code } }) => isNew || outcome === "fail" && (worst.outcome === "fail" || check.preExisting) || outcome !== "pass" && code === "broke-pinned")].map((clause) => sentence(clause, check.comparison, unit)).join("; ")}${missing(check)}${LAW[check.comparison.rule.law]}`;
}
function missing({ outcome, comparison: { pairs, paired, scored, baseline } }) {
	if (outcome !== "pass") return "";
	const unasked = pairs.filter((pair) => pair.baseline.length + pair.candidate.length === 0).length;
	const left = pairs.length - (baseline ? paired : scored) - unasked;
	const lost = left > 0 && left < pairs.length ? `; ${left} of ${pairs.length} cases could not be scored` : "";
	return unasked > 0 ? `${lost}; ${unasked} of ${pairs.length} cases were not asked any more` : lost;
}
const LAW = {
	both: "",
	base: " (asked for by base)",
	head: " (asked for by this change)"
};
function sentence({ because: it, limit, amount: size }, comparison, unit) {
	const relative = comparison.rule.card.threshold?.maxRegression?.relative ?? false;
	const floor = comparison.rule.card.threshold?.minEffect ?? 0;
	const least = relative || size === null ? size : Math.max(size, limit === "max-regression" ? floor : 0);
	const allowed = least === null ? "" : drop(least, unit, relative);
	const bound = `${limit === "min" ? "at least" : "at most"} ${amount(size, unit)}`;
	switch (it.code) {
		case "drop": return `${such(it.family)} would happen by chance in ${chance(it.chance)} of unchanged proposals (allowed: ${allowed})`;
		case "maybe-chance": return `more than the ${allowed} allowed, but ${such(it.family)} happens by chance in ${chance(it.chance)} of unchanged proposals`;
		case "no-drop": return noDrop(it, least ?? 0, unit, relative);
		case "within":
			if (limit === "critical") return "critical, and proved";
			return `${bound}${it.proved ? ", proved" : wouldProve(it.casesNeeded, comparison)}`;
		case "beyond": return `${amount(comparison.candidate?.value ?? null, unit)} where ${bound} is asked${it.preExisting ? ", on base just as much" : ""}`;
		case "covers-limit": return `${bound} is neither proved nor refuted by ${comparison.scored} cases${more(it.casesNeeded, comparison)}`;
		case "broke-pinned": return brokePinned(it);
		case "unproved": return `critical, and neither proved nor are all pinned cases right${more(it.casesNeeded, comparison)}`;
		case "too-little": return `only ${it.scored} of ${it.of} cases could be scored${reasons(it.reasons)}`;
		case "baseline-unavailable": return `not compared, since base's model no longer answers: ${it.message}`;
		case "judge-untrusted": return it.message;
		case "nothing-to-compare": return "new: there is no base to compare with";
		case "looked-at": return "only looked at: no limit is set";
	}
}
const TRIALS_TO_BREAK = 3;
function brokePinned({ cases, trials }) {
	const named = `pinned ${cases.length === 1 ? "case" : "cases"}`;
	if (trials >= TRIALS_TO_BREAK) return `${named} broke: ${cases.join(", ")}`;
	return `${named} may have broken: ${cases.join(", ")}; ${trials === 1 ? "one trial is" : `${trials} trials are`} too few to tell, \`trials: ${TRIALS_TO_BREAK}\` would`;
}
function noDrop(it, size, unit, relative) {
	const sayable = relative || unit !== "ratio" || size * 2 <= 1;
	if (it.proved && sayable) return `a drop of ${drop(size * 2, unit, relative)} is ruled out`;
	const allowed = drop(size, unit, relative);
	const still = it.ruledOut === null ? "any size" : drop(it.ruledOut, unit, relative);
	const seen = `no drop beyond ${allowed} was seen; ${it.ruledOut === null ? "" : "up to "}${still} is not ruled out`;
	if (it.casesNeeded === null) return seen;
	const goal = drop(size * 2, unit, relative).replace(" points", "");
	return `${seen} (${count(it.casesNeeded)} unchanged cases would rule out ${goal})`;
}
function such(family) {
	return family > 1 ? `such a drop in any of ${family} checks` : "such a drop";
}
function drop(size, unit, relative) {
	if (relative) return percent(size);
	return unit === "ratio" ? `${points(size).replace("+", "")} points` : difference(size, unit).replace("+", "");
}
function more(cases, comparison) {
	if (cases === null) return "";
	const few = `; ${count(cases)}`;
	return isClean(comparison) ? `${few} clean cases would do` : `${few} cases would do if no more of them are wrong`;
}
function wouldProve(cases, comparison) {
	return cases === null || !isClean(comparison) ? "" : ` (${count(cases)} clean cases would prove it)`;
}
function isClean({ candidate }) {
	return candidate?.value === 0 || candidate?.value === 1;
}
function reasons(counts) {
	const [first, ...rest] = Object.entries(counts).sort((a, b) => b[1] - a[1]);
	if (!first) return "";
	return `: ${first[0]}${first[1] > 1 ? ` (${first[1]} times)` : ""}${rest.length ? `, and ${rest.length} other ${rest.length === 1 ? "reason" : "reasons"}` : ""}`;
}

// src/stages/report/uncompared.ts
function uncomparedBlocks(checks) {
	const found = /* @__PURE__ */ new Map();
	for (const { comparison, clauses } of checks) {
		const { suite, change } = comparison.exam;
		for (const { because } of clauses) if (because.code === "baseline-unavailable") found.set(`${suite.name} · ${change.target}`, because.message);
	}
	return [...found].map(([exam, message]) => ({
		kind: "note",
		tone: "warning",
		words: [`${exam}: not compared with base, whose model no longer answers (${message}). Absolute limits were held against head alone.`]
	}));
}

// src/lib/snippet.ts
function piecesFor(prompts) {
	const taken = /* @__PURE__ */ new Set();
	return prompts.map((prompt) => {
		const plain = (prompt.split("/").at(-1) ?? prompt).replace(/\..*$/, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "prompt";
		let name = plain;
		for (let count = 2; taken.has(name); count++) name = `${plain}-${count}`;
		taken.add(name);
		return {
			name,
			prompt,
			cases: `evals/${name}.jsonl`
		};
	});
}
function snippet(pieces, metrics) {
	const targets = pieces.map(({ name, prompt }) => `  ${name}: { prompt: ${quoted(prompt)} }`);
	const suites = pieces.flatMap(({ name, cases }) => [
		`  ${name}:`,
		`    targets: [${name}]`,
		`    cases: [${quoted(cases)}]`,
		`    metrics: [${metrics.join(", ")}]`
	]);
	return [
		"targets:",
		...targets,
		"suites:",
		...suites
	].join("\n");
}
function quoted(text) {
	return /^[A-Za-z0-9._/-]+$/.test(text) && !/^[\d.-]/.test(text) ? text : JSON.stringify(text);
}

// src/stages/report/uncovered.ts
const MOST_SHOWN = 20;
const MOST_PIECES = 5;
function uncoveredBlocks(uncovered) {
	if (uncovered.length === 0) return [];
	const left = uncovered.length - MOST_SHOWN;
	const items = uncovered.slice(0, MOST_SHOWN).map(worded);
	return [
		{
			kind: "heading",
			level: 3,
			words: ["Changed, not covered"]
		},
		{
			kind: "note",
			tone: "warning",
			words: ["No suite asks what uses these, so nothing is known about what they change."]
		},
		{
			kind: "list",
			items: left > 0 ? [...items, [`… and ${count(left)} more`]] : items
		},
		...wayToCover(uncovered)
	];
}
function worded({ file, line, what }) {
	return [
		{ code: line === null ? file : `${file}:${line}` },
		": ",
		what
	];
}
function wayToCover(uncovered) {
	const prompts = uncovered.filter(({ kind, what }) => kind === "prompt" && what !== GONE).map(({ file }) => file);
	const pieces = piecesFor([...new Set(prompts)].filter((file) => !/promptfooconfig/.test(file)).slice(0, MOST_PIECES));
	const settings = uncovered.some(({ kind }) => kind === "settings");
	const code = uncovered.some(({ kind }) => kind === "code");
	const said = [settings && [
		"Settings count for a target that points at them: ",
		{ code: "model: path/of/file.yml#/key" },
		"."
	], code && ["A prompt in a program can be gated once it stands in a file of its own that the program reads."]].filter((hint) => hint !== false);
	if (pieces.length + said.length === 0) return [];
	return [{
		kind: "details",
		rank: 6,
		summary: ["How to cover them"],
		blocks: [...pieces.length ? [{
			kind: "code",
			text: snippet(pieces, ["refusal"]),
			language: "yaml"
		}] : [], ...said.map((hint) => ({
			kind: "paragraph",
			words: hint
		}))]
	}];
}
const GONE = "a prompt that is gone";

// src/stages/report/index.ts
function report(findings) {
	const said = findings.verdict.checks.map((check) => {
		const unit = unitOf(check);
		return {
			check,
			unit,
			because: because(check, unit)
		};
	});
	const headline = headlineOf(findings, said);
	const sorted = [...said].sort(byWeight);
	const uncovered = uncoveredIn(findings);
	const warnings = [
		...findings.warnings,
		...uncovered,
		...judgeWarnings(findings.exams)
	];
	return {
		verdict: findings.verdict,
		headline,
		proposal: findings.proposal,
		changes: findings.changes.filter(({ kind }) => kind !== "same"),
		exams: findings.exams,
		policy: findings.policy,
		uncovered: findings.uncovered ?? [],
		runs: findings.runs,
		judgements: findings.judgements ?? [],
		usage: findings.usage,
		warnings,
		mistakes: [],
		because: said.map((each) => each.because),
		blocks: [
			{
				kind: "heading",
				level: 2,
				words: [`${ICON[findings.verdict.outcome]} ${headline}`]
			},
			...findings.verdict.trouble.map((trouble) => troubleBlock(trouble, isMeasured(findings))),
			...uncomparedBlocks(findings.verdict.checks),
			...resultsTables(sorted),
			...changedBlocks(findings.changes, findings.exams),
			...guardrailBlocks(sorted),
			...casesBlocks(sorted),
			...movedBlocks(findings.moved),
			...uncoveredBlocks(findings.uncovered ?? []),
			...policyBlocks(findings.policy),
			...warnings.map((warning) => ({
				kind: "note",
				tone: "warning",
				words: [warning]
			})),
			...judgeBlocks(findings.exams, findings.juries ?? []),
			...sightBlocks(findings.sights),
			{
				kind: "paragraph",
				words: footer(findings)
			}
		]
	};
}
const ICON = {
	pass: "✅",
	fail: "❌",
	inconclusive: "❔",
	error: "🛑",
	unchanged: "➖"
};
function headlineOf({ verdict, changes, exams, uncovered = [] }, said) {
	const blocking = said.filter(({ check }) => check.blocking);
	const cases = count(new Set(exams.flatMap(({ suite }) => suite.cases.map(({ id }) => `${suite.name}/${id}`))).size);
	if (verdict.outcome === "unchanged") return unchangedHeadline(changes, uncovered);
	if (verdict.outcome === "error") return `Could not be computed: ${verdict.trouble[0]?.failure.message ?? "no answers"}`;
	if (verdict.outcome === "pass") return blocking.length ? `Nothing got worse: ${count(blocking.length)} ${blocking.length === 1 ? "check passes" : "checks pass"} on ${cases} cases` : `Nothing may block here: ${count(said.length)} metrics were only looked at, on ${cases} cases`;
	const wanted = blocking.filter(({ check }) => check.outcome === verdict.outcome).sort(byWeight);
	const [first] = wanted;
	if (!first) return "No check decided this";
	const rest = wanted.length > 1 ? `, and ${count(wanted.length - 1)} more` : "";
	return `${verdict.outcome === "fail" ? failedHeadline(first) : `Undecided: ${first.check.comparison.rule.card.id} on ${placeOf(first)}${first.check.comparison.rule.card.critical ? " (critical: it needs proof, so this stops the merge)" : ""}`}${rest}`;
}
function failedHeadline(said) {
	const { baseline, candidate } = said.check.comparison;
	const clause = said.check.clauses[0]?.limit;
	const numbers = `${amount(baseline?.value ?? null, said.unit)} → ${amount(candidate?.value ?? null, said.unit)}`;
	const verb = clause === "max-regression" || clause === "pinned" ? "got worse" : "is beyond its limit";
	return `${said.check.comparison.rule.card.id} ${verb} on ${placeOf(said)}: ${numbers}`;
}
function placeOf({ check: { comparison } }) {
	const { exam, slice } = comparison;
	return slice ? `${exam.suite.name} (${slice.tag}: ${slice.value})` : exam.suite.name;
}
function unchangedHeadline(changes, uncovered) {
	const touched = changes.filter(({ kind }) => kind !== "same");
	if (touched.length === 0 && uncovered.length > 0) {
		const files = new Set(uncovered.map(({ file }) => file));
		return `No suite covers what changed: ${[...files][0]}${files.size > 1 ? `, and ${count(files.size - 1)} more` : ""}`;
	}
	if (touched.length === 0) return "No prompt, model or suite changed";
	const gone = touched.filter(({ kind }) => kind === "deleted");
	if (gone.length === touched.length) return `Nothing to ask: ${gone.map(({ target }) => target).join(", ")} was deleted`;
	return `No suite asks ${touched.map(({ target }) => target).join(", ")}`;
}
function uncoveredIn({ changes, exams }) {
	return changes.filter(({ kind, target }) => (kind === "edited" || kind === "added") && !exams.some(({ change }) => change.target === target)).map(({ target, file }) => `${target} (${file}) changed, but no suite asks it: nothing is known about this change.`);
}
function isMeasured({ exams }) {
	return exams.some(({ change }) => change.kind === "measured");
}
function troubleBlock(trouble, measured) {
	const { suite, target, side, metric, lost, asked, failure } = trouble;
	if (metric !== void 0) {
		const advice = failure.cause === "judge-untrusted" ? ". Nothing that it said counts. Choose another model or clearer words, and calibrate it anew." : ".";
		return {
			kind: "note",
			tone: "caution",
			words: [`${metric} on ${suite} · ${target} could not be judged: ${failure.message}${advice}`]
		};
	}
	const share = `${count(lost)} of ${count(asked)} ${measured ? "scored trials" : "conversations"}`;
	return {
		kind: "note",
		tone: "caution",
		words: [`${suite} · ${target}, ${side === "baseline" ? "base" : "head"}: ${share} could not be had: ${failure.message}`]
	};
}
function footer(findings) {
	const { proposal, runs, usage, falseAlarm, exams } = findings;
	const commits = [
		"Base ",
		{ code: proposal.base.slice(0, 9) },
		", head ",
		{ code: proposal.commit.slice(0, 9) },
		". "
	];
	if (exams.length === 0) return commits;
	const alarm = `A proposal that changes nothing would be failed for a regression in at most ${percent(falseAlarm)} of runs, over all blocking checks together.`;
	if (isMeasured(findings)) return [...commits, `No model was asked. ${alarm}`];
	const asked = runs.filter(({ source }) => source !== "shared").length;
	const cost = usage.usd > 0 ? `, ${usd(usage.usd)}` : "";
	const unpriced = usage.unpriced.length ? ` (no price for ${usage.unpriced.join(", ")})` : "";
	const taken = usage.requests ? `${count(usage.requests)} requests, ${count(usage.inputTokens + usage.outputTokens)} tokens${cost}${unpriced}` : `${count(usage.cached || runs.filter(({ source }) => source === "recorded").length)} answers from a recording, no request`;
	return [...commits, `${count(asked)} conversations${saved(exams, runs)}; ${taken}. ${alarm}`];
}
function saved(exams, runs) {
	const most = exams.reduce((sum, { suite, change }) => {
		const sides = change.baseline && change.candidate ? 2 : 1;
		return sum + suite.cases.length * suite.trials * sides;
	}, 0);
	return runs.length < most ? `, decided after ${count(runs.length)} of ${count(most)} trials` : "";
}
function unitOf({ comparison }) {
	return measureOf(comparison.rule.card).unit;
}

export { diffLines as i, piecesFor as n, snippet as r, report as t };