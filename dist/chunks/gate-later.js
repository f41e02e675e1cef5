import { i as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { D as unscoredIn, E as outcomeOf, Gt as checkoutAt, Jt as temporaryFolder, Kt as git, O as nothingScored, Qt as whereLeft, Rt as decodeText, et as makeFolder, k as reasonsOf, nt as cleanJson, o as foreseen$1, qt as removeTemporary, st as openSuite, tt as writeWhole } from "./gate.js";
import { B as smallerCaps, Bt as isUnheld, Ci as priced, Di as isNoAnswer, Dr as fingerprint, Ei as isEmpty, F as isUnvouched, I as NOTHING_TAKEN, K as meanIn, L as addedTo, Ni as isFields, Oi as noAnswer, Or as requestKey, Qi as throwFound, Qt as rateUpperBound, R as leftOf, Tt as BUILT_IN, U as grouped, W as shownGain, X as valuesOf, Xi as located, Y as valuesIn, Yi as allTold, Zt as rateLowerBound, aa as chance, bi as floats, ca as difference, ci as conversationOf$1, da as points, di as conversationIn, fi as spokenIn, ji as canonical, ki as unlessEmpty, li as spokenTurns, ma as usd, mi as inBatch, n as isOfProgram, oa as clip, pa as start, pi as costOf, q as meanOf, qi as UserError, r as partsOf, ra as amount, sa as count$1, sn as normalQuantile, t as filesIn, ua as percent, yi as UNNAMED, z as shareOf } from "./ground.js";
import { a as array, c as int, f as number, g as string, h as strictObject, l as json, m as record, o as boolean, p as object, r as _enum, u as literal } from "./zod.js";
import { c as judgeOf, l as measureOf, s as gaugeOf } from "./catalogues.js";
import { A as classReading, B as messageOf, C as sortScores, D as retryEffectsIn, E as memberOf, F as shareMarks, H as tokensIn, I as createListener, J as planWaves, L as countedOf, M as estimateOf, N as estimateOfSums, O as isPassFail, P as note, Q as describe, R as rivalsIn, S as slicesOf, T as marksOf, U as tokensSent, V as tokensExpected, W as caseLine, X as redraw, Y as takeWave, Z as appraiseFamily, _ as answersIn$1, a as trialVariance, at as prepare$1, b as sumOf, c as casesForLimit, d as differenceSd, f as smallestDrop, g as rareEventChance, h as chanceOfBoth, it as fisherExact, j as partsOf$1, k as isRight, l as casesNeeded, m as DROPS_AGAIN, nt as benjaminiHochberg, o as accidentChance, ot as renderer, p as limitChance, q as createGate, r as answerLine, s as trialsForPinned, u as casesToRuleOut, v as freshAnswers, w as isResampled, x as wrongShare, y as recordFor, z as samplesWithRivals } from "./ground-later.js";
import { t as pLimit } from "./libraries-later.js";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { basename, dirname, join, relative, resolve, sep } = $node("node:path");
const { cp, lstat, mkdir, readFile, readdir, rm, stat, writeFile } = $node("node:fs/promises");

// src/edges/home.ts
async function rootOf(directory) {
	const answer = await git(checkoutAt(directory), ["rev-parse", "--show-toplevel"]);
	if (answer.ok) return answer.stdout;
	throw new UserError(`${directory} is not inside a git repository`, null, "Run it inside the repository that holds your prompts.");
}
const USUAL_BASES = [
	"origin/HEAD",
	"origin/main",
	"origin/master",
	"main",
	"master"
];
async function proposalAtHome(asked, repository) {
	const tip = asked.head && asked.head !== "worktree" ? await known(asked.head, repository) : await known("HEAD", repository);
	const usual = asked.base ? null : await usualBase(tip, repository);
	const proposal = {
		event: "local",
		base: usual?.base ?? await known(asked.base, repository),
		head: asked.head && asked.head !== "worktree" ? tip : await repository.worktree(),
		commit: tip,
		pull: null,
		opened: false,
		trusted: true
	};
	return usual?.basis.doubt ? {
		...proposal,
		basis: usual.basis
	} : proposal;
}
async function known(name, repository) {
	const commit = await repository.commit(name);
	if (commit) return commit;
	if (name === "HEAD") throw new UserError("there is no commit yet", null, "Commit what you have first.");
	throw new UserError(`there is no revision "${name}"`, null, "Give a branch, a tag or a commit that this clone has; `git fetch --unshallow` brings what a shallow clone lacks.");
}
async function usualBase(tip, repository) {
	for (const name of USUAL_BASES) {
		const commit = await repository.commit(name);
		if (commit) return whereLeft(commit, tip, ["merge-base", "base-tip"], repository);
	}
	throw new UserError("there is no main branch to compare with", null, "Say what to compare with: --base REF.");
}

// node_modules/picomatch/lib/constants.js
var require_constants = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const WIN_SLASH = "\\\\/";
	const WIN_NO_SLASH = `[^${WIN_SLASH}]`;
	const DEFAULT_MAX_EXTGLOB_RECURSION = 0;
	const DOT_LITERAL = "\\.";
	const PLUS_LITERAL = "\\+";
	const QMARK_LITERAL = "\\?";
	const SLASH_LITERAL = "\\/";
	const ONE_CHAR = "(?=.)";
	const QMARK = "[^/]";
	const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
	const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
	const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
	const POSIX_CHARS = {
		DOT_LITERAL,
		PLUS_LITERAL,
		QMARK_LITERAL,
		SLASH_LITERAL,
		ONE_CHAR,
		QMARK,
		END_ANCHOR,
		DOTS_SLASH,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!${START_ANCHOR}${DOTS_SLASH})`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`,
		NO_DOTS_SLASH: `(?!${DOTS_SLASH})`,
		QMARK_NO_DOT: `[^.${SLASH_LITERAL}]`,
		STAR: `${QMARK}*?`,
		START_ANCHOR,
		SEP: "/"
	};
	const WINDOWS_CHARS = {
		...POSIX_CHARS,
		SLASH_LITERAL: `[${WIN_SLASH}]`,
		QMARK: WIN_NO_SLASH,
		STAR: `${WIN_NO_SLASH}*?`,
		DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
		NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
		START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
		END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
		SEP: "\\"
	};
	const POSIX_REGEX_SOURCE = {
		__proto__: null,
		alnum: "a-zA-Z0-9",
		alpha: "a-zA-Z",
		ascii: "\\x00-\\x7F",
		blank: " \\t",
		cntrl: "\\x00-\\x1F\\x7F",
		digit: "0-9",
		graph: "\\x21-\\x7E",
		lower: "a-z",
		print: "\\x20-\\x7E ",
		punct: "\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",
		space: " \\t\\r\\n\\v\\f",
		upper: "A-Z",
		word: "A-Za-z0-9_",
		xdigit: "A-Fa-f0-9"
	};
	module.exports = {
		DEFAULT_MAX_EXTGLOB_RECURSION,
		MAX_LENGTH: 65536,
		POSIX_REGEX_SOURCE,
		REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
		REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
		REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
		REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
		REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
		REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,
		REPLACEMENTS: {
			__proto__: null,
			"***": "*",
			"**/**": "**",
			"**/**/**": "**"
		},
		CHAR_0: 48,
		CHAR_9: 57,
		CHAR_UPPERCASE_A: 65,
		CHAR_LOWERCASE_A: 97,
		CHAR_UPPERCASE_Z: 90,
		CHAR_LOWERCASE_Z: 122,
		CHAR_LEFT_PARENTHESES: 40,
		CHAR_RIGHT_PARENTHESES: 41,
		CHAR_ASTERISK: 42,
		CHAR_AMPERSAND: 38,
		CHAR_AT: 64,
		CHAR_BACKWARD_SLASH: 92,
		CHAR_CARRIAGE_RETURN: 13,
		CHAR_CIRCUMFLEX_ACCENT: 94,
		CHAR_COLON: 58,
		CHAR_COMMA: 44,
		CHAR_DOT: 46,
		CHAR_DOUBLE_QUOTE: 34,
		CHAR_EQUAL: 61,
		CHAR_EXCLAMATION_MARK: 33,
		CHAR_FORM_FEED: 12,
		CHAR_FORWARD_SLASH: 47,
		CHAR_GRAVE_ACCENT: 96,
		CHAR_HASH: 35,
		CHAR_HYPHEN_MINUS: 45,
		CHAR_LEFT_ANGLE_BRACKET: 60,
		CHAR_LEFT_CURLY_BRACE: 123,
		CHAR_LEFT_SQUARE_BRACKET: 91,
		CHAR_LINE_FEED: 10,
		CHAR_NO_BREAK_SPACE: 160,
		CHAR_PERCENT: 37,
		CHAR_PLUS: 43,
		CHAR_QUESTION_MARK: 63,
		CHAR_RIGHT_ANGLE_BRACKET: 62,
		CHAR_RIGHT_CURLY_BRACE: 125,
		CHAR_RIGHT_SQUARE_BRACKET: 93,
		CHAR_SEMICOLON: 59,
		CHAR_SINGLE_QUOTE: 39,
		CHAR_SPACE: 32,
		CHAR_TAB: 9,
		CHAR_UNDERSCORE: 95,
		CHAR_VERTICAL_LINE: 124,
		CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279,
		extglobChars(chars) {
			return {
				"!": {
					type: "negate",
					open: "(?:(?!(?:",
					close: `))${chars.STAR})`
				},
				"?": {
					type: "qmark",
					open: "(?:",
					close: ")?"
				},
				"+": {
					type: "plus",
					open: "(?:",
					close: ")+"
				},
				"*": {
					type: "star",
					open: "(?:",
					close: ")*"
				},
				"@": {
					type: "at",
					open: "(?:",
					close: ")"
				}
			};
		},
		globChars(win32) {
			return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
		}
	};
}));

// node_modules/picomatch/lib/utils.js
var require_utils = /* @__PURE__ */ __commonJSMin(((exports) => {
	const { REGEX_BACKSLASH, REGEX_REMOVE_BACKSLASH, REGEX_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_GLOBAL } = require_constants();
	exports.isObject = (val) => val !== null && typeof val === "object" && !Array.isArray(val);
	exports.hasRegexChars = (str) => REGEX_SPECIAL_CHARS.test(str);
	exports.isRegexChar = (str) => str.length === 1 && exports.hasRegexChars(str);
	exports.escapeRegex = (str) => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, "\\$1");
	exports.toPosixSlashes = (str) => str.replace(REGEX_BACKSLASH, "/");
	exports.isWindows = () => {
		if (typeof navigator !== "undefined" && navigator.platform) {
			const platform = navigator.platform.toLowerCase();
			return platform === "win32" || platform === "windows";
		}
		if (typeof process !== "undefined" && process.platform) return process.platform === "win32";
		return false;
	};
	exports.removeBackslashes = (str) => {
		return str.replace(REGEX_REMOVE_BACKSLASH, (match) => {
			return match === "\\" ? "" : match;
		});
	};
	exports.escapeLast = (input, char, lastIdx) => {
		const idx = input.lastIndexOf(char, lastIdx);
		if (idx === -1) return input;
		if (input[idx - 1] === "\\") return exports.escapeLast(input, char, idx - 1);
		return `${input.slice(0, idx)}\\${input.slice(idx)}`;
	};
	exports.removePrefix = (input, state = {}) => {
		let output = input;
		if (output.startsWith("./")) {
			output = output.slice(2);
			state.prefix = "./";
		}
		return output;
	};
	exports.wrapOutput = (input, state = {}, options = {}) => {
		let output = `${options.contains ? "" : "^"}(?:${input})${options.contains ? "" : "$"}`;
		if (state.negated === true) output = `(?:^(?!${output}).*$)`;
		return output;
	};
	exports.basename = (path, { windows } = {}) => {
		const segs = path.split(windows ? /[\\/]/ : "/");
		const last = segs[segs.length - 1];
		if (last === "") return segs[segs.length - 2];
		return last;
	};
}));

// node_modules/picomatch/lib/scan.js
var require_scan = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const utils = require_utils();
	const { CHAR_ASTERISK, CHAR_AT, CHAR_BACKWARD_SLASH, CHAR_COMMA, CHAR_DOT, CHAR_EXCLAMATION_MARK, CHAR_FORWARD_SLASH, CHAR_LEFT_CURLY_BRACE, CHAR_LEFT_PARENTHESES, CHAR_LEFT_SQUARE_BRACKET, CHAR_PLUS, CHAR_QUESTION_MARK, CHAR_RIGHT_CURLY_BRACE, CHAR_RIGHT_PARENTHESES, CHAR_RIGHT_SQUARE_BRACKET } = require_constants();
	const isPathSeparator = (code) => {
		return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
	};
	const depth = (token) => {
		if (token.isPrefix !== true) token.depth = token.isGlobstar ? Infinity : 1;
	};
	const scan = (input, options) => {
		const opts = options || {};
		const length = input.length - 1;
		const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
		const slashes = [];
		const tokens = [];
		const parts = [];
		let str = input;
		let index = -1;
		let start = 0;
		let lastIndex = 0;
		let isBrace = false;
		let isBracket = false;
		let isGlob = false;
		let isExtglob = false;
		let isGlobstar = false;
		let braceEscaped = false;
		let backslashes = false;
		let negated = false;
		let negatedExtglob = false;
		let finished = false;
		let braces = 0;
		let prev;
		let code;
		let token = {
			value: "",
			depth: 0,
			isGlob: false
		};
		const eos = () => index >= length;
		const peek = () => str.charCodeAt(index + 1);
		const advance = () => {
			prev = code;
			return str.charCodeAt(++index);
		};
		while (index < length) {
			code = advance();
			let next;
			if (code === CHAR_BACKWARD_SLASH) {
				backslashes = token.backslashes = true;
				code = advance();
				if (code === CHAR_LEFT_CURLY_BRACE) braceEscaped = true;
				continue;
			}
			if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
				braces++;
				while (eos() !== true && (code = advance())) {
					if (code === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (code === CHAR_LEFT_CURLY_BRACE) {
						braces++;
						continue;
					}
					if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (braceEscaped !== true && code === CHAR_COMMA) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (code === CHAR_RIGHT_CURLY_BRACE) {
						braces--;
						if (braces === 0) {
							braceEscaped = false;
							isBrace = token.isBrace = true;
							finished = true;
							break;
						}
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_FORWARD_SLASH) {
				slashes.push(index);
				tokens.push(token);
				token = {
					value: "",
					depth: 0,
					isGlob: false
				};
				if (finished === true) continue;
				if (prev === CHAR_DOT && index === start + 1) {
					start += 2;
					continue;
				}
				lastIndex = index + 1;
				continue;
			}
			if (opts.noext !== true) {
				if ((code === CHAR_PLUS || code === CHAR_AT || code === CHAR_ASTERISK || code === CHAR_QUESTION_MARK || code === CHAR_EXCLAMATION_MARK) === true && peek() === CHAR_LEFT_PARENTHESES) {
					isGlob = token.isGlob = true;
					isExtglob = token.isExtglob = true;
					finished = true;
					if (code === CHAR_EXCLAMATION_MARK && index === start) negatedExtglob = true;
					if (scanToEnd === true) {
						let parens = 0;
						while (eos() !== true && (code = advance())) {
							if (code === CHAR_BACKWARD_SLASH) {
								backslashes = token.backslashes = true;
								advance();
								continue;
							}
							if (code === CHAR_LEFT_PARENTHESES) {
								parens++;
								continue;
							}
							if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
								finished = true;
								break;
							}
						}
						continue;
					}
					break;
				}
			}
			if (code === CHAR_ASTERISK) {
				if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_QUESTION_MARK) {
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_LEFT_SQUARE_BRACKET) {
				while (eos() !== true && (next = advance())) {
					if (next === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (next === CHAR_RIGHT_SQUARE_BRACKET) {
						isBracket = token.isBracket = true;
						isGlob = token.isGlob = true;
						finished = true;
						break;
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
				negated = token.negated = true;
				start++;
				continue;
			}
			if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
				isGlob = token.isGlob = true;
				if (scanToEnd === true) {
					let parens = 1;
					while (eos() !== true && (code = advance())) {
						if (code === CHAR_BACKWARD_SLASH) {
							backslashes = token.backslashes = true;
							advance();
							continue;
						}
						if (code === CHAR_LEFT_PARENTHESES) {
							parens++;
							continue;
						}
						if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
							finished = true;
							break;
						}
					}
					continue;
				}
				break;
			}
			if (isGlob === true) {
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
		}
		if (opts.noext === true) {
			isExtglob = false;
			isGlob = false;
		}
		let base = str;
		let prefix = "";
		let glob = "";
		if (start > 0) {
			prefix = str.slice(0, start);
			str = str.slice(start);
			lastIndex -= start;
		}
		if (base && isGlob === true && lastIndex > 0) {
			base = str.slice(0, lastIndex);
			glob = str.slice(lastIndex);
		} else if (isGlob === true) {
			base = "";
			glob = str;
		} else base = str;
		if (base && base !== "" && base !== "/" && base !== str) {
			if (isPathSeparator(base.charCodeAt(base.length - 1))) base = base.slice(0, -1);
		}
		if (opts.unescape === true) {
			if (glob) glob = utils.removeBackslashes(glob);
			if (base && backslashes === true) base = utils.removeBackslashes(base);
		}
		const state = {
			prefix,
			input,
			start,
			base,
			glob,
			isBrace,
			isBracket,
			isGlob,
			isExtglob,
			isGlobstar,
			negated,
			negatedExtglob
		};
		if (opts.tokens === true) {
			state.maxDepth = 0;
			if (!isPathSeparator(code)) tokens.push(token);
			state.tokens = tokens;
		}
		if (opts.parts === true || opts.tokens === true) {
			let prevIndex;
			for (let idx = 0; idx < slashes.length; idx++) {
				const n = prevIndex !== void 0 ? prevIndex + 1 : start;
				const i = slashes[idx];
				const value = input.slice(n, i);
				if (opts.tokens) {
					if (idx === 0 && start !== 0) {
						tokens[idx].isPrefix = true;
						tokens[idx].value = prefix;
					} else tokens[idx].value = value;
					depth(tokens[idx]);
					state.maxDepth += tokens[idx].depth;
				}
				if (i >= start) {
					parts.push(value);
					prevIndex = i;
				}
			}
			const n = prevIndex !== void 0 ? prevIndex + 1 : start;
			const value = input.slice(n);
			parts.push(value);
			if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
				tokens[tokens.length - 1].value = value;
				depth(tokens[tokens.length - 1]);
				state.maxDepth += tokens[tokens.length - 1].depth;
			}
			state.slashes = slashes;
			state.parts = parts;
		}
		return state;
	};
	module.exports = scan;
}));

// node_modules/picomatch/lib/parse.js
var require_parse = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const constants = require_constants();
	const utils = require_utils();
	const { MAX_LENGTH, POSIX_REGEX_SOURCE, REGEX_NON_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_BACKREF, REPLACEMENTS } = constants;
	const expandRange = (args, options) => {
		if (typeof options.expandRange === "function") return options.expandRange(...args, options);
		args.sort();
		const value = `[${args.join("-")}]`;
		try {
			new RegExp(value);
		} catch (ex) {
			return args.map((v) => utils.escapeRegex(v)).join("..");
		}
		return value;
	};
	const syntaxError = (type, char) => {
		return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
	};
	const splitTopLevel = (input) => {
		const parts = [];
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let value = "";
		let escaped = false;
		for (const ch of input) {
			if (escaped === true) {
				value += ch;
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				value += ch;
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				value += ch;
				continue;
			}
			if (quote === 0) {
				if (ch === "[") bracket++;
				else if (ch === "]" && bracket > 0) bracket--;
				else if (bracket === 0) {
					if (ch === "(") paren++;
					else if (ch === ")" && paren > 0) paren--;
					else if (ch === "|" && paren === 0) {
						parts.push(value);
						value = "";
						continue;
					}
				}
			}
			value += ch;
		}
		parts.push(value);
		return parts;
	};
	const isPlainBranch = (branch) => {
		let escaped = false;
		for (const ch of branch) {
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (/[?*+@!()[\]{}]/.test(ch)) return false;
		}
		return true;
	};
	const normalizeSimpleBranch = (branch) => {
		let value = branch.trim();
		let changed = true;
		while (changed === true) {
			changed = false;
			if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
				value = value.slice(2, -1);
				changed = true;
			}
		}
		if (!isPlainBranch(value)) return;
		return value.replace(/\\(.)/g, "$1");
	};
	const hasRepeatedCharPrefixOverlap = (branches) => {
		const values = branches.map(normalizeSimpleBranch).filter(Boolean);
		for (let i = 0; i < values.length; i++) for (let j = i + 1; j < values.length; j++) {
			const a = values[i];
			const b = values[j];
			const char = a[0];
			if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) continue;
			if (a === b || a.startsWith(b) || b.startsWith(a)) return true;
		}
		return false;
	};
	const parseRepeatedExtglob = (pattern, requireEnd = true) => {
		if (pattern[0] !== "+" && pattern[0] !== "*" || pattern[1] !== "(") return;
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let escaped = false;
		for (let i = 1; i < pattern.length; i++) {
			const ch = pattern[i];
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				continue;
			}
			if (quote === 1) continue;
			if (ch === "[") {
				bracket++;
				continue;
			}
			if (ch === "]" && bracket > 0) {
				bracket--;
				continue;
			}
			if (bracket > 0) continue;
			if (ch === "(") {
				paren++;
				continue;
			}
			if (ch === ")") {
				paren--;
				if (paren === 0) {
					if (requireEnd === true && i !== pattern.length - 1) return;
					return {
						type: pattern[0],
						body: pattern.slice(2, i),
						end: i
					};
				}
			}
		}
	};
	const buildCharClassStar = (chars) => {
		return `${chars.length === 1 ? utils.escapeRegex(chars[0]) : `[${chars.map((ch) => utils.escapeRegex(ch)).join("")}]`}*`;
	};
	const getStarExtglobSequenceChars = (pattern) => {
		let index = 0;
		const chars = [];
		while (index < pattern.length) {
			const match = parseRepeatedExtglob(pattern.slice(index), false);
			if (!match || match.type !== "*") return;
			const branches = splitTopLevel(match.body).map((branch) => branch.trim());
			if (branches.length !== 1) return;
			const branch = normalizeSimpleBranch(branches[0]);
			if (!branch || branch.length !== 1) return;
			chars.push(branch);
			index += match.end + 1;
		}
		if (chars.length < 1) return;
		return chars;
	};
	const repeatedExtglobRecursion = (pattern) => {
		let depth = 0;
		let value = pattern.trim();
		let match = parseRepeatedExtglob(value);
		while (match) {
			depth++;
			value = match.body.trim();
			match = parseRepeatedExtglob(value);
		}
		return depth;
	};
	const analyzeRepeatedExtglob = (body, options) => {
		if (options.maxExtglobRecursion === false) return { risky: false };
		const max = typeof options.maxExtglobRecursion === "number" ? options.maxExtglobRecursion : constants.DEFAULT_MAX_EXTGLOB_RECURSION;
		const branches = splitTopLevel(body).map((branch) => branch.trim());
		if (branches.length > 1) {
			if (branches.some((branch) => branch === "") || branches.some((branch) => /^[*?]+$/.test(branch)) || hasRepeatedCharPrefixOverlap(branches)) return { risky: true };
		}
		const safeChars = [];
		let sawStarSequence = false;
		let combinable = true;
		for (const branch of branches) {
			const chars = getStarExtglobSequenceChars(branch);
			if (chars) {
				sawStarSequence = true;
				safeChars.push(...chars);
				continue;
			}
			const literal = normalizeSimpleBranch(branch);
			if (literal && literal.length === 1) {
				safeChars.push(literal);
				continue;
			}
			combinable = false;
			if (repeatedExtglobRecursion(branch) > max) return { risky: true };
		}
		if (sawStarSequence) return combinable ? {
			risky: true,
			safeOutput: buildCharClassStar([...new Set(safeChars)])
		} : { risky: true };
		return { risky: false };
	};
	const parse = (input, options) => {
		if (typeof input !== "string") throw new TypeError("Expected a string");
		input = REPLACEMENTS[input] || input;
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		let len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		const bos = {
			type: "bos",
			value: "",
			output: opts.prepend || ""
		};
		const tokens = [bos];
		const capture = opts.capture ? "" : "?:";
		const PLATFORM_CHARS = constants.globChars(opts.windows);
		const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);
		const { DOT_LITERAL, PLUS_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOT_SLASH, NO_DOTS_SLASH, QMARK, QMARK_NO_DOT, STAR, START_ANCHOR } = PLATFORM_CHARS;
		const globstar = (opts) => {
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const nodot = opts.dot ? "" : NO_DOT;
		const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
		let star = opts.bash === true ? globstar(opts) : STAR;
		if (opts.capture) star = `(${star})`;
		if (typeof opts.noext === "boolean") opts.noextglob = opts.noext;
		const state = {
			input,
			index: -1,
			start: 0,
			dot: opts.dot === true,
			consumed: "",
			output: "",
			prefix: "",
			backtrack: false,
			negated: false,
			brackets: 0,
			braces: 0,
			parens: 0,
			quotes: 0,
			globstar: false,
			tokens
		};
		input = utils.removePrefix(input, state);
		len = input.length;
		const extglobs = [];
		const braces = [];
		const stack = [];
		let prev = bos;
		let value;
		const eos = () => state.index === len - 1;
		const peek = state.peek = (n = 1) => input[state.index + n];
		const advance = state.advance = () => input[++state.index] || "";
		const remaining = () => input.slice(state.index + 1);
		const consume = (value = "", num = 0) => {
			state.consumed += value;
			state.index += num;
		};
		const append = (token) => {
			state.output += token.output != null ? token.output : token.value;
			consume(token.value);
		};
		const negate = () => {
			let count = 1;
			while (peek() === "!" && (peek(2) !== "(" || peek(3) === "?")) {
				advance();
				state.start++;
				count++;
			}
			if (count % 2 === 0) return false;
			state.negated = true;
			state.start++;
			return true;
		};
		const increment = (type) => {
			state[type]++;
			stack.push(type);
		};
		const decrement = (type) => {
			state[type]--;
			stack.pop();
		};
		const push = (tok) => {
			if (prev.type === "globstar") {
				const isBrace = state.braces > 0 && (tok.type === "comma" || tok.type === "brace");
				const isExtglob = tok.extglob === true || extglobs.length && (tok.type === "pipe" || tok.type === "paren");
				if (tok.type !== "slash" && tok.type !== "paren" && !isBrace && !isExtglob) {
					state.output = state.output.slice(0, -prev.output.length);
					prev.type = "star";
					prev.value = "*";
					prev.output = star;
					state.output += prev.output;
				}
			}
			if (extglobs.length && tok.type !== "paren") extglobs[extglobs.length - 1].inner += tok.value;
			if (tok.value || tok.output) append(tok);
			if (prev && prev.type === "text" && tok.type === "text") {
				prev.output = (prev.output || prev.value) + tok.value;
				prev.value += tok.value;
				return;
			}
			tok.prev = prev;
			tokens.push(tok);
			prev = tok;
		};
		const extglobOpen = (type, value) => {
			const token = {
				...EXTGLOB_CHARS[value],
				conditions: 1,
				inner: ""
			};
			token.prev = prev;
			token.parens = state.parens;
			token.output = state.output;
			token.startIndex = state.index;
			token.tokensIndex = tokens.length;
			const output = (opts.capture ? "(" : "") + token.open;
			increment("parens");
			push({
				type,
				value,
				output: state.output ? "" : ONE_CHAR
			});
			push({
				type: "paren",
				extglob: true,
				value: advance(),
				output
			});
			extglobs.push(token);
		};
		const extglobClose = (token) => {
			const literal = input.slice(token.startIndex, state.index + 1);
			const body = input.slice(token.startIndex + 2, state.index);
			const analysis = analyzeRepeatedExtglob(body, opts);
			if ((token.type === "plus" || token.type === "star") && analysis.risky) {
				const safeOutput = analysis.safeOutput ? (token.output ? "" : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput) : void 0;
				const open = tokens[token.tokensIndex];
				open.type = "text";
				open.value = literal;
				open.output = safeOutput || utils.escapeRegex(literal);
				for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
					tokens[i].value = "";
					tokens[i].output = "";
					delete tokens[i].suffix;
				}
				state.output = token.output + open.output;
				state.backtrack = true;
				push({
					type: "paren",
					extglob: true,
					value,
					output: ""
				});
				decrement("parens");
				return;
			}
			let output = token.close + (opts.capture ? ")" : "");
			let rest;
			if (token.type === "negate") {
				let extglobStar = star;
				if (token.inner && token.inner.length > 1 && token.inner.includes("/")) extglobStar = globstar(opts);
				if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) output = token.close = `)$))${extglobStar}`;
				if (token.inner.includes("*") && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) output = token.close = `)${parse(rest, {
					...options,
					fastpaths: false
				}).output})${extglobStar})`;
				if (token.prev.type === "bos") state.negatedExtglob = true;
			}
			push({
				type: "paren",
				extglob: true,
				value,
				output
			});
			decrement("parens");
		};
		if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
			let backslashes = false;
			let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
				if (first === "\\") {
					backslashes = true;
					return m;
				}
				if (first === "?") {
					if (esc) return esc + first + (rest ? QMARK.repeat(rest.length) : "");
					if (index === 0) return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : "");
					return QMARK.repeat(chars.length);
				}
				if (first === ".") return DOT_LITERAL.repeat(chars.length);
				if (first === "*") {
					if (esc) return esc + first + (rest ? star : "");
					return star;
				}
				return esc ? m : `\\${m}`;
			});
			if (backslashes === true) {
				if (opts.unescape === true) output = output.replace(/\\/g, "");
				else output = output.replace(/\\+/g, (m) => {
					return m.length % 2 === 0 ? "\\\\" : m ? "\\" : "";
				});
			}
			if (output === input && opts.contains === true) {
				state.output = input;
				return state;
			}
			state.output = utils.wrapOutput(output, state, options);
			return state;
		}
		while (!eos()) {
			value = advance();
			if (value === "\0") continue;
			if (value === "\\") {
				const next = peek();
				if (next === "/" && opts.bash !== true) continue;
				if (next === "." || next === ";") continue;
				if (!next) {
					value += "\\";
					push({
						type: "text",
						value
					});
					continue;
				}
				const match = /^\\+/.exec(remaining());
				let slashes = 0;
				if (match && match[0].length > 2) {
					slashes = match[0].length;
					state.index += slashes;
					if (slashes % 2 !== 0) value += "\\";
				}
				if (opts.unescape === true) value = advance();
				else value += advance();
				if (state.brackets === 0) {
					push({
						type: "text",
						value
					});
					continue;
				}
			}
			if (state.brackets > 0 && (value !== "]" || prev.value === "[" || prev.value === "[^")) {
				if (opts.posix !== false && value === ":") {
					const inner = prev.value.slice(1);
					if (inner.includes("[")) {
						prev.posix = true;
						if (inner.includes(":")) {
							const idx = prev.value.lastIndexOf("[");
							const pre = prev.value.slice(0, idx);
							const rest = prev.value.slice(idx + 2);
							const posix = POSIX_REGEX_SOURCE[rest];
							if (posix) {
								prev.value = pre + posix;
								state.backtrack = true;
								advance();
								if (!bos.output && tokens.indexOf(prev) === 1) bos.output = ONE_CHAR;
								continue;
							}
						}
					}
				}
				if (value === "[" && peek() !== ":" || value === "-" && peek() === "]") value = `\\${value}`;
				if (value === "]" && (prev.value === "[" || prev.value === "[^")) value = `\\${value}`;
				if (opts.posix === true && value === "!" && prev.value === "[") value = "^";
				prev.value += value;
				append({ value });
				continue;
			}
			if (state.quotes === 1 && value !== "\"") {
				value = utils.escapeRegex(value);
				prev.value += value;
				append({ value });
				continue;
			}
			if (value === "\"") {
				state.quotes = state.quotes === 1 ? 0 : 1;
				if (opts.keepQuotes === true) push({
					type: "text",
					value
				});
				continue;
			}
			if (value === "(") {
				increment("parens");
				push({
					type: "paren",
					value
				});
				continue;
			}
			if (value === ")") {
				if (state.parens === 0 && opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "("));
				const extglob = extglobs[extglobs.length - 1];
				if (extglob && state.parens === extglob.parens + 1) {
					extglobClose(extglobs.pop());
					continue;
				}
				push({
					type: "paren",
					value,
					output: state.parens ? ")" : "\\)"
				});
				decrement("parens");
				continue;
			}
			if (value === "[") {
				if (opts.nobracket === true || !remaining().includes("]")) {
					if (opts.nobracket !== true && opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
					value = `\\${value}`;
				} else increment("brackets");
				push({
					type: "bracket",
					value
				});
				continue;
			}
			if (value === "]") {
				if (opts.nobracket === true || prev && prev.type === "bracket" && prev.value.length === 1) {
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				if (state.brackets === 0) {
					if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "["));
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				decrement("brackets");
				const prevValue = prev.value.slice(1);
				if (prev.posix !== true && prevValue[0] === "^" && !prevValue.includes("/")) value = `/${value}`;
				prev.value += value;
				append({ value });
				if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) continue;
				const escaped = utils.escapeRegex(prev.value);
				state.output = state.output.slice(0, -prev.value.length);
				if (opts.literalBrackets === true) {
					state.output += escaped;
					prev.value = escaped;
					continue;
				}
				prev.value = `(${capture}${escaped}|${prev.value})`;
				state.output += prev.value;
				continue;
			}
			if (value === "{" && opts.nobrace !== true) {
				increment("braces");
				const open = {
					type: "brace",
					value,
					output: "(",
					outputIndex: state.output.length,
					tokensIndex: state.tokens.length
				};
				braces.push(open);
				push(open);
				continue;
			}
			if (value === "}") {
				const brace = braces[braces.length - 1];
				if (opts.nobrace === true || !brace) {
					push({
						type: "text",
						value,
						output: value
					});
					continue;
				}
				let output = ")";
				if (brace.dots === true) {
					const arr = tokens.slice();
					const range = [];
					for (let i = arr.length - 1; i >= 0; i--) {
						tokens.pop();
						if (arr[i].type === "brace") break;
						if (arr[i].type !== "dots") range.unshift(arr[i].value);
					}
					output = expandRange(range, opts);
					state.backtrack = true;
				}
				if (brace.comma !== true && brace.dots !== true) {
					const out = state.output.slice(0, brace.outputIndex);
					const toks = state.tokens.slice(brace.tokensIndex);
					brace.value = brace.output = "\\{";
					value = output = "\\}";
					state.output = out;
					for (const t of toks) state.output += t.output || t.value;
				}
				push({
					type: "brace",
					value,
					output
				});
				decrement("braces");
				braces.pop();
				continue;
			}
			if (value === "|") {
				if (extglobs.length > 0) extglobs[extglobs.length - 1].conditions++;
				push({
					type: "text",
					value
				});
				continue;
			}
			if (value === ",") {
				let output = value;
				const brace = braces[braces.length - 1];
				if (brace && stack[stack.length - 1] === "braces") {
					brace.comma = true;
					output = "|";
				}
				push({
					type: "comma",
					value,
					output
				});
				continue;
			}
			if (value === "/") {
				if (prev.type === "dot" && state.index === state.start + 1) {
					state.start = state.index + 1;
					state.consumed = "";
					state.output = "";
					tokens.pop();
					prev = bos;
					continue;
				}
				push({
					type: "slash",
					value,
					output: SLASH_LITERAL
				});
				continue;
			}
			if (value === ".") {
				if (state.braces > 0 && prev.type === "dot") {
					if (prev.value === ".") prev.output = DOT_LITERAL;
					const brace = braces[braces.length - 1];
					prev.type = "dots";
					prev.output += value;
					prev.value += value;
					brace.dots = true;
					continue;
				}
				if (state.braces + state.parens === 0 && prev.type !== "bos" && prev.type !== "slash") {
					push({
						type: "text",
						value,
						output: DOT_LITERAL
					});
					continue;
				}
				push({
					type: "dot",
					value,
					output: DOT_LITERAL
				});
				continue;
			}
			if (value === "?") {
				if (!(prev && prev.value === "(") && opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("qmark", value);
					continue;
				}
				if (prev && prev.type === "paren") {
					const next = peek();
					let output = value;
					if (prev.value === "(" && !/[!=<:]/.test(next) || next === "<" && !/<([!=]|\w+>)/.test(remaining())) output = `\\${value}`;
					push({
						type: "text",
						value,
						output
					});
					continue;
				}
				if (opts.dot !== true && (prev.type === "slash" || prev.type === "bos")) {
					push({
						type: "qmark",
						value,
						output: QMARK_NO_DOT
					});
					continue;
				}
				push({
					type: "qmark",
					value,
					output: QMARK
				});
				continue;
			}
			if (value === "!") {
				if (opts.noextglob !== true && peek() === "(") {
					if (peek(2) !== "?" || !/[!=<:]/.test(peek(3))) {
						extglobOpen("negate", value);
						continue;
					}
				}
				if (opts.nonegate !== true && state.index === 0) {
					negate();
					continue;
				}
			}
			if (value === "+") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("plus", value);
					continue;
				}
				if (prev && prev.value === "(" || opts.regex === false) {
					push({
						type: "plus",
						value,
						output: PLUS_LITERAL
					});
					continue;
				}
				if (prev && (prev.type === "bracket" || prev.type === "paren" || prev.type === "brace") || state.parens > 0) {
					push({
						type: "plus",
						value
					});
					continue;
				}
				push({
					type: "plus",
					value: PLUS_LITERAL
				});
				continue;
			}
			if (value === "@") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					push({
						type: "at",
						extglob: true,
						value,
						output: ""
					});
					continue;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			if (value !== "*") {
				if (value === "$" || value === "^") value = `\\${value}`;
				const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
				if (match) {
					value += match[0];
					state.index += match[0].length;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			if (prev && (prev.type === "globstar" || prev.star === true)) {
				prev.type = "star";
				prev.star = true;
				prev.value += value;
				prev.output = star;
				state.backtrack = true;
				state.globstar = true;
				consume(value);
				continue;
			}
			let rest = remaining();
			if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
				extglobOpen("star", value);
				continue;
			}
			if (prev.type === "star") {
				if (opts.noglobstar === true) {
					consume(value);
					continue;
				}
				const prior = prev.prev;
				const before = prior.prev;
				const isStart = prior.type === "slash" || prior.type === "bos";
				const afterStar = before && (before.type === "star" || before.type === "globstar");
				if (opts.bash === true && (!isStart || rest[0] && rest[0] !== "/")) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				const isBrace = state.braces > 0 && (prior.type === "comma" || prior.type === "brace");
				const isExtglob = extglobs.length && (prior.type === "pipe" || prior.type === "paren");
				if (!isStart && prior.type !== "paren" && !isBrace && !isExtglob) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				while (rest.slice(0, 3) === "/**") {
					const after = input[state.index + 4];
					if (after && after !== "/") break;
					rest = rest.slice(3);
					consume("/**", 3);
				}
				const isEnd = eos() || state.parens > 0 && rest === ")".repeat(state.parens) && !extglobs.some((extglob) => extglob.type === "negate");
				if (prior.type === "bos" && eos()) {
					prev.type = "globstar";
					prev.value += value;
					prev.output = globstar(opts);
					state.output = prev.output;
					state.globstar = true;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && !afterStar && isEnd) {
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = globstar(opts) + (opts.strictSlashes ? ")" : "|$)");
					prev.value += value;
					state.globstar = true;
					state.output += prior.output + prev.output;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && rest[0] === "/") {
					const end = rest[1] !== void 0 ? "|$" : "";
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
					prev.value += value;
					state.output += prior.output + prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				if (prior.type === "bos" && rest[0] === "/") {
					prev.type = "globstar";
					prev.value += value;
					prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
					state.output = prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				state.output = state.output.slice(0, -prev.output.length);
				prev.type = "globstar";
				prev.output = globstar(opts);
				prev.value += value;
				state.output += prev.output;
				state.globstar = true;
				consume(value);
				continue;
			}
			const token = {
				type: "star",
				value,
				output: star
			};
			if (opts.bash === true) {
				token.output = ".*?";
				if (prev.type === "bos" || prev.type === "slash") token.output = nodot + token.output;
				push(token);
				continue;
			}
			if (prev && (prev.type === "bracket" || prev.type === "paren") && opts.regex === true) {
				token.output = value;
				push(token);
				continue;
			}
			if (state.index === state.start || prev.type === "slash" || prev.type === "dot") {
				if (prev.type === "dot") {
					state.output += NO_DOT_SLASH;
					prev.output += NO_DOT_SLASH;
				} else if (opts.dot === true) {
					state.output += NO_DOTS_SLASH;
					prev.output += NO_DOTS_SLASH;
				} else {
					state.output += nodot;
					prev.output += nodot;
				}
				if (peek() !== "*") {
					state.output += ONE_CHAR;
					prev.output += ONE_CHAR;
				}
			}
			push(token);
		}
		while (state.brackets > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
			state.output = utils.escapeLast(state.output, "[");
			decrement("brackets");
		}
		while (state.parens > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", ")"));
			state.output = utils.escapeLast(state.output, "(");
			decrement("parens");
		}
		while (state.braces > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "}"));
			state.output = utils.escapeLast(state.output, "{");
			decrement("braces");
		}
		if (opts.strictSlashes !== true && (prev.type === "star" || prev.type === "bracket")) push({
			type: "maybe_slash",
			value: "",
			output: `${SLASH_LITERAL}?`
		});
		if (state.backtrack === true) {
			state.output = "";
			for (const token of state.tokens) {
				state.output += token.output != null ? token.output : token.value;
				if (token.suffix) state.output += token.suffix;
			}
		}
		return state;
	};
	parse.fastpaths = (input, options) => {
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		const len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		input = REPLACEMENTS[input] || input;
		const { DOT_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOTS, NO_DOTS_SLASH, STAR, START_ANCHOR } = constants.globChars(opts.windows);
		const nodot = opts.dot ? NO_DOTS : NO_DOT;
		const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
		const capture = opts.capture ? "" : "?:";
		const state = {
			negated: false,
			prefix: ""
		};
		let star = opts.bash === true ? ".*?" : STAR;
		if (opts.capture) star = `(${star})`;
		const globstar = (opts) => {
			if (opts.noglobstar === true) return star;
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const create = (str) => {
			switch (str) {
				case "*": return `${nodot}${ONE_CHAR}${star}`;
				case ".*": return `${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*.*": return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*/*": return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;
				case "**": return nodot + globstar(opts);
				case "**/*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;
				case "**/*.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "**/.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;
				default: {
					const match = /^(.*?)\.(\w+)$/.exec(str);
					if (!match) return;
					const source = create(match[1]);
					if (!source) return;
					return source + DOT_LITERAL + match[2];
				}
			}
		};
		let source = create(utils.removePrefix(input, state));
		if (source && opts.strictSlashes !== true) source += `${SLASH_LITERAL}?`;
		return source;
	};
	module.exports = parse;
}));

// node_modules/picomatch/lib/picomatch.js
var require_picomatch$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const scan = require_scan();
	const parse = require_parse();
	const utils = require_utils();
	const constants = require_constants();
	const isObject = (val) => val && typeof val === "object" && !Array.isArray(val);
	const picomatch = (glob, options, returnState = false) => {
		if (Array.isArray(glob)) {
			const fns = glob.map((input) => picomatch(input, options, returnState));
			const arrayMatcher = (str) => {
				for (const isMatch of fns) {
					const state = isMatch(str);
					if (state) return state;
				}
				return false;
			};
			return arrayMatcher;
		}
		const isState = isObject(glob) && glob.tokens && glob.input;
		if (glob === "" || typeof glob !== "string" && !isState) throw new TypeError("Expected pattern to be a non-empty string");
		const opts = options || {};
		const posix = opts.windows;
		const regex = isState ? picomatch.compileRe(glob, options) : picomatch.makeRe(glob, options, false, true);
		const state = regex.state;
		delete regex.state;
		let isIgnored = () => false;
		if (opts.ignore) {
			const ignoreOpts = {
				...options,
				ignore: null,
				onMatch: null,
				onResult: null
			};
			isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
		}
		const matcher = (input, returnObject = false) => {
			const { isMatch, match, output } = picomatch.test(input, regex, options, {
				glob,
				posix
			});
			const result = {
				glob,
				state,
				regex,
				posix,
				input,
				output,
				match,
				isMatch
			};
			if (typeof opts.onResult === "function") opts.onResult(result);
			if (isMatch === false) {
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (isIgnored(input)) {
				if (typeof opts.onIgnore === "function") opts.onIgnore(result);
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (typeof opts.onMatch === "function") opts.onMatch(result);
			return returnObject ? result : true;
		};
		if (returnState) matcher.state = state;
		return matcher;
	};
	picomatch.test = (input, regex, options, { glob, posix } = {}) => {
		if (typeof input !== "string") throw new TypeError("Expected input to be a string");
		if (input === "") return {
			isMatch: false,
			output: ""
		};
		const opts = options || {};
		const format = opts.format || (posix ? utils.toPosixSlashes : null);
		let match = input === glob;
		let output = match && format ? format(input) : input;
		if (match === false) {
			output = format ? format(input) : input;
			match = output === glob;
		}
		if (match === false || opts.capture === true) {
			if (opts.matchBase === true || opts.basename === true) match = picomatch.matchBase(input, regex, options, posix);
			else match = regex.exec(output);
		}
		return {
			isMatch: Boolean(match),
			match,
			output
		};
	};
	picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
		return (glob instanceof RegExp ? glob : picomatch.makeRe(glob, options)).test(utils.basename(input, { windows: posix }));
	};
	picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);
	picomatch.parse = (pattern, options) => {
		if (Array.isArray(pattern)) return pattern.map((p) => picomatch.parse(p, options));
		return parse(pattern, {
			...options,
			fastpaths: false
		});
	};
	picomatch.scan = (input, options) => scan(input, options);
	picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
		if (returnOutput === true) return state.output;
		const opts = options || {};
		const prepend = opts.contains ? "" : "^";
		const append = opts.contains ? "" : "$";
		let source = `${prepend}(?:${state.output})${append}`;
		if (state && state.negated === true) source = `^(?!${source}).*$`;
		const regex = picomatch.toRegex(source, options);
		if (returnState === true) regex.state = state;
		return regex;
	};
	picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
		if (!input || typeof input !== "string") throw new TypeError("Expected a non-empty string");
		let parsed = {
			negated: false,
			fastpaths: true
		};
		if (options.fastpaths !== false && (input[0] === "." || input[0] === "*")) parsed.output = parse.fastpaths(input, options);
		if (!parsed.output) parsed = parse(input, options);
		return picomatch.compileRe(parsed, options, returnOutput, returnState);
	};
	picomatch.toRegex = (source, options) => {
		try {
			const opts = options || {};
			return new RegExp(source, opts.flags || (opts.nocase ? "i" : ""));
		} catch (err) {
			if (options && options.debug === true) throw err;
			return /$^/;
		}
	};
	picomatch.constants = constants;
	module.exports = picomatch;
}));

// node_modules/picomatch/index.js
var require_picomatch = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const pico = require_picomatch$1();
	const utils = require_utils();
	function picomatch(glob, options, returnState = false) {
		if (options && (options.windows === null || options.windows === void 0)) options = {
			...options,
			windows: utils.isWindows()
		};
		return pico(glob, options, returnState);
	}
	Object.assign(picomatch, pico);
	module.exports = picomatch;
}));

// src/edges/globbing.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
const MOST_GLOBS = 256;
const MOST_STEPS = 1e6;
const MOST_REPEATED = 3;
const LONGEST_PATH = 256;
const LINE_END = /[\n\r\u2028\u2029]/;
function globMatcher(globs, dots) {
	const all = globs.map((glob) => matcherOf(glob, dots));
	return (path) => all.some((matches) => matches(path));
}
function matcherOf(glob, dots) {
	if (glob.startsWith("!") && !glob.startsWith("!(")) {
		const matches = matcherOf(glob.slice(1), dots);
		return (path) => !matches(path);
	}
	const linear = linearMatcher(glob, dots);
	if (linear === null) return byLibrary(glob, dots);
	const matches = (0, import_picomatch.default)(glob, dots);
	const repeated = repeatedIn(glob);
	return (path) => path.length ** repeated > MOST_STEPS || LINE_END.test(path) ? linear(path) : matches(path);
}
function linearMatcher(glob, dots) {
	const all = (isPlain(glob) ? expanded(glob) : null)?.map((each) => each.split("/").map(stepOf$1));
	return all ? (path) => all.some((steps) => matchesAll(path.split("/"), steps, dots)) : null;
}
function repeatedIn(glob) {
	return glob.replace(/\*\*/g, "*").match(/[*+]|[!@?]\(/g)?.length ?? 0;
}
function isPlain(glob) {
	const classes = glob.replace(/\[\^?\w+\]/g, "x");
	return !/[()|+^$"\\[\]!]|^\.?\/|\/\/|\/$|\.\.|[{,][,}]|^[^{]*\}/.test(classes) && classes.split("/").every((step) => step === "**" || !step.includes("**")) && !/\*\*\/\*\*/.test(classes);
}
function expanded(glob) {
	let globs = [glob];
	for (;;) {
		const open = globs.find((each) => each.includes("{"));
		if (open === void 0) return globs.some((each) => each.includes("}")) ? null : globs;
		const found = /\{([^{}]*,[^{}]*)\}/.exec(open);
		if (!found || globs.length > MOST_GLOBS) return null;
		const [whole, inner = ""] = found;
		const before = open.slice(0, found.index);
		const after = open.slice(found.index + whole.length);
		globs = globs.filter((each) => each !== open).concat(inner.split(",").map((each) => before + each + after));
	}
}
function stepOf$1(text) {
	if (text === "**") return "DEEP";
	return [...text.matchAll(/\[(\^?)(\w+)\]|[\s\S]/gu)].map(([whole, not, inner]) => {
		if (inner !== void 0) return { one: new RegExp(`^[${not}${inner}]$`, "u") };
		return whole === "*" ? "MANY" : whole === "?" ? "ANY" : whole;
	});
}
function matchesAll(names, steps, dots) {
	let [at, step, deep, from] = [
		0,
		0,
		-1,
		0
	];
	while (at < names.length) {
		const wanted = steps[step];
		if (wanted === "DEEP") {
			deep = step++;
			from = at;
		} else if (wanted !== void 0 && matchesName(names[at] ?? "", wanted, dots)) {
			at++;
			step++;
		} else if (deep >= 0 && (dots.dot || !names[from]?.startsWith("."))) {
			at = ++from;
			step = deep + 1;
		} else return false;
	}
	while (steps[step] === "DEEP") step++;
	return step === steps.length;
}
function matchesName(name, tokens, { dot }) {
	const letters = [...name];
	const [first] = tokens;
	const isWild = first === "MANY" || first === "ANY" || typeof first === "object";
	if (letters.length === 0 || isWild && !dot && letters[0] === ".") return false;
	let [at, token, many, from] = [
		0,
		0,
		-1,
		0
	];
	while (at < letters.length) {
		const wanted = tokens[token];
		if (wanted === "MANY") {
			many = token++;
			from = at;
		} else if (wanted !== void 0 && isOne(letters[at] ?? "", wanted)) {
			at++;
			token++;
		} else if (many >= 0) {
			at = ++from;
			token = many + 1;
		} else return false;
	}
	while (tokens[token] === "MANY") token++;
	return token === tokens.length;
}
function isOne(letter, wanted) {
	if (typeof wanted === "object") return wanted.one.test(letter);
	return wanted === "ANY" || wanted === letter;
}
function byLibrary(glob, { dot }) {
	const repeated = repeatedIn(glob);
	if (repeated > MOST_REPEATED) throw tooWild(glob);
	const matches = (0, import_picomatch.default)(glob, { dot });
	return (path) => {
		if (repeated > 0 && path.length > LONGEST_PATH) throw tooLong(glob, path);
		return matches(path);
	};
}
function tooWild(glob) {
	return new UserError(`the glob ${JSON.stringify(glob.slice(0, 200))} repeats too much`, null, "Write several simpler globs, of letters, *, **, ?, [abc] and {a,b}.");
}
function tooLong(glob, path) {
	const hint = "Write the glob of letters, *, **, ?, [abc] and {a,b} alone.";
	const what = `a path of ${path.length} characters is too long for the glob ${JSON.stringify(glob.slice(0, 200))}`;
	return new UserError(what, null, hint);
}

// src/edges/folder.ts
function openFolder(folder) {
	return {
		revision: "folder",
		read: async (path) => {
			const content = await readFile(resolve(folder, path)).catch(() => null);
			return content && decodeText(content, path);
		},
		list: async (globs) => {
			const found = await Promise.all(globs.map((glob) => filesUnder(folder, glob)));
			return [...new Set(found.flat())].sort();
		}
	};
}
function withFile(tree, path, text) {
	return {
		...tree,
		read: async (other) => other === path ? text : tree.read(other),
		list: async (globs) => {
			const found = await tree.list(globs);
			return globMatcher(globs, { dot: false })(path) ? [.../* @__PURE__ */ new Set([...found, path])].sort() : found;
		}
	};
}
async function filesUnder(folder, glob) {
	const matches = globMatcher([glob], { dot: false });
	const { base, isGlob } = import_picomatch.default.scan(glob);
	const start = resolve(folder, isGlob ? base : ".");
	if (!isGlob) return await isFile(resolve(folder, glob)) ? [glob] : [];
	return (await readdir(start, {
		recursive: true,
		withFileTypes: true
	}).catch(() => [])).filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/")).filter((path) => matches(path));
}
async function isFile(path) {
	return stat(path).then((found) => found.isFile(), () => false);
}
const MOST_BYTES$3 = 536870912;
async function readNamed(file) {
	const why = await stat(file).then((found) => found.isFile() ? found.size > MOST_BYTES$3 ? "is larger than 512 MB" : null : "is no file", () => "does not exist");
	if (why === null) return readFile(file, "utf8");
	throw new UserError(`${file} ${why}`, {
		file,
		line: null,
		key: null
	}, "Give the path of a file.");
}
async function filesAt(path) {
	const entries = await readdir(path, {
		recursive: true,
		withFileTypes: true
	}).catch(() => null);
	if (entries === null) return [path];
	const files = entries.filter((entry) => entry.isFile() && /\.jsonl?$/.test(entry.name));
	if (files.length > 0) return files.map((entry) => join(entry.parentPath, entry.name)).sort();
	const where = {
		file: path,
		line: null,
		key: null
	};
	throw new UserError(`there are no .jsonl or .json files in ${path}`, where, "Name a file, or a folder of files.");
}
async function writeInside(folder, path, text) {
	const target = resolve(folder, path);
	if (!target.startsWith(resolve(folder) + sep)) throw new UserError(`${path} lies outside of ${folder}`, null, "Name a file inside the repository.");
	await mkdir(dirname(target), { recursive: true });
	await writeFile(target, text);
}

// src/edges/demo.ts
const AUTHOR = [
	"-c",
	"user.name=Demo",
	"-c",
	"user.email=demo@localhost",
	"-c",
	"commit.gpgsign=false"
];
const DATES = {
	GIT_AUTHOR_DATE: "2026-01-12T09:00:00Z",
	GIT_COMMITTER_DATE: "2026-01-12T09:00:00Z"
};
async function playStory(folder) {
	const directory = temporaryFolder("micro-metrics-demo-");
	await must(directory, [
		"init",
		"--quiet",
		"--initial-branch=main"
	]);
	const base = await commit(directory, join(folder, "base"), "What is in production");
	const head = await commit(directory, join(folder, "head"), "A better system prompt");
	const close = () => removeTemporary(directory);
	return {
		directory,
		base,
		head,
		replies: join(folder, "replies.jsonl"),
		close
	};
}
async function commit(directory, files, message) {
	for (const name of await readdir(directory)) if (name !== ".git") await rm(join(directory, name), { recursive: true });
	await cp(files, directory, { recursive: true });
	await must(directory, [
		"add",
		"--all",
		"--force"
	]);
	await must(directory, [
		...AUTHOR,
		"commit",
		"--quiet",
		"--allow-empty",
		"-m",
		message
	]);
	return must(directory, ["rev-parse", "HEAD"]);
}
async function must(directory, command) {
	const answer = await git(checkoutAt(directory), command, DATES);
	if (answer.ok) return answer.stdout;
	throw new UserError(`git could not build the demo: ${answer.stderr}`, null, "The demo needs git on the PATH.");
}

// src/stages/report/losses.ts
function isAnswered$1({ comparison }) {
	return comparison.rule.card.id === BUILT_IN;
}
function unansweredIn({ pairs }) {
	return pairs.filter(({ before, after }) => before !== null && after !== null && after < before);
}
function unansweredSaid(comparison) {
	const lost = unansweredIn(comparison);
	if (lost.length === 0) return null;
	return `head left ${count$1(lost.length)} of ${count$1(comparison.paired)} cases unanswered${kindsOf(lost)}`;
}
function isOfHead$1({ comparison }) {
	return unansweredIn(comparison).some((pair) => {
		const kind = kindOf(pair);
		return kind === null || isNoAnswer(kind);
	});
}
function kindOf({ candidate }) {
	return candidate.find(({ mark }) => mark.value !== null && mark.value < 1)?.mark.evidence?.observed || null;
}
function kindsOf(lost) {
	const kinds = /* @__PURE__ */ new Map();
	for (const pair of lost) {
		const kind = kindOf(pair);
		if (kind) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
	}
	const said = [...kinds].sort((a, b) => b[1] - a[1]).map(([kind, cases]) => `${count$1(cases)} ${kind.replaceAll("-", " ")}`);
	return said.length ? ` (${said.join(", ")})` : "";
}

// src/stages/report/wording.ts
function worseVerb({ rule }) {
	return measureOf(rule.card).direction === "higher" ? "fell" : "rose";
}
function worseNoun({ rule }) {
	return measureOf(rule.card).direction === "higher" ? "drop" : "rise";
}
function short(shown) {
	return shown.replace(/\.0(?=\b)/, "");
}
function figures({ baseline, candidate }, unit) {
	return `${amount(baseline?.value ?? null, unit)} \u2192 ${amount(candidate?.value ?? null, unit)}`;
}
function figuresMarked({ baseline, candidate }, unit) {
	const head = amount(candidate?.value ?? null, unit);
	if (!baseline) return [{ strong: head }, " (new)"];
	const base = amount(baseline.value, unit);
	if (base === head) return [{ strong: head }];
	return [`${unit === "ratio" && head.endsWith(" %") ? base.replace(/ %$/, "") : base} \u2192 `, { strong: head }];
}
function changeSize(check, unit) {
	const drawn = changeDrawn(check);
	if (!drawn) return null;
	return short(check.comparison.gain?.relative ? signedPercent(drawn.value) : difference(drawn.value, unit));
}
function changeSaid(check, unit) {
	const size = changeSize(check, unit);
	if (size === null) return null;
	return unit === "ratio" && !check.comparison.gain?.relative ? `${size} ${/^[+\u2212]?1$/.test(size) ? "point" : "points"}` : size;
}
function changeDrawn(check) {
	const { comparison } = check;
	const gain = shownGain(check);
	if (!gain || !comparison.baseline || !comparison.candidate) return null;
	const { value, low, high } = gain;
	if (measureOf(comparison.rule.card).direction === "higher") return {
		value,
		low,
		high
	};
	const turned = (bound) => bound === null ? null : -bound;
	return {
		value: -value,
		low: turned(high),
		high: turned(low)
	};
}
function signedPercent(share) {
	return share > 0 ? `+${percent(share)}` : percent(share);
}
function perRuns(chance) {
	if (chance < .001) return "fewer than 1 of 1,000";
	if (chance < .00995) return `about ${count$1(chance * 1e3)} of 1,000`;
	return `about ${count$1(chance * 100)} of 100`;
}
function casesNoun({ exam }, many) {
	return `${exam.suite.cases.some(({ turns }) => turns.length > 1) ? "conversation" : "case"}${many === 1 ? "" : "s"}`;
}
function named(names, most = 2) {
	if (names.length <= most) return and(names);
	return and([...names.slice(0, most), `${count$1(names.length - most)} more`]);
}
function and(items) {
	if (items.length < 2) return items[0] ?? "";
	return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

// src/stages/report/sentences.ts
function because(check, unit) {
	const [worst, ...others] = check.clauses;
	if (!worst) return "nothing was asked of it";
	const isNew = worst.because.code === "nothing-to-compare";
	const told = [worst, ...others.filter(({ outcome, because: { code } }) => isNew || outcome === "fail" && (worst.outcome === "fail" || check.preExisting) || outcome !== "pass" && code === "broke-pinned")];
	const said = told.map((clause) => sentence(clause, check.comparison, unit));
	const { rule } = check.comparison;
	const unvouched = isUnvouched(rule) || isUnheld(judgeOf(rule.card), rule.card) ? "; nobody vouches for its judge" : "";
	const rest = [
		leaning(check),
		recorded(check),
		missing$1(check),
		unvouched,
		LAW[rule.law]
	];
	return `${said.join("; ")}${askedAgain(told)}${rest.join("")}`;
}
function leaning({ comparison: { gain } }) {
	return gain?.labelled ? `; the change leans on what people said of ${count$1(gain.labelled)} cases` : "";
}
function recorded({ record, clauses }) {
	const isTold = clauses.some(({ because: { code } }) => code === "rare");
	return record && !isTold ? `; earlier runs: ${wrongOf(record)} answers wrong` : "";
}
function missing$1({ outcome, comparison: { pairs, paired, scored, baseline } }) {
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
function sentence({ because: it, limit, outcome, amount: size }, comparison, unit) {
	const relative = comparison.rule.card.threshold?.maxRegression?.relative ?? false;
	const floor = comparison.rule.card.threshold?.minEffect ?? 0;
	const least = relative || size === null ? size : Math.max(size, limit === "max-regression" ? floor : 0);
	const allowed = least ? drop(least, unit, relative) : "";
	const bound = boundOf(limit, size, unit);
	const value = amount(comparison.candidate?.value ?? null, unit);
	switch (it.code) {
		case "drop": return `${lost(comparison) ?? `worse ${REACH[it.reach]}`}: ${byNothing(it, comparison)}${allowed && ` (${allowed} allowed)`}`;
		case "maybe-chance": return `${lost(comparison) ?? beyondAllowed(allowed)}, but ${byNothing(it, comparison)}`;
		case "noise": return `${lost(comparison) ?? beyondAllowed(allowed)}, but noise: ${byNothing(it, comparison)}`;
		case "not-again": return notAgain(limit, it.again);
		case "lost-marks": return `${count$1(it.lost)} of ${count$1(it.of)} cases have an answer on head that could not be marked: ${byNothing(it, comparison)}`;
		case "no-drop": return noDrop(it, {
			size: least ?? 0,
			unit,
			relative,
			comparison
		});
		case "rare": return rare(it, allowed);
		case "within":
			if (limit === "critical") return "critical, and proved";
			return `${bound}${it.proved ? ", proved" : wouldProve(it.casesNeeded, comparison)}`;
		case "beyond": return `${value} where ${bound} is asked${byChance(it.chance)}${it.preExisting ? ", on base just as much" : ""}`;
		case "maybe-beyond": return `${value} where ${bound} is asked, which may be chance${byChance(it.chance)}${it.preExisting ? ", on base just as much" : ""}`;
		case "beyond-by-noise": return `${value} where ${bound} is asked, but so far beyond is noise${byChance(it.chance)}`;
		case "broke-pinned": return brokePinned(it, outcome === "fail");
		case "unproved": return `critical, and neither proved nor are all pinned cases right${more(it.casesNeeded, comparison)}`;
		case "too-little": return `only ${it.scored} of ${it.of} cases could be scored${reasons(it.reasons)}`;
		case "baseline-unavailable": return `not compared, since base's model no longer answers: ${it.message}`;
		case "judge-untrusted": return it.message;
		case "place-unknown": return "it took the place of one of several targets of base's, and nobody can tell which: set `min`, or hand targets over one at a time";
		case "nothing-to-compare": return "new: there is no base to compare with";
		case "looked-at": return "only looked at: no limit is set";
	}
}
function boundOf(limit, size, unit) {
	return `${limit === "min" ? "at least" : "at most"} ${amount(size, unit)}`;
}
function byNothing({ chance: by, family }, comparison) {
	const what = comparison.exam.change.kind === "measured" ? "version" : "prompt";
	const verb = worseNoun(comparison) === "drop" ? "loses" : "adds";
	const over = family > 1 ? `, counted over all ${count$1(family)} checks` : "";
	return `a ${what} that changes nothing ${verb} this much in ${perRuns(by)} runs${over}`;
}
function beyondAllowed(allowed) {
	return allowed ? `more than the ${allowed} allowed` : "more than nothing";
}
function lost(comparison) {
	return isAnswered$1({ comparison }) ? unansweredSaid(comparison) : null;
}
function rare({ seen, record, chance: by, checks }, allowed) {
	const any = checks > 1 ? ` in any of ${checks} such checks` : "";
	return `${wrongOf(seen)} answers are wrong, where earlier runs and base saw ${wrongOf(record)}: that${any} would happen by chance in ${chance(by)} of unchanged proposals (allowed: ${allowed})`;
}
function wrongOf({ right, trials }) {
	return `${count$1(trials - right)} of ${count$1(trials)}`;
}
function brokePinned({ cases, trials, chance: by }, isBroken) {
	const named = `pinned ${cases.length === 1 ? "case" : "cases"}`;
	if (isBroken) return `${named} broke: ${cases.join(", ")}`;
	if (by === null) return `${named} could not be scored on head: ${cases.join(", ")}`;
	return `${named} may have broken: ${cases.join(", ")}; ${trials === 1 ? "one trial is" : `${trials} trials are`} too few to tell`;
}
const REACH = {
	"these-cases": "on these cases",
	"in-general": "in general"
};
function byChance(by) {
	return by === null ? "" : ` (versions just at their limits are seen so far beyond in ${perRuns(by)} runs)`;
}
function notAgain(limit, { trials }) {
	return `${limit === "pinned" ? "broken" : limit === "min" || limit === "max" ? "beyond its limit" : "worse"} at first, but not when asked ${trials === 1 ? "once" : `${count$1(trials)} times`} more`;
}
function askedAgain(clauses) {
	const asked = clauses.flatMap(({ because: it }) => "again" in it && it.again && it.code !== "not-again" ? [it.again] : []);
	const [first] = asked;
	if (!first) return "";
	const times = first.trials === 1 ? "once more" : `${first.trials} more times`;
	return asked.some(({ confirmed }) => confirmed) ? `; asked ${times}, it did so again` : `; asked ${times}`;
}
function noDrop(it, { size, unit, relative, comparison }) {
	if (isAnswered$1({ comparison })) return lost(comparison) ?? "head answers all that base answers";
	const sayable = relative || unit !== "ratio" || size * 2 <= 1;
	const noun = worseNoun(comparison);
	if (it.proved && sayable) return `a ${noun} of ${drop(size * 2, unit, relative)} is ruled out`;
	const seen = `no ${noun}${size > 0 ? ` beyond ${drop(size, unit, relative)}` : ""} was seen; ${it.ruledOut === null || comparison.paired < 2 ? "any size" : `up to ${drop(it.ruledOut, unit, relative)}`} is not ruled out`;
	if (it.casesNeeded === null || size === 0) return seen;
	const goal = drop(size * 2, unit, relative).replace(/ points?$/, "");
	return `${seen} (${count$1(it.casesNeeded)} unchanged cases would rule out ${goal})`;
}
function drop(size, unit, relative) {
	if (relative) return percent(size);
	if (unit !== "ratio") return difference(size, unit).replace("+", "");
	const shown = short(points(size).replace("+", ""));
	return `${shown} ${shown === "1" ? "point" : "points"}`;
}
function more(cases, comparison) {
	if (cases === null) return "";
	const few = `; ${count$1(cases)}`;
	return isClean(comparison) ? `${few} clean cases would do` : `${few} cases would do if no more of them are wrong`;
}
function wouldProve(cases, comparison) {
	return cases === null || !isClean(comparison) ? "" : ` (${count$1(cases)} clean cases would prove it)`;
}
function isClean({ candidate }) {
	return candidate?.value === 0 || candidate?.value === 1;
}
function reasons(counts) {
	const [first, ...rest] = Object.entries(counts).sort((a, b) => b[1] - a[1]);
	if (!first) return "";
	return `: ${first[0]}${first[1] > 1 ? ` (${first[1]} times)` : ""}${rest.length ? `, and ${rest.length} other ${rest.length === 1 ? "reason" : "reasons"}` : ""}`;
}

// src/stages/report/explanation.ts
const LABEL = 10;
const LONGEST_MESSAGE = 2e3;
function metricLines(it) {
	const { card, measure } = it;
	const better = measure.better === "higher" ? "more is better" : "less is better";
	return [
		`metric ${it.metric} (${place(it)})`,
		...row("why", card.why),
		...row("owner", card.owner),
		...row("origin", wordsIn(card.origin)),
		...row("moves", movedBy(card.business)),
		...row("measures", `${measure.what} The ${card.aggregate} by ${card.level}; ${better} (${measure.name}).`),
		...row("options", Object.keys(card.options).length ? JSON.stringify(card.options) : null),
		...it.asked.flatMap((by) => row("asked", `${by.suite} of ${by.target}: ${many(by.cases, "case")}, at most ${many(by.trials, "trial")}`)),
		...row("limits", it.limits.join("; ") || "none: it is only looked at"),
		...row("blocks", it.kept.length ? `no: ${it.kept.join("; ")}` : "yes"),
		...row("to do", card.action),
		...row("life", lifeOf(card)),
		...it.last.flatMap((last) => row("last", lastOf(last)))
	];
}
function caseLines(it) {
	const tags = Object.entries(it.tags).map(([tag, value]) => `${tag}=${value}`);
	return [
		`case ${it.case} (${place(it)})`,
		...row("tags", tags.join(", ") || null),
		...row("expects", it.expected === null ? null : clip(JSON.stringify(it.expected), LONGEST_MESSAGE)),
		...row("pinned", it.pinned.length ? `yes: ${it.pinned.join("; ")}` : "no"),
		...it.asked.flatMap(({ suite, target, metrics, trials, request }) => [...row("asked", `${suite} of ${target}, by ${metrics.join(", ") || "no metric"}; at most ${many(trials, "trial")}`), ...request ? requestLines(request) : row("", "no model is asked: its answers are recorded")]),
		...it.last.flatMap(({ metric, status }) => row("last", `${metric}: ${status}`))
	];
}
function limitsIn$1({ threshold, critical }, unit) {
	if (!threshold) return [];
	const slices = Object.entries(threshold.slices ?? {}).flatMap(([tag, values]) => Object.entries(values).map(([value, own]) => `where ${tag} is ${value}: ${limitsOf(own, unit).join(", ")}`));
	return [
		...limitsOf(threshold, unit),
		...slices,
		...critical ? ["critical: a pass must be proved"] : []
	];
}
function limitsOf({ min, max, maxRegression: most, minEffect, by }, unit) {
	const held = by === "value" ? ", by its value" : "";
	const floor = minEffect > 0 ? ` and of ${drop(minEffect, unit, false)}` : "";
	return [
		...min === null ? [] : [`at least ${amount(min, unit)}${held}`],
		...max === null ? [] : [`at most ${amount(max, unit)}${held}`],
		...most ? [`a loss of ${drop(most.value, unit, most.relative)}${floor} against base that is no chance`] : []
	];
}
function row(label, text) {
	return text === null ? [] : [`  ${label.padEnd(LABEL)}${text}`];
}
function place({ file, line }) {
	return line === null ? file : `${file}:${line}`;
}
function many(number, what) {
	return `${count$1(number)} ${what}${number === 1 ? "" : "s"}`;
}
function wordsIn(fields) {
	const said = Object.values(fields ?? {}).filter((value) => typeof value === "string");
	return said.length ? said.join(", ") : null;
}
function movedBy(business) {
	if (business === null) return null;
	const { metric, direction, team } = business;
	return [
		metric,
		direction,
		typeof team === "string" ? `(${team})` : null
	].filter((each) => typeof each === "string").join(" ");
}
function lifeOf({ status, created, reviewBy, sunset, supersedes }) {
	return [
		status,
		created && `written ${created}`,
		reviewBy && `to be reviewed by ${reviewBy}`,
		sunset && `ends on ${sunset}`,
		supersedes && `takes the place of ${supersedes}`
	].filter(Boolean).join(", ");
}
function lastOf({ suite, target, slice, outcome, because, broke }) {
	return `${outcome} on ${`${suite} of ${target}${slice === null ? "" : `, ${slice}`}`}: ${because}${broke.length ? `. It broke ${broke.join(", ")}` : ""}`;
}
function requestLines({ model, messages, turns }) {
	const said = [...messages.map(({ role, content }) => ({
		role,
		content
	})), ...turns.flatMap(({ user, assistant }) => [{
		role: "user",
		content: user
	}, ...assistant === null ? [] : [{
		role: "assistant",
		content: assistant
	}]])];
	return [...row("", turns.length > 1 ? `${model} gets, a turn at a time:` : `${model} gets:`), ...said.flatMap(({ role, content }) => clip(content, LONGEST_MESSAGE).split("\n").map((line, at) => `  ${(at === 0 ? role : "").padEnd(LABEL)}| ${line}`))];
}

// src/stages/report/outlook.ts
function foreseen({ once, most, unpriced }, caps) {
	const range = most.calls > once.calls ? `; all trials: ${outlay(most, unpriced)}` : "";
	const left = unpriced.length > 0 ? ` No price is known for ${unpriced.join(", ")}.` : "";
	return `Foreseen: ${outlay(once, unpriced)}${range}.${left}${capped(once, caps)}`;
}
function outlay({ calls, tokens, usd: money, minutes }, unpriced) {
	const cost = money > 0 ? `, ${usd(money)}${unpriced.length > 0 ? " and more" : ""}` : "";
	const time = minutes < 1 ? "less than a minute" : `about ${count$1(Math.round(minutes))} min`;
	return `${calls === 1 ? "1 call" : `${count$1(calls)} calls`}, ${count$1(tokens)} tokens${cost}, ${time}`;
}
function capped({ calls, usd: money }, { maxCost, maxRequests }) {
	const met = [maxCost !== null && money > maxCost ? `max-cost (${usd(maxCost)})` : "", maxRequests !== null && calls > maxRequests ? `max-requests (${count$1(maxRequests)})` : ""].filter(Boolean);
	return met.length > 0 ? ` ${met.join(" and ")} will end it before every case was asked.` : "";
}

// src/stages/plan/fill.ts
function requestOf(prompt, render, each, endpoint) {
	if (prompt.model === null) return unfit(`${prompt.path} names no model`);
	const rendered = rendering(render, each.context.length ? {
		context: each.context.join("\n\n"),
		...each.input
	} : each.input);
	if (typeof rendered === "string") return unfit(`${prompt.path}, case ${each.id}: ${rendered}`);
	const { messages, missing, used } = rendered;
	if (missing.length) return unfit(`${prompt.path} needs {{${missing.join("}}, {{")}}}, which case ${each.id} does not have`);
	const last = messages.at(-1);
	const spoken = last?.role === "user" ? last.content : null;
	const turns = turnsOf(messages, used, each, spoken);
	if (typeof turns === "string") return unfit(turns);
	return {
		ok: true,
		value: {
			endpoint,
			model: prompt.model,
			parameters: rendered.parameters,
			messages: spoken === null ? messages : messages.slice(0, -1),
			turns,
			tools: prompt.tools,
			responseFormat: prompt.responseFormat,
			...each.toolResults && { toolResults: each.toolResults }
		}
	};
}
function rendering(render, fields) {
	try {
		return render(fields);
	} catch (error) {
		if (error instanceof UserError) return error.message;
		throw error;
	}
}
function turnsOf(messages, used, each, spoken) {
	const first = spoken === null ? [] : [{
		user: spoken,
		assistant: null
	}];
	if (first.length || each.turns.length) return [...first, ...each.turns];
	if (each.demands || messages.some(({ role }) => role === "user")) return [{
		user: "",
		assistant: null
	}];
	const talk = conversationIn(each.input, used);
	if (talk !== null) return `case ${each.id}: ${talk} is a conversation, and no turns; write what the user says under "turns" and the right answer under "expected", or let \`micro-metrics import\` make the cases`;
	const said = spokenIn(each.input, used);
	if ("text" in said) return [{
		user: said.text,
		assistant: null
	}];
	return `case ${each.id} does not say which of ${said.join(", ")} is the user's message; write it under "turns"`;
}
function unfit(message) {
	return {
		ok: false,
		failure: {
			cause: "unfit",
			first: null,
			message,
			status: null
		}
	};
}
function unfitError(message, each) {
	return new UserError(message, each.where, "Add the field to the case, or mend the prompt.");
}

// src/stages/plan/order.ts
function shuffled(seats, seed) {
	const rankOf = ranker(seed);
	const ranked = seats.map((seat) => {
		const { rank, first } = rankOf(seat);
		return {
			seat,
			rank,
			isFirst: seat.side === first
		};
	});
	ranked.sort((a, b) => a.rank === b.rank ? Number(b.isFirst) - Number(a.isFirst) : a.rank < b.rank ? -1 : 1);
	const places = /* @__PURE__ */ new Map();
	for (const { seat, rank } of ranked) {
		const ranks = places.get(seat.exam) ?? /* @__PURE__ */ new Map();
		if (!isAdded(seat) && !ranks.has(rank)) ranks.set(rank, ranks.size);
		places.set(seat.exam, ranks);
	}
	return ranked.map(({ seat, rank }) => {
		const ranks = places.get(seat.exam);
		return {
			...seat,
			place: isAdded(seat) ? LATE : (ranks?.get(rank) ?? 0) / (ranks?.size || 1)
		};
	});
}
function ranker(seed) {
	let last = null;
	return (seat) => {
		if (last?.seat.exam === seat.exam && last.seat.case === seat.case) return last.rank;
		const { suite, change } = seat.exam;
		const drawn = fingerprint([
			seed,
			suite.name,
			change.target,
			seat.case.id
		]);
		const first = Number.parseInt(drawn.slice(-1), 16) % 2 === 0 ? "baseline" : "candidate";
		const rank = {
			rank: `${isAdded(seat) ? 1 : 0}${drawn}`,
			first
		};
		last = {
			seat,
			rank
		};
		return rank;
	};
}
const LATE = .999;
function isAdded({ case: each, exam }) {
	return each.law === "head" && exam.suite.law === "both";
}

// src/stages/plan/names.ts
async function unnamedIn(exams, head) {
	const prompts = exams.flatMap(({ change }) => change.candidate?.model === "name-of-your-model" ? [change.candidate] : []);
	const files = [...new Set(prompts.flatMap((prompt) => prompt.files))];
	return (await Promise.all(files.map(async (file) => ({
		file,
		text: await head.read(file)
	})))).flatMap(({ file, text }) => {
		const line = (text ?? "").split("\n").findIndex((each) => each.includes(UNNAMED)) + 1;
		return line > 0 ? [unnamed(file, line)] : [];
	});
}
function unnamed(file, line) {
	return new UserError(`\`${UNNAMED}\` stands for a model that nobody has chosen yet`, {
		file,
		line,
		key: "model"
	}, "Write the name of the model that answers, as its endpoint spells it, such as `model: gpt-4o-mini-2024-07-18`.");
}

// src/stages/plan/trials.ts
function trialOf(seat, index) {
	const { exam, case: each, side, request, key, own, recorded } = seat;
	const there = recorded?.[index];
	if (recorded && !there) return null;
	const trial = {
		exam,
		case: each,
		side,
		index,
		request,
		key
	};
	if (!own && !there) return trial;
	return {
		...trial,
		...own && { own },
		...there && { recorded: there }
	};
}
function trialsOf(seats, due, tally) {
	const wanted = seats.filter((seat) => seat.place < due.share && due.of(seat.exam, seat.case)).map((seat) => ({
		seat,
		from: tally.get(seat) ?? 0
	})).map(({ seat, from }) => ({
		seat,
		from,
		to: endOf(due, seat, from)
	}));
	const most = wanted.reduce((end, { to }) => Math.max(end, to), 0);
	const trials = [];
	for (let index = 0; index < most; index++) for (const { seat, from, to } of wanted) {
		if (index < from || index >= to) continue;
		const trial = trialOf(seat, index);
		if (trial) trials.push(due.kind === "again" ? {
			...trial,
			own: true
		} : trial);
	}
	for (const { seat, from, to } of wanted) tally.set(seat, Math.max(from, to));
	return trials;
}
const FRESH = 3;
function endOf({ kind, trials }, { exam }, from) {
	switch (kind) {
		case "wave": return Math.min(trials, exam.suite.trials);
		case "pinned": return trials;
		case "again": return from === 0 ? 0 : from + Math.max(from, Math.min(FRESH, exam.suite.trials));
	}
}

// src/stages/plan/sentinels.ts
const AGAIN = {
	share: .1,
	least: 8
};
const SENTINEL = 1e3;
function sentinelsIn(seats, store) {
	const groups = /* @__PURE__ */ new Map();
	for (const seat of seats) {
		if (!isKeepable(seat)) continue;
		const group = groups.get(seat.exam) ?? {
			baseline: [],
			candidate: []
		};
		group[seat.side].push(seat);
		groups.set(seat.exam, group);
	}
	return [...groups.values()].flatMap(({ baseline, candidate }) => [...someOf(strayIn(baseline, candidate, store)), ...someOf(strayIn(candidate, baseline, store))]);
}
function strayIn(seats, others, store) {
	const opposite = new Map(others.map((seat) => [seat.case, seat]));
	return seats.flatMap((seat) => {
		const other = opposite.get(seat.case);
		if (other?.key === seat.key) return [];
		for (let index = 0; index < seat.exam.suite.trials; index++) {
			const asking = whence(seat, index, store);
			if (asking === null || asking === store.asking) continue;
			if (!other || whence(other, index, store) !== asking) return [{
				seat,
				index
			}];
		}
		return [];
	});
}
function someOf(strays) {
	const most = Math.max(AGAIN.least, Math.ceil(strays.length * AGAIN.share));
	return strays.toSorted((a, b) => a.seat.place - b.seat.place).slice(0, most).flatMap(({ seat, index }) => {
		const then = trialOf(seat, index);
		return then ? [{
			then,
			now: {
				...then,
				index: SENTINEL,
				own: true
			}
		}] : [];
	});
}
function isTimed({ suite, change }) {
	if (!change.baseline || !change.candidate) return false;
	return suite.rules.some(({ card }) => measureOf(card).unit === "ms" && Boolean(card.threshold?.maxRegression));
}
function furtherTrials(plan, store) {
	const exams = /* @__PURE__ */ new Map();
	for (const exam of plan.exams) {
		const kept = plan.seats.filter((seat) => seat.exam === exam && isKeepable(seat)).reduce((most, seat) => Math.max(most, countOf(seat, store)), 0);
		exams.set(exam, {
			...exam,
			suite: {
				...exam.suite,
				trials: exam.suite.trials + kept
			}
		});
	}
	const asked = [...exams.values()];
	const trials = asked.reduce((most, { suite }) => Math.max(most, suite.trials), 1);
	return {
		...plan,
		exams: asked,
		seats: plan.seats.map((seat) => ({
			...seat,
			exam: exams.get(seat.exam) ?? seat.exam
		})),
		waves: [{
			share: 1,
			trials,
			spent: 1,
			proof: .05
		}]
	};
}
function countOf(seat, store) {
	let count = 0;
	while (whence(seat, count, store) !== null) count++;
	return count;
}
function isKeepable({ request, recorded, exam, side }) {
	return request.ok && !recorded && !exam.change.systems?.[side];
}
function whence(seat, index, store) {
	return seat.request.ok ? store.whence(firstOf(seat, seat.request.value, index)) : null;
}
function firstOf({ key, own }, request, index) {
	return {
		request,
		key,
		index,
		turn: request.turns.findIndex(({ assistant }) => assistant === null) + 1,
		said: "",
		own: own === true
	};
}

// src/stages/plan/reach.ts
function dueIn({ suites }, changes, force) {
	const placed = grouped(changes, ({ place }) => place?.suite ?? null);
	const byTarget = grouped(placed.get(null) ?? [], ({ target }) => target);
	const order = new Map(changes.map((change, at) => [change, at]));
	return suites.flatMap((suiteLaw) => {
		const seated = placed.get(suiteLaw.name) ?? [];
		const taken = new Set(seated.flatMap(({ place, target }) => [target, place?.of]));
		const reached = [...new Set(suiteLaw.targets)].flatMap((target) => byTarget.get(target) ?? []).filter((change) => !taken.has(change.target) && isReached(change, suiteLaw, force));
		const all = [...seated, ...reached].toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
		return all.length ? [{
			suiteLaw,
			reached: all
		}] : [];
	});
}
function isReached(change, suite, force) {
	if (change.kind === "deleted") return false;
	if (change.as === "base-declares-it") return change.kind !== "same" && suite.law !== "head";
	return force || change.kind !== "same" || suite.changed !== null;
}
function examOf(change, suite, law) {
	if (change.kind !== "same") return {
		change,
		suite
	};
	return {
		change: {
			...change,
			reason: law.changed ?? "every suite was asked for"
		},
		suite
	};
}

// src/stages/plan/recordings.ts
function byCase(recorded) {
	const cases = /* @__PURE__ */ new Map();
	for (const each of [...recorded].sort((a, b) => a.trial - b.trial)) {
		const own = cases.get(each.case) ?? [];
		own.push(each);
		cases.set(each.case, own);
	}
	return cases;
}
function recordingSeat(recorded, each, file) {
	const own = recorded.get(idOf(each)) ?? [];
	const turns = spokenTurns(each);
	const request = {
		ok: true,
		value: {
			endpoint: "",
			parameters: {},
			messages: [],
			turns,
			tools: [],
			responseFormat: null,
			model: own[0]?.model ?? ""
		}
	};
	const held = own.map(({ outputs }) => conversationOf$1(outputs, turns));
	return {
		request,
		key: fingerprint([
			file,
			each.id,
			turns,
			held
		]),
		recorded: held.length ? held : [missing(each, file)]
	};
}
function idOf({ id }) {
	return id.replace(/ \(as on base\) *$/, "");
}
function missing({ id }, file) {
	return {
		ok: false,
		failure: {
			cause: "empty",
			first: null,
			message: `${file} has no answer to case ${id}`,
			status: null
		}
	};
}

// src/stages/plan/size.ts
const MOST_SEATS = 5e4;
function checkSize(exams) {
	checkSeats(exams);
	checkTexts(exams);
}
function checkSeats(exams) {
	const seats = exams.reduce((sum, { suite }) => sum + suite.cases.length, 0);
	const [largest] = [...grouped(exams, ({ suite }) => suite).entries()].toSorted((a, b) => b[0].cases.length * b[1].length - a[0].cases.length * a[1].length);
	if (seats <= MOST_SEATS || !largest) return;
	const [{ name, cases }, asked] = largest;
	throw new UserError(`${seats} conversations would be asked of each side, most of them by suite ${name}: ${cases.length} cases of ${asked.length} targets`, {
		file: cases[0]?.where.file ?? "",
		line: null,
		key: null
	}, `Take a sample of the cases, or split the config in several: at most ${MOST_SEATS} are planned at a time.`);
}
const MOST_FILLED = 12e7;
function checkTexts(exams) {
	const all = exams.map((exam) => ({
		exam,
		bytes: bytesOf(exam)
	}));
	const bytes = all.reduce((sum, each) => sum + each.bytes, 0);
	const [largest] = all.toSorted((a, b) => b.bytes - a.bytes);
	if (bytes <= MOST_FILLED || !largest) return;
	const { change, suite } = largest.exam;
	throw new UserError(`the prompts filled with all cases are ${megabytes(bytes)} MB of text, most of it by suite ${suite.name}: ${suite.cases.length} cases of ${change.target}`, {
		file: suite.cases[0]?.where.file ?? "",
		line: null,
		key: null
	}, `Shorten the prompt, or take a sample of the cases: at most ${megabytes(MOST_FILLED)} MB are planned at a time, both sides together.`);
}
function megabytes(bytes) {
	return Math.round(bytes / 1e6);
}
function bytesOf({ change, suite }) {
	const [baseline, candidate] = [change.baseline ?? change.candidate, change.candidate ?? change.baseline];
	const asked = [baseline, candidate].flatMap((prompt) => prompt?.messages.length ? [prompt] : []);
	if (asked.length === 0) return 0;
	const cases = suite.cases.reduce((sum, each) => sum + bytesOfCase(each), 0);
	return asked.reduce((sum, prompt) => sum + bytesOfPrompt(prompt) * suite.cases.length + cases, 0);
}
function bytesOfPrompt({ messages }) {
	return messages.reduce((sum, { content }) => sum + bytesIn(content), 0);
}
function bytesOfCase({ input, context }) {
	return [...Object.values(input), ...context].reduce((sum, text) => sum + (typeof text === "string" ? bytesIn(text) : 0), 0);
}
function bytesIn(text) {
	return BEYOND_LATIN.test(text) ? 2 * text.length : text.length;
}
const BEYOND_LATIN = /[\u0100-\uffff]/;

// src/stages/plan/systems.ts
function systemSeat(system, each) {
	const turns = spokenTurns(each);
	const asked = {
		endpoint: "",
		model: "",
		parameters: {},
		messages: [],
		tools: [],
		responseFormat: null
	};
	const key = fingerprint(JSON.parse(JSON.stringify([
		system,
		caseLine(each, 0),
		turns
	])));
	return {
		request: {
			ok: true,
			value: {
				...asked,
				turns
			}
		},
		key
	};
}

// src/stages/plan/floating.ts
function floatingNames(exams) {
	const latest = /* @__PURE__ */ new Set();
	const undated = /* @__PURE__ */ new Set();
	for (const { change } of exams) {
		const model = change.candidate?.model;
		const kind = model ? floats(model) : null;
		const isChosen = change.touched.includes("model") || change.kind === "added";
		if (model && kind === "latest") latest.add(model);
		if (model && kind === "undated" && isChosen) undated.add(model);
	}
	const list = [...latest, ...undated].join(", ");
	const message = `The model behind ${list} may change without a change here: name a dated snapshot, so that a run can be told from the next.`;
	return list ? [{
		code: "floating-model",
		message
	}] : [];
}

// src/stages/plan/forms.ts
const SEEING = [
	"json-schema",
	"json-valid",
	"json-field"
];
function uncheckedForms(exams) {
	const open = exams.filter(({ change, suite }) => hasSchema(change.candidate) && !change.recorded && !suite.rules.some(({ card }) => SEEING.includes(card.measure)));
	if (open.length === 0) return [];
	return [{
		code: "form-not-checked",
		message: `No metric looks whether answers keep to the JSON Schema that their prompt asks for: ${[...new Set(open.map(({ change, suite }) => `${change.target} (${suite.name})`))].join(", ")}. A card with \`measure: json-schema\` and that schema in its \`options\` would.`
	}];
}
function hasSchema(prompt) {
	const format = prompt?.responseFormat ?? prompt?.parameters["response_format"] ?? null;
	if (!isFields(format)) return false;
	return format["type"] === "json_schema" || isFields(format["json_schema"]) || isFields(format["schema"]);
}

// src/stages/plan/forecast.ts
const SECONDS_A_CALL = 2;
function forecast({ exams, seats }, rates) {
	const [once, most] = [openSum(rates), openSum(rates)];
	const add = (model, calls, usage, trials, waits = false) => {
		once.add(model, calls, usage, waits ? trials : 1, waits);
		most.add(model, calls, usage, trials, waits);
	};
	for (const { request, trials, waits } of conversationsIn(seats)) {
		const { calls, ...usage } = conversation$1(request);
		add(request.model, calls, request.model === "" ? null : usage, trials, waits);
	}
	const asked = grouped(seats.filter(({ request }) => request.ok), ({ exam }) => exam);
	for (const exam of exams) for (const rule of exam.suite.rules) {
		const judge = judgeOf(rule.card);
		if (judge) addJudge(add, {
			exam,
			rule,
			judge,
			asked: asked.get(exam) ?? []
		});
	}
	return {
		once: once.outlay(),
		most: most.outlay(),
		unpriced: most.unpriced()
	};
}
function conversationsIn(seats) {
	const all = /* @__PURE__ */ new Map();
	for (const { request, recorded, key, exam } of seats) {
		if (!request.ok || recorded) continue;
		const trials = Math.max(exam.suite.trials, all.get(key)?.trials ?? 0);
		const waits = exam.suite.delivery === "batch" || (all.get(key)?.waits ?? false);
		all.set(key, {
			request: request.value,
			trials,
			waits
		});
	}
	return [...all.values()];
}
function conversation$1(request) {
	const answer = tokensExpected(request);
	let [sent, calls, input] = [
		tokensSent(request, request.messages),
		0,
		0
	];
	for (const { user, assistant } of request.turns) {
		sent += tokensIn(user);
		if (assistant === null) {
			calls++;
			input += sent;
		}
		sent += assistant === null ? answer : tokensIn(assistant);
	}
	return {
		calls,
		input,
		output: calls * answer
	};
}
const LIKELY = {
	turn: 1,
	user: "",
	text: "x".repeat(1200),
	toolCalls: [],
	usage: null,
	latencyMs: null,
	firstTokenMs: null,
	model: null
};
function addJudge(add, { exam, rule, judge, asked }) {
	const [first] = asked;
	if (!first) return;
	const put = (requests, calls, trials) => {
		for (const request of requests) {
			const { input, output } = conversation$1(request);
			add(request.model, calls, {
				input: input * calls,
				output: output * calls
			}, trials);
		}
	};
	for (const { samples } of judge.canaries) for (const sample of samples) put(judge.questions(sample), 1, 1);
	const turns = rule.card.level === "turn" ? Math.max(1, first.case.turns.length) : 1;
	put(judge.questions(sampleOf(first)), asked.length * turns, exam.suite.trials);
}
function sampleOf({ case: each, request }) {
	const sent = request.ok ? request.value.messages : [];
	const userTurns = each.turns.map(({ user }) => user);
	return {
		case: each,
		answer: LIKELY,
		usd: null,
		userTurns,
		sent,
		earlier: [],
		rival: LIKELY
	};
}
function openSum({ prices, concurrency }) {
	const sum = {
		calls: 0,
		tokens: 0,
		usd: 0
	};
	const batchPrices = inBatch(prices);
	let held = 0;
	const unpriced = /* @__PURE__ */ new Set();
	return {
		add: (model, calls, usage, times, waits = false) => {
			sum.calls += calls * times;
			if (!waits) held += calls * times;
			if (!usage) return;
			sum.tokens += (usage.input + usage.output) * times;
			const usd = costOf(usage, waits ? batchPrices : prices, [model]);
			if (usd === null) unpriced.add(model);
			sum.usd += (usd ?? 0) * times;
		},
		outlay: () => ({
			...sum,
			minutes: held * SECONDS_A_CALL / 60 / concurrency
		}),
		unpriced: () => [...unpriced].sort()
	};
}

// src/stages/plan/deal.ts
const WORTH = 500;
const MOST = 16;
function shardsFor({ seats }, wanted) {
	const groups = groupsOf(seats);
	const conversations = groups.reduce((sum, group) => sum + group.conversations, 0);
	const shards = wanted ?? Math.min(MOST, Math.ceil(conversations / WORTH));
	return Math.max(1, Math.min(shards, groups.length));
}
function deal({ seats }, of) {
	const groups = groupsOf(seats);
	const hands = Array.from({ length: of }, () => ({
		weight: 0,
		conversations: 0,
		seats: /* @__PURE__ */ new Set()
	}));
	for (const group of groups.toSorted((a, b) => b.weight - a.weight)) {
		const hand = hands.reduce((least, each) => isLighter(each, least) ? each : least);
		hand.weight += group.weight;
		hand.conversations += group.conversations;
		for (const seat of group.seats) hand.seats.add(seat);
	}
	const whole = hands.reduce((sum, { weight }) => sum + weight, 0);
	return hands.map(({ weight, conversations, seats: own }) => ({
		seats: seats.filter((seat) => own.has(seat)),
		conversations,
		share: whole === 0 ? 0 : weight / whole
	}));
}
function isLighter(one, other) {
	return one.weight < other.weight || one.weight === other.weight && one.seats.size < other.seats.size;
}
function nameOfPlan({ exams, seats, seed }, origin) {
	const places = new Map(exams.map((exam, at) => [exam, at]));
	return fingerprint([
		origin,
		seed,
		exams.map(({ suite, change }) => [
			suite.name,
			suite.trials,
			change.target,
			change.as
		]),
		seats.map(({ exam, case: each, side, key }) => [
			places.get(exam) ?? -1,
			each.id,
			side,
			key
		])
	]);
}
function placesIn(hands) {
	const places = /* @__PURE__ */ new Map();
	for (const [at, { seats }] of hands.entries()) for (const { exam, case: each } of seats) {
		const cases = places.get(exam) ?? /* @__PURE__ */ new Map();
		places.set(exam, cases.set(each, at + 1));
	}
	return (exam, each) => places.get(exam)?.get(each) ?? null;
}
function groupsOf(seats) {
	const exams = /* @__PURE__ */ new Map();
	const tie = openTies();
	for (const seat of seats) {
		if (!exams.has(seat.exam)) exams.set(seat.exam, exams.size);
		if (seat.key !== "") tie.join(caseOf(seat, exams), seat.key);
	}
	const groups = /* @__PURE__ */ new Map();
	for (const seat of seats) {
		const name = tie.nameOf(caseOf(seat, exams));
		const group = groups.get(name);
		if (group) group.push(seat);
		else groups.set(name, [seat]);
	}
	return [...groups.values()].map(weighed);
}
function caseOf({ exam, case: each }, exams) {
	return `${exams.get(exam)}/${each.id}`;
}
function weighed(seats) {
	const asked = /* @__PURE__ */ new Map();
	for (const { key, request, recorded, exam } of seats) {
		if (!request.ok || recorded) continue;
		const trials = Math.max(exam.suite.trials, asked.get(key)?.trials ?? 0);
		const { input, output } = conversation$1(request.value);
		asked.set(key, {
			tokens: input + output,
			trials
		});
	}
	const all = [...asked.values()];
	return {
		seats,
		conversations: all.reduce((sum, { trials }) => sum + trials, 0),
		weight: all.reduce((sum, { tokens, trials }) => sum + tokens * trials, 0)
	};
}
function openTies() {
	const above = /* @__PURE__ */ new Map();
	const nameOf = (name) => {
		let top = name;
		for (let next = above.get(top); next !== void 0; next = above.get(top)) top = next;
		if (top !== name) above.set(name, top);
		return top;
	};
	const join = (one, other) => {
		const [a, b] = [nameOf(one), nameOf(other)];
		if (a !== b) above.set(b, a);
	};
	return {
		nameOf,
		join
	};
}

// src/stages/plan/night.ts
const PER_DAY = 1e3;
const DAY_MS = 864e5;
function watchedIn(seats, terms) {
	const watched = seats.filter(({ side }) => side === "candidate").map((seat) => watchedSeat(withoutOwn(seat), terms));
	const known = new Set(watched.filter(({ then }) => then.length > 0).map(({ seat }) => seat.exam));
	const exams = new Map(watched.map(({ seat: { exam } }) => [exam, byNight(exam, known.has(exam))]));
	return watched.map((each) => {
		const exam = exams.get(each.seat.exam) ?? each.seat.exam;
		const moved = ({ asked, shown }) => ({
			asked,
			shown: {
				...shown,
				exam
			}
		});
		return {
			...each,
			seat: {
				...each.seat,
				exam
			},
			then: each.then.map(moved)
		};
	});
}
function examsOf(watched) {
	return [...new Set(watched.map(({ seat }) => seat.exam))];
}
function withoutOwn({ own: _, ...seat }) {
	return seat;
}
function watchedSeat(seat, { store, today, renewed }) {
	const { trials } = seat.exam.suite;
	const kept = store && !renewed && isKeepable(seat) ? earlier(seat, store, today) : [];
	if (kept.length === 0) return {
		seat,
		then: [],
		days: [],
		trials
	};
	const then = kept.flatMap(({ index }, at) => {
		const asked = trialOf({
			...seat,
			side: "baseline"
		}, index);
		return asked ? [{
			asked,
			shown: {
				...asked,
				index: at
			}
		}] : [];
	});
	return {
		seat,
		then,
		days: kept.flatMap(({ day }) => day ?? []),
		trials: then.length
	};
}
function earlier(seat, store, today) {
	return Array.from({ length: seat.exam.suite.trials }, (_, index) => index).flatMap((index) => {
		const kept = seat.request.ok ? store.recall(firstOf(seat, seat.request.value, index)) : null;
		return kept && kept.day !== today ? [{
			day: kept.day,
			index
		}] : [];
	});
}
function byNight({ change, suite }, isKnown) {
	const alone = {
		...change,
		kind: "added",
		baseline: null
	};
	return {
		change: isKnown ? change : alone,
		suite: {
			...suite,
			rules: suite.rules.map(untimed)
		}
	};
}
function untimed(rule) {
	const { card } = rule;
	if (measureOf(card).unit !== "ms" || !card.threshold) return rule;
	return {
		...rule,
		card: {
			...card,
			threshold: {
				...card.threshold,
				maxRegression: null
			}
		}
	};
}
function tonight(watched, today, from, many) {
	const { seat, then } = watched;
	const isFirst = then.length === 0;
	return Array.from({ length: many }, (_, at) => from + at).flatMap((index) => {
		const shown = trialOf(seat, index);
		const isNumbered = shown && !shown.recorded && !(isFirst && index < watched.trials);
		if (!shown) return [];
		return [{
			shown,
			asked: isNumbered ? {
				...shown,
				index: numberOn(today, index)
			} : shown
		}];
	});
}
function nightBefore({ seat, trials }, day) {
	return Array.from({ length: trials }, (_, index) => index).flatMap((index) => {
		const shown = trialOf(seat, index);
		return shown ? [{
			shown,
			asked: {
				...shown,
				index: numberOn(day, index)
			}
		}] : [];
	});
}
function daysBefore(today, many) {
	const at = Date.parse(today);
	return Array.from({ length: many }, (_, back) => (/* @__PURE__ */ new Date(at - (back + 1) * DAY_MS)).toISOString().slice(0, 10));
}
function numberOn(day, index) {
	return Math.floor(Date.parse(day) / DAY_MS) * PER_DAY + index;
}

// src/stages/plan/index.ts
async function plan(law, changes, head, wanted) {
	const due = dueIn(law, changes, wanted.force);
	const opened = await allTold(due.map(({ suiteLaw }) => openSuite(suiteLaw, wanted.trials)));
	const { exams, seats } = await seated(due, opened);
	if (wanted.maxCost !== null || law.maxCost !== null) checkPrices(seats, exams, law);
	throwFound(await unnamedIn(exams, head));
	const [waves, seed] = [wavesFor(exams), seedOf(seats, wanted.occasion)];
	const policy = opened.flatMap((each) => each.policy);
	return {
		exams,
		seats: shuffled(seats, seed),
		waves,
		policy,
		seed
	};
}
async function seatAll(law, changes, opened) {
	const byLaw = new Map(law.suites.map((suiteLaw, at) => [suiteLaw, opened[at]]));
	const due = dueIn(law, changes, true);
	const { exams, seats } = await seated(due, due.flatMap(({ suiteLaw }) => byLaw.get(suiteLaw) ?? []));
	if (law.maxCost !== null) checkPrices(seats, exams, law);
	return {
		exams,
		seats
	};
}
async function seated(due, opened) {
	const exams = due.flatMap(({ suiteLaw, reached }, at) => {
		const { suite } = opened[at];
		return reached.map((change) => examOf(change, suite, suiteLaw));
	});
	checkSize(exams);
	const seats = (await Promise.all(exams.map(seatsOf))).flat();
	throwFound(unfitOnHead(seats));
	return {
		exams,
		seats
	};
}
function seedOf(seats, occasion) {
	const asked = new Set(seats.map(({ side, key }) => `${side} ${key}`));
	return fingerprint([occasion, ...[...asked].sort()]);
}
function wavesFor(exams) {
	return planWaves(exams.reduce((most, { suite }) => Math.max(most, suite.trials), 1), exams.reduce((most, { suite }) => Math.max(most, suite.cases.length), 0));
}
function checkPrices(seats, exams, { prices }) {
	const asked = seats.flatMap(({ request, recorded }) => request.ok && !recorded && request.value.model !== "" ? [request.value.model] : []);
	const rules = exams.flatMap(({ suite }) => suite.rules);
	const models = [...asked, ...rules.flatMap(({ card }) => judgeOf(card)?.model ?? [])];
	const unpriced = [...new Set(models)].find((model) => priced(prices, [model]) === void 0);
	if (unpriced === void 0) return;
	throw new UserError(`${unpriced} has no price, so max-cost can't be held`, null, "Add it to `prices` in the config, or cap `max-requests` instead.");
}
async function seatsOf(exam) {
	const { change, suite } = exam;
	const streams = suite.rules.some(({ card }) => measureOf(card).streams);
	const sides = await Promise.all(["baseline", "candidate"].map(async (side) => {
		const prompt = change[side];
		const recorded = change.recorded?.[side] ?? null;
		const system = change.systems?.[side] ?? null;
		if (!prompt) return [];
		return [{
			side,
			prompt,
			ask: await asking(prompt, change.endpoints[side], streams),
			recorded: recorded && byCase(recorded),
			system
		}];
	}));
	const own = isTimed(exam) ? { own: true } : {};
	const seated = sides.flat();
	const isOnce = asksTheSame(change);
	return suite.cases.flatMap((each) => {
		let filled = null;
		return seated.map(({ side, prompt, ask, recorded, system }) => {
			const seat = {
				exam,
				case: each,
				side,
				place: 0,
				...own
			};
			if (recorded) return {
				...seat,
				...recordingSeat(recorded, each, prompt.path)
			};
			if (system) return {
				...seat,
				...systemSeat(system, each),
				recorded: null
			};
			if (!isOnce || filled === null) filled = ask(each);
			return {
				...seat,
				...filled,
				recorded: null
			};
		});
	});
}
async function asking(prompt, endpoint, streams) {
	const render = await renderer(prompt);
	return (each) => {
		const filled = requestOf(prompt, render, each, endpoint);
		const request = streams && filled.ok ? streamed(filled.value) : filled;
		return {
			request,
			key: request.ok ? requestKey(request.value) : ""
		};
	};
}
function asksTheSame({ baseline, candidate, endpoints }) {
	if (!baseline || !candidate || endpoints.baseline !== endpoints.candidate) return false;
	return JSON.stringify(baseline) === JSON.stringify(candidate);
}
function streamed(request) {
	return {
		ok: true,
		value: {
			...request,
			streamed: true
		}
	};
}
function unfitOnHead(seats) {
	const unfit = seats.filter(({ side, request, case: each }) => side === "candidate" && !request.ok && each.law !== "base");
	return [...[...new Set(unfit.flatMap(({ exam }) => exam.change.candidate?.model === null ? [exam.change.candidate.path] : []))].map(noModel), ...unfit.flatMap(({ exam, request, case: each }) => request.ok || exam.change.candidate?.model === null ? [] : [unfitError(request.failure.message, each)])];
}
function noModel(path) {
	return new UserError(`${path} names no model`, {
		file: path,
		line: null,
		key: "model"
	}, "Name it in the prompt file where its format has a place for it, or let the target point at settings: `model: config/models.yml#/support`.");
}

// src/edges/model/recording.ts
const usage = object({
	input: number(),
	output: number(),
	cached: number().exactOptional(),
	reasoning: number().exactOptional(),
	usd: number().exactOptional(),
	parts: array(object({
		model: string(),
		input: number(),
		output: number(),
		cached: number().exactOptional()
	})).exactOptional()
});
const span = object({
	id: string(),
	parent: string().nullable(),
	name: string(),
	start: number(),
	ms: number(),
	error: string().nullable(),
	attributes: record(string(), json())
});
const line = object({
	key: string(),
	index: int().min(0),
	source: string().default("called"),
	answers: array(object({
		turn: int(),
		user: string(),
		text: string(),
		"tool-calls": array(object({
			name: string(),
			arguments: string()
		})).default([]),
		usage: usage.nullable().default(null),
		"latency-ms": number().nullable().default(null),
		"first-token-ms": number().nullable().default(null),
		model: string().nullable().default(null),
		context: array(string()).optional(),
		spans: array(span).optional(),
		"left-out-spans": int().optional()
	})).nullish(),
	failure: object({
		cause: string(),
		message: string(),
		status: number().nullish(),
		first: string().nullish()
	}).nullish()
});
const MOST_BYTES$2 = 536870912;
async function openRecording(path) {
	const answers = await answersIn(path);
	let cached = 0;
	const replay = (key, index) => {
		const found = answers.get(`${key}/${index}`) ?? null;
		if (found) cached++;
		return found;
	};
	return {
		replay,
		ask: () => Promise.reject(/* @__PURE__ */ new Error("a recording is not asked")),
		consumption: () => ({
			...NOTHING_TAKEN,
			cached
		})
	};
}
async function answersIn(path) {
	if (!(await stat(path).catch(() => null))?.isDirectory()) {
		const lines = linesOf(await readText(path), path);
		return new Map(lines.map((run) => [`${run.key}/${run.index}`, resultOf(run)]));
	}
	const texts = /* @__PURE__ */ new Map();
	for (const file of await reportsIn(path)) texts.set(await readText(file), file);
	return pooled([...texts].flatMap(([text, file]) => linesOf(text, file)));
}
function pooled(lines) {
	const answers = /* @__PURE__ */ new Map();
	const met = /* @__PURE__ */ new Map();
	const isCopy = ({ source }) => source !== "called";
	for (const run of [...lines.filter((each) => !isCopy(each)), ...lines.filter(isCopy)]) {
		const result = resultOf(run);
		const text = JSON.stringify(result);
		const before = met.get(run.key) ?? {
			texts: /* @__PURE__ */ new Set(),
			count: 0
		};
		if (!result.ok || isCopy(run) && before.texts.has(text)) continue;
		answers.set(`${run.key}/${before.count}`, result);
		met.set(run.key, {
			texts: before.texts.add(text),
			count: before.count + 1
		});
	}
	return answers;
}
function linesOf(text, file) {
	return [...text.split("\n").entries()].flatMap(([index, row]) => {
		if (!row.trim()) return [];
		const parsed = line.safeParse(parse$2(row));
		if (parsed.success) return [parsed.data];
		const [issue] = parsed.error.issues;
		const what = issue?.path.length ? `${issue.path.join(".")}: ${issue.message}` : "not a run";
		throw new UserError(`${file}: ${what}`, {
			file,
			line: index + 1,
			key: null
		}, "A recording is the runs.jsonl of an earlier run, one run a line.");
	});
}
async function reportsIn(path) {
	const files = (await readdir(path, { recursive: true })).filter((entry) => basename(entry) === "runs.jsonl").sort();
	if (files.length > 0) return files.map((file) => join(path, file));
	throw new UserError(`there is no runs.jsonl in ${path}`, {
		file: path,
		line: null,
		key: null
	}, "Name a runs.jsonl, or a folder that holds the reports of earlier runs.");
}
function resultOf(run) {
	if (run.failure || !run.answers) {
		const { cause = "malformed", message = "the recording holds no answer", status = null, first = null } = run.failure ?? {};
		return {
			ok: false,
			failure: {
				cause,
				message,
				status,
				first
			}
		};
	}
	return {
		ok: true,
		value: run.answers.map((it) => ({
			turn: it.turn,
			user: it.user,
			text: it.text,
			toolCalls: it["tool-calls"],
			usage: it.usage,
			latencyMs: it["latency-ms"],
			firstTokenMs: it["first-token-ms"],
			model: it.model,
			...it.context ? { context: it.context } : {},
			...it.spans ? { spans: it.spans } : {},
			...it["left-out-spans"] ? { leftOutSpans: it["left-out-spans"] } : {}
		}))
	};
}
async function readText(path) {
	try {
		const { size } = await stat(path);
		if (size > MOST_BYTES$2) throw new Error("too large");
		return await readFile(path, "utf8");
	} catch {
		throw new UserError(`the recording ${path} can't be read`, {
			file: path,
			line: null,
			key: null
		}, "Set `replies` to the path of a runs.jsonl.");
	}
}
function parse$2(row) {
	try {
		return JSON.parse(row);
	} catch {
		return null;
	}
}

// src/edges/shards.ts
const NAME = "shard.json";
const ANSWERS = "runs.jsonl";
const MOST_SHARDS = 256;
const MOST_NOTES = 100;
const MOST_SEALS = 1e3;
const LONGEST = 2e3;
const MOST_ENTRIES = 1e4;
const MOST_BYTES$1 = 1 << 20;
const sum = number().min(0);
const sealedFile = strictObject({
	version: literal(1),
	shard: int().min(1).max(MOST_SHARDS),
	of: int().min(1).max(MOST_SHARDS),
	plan: string().regex(/^[0-9a-f]{32}$/),
	base: string().max(64),
	head: string().max(64),
	complete: boolean(),
	usage: strictObject({
		requests: sum,
		"input-tokens": sum,
		"output-tokens": sum,
		"cost-usd": sum,
		"unpriced-models": array(string().max(LONGEST)).max(MOST_NOTES)
	}),
	notes: array(strictObject({
		code: string().max(60),
		message: string().max(LONGEST)
	})).max(MOST_NOTES)
}).extend({ seals: array(string().max(64)).max(MOST_SEALS).exactOptional() });
async function writeShard(folder, { at, of, plan, base, head, asked }, log, seal = null) {
	const usage = asked?.usage;
	const text = JSON.stringify({
		version: 1,
		shard: at,
		of,
		plan,
		base,
		head,
		complete: asked !== null,
		usage: {
			requests: usage?.requests ?? 0,
			"input-tokens": usage?.inputTokens ?? 0,
			"output-tokens": usage?.outputTokens ?? 0,
			"cost-usd": usage?.usd ?? 0,
			"unpriced-models": [...usage?.unpriced ?? []]
		},
		notes: (asked?.notes ?? []).slice(0, MOST_NOTES).map(({ code, message }) => ({
			code,
			message: message.slice(0, LONGEST).toWellFormed()
		}))
	});
	await makeFolder(folder, process.cwd());
	const said = JSON.parse(cleanJson(text, log));
	const signed = asked && seal ? {
		...said,
		seals: [...await seal(said, join(folder, ANSWERS))]
	} : said;
	await writeWhole(folder, NAME, `${JSON.stringify(signed)}\n`);
}
async function readShards(folders, seal) {
	const found = (await Promise.all(folders.map(shardsIn))).flat();
	if (found.length > MOST_SHARDS) throw new UserError(`there are ${found.length} shards, and no run has more than ${MOST_SHARDS}`, null, "Name the folder of one run.");
	const shards = [];
	for (const { path, shown } of found) shards.push(await readShard(path, shown, seal));
	return shards;
}
async function shardsIn(folder) {
	const found = [];
	const folders = [folder];
	let seen = 0;
	for (let next = folders.pop(); next !== void 0; next = folders.pop()) {
		const entries = await readdir(next, { withFileTypes: true }).catch(() => {
			throw new UserError(`the folder ${folder} can't be read`, {
				file: folder,
				line: null,
				key: null
			}, "Name the folder that a run left, or the one into which the artifacts of all shards were downloaded.");
		});
		seen += entries.length;
		if (seen > MOST_ENTRIES) throw wrong(folder, "it holds too many files", "Name a folder that holds the shards alone.");
		for (const entry of entries.toSorted((a, b) => a.name < b.name ? -1 : 1)) {
			const path = join(next, entry.name);
			if (entry.isDirectory()) folders.push(path);
			if (entry.isFile() && entry.name === NAME) found.push({
				path,
				shown: relative(dirname(folder), path)
			});
		}
	}
	return found;
}
async function readShard(path, shown, seal) {
	const parsed = (await lstat(path)).size > MOST_BYTES$1 ? null : sealedFile.safeParse(parse$1(await readFile(path, "utf8")));
	if (!parsed?.success) {
		const [issue] = parsed?.error.issues ?? [];
		throw wrong(shown, issue ? [issue.path.join("."), issue.message].filter(Boolean).join(": ") : "it is too long", "It is written by `mode: run`; have the shard run again.");
	}
	const { seals = [], ...said } = parsed.data;
	const { shard: at, of, plan, base, head, complete, usage, notes } = said;
	if (at > of) throw wrong(shown, `there is no shard ${at} of ${of}`, "Have the shard run again.");
	const known = {
		file: shown,
		at,
		of,
		plan,
		base,
		head
	};
	if (!complete) return {
		...known,
		asked: null
	};
	const answers = join(dirname(path), ANSWERS);
	if (!(await lstat(answers).catch(() => null))?.isFile()) throw wrong(shown, "there is no runs.jsonl beside it", "Upload and download both files together.");
	if (seal && !(await seal(said, answers)).some((each) => seals.includes(each))) throw foreign(shown);
	const { replay } = await openRecording(answers);
	const took = {
		requests: usage.requests,
		cached: 0,
		inputTokens: usage["input-tokens"],
		outputTokens: usage["output-tokens"],
		usd: usage["cost-usd"],
		unpriced: usage["unpriced-models"]
	};
	return {
		...known,
		asked: {
			replay: replay ?? (() => null),
			usage: took,
			notes
		}
	};
}
function foreign(place) {
	return new UserError(`${place} is not signed with the keys of this run, so its answers are not believed`, {
		file: place,
		line: null,
		key: null
	}, "Give all shards and the report the same `api-key`, `endpoints` and variables of `api-key-env`. If they have them, another job wrote or changed this artifact.");
}
function wrong(place, what, hint) {
	return new UserError(`${place} is no shard: ${what}`, {
		file: place,
		line: null,
		key: null
	}, hint);
}
function parse$1(text) {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

// src/stages/judge.ts
async function convene(exams, scorers, ask) {
	const seats = exams.flatMap((exam) => exam.suite.rules.flatMap((rule) => seatOf$1(exam, rule)));
	const judges = new Map(seats.map(({ rule, judge }) => [rule, judge]));
	const records = /* @__PURE__ */ new Map();
	const replies = /* @__PURE__ */ new Map();
	const runs = [];
	const put = async (trials) => {
		const fresh = new Map(trials.filter(({ key }) => !replies.has(key)).map((trial) => [trial.key, trial]));
		for (const run of await ask([...fresh.values()])) {
			runs.push(run);
			replies.set(run.trial.key, textOf(run));
		}
	};
	const answersTo = (judge, sample) => judge.questions(sample).map((request) => replies.get(requestKey(request)) ?? NOT_ASKED$1);
	const seated = [...new Map(seats.map((seat) => [canonical(seat.rule.card.options), seat])).values()];
	for (const { judge } of seated) records.set(judge.fingerprint, {
		judge,
		wrong: /* @__PURE__ */ new Set(),
		silent: null,
		asked: 0,
		failures: []
	});
	await put(seated.flatMap(canaryTrials));
	for (const { judge, rule } of seated) {
		const scorerOf = scorers.get(rule);
		const record = records.get(judge.fingerprint);
		if (scorerOf && record) await examine(record, judge, scorerOf, (sample) => answersTo(judge, sample));
	}
	return {
		runs,
		hear: async (came, prices) => {
			const trials = questionsOn(came, judges, prices).filter(({ judge }) => !isRefused(records.get(judge.fingerprint)));
			await put(trials.map(({ trial }) => trial));
			for (const { judge, trial } of trials) count(records.get(judge.fingerprint), replies.get(trial.key));
		},
		heard: (rule, sample) => {
			const judge = judges.get(rule);
			const asking = judge && askedBy(sample.case, rule, judge);
			if (!asking) return [];
			return isRefused(records.get(judge.fingerprint)) ? asking.questions(sample).map(() => REFUSED) : answersTo(asking, sample);
		},
		juries: () => [...records.values()].map(juryOf)
	};
}
const NOT_ASKED$1 = failed$1("given-up", "the judge was not asked");
const REFUSED = failed$1("judge-untrusted", "the judge can't be trusted, so it was not asked");
function failed$1(cause, message) {
	return {
		ok: false,
		failure: {
			cause,
			first: null,
			message,
			status: null
		}
	};
}
function seatOf$1(exam, rule) {
	const judge = judgeOf(rule.card);
	return judge ? [{
		exam,
		rule,
		judge
	}] : [];
}
function askedBy({ demands }, { card }, judge) {
	if (!card.byDemand || !demands) return judge;
	const demand = Object.hasOwn(demands, card.id) ? demands[card.id] : void 0;
	return demand ? judgeOf({
		...card,
		options: {
			...card.options,
			...demand.options
		}
	}) : null;
}
function isRefused(record) {
	return record?.judge.kind === "judge" && (record.wrong.size > 0 || record.silent !== null);
}
function canaryTrials({ exam, rule, judge }) {
	return judge.canaries.flatMap(({ samples }) => samples).flatMap((sample) => judge.questions(sample).map((request) => ({
		exam,
		case: sample.case,
		side: "candidate",
		index: 0,
		own: true,
		...asked(request, rule)
	})));
}
function asked(request, rule) {
	return {
		request: {
			ok: true,
			value: request
		},
		key: requestKey(request),
		judging: rule.card.id
	};
}
async function examine(record, judge, scorerOf, answersTo) {
	for (const canary of judge.canaries) {
		const marks = [];
		let unscored = null;
		for (const sample of canary.samples) {
			const replies = answersTo(sample);
			const lost = replies.find((reply) => !reply.ok);
			if (lost && !lost.ok) record.silent ??= lost.failure;
			const mark = await scorerOf(sample.case)?.({
				...sample,
				replies
			});
			if (!mark) continue;
			marks.push(mark.value);
			if (mark.value === null) unscored ??= mark.reason;
		}
		if (record.silent) return;
		if (!canary.isRight(marks)) record.wrong.add(unscored === null ? canary.fault : `can't judge a known answer: ${unscored}`);
	}
}
function questionsOn(came, judges, prices) {
	const rivalOf = rivalsIn(came);
	return came.flatMap((run) => {
		const judged = run.trial.exam.suite.rules.flatMap((rule) => {
			const judge = judges.get(rule);
			return judge ? [{
				rule,
				judge
			}] : [];
		});
		const samples = judged.length > 0 ? samplesWithRivals(run, rivalOf(run), prices) : [];
		return judged.flatMap(({ rule, judge }) => countedOf(samples, rule.card, measureOf(rule.card)).flatMap((sample) => (askedBy(sample.case, rule, judge)?.questions(sample) ?? []).map((request) => {
			const { exam, case: each, side } = run.trial;
			return {
				judge,
				trial: {
					exam,
					case: each,
					side,
					index: 0,
					...asked(request, rule)
				}
			};
		})));
	});
}
function count(record, reply) {
	if (!record) return;
	record.asked++;
	if (reply && !reply.ok) record.failures.push(reply.failure);
}
function juryOf({ judge, wrong, silent, asked: questions, failures }) {
	const lost = failures.filter(({ cause }) => cause !== "budget");
	const { fingerprint, model, kind } = judge;
	return {
		fingerprint,
		model,
		kind,
		wrong: [...wrong],
		silent,
		asked: questions,
		lost
	};
}
function textOf({ result }) {
	return result.ok ? {
		ok: true,
		value: result.value.at(-1)?.text ?? ""
	} : result;
}

// src/stages/run.ts
function createAsking(who, concurrency, { keep, progress } = {}) {
	const limit = pLimit(concurrency);
	const lanes = who.systems ? Number.POSITIVE_INFINITY : concurrency;
	const known = /* @__PURE__ */ new Map();
	const waves = /* @__PURE__ */ new Map();
	const settle = (question, run) => {
		known.set(question, run);
		waves.delete(question);
		if (run.source === "called" && isPaid(run.result)) keep?.(run);
	};
	const askOne = async ({ question, trial, request }) => {
		const run = runOf(trial, await whole$1(await limit(() => answersTo(request, trial, who)), trial, who));
		settle(question, run);
		if (!who.model.replay) progress?.came(run, who.model.consumption());
	};
	const askAll = async (trials) => {
		const [own, others, open] = [
			/* @__PURE__ */ new Set(),
			/* @__PURE__ */ new Set(),
			[]
		];
		for (const trial of trials) {
			const { request, recorded } = trial;
			const question = questionOf(trial);
			if (recorded || !request.ok || known.has(question) || own.has(question)) continue;
			const wave = waves.get(question);
			if (wave) {
				others.add(wave);
				continue;
			}
			own.add(question);
			const there = who.elsewhere?.(trial) ?? null;
			if (there) settle(question, runOf(trial, {
				result: there,
				source: "called"
			}));
			else open.push({
				question,
				trial,
				request: request.value
			});
		}
		if (!who.model.replay) open.forEach(() => progress?.asked());
		const wave = inLanes(open, lanes, askOne);
		for (const { question } of open) waves.set(question, wave);
		await Promise.all([wave, ...others]);
		return own;
	};
	return async (trials) => {
		const own = await askAll(trials);
		return trials.map((trial) => {
			const { request, recorded } = trial;
			if (recorded) return {
				trial,
				result: recorded,
				source: "recorded"
			};
			if (!request.ok) return {
				trial,
				result: request,
				source: "shared"
			};
			const run = known.get(questionOf(trial));
			if (!run) throw new Error(`nothing came of ${questionOf(trial)}`);
			return own.delete(questionOf(trial)) ? run : runOf(trial, {
				...run,
				source: "shared"
			});
		});
	};
}
async function inLanes(items, lanes, act) {
	const left = items.values();
	const lane = async () => {
		for (const item of left) await act(item);
	};
	await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, lane));
}
function questionOf({ key, index }) {
	return `${key}/${index}`;
}
function runOf(trial, { result, source, asking }) {
	return asking === void 0 ? {
		trial,
		result,
		source
	} : {
		trial,
		result,
		source,
		asking
	};
}
function isPaid(result) {
	return result.ok || isNoAnswer(result.failure.cause);
}
async function answersTo(request, trial, who) {
	const { model, systems } = who;
	if (model.replay) return {
		result: replayed(trial, model.replay),
		source: "recorded"
	};
	const system = trial.judging === void 0 ? trial.exam.change.systems?.[trial.side] : null;
	if (system && systems) return {
		result: await systems.ask(trial, system),
		source: "called"
	};
	return converse(request, trial, who);
}
function replayed(trial, replay) {
	const kept = replay(trial.key, trial.index);
	return (kept && unlessEmpty(kept)) ?? {
		ok: false,
		failure: {
			cause: "not-recorded",
			first: null,
			message: trial.judging ? `the recording has no answer of the judge of ${trial.judging} about case ${trial.case.id}` : `the recording has no trial ${trial.index} of case ${trial.case.id} on the ${trial.side}`,
			status: null
		}
	};
}
async function whole$1(came, trial, { systems }) {
	return systems ? {
		...came,
		result: await systems.whole(trial, came.result)
	} : came;
}
async function converse(request, trial, who) {
	const listener = listenerTo(request, trial, who);
	return {
		result: await conversation(request, listener.ask),
		...listener.came()
	};
}
async function conversation(request, ask) {
	const said = [...request.messages];
	const answers = [];
	let reply = null;
	for (const [index, turn] of request.turns.entries()) {
		if (reply && !reply.ok) return reply;
		if (reply) said.push(reply.value);
		reply = null;
		said.push(...spoken(turn));
		if (turn.assistant !== null) continue;
		const answer = await ask(index + 1, said, answers);
		if (!answer.ok) return answer;
		if (isEmpty(answer.value)) return {
			ok: false,
			failure: noAnswer("empty", request.model)
		};
		const whole = {
			...answer.value,
			turn: index + 1,
			user: turn.user
		};
		answers.push(whole);
		reply = messageOf(whole, request.toolResults ?? []);
	}
	return {
		ok: true,
		value: answers.slice()
	};
}
async function questionsIn(trials, store) {
	const open = /* @__PURE__ */ new Map();
	for (const { request, key, index, own = false, recorded } of trials) {
		if (!request.ok || recorded) continue;
		await conversation(request.value, async (turn, said, before) => {
			const asked = {
				request: request.value,
				key,
				index,
				turn,
				said: heard(before),
				own
			};
			const kept = store.recall(asked);
			if (kept) return kept.told;
			const name = store.nameOf(asked);
			if (name !== null) open.set(name, {
				asked,
				messages: [...said]
			});
			return NOT_YET;
		});
	}
	return [...open.values()];
}
const NOT_YET = {
	ok: false,
	failure: {
		cause: "under-way",
		first: null,
		message: "",
		status: null
	}
};
function listenerTo(request, trial, { model, store }) {
	if (!store) return {
		ask: (_, said) => model.ask(request, said),
		came: () => ({ source: "called" })
	};
	const { key, index, own = false } = trial;
	let asking = store.asking;
	let called = 0;
	return {
		ask: async (turn, said, before) => {
			const asked = {
				request,
				key,
				index,
				turn,
				said: heard(before),
				own
			};
			const kept = store.recall(asked);
			if (kept && kept.asking !== store.asking) asking = kept.asking;
			if (kept) return kept.told;
			called++;
			const told = await model.ask(request, said);
			store.keep(asked, told);
			return told;
		},
		came: () => ({
			source: called > 0 ? "called" : "stored",
			asking
		})
	};
}
function heard(before) {
	if (before.length === 0) return "";
	return fingerprint(before.map(({ text, toolCalls }) => [text, toolCalls.map((call) => ({ ...call }))]));
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

// src/stages/score.ts
async function prepare(exams) {
	const made = /* @__PURE__ */ new Map();
	const make = (card, options) => {
		const key = canonical([card.measure, options]);
		const scorer = made.get(key) ?? prepareOne(card, options);
		made.set(key, scorer);
		return scorer;
	};
	const scorers = /* @__PURE__ */ new Map();
	for (const { suite } of exams) for (const rule of suite.rules) {
		if (scorers.has(rule)) continue;
		const { card } = rule;
		scorers.set(rule, await (card.byDemand ? byDemand(card, suite.cases, make) : byCard(card, make)));
	}
	return scorers;
}
async function byCard(card, make) {
	const scorer = await make(card, card.options);
	const { applies, options } = measureOf(card);
	if (!applies) return () => scorer;
	const settings = await options().parseAsync(card.options);
	return (each) => applies(each, settings) ? scorer : null;
}
async function byDemand(card, cases, make) {
	const found = /* @__PURE__ */ new Map();
	for (const each of cases) {
		const demand = each.demands && Object.hasOwn(each.demands, card.id) ? each.demands[card.id] : void 0;
		if (demand) found.set(each, rightOrWrong(await make(card, {
			...card.options,
			...demand.options
		}), demand));
	}
	const own = measureOf(card).judge ? await make(card, card.options) : null;
	return (each) => found.get(each) ?? (each.demands ? null : own);
}
const EPSILON$3 = 1e-9;
function rightOrWrong(scorer, { min, max, not }) {
	const limits = [min === null ? null : `at least ${min}`, max === null ? null : `at most ${max}`];
	const limit = min === 1 && max === null ? "" : limits.filter(Boolean).join(", ");
	const wanted = [not && "not", limit].filter(Boolean).join(" ");
	return async (sample) => {
		const mark = await scorer(sample);
		if (mark.value === null) return mark;
		const isWithin = (min === null || mark.value >= min - EPSILON$3) && (max === null || mark.value <= max + EPSILON$3);
		const reason = wanted ? `${mark.reason} (wanted: ${wanted === "not" ? "the opposite" : wanted})` : mark.reason;
		return {
			...mark,
			value: isWithin !== not ? 1 : 0,
			reason
		};
	};
}
function prepareOne(card, options) {
	const measure = measureOf(card);
	return located(card.where, async () => measure.prepare(await measure.options().parseAsync(options)));
}
async function score(runs, scorers, prices, heard = () => []) {
	const scores = [];
	const rivalOf = rivalsIn(runs);
	const humanOf = listeners();
	const sharing = /* @__PURE__ */ new Map();
	for (const run of runs) {
		const samples = samplesWithRivals(run, rivalOf(run), prices);
		for (const rule of run.trial.exam.suite.rules) {
			const scorerOf = scorers.get(rule);
			if (!scorerOf) throw new Error(`no scorer was prepared for ${rule.card.id}`);
			const scorer = scorerOf(run.trial.case);
			if (!scorer) continue;
			const scored = await scoreOne(run, rule, withReplies(scorer, rule, run, heard), samples);
			const share = sharing.get(rule) ?? shareMarks();
			sharing.set(rule, share);
			const { mark, turns } = share(scored);
			scores.push(withHuman({
				run,
				rule,
				mark,
				turns
			}, humanOf(rule)));
		}
	}
	return scores;
}
function listeners() {
	const made = /* @__PURE__ */ new Map();
	return (rule) => {
		const listener = made.get(rule) ?? (rule.card.opinions ? createListener(rule.card) : null);
		made.set(rule, listener);
		return listener;
	};
}
function withHuman(score, listen) {
	const isWhole = score.turns.length <= 1 || score.rule.card.level !== "turn";
	const human = listen && isWhole ? listen(score.run) : null;
	return human === null ? score : {
		...score,
		human
	};
}
function withReplies(scorer, rule, run, heard) {
	const { judge, gauge } = measureOf(rule.card);
	if (!judge && !gauge) return scorer;
	return (sample) => scorer({
		...sample,
		replies: heard(rule, sample, run)
	});
}
async function scoreOne(run, rule, scorer, samples) {
	const measure = measureOf(rule.card);
	if (!run.result.ok) {
		const { failure } = run.result;
		return {
			run,
			rule,
			mark: measure.failed?.(failure) ?? unscored(failure.message),
			turns: []
		};
	}
	const turns = [];
	for (const sample of countedOf(samples, rule.card, measure)) turns.push({
		turn: sample.answer.turn,
		mark: await scorer(sample)
	});
	return {
		run,
		rule,
		mark: whole(rule.card, measure, turns.map(({ mark }) => mark)),
		turns: turns.slice()
	};
}
function whole(card, measure, marks) {
	const scored = marks.filter((mark) => mark.value !== null);
	const [first] = scored;
	if (!first) return marks[0] ?? unscored("there was nothing to score");
	const worst = scored.reduce((a, b) => isWorse(b, a, measure) ? b : a, first);
	const values = scored.map((mark) => mark.value);
	const sum = values.reduce((a, b) => a + b, 0);
	if (card.level === "turn") return {
		...worst,
		value: sum / values.length
	};
	if (measure.over === "every") return worst;
	if (measure.over === "last") return marks.at(-1) ?? worst;
	return scored.length < marks.length ? unscored("one of its answers could not be measured") : {
		...worst,
		value: sum
	};
}
function isWorse(a, b, measure) {
	const [x, y] = [a.value, b.value];
	return measure.direction === "higher" ? x < y : x > y;
}
function unscored(reason) {
	return {
		value: null,
		reason,
		evidence: null
	};
}

// src/stages/report/delivery.ts
const ASKED_DIRECTLY = {
	code: "asked-directly",
	message: "What has `delivery: batch` was asked directly, at the full price: no answers are kept here, so no later run could have taken them."
};
function askedDirectly(mode, exams) {
	const waiting = exams.some(({ suite }) => suite.delivery === "batch");
	const message = `What has \`delivery: batch\` was asked directly, at the full price: no later run of ${mode} asks the same again.`;
	return waiting ? [{
		code: "asked-directly",
		message
	}] : [];
}

// src/pipelines/deliver.ts
async function handOver(planned, { courier, model, wishes }, law, believed, spent) {
	const caps = leftOf(smallerCaps(law, wishes), spent);
	const delivery = await deliver(planned, {
		store: believed,
		courier
	}, {
		...law,
		...caps
	});
	return delivery && {
		delivery,
		model: await model({
			...law,
			...leftOf(caps, delivery.usage)
		})
	};
}
async function deliver({ exams, seats }, { store, courier: open }, terms) {
	if (!exams.some(waits)) return null;
	if (!store || !open) return {
		...NOTHING,
		notes: [ASKED_DIRECTLY]
	};
	const due = {
		kind: "wave",
		trials: Math.max(...exams.map(({ suite }) => suite.trials)),
		share: 1,
		of: waits
	};
	const trials = trialsOf(seats, due, /* @__PURE__ */ new Map());
	const missing = /* @__PURE__ */ new Map();
	const courier = await open(terms, store, terms.maxWaitMinutes);
	try {
		const brought = /* @__PURE__ */ new Set();
		for (;;) {
			const asked = (await questionsIn(trials, store)).filter((it) => !missing.has(conversationOf(it.asked)));
			for (const { asked: it } of asked) if (brought.has(nameOf$1(it))) missing.set(conversationOf(it), UNKEPT);
			const next = asked.filter(({ asked: it }) => !brought.has(nameOf$1(it)));
			if (next.length === 0) break;
			for (const { asked: it } of next) brought.add(nameOf$1(it));
			for (const [{ asked: it }, why] of await courier.bring(next)) missing.set(conversationOf(it), why);
		}
	} finally {
		await courier.close();
	}
	return {
		elsewhere: (trial) => {
			const failure = trial.own ? void 0 : missing.get(conversationOf(trial));
			return failure ? {
				ok: false,
				failure
			} : null;
		},
		usage: courier.consumption(),
		notes: courier.notes()
	};
}
function waits({ suite, change }) {
	return suite.delivery === "batch" && change.systems === void 0 && change.recorded === void 0;
}
function conversationOf({ key, index }) {
	return `${key}/${index}`;
}
function nameOf$1({ key, index, turn }) {
	return `${key}/${index}/${turn}`;
}
const NOTHING = {
	elsewhere: () => null,
	usage: NOTHING_TAKEN,
	notes: []
};
const UNKEPT = {
	cause: "server",
	first: null,
	message: "the answer could not be kept, so it was not taken from its batch",
	status: null
};

// src/stages/compare.ts
function compare(exams, scores, seed) {
	const marked = sortScores(scores);
	return exams.flatMap((exam) => exam.suite.rules.flatMap((rule) => {
		const measure = measureOf(rule.card);
		const { of: sidesOf, alike } = marked(exam, rule);
		return scopesOf(rule, exam.suite.cases.flatMap((each) => {
			const sides = isDemanded(rule, each) ? sidesOf(each) : null;
			return sides ? pairOf(each, together(sides, measure), measure, exam) : [];
		}), exam).flatMap((scope) => partsOf$1({
			...rule,
			law: scope.law
		}, scope.pairs, judgeOf(rule.card))).flatMap((part) => sliced(part).map((it) => comparisonOf(exam, it, alike, seed)));
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
function comparisonOf(exam, { rule, slice, pairs }, alike, seed) {
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
	note(comparison.pairs, alike);
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
		const values = pairs.map((pair) => valuesIn(pair, side));
		return estimateOf(values, aggregate, measureOf(card).unit === "ratio", `${seed}/${side}`);
	}
	const { numbers, of } = classReading(aggregate, pairs);
	const counts = pairs.map((pair) => numbers(pair[side]));
	return estimateOfSums(counts, of, `${seed}/${side}`);
}
function gainOf(comparison, measure, seed) {
	if (comparison.paired === 0) return null;
	const member = memberOf(comparison, measure, "shown");
	const { gain, interval, labelled } = describe(prepare$1(member), seed);
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

// src/stages/decide/beyond.ts
const EPSILON$2 = 1e-9;
function isBeyond(value, which, amount) {
	return which === "min" ? value < amount - EPSILON$2 : value > amount + EPSILON$2;
}

// src/stages/decide/pre-existing.ts
const JUST_AS_MUCH = .05;
function isPreExisting(comparison, { which, amount, scale }, most) {
	const { baseline, candidate } = comparison;
	if (!baseline || !candidate || !isBeyond(baseline.value, which, amount)) return false;
	const further = (candidate.value - baseline.value) * (which === "max" ? 1 : -1);
	const slack = measureOf(comparison.rule.card).unit === "ratio" ? JUST_AS_MUCH : JUST_AS_MUCH * Math.abs(baseline.value);
	return !isBeyond(further, "max", slack) || chanceOfDifference(comparison) * Math.max(1, scale) > most;
}
function chanceOfDifference({ gain }) {
	if (!gain) return 1;
	return limitChance({
		how: "estimate",
		cases: [],
		seen: gain
	}, "min", 0);
}

// src/stages/decide/proof.ts
const DOUBT = .05;
const EPSILON$1 = 1e-9;
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
		return bound !== null && bound >= amount - EPSILON$1;
	}
	const bound = isShare(facts) ? rateUpperBound(right, scored, DOUBT) : shownBound(facts, "high");
	return bound !== null && bound <= amount + EPSILON$1;
}
function cleanCasesNeeded(facts, which, amount) {
	const { candidate, scored } = facts.comparison;
	if (!candidate || !isShare(facts)) return null;
	const [wrong, most] = which === "min" ? [1 - candidate.value, 1 - amount] : [candidate.value, amount];
	const cases = casesForLimit(most, DOUBT, Math.ceil(wrong * scored - EPSILON$1));
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
	const isInBase = (most) => isPreExisting(comparison, {
		which,
		amount,
		scale: limitScale
	}, most);
	const isHeldByValue = threshold.by === "value";
	const chance = Math.min(1, chanceBeyond(comparison, seen, which, amount) * limitScale);
	if (isHeldByValue || chance <= promise.falseAlarm) return clause("fail", {
		code: "beyond",
		preExisting: isInBase(promise.falseAlarm),
		chance: isHeldByValue ? null : chance
	});
	if (chance > promise.doubt) return clause("pass", {
		code: "beyond-by-noise",
		chance,
		casesNeeded: cleanCasesNeeded(facts, which, amount)
	});
	const preExisting = isInBase(promise.doubt);
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
			member: prepare$1({
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
function heldAgain(clause, again, pooled, grounds) {
	const because = afterBoth(clause, pooled, grounds);
	const first = "chance" in because ? because.chance : null;
	const { falseAlarm, doubt } = grounds;
	const both = first === null || again.chance === null || because.code === "rare" ? null : chanceOfBoth(first, again.chance, Math.max(falseAlarm, doubt));
	const isThere = stillThere(clause, pooled);
	const isRare = both === null || both <= SHARE_LEFT * falseAlarm;
	if (again.confirmed && isRare && isThere) return {
		...clause,
		outcome: "fail",
		because: confirmed(because, again, both)
	};
	const outcome = isThere && (!isInBaseToo(because) || pooled.rule.card.critical) ? "inconclusive" : "pass";
	if (!again.confirmed || !isThere) return {
		...clause,
		outcome,
		because: {
			code: "not-again",
			chance: first,
			again
		}
	};
	return {
		...clause,
		outcome,
		because: {
			...because,
			again
		}
	};
}
function afterBoth({ limit, amount, because }, pooled, grounds) {
	if (because.code !== "beyond" && because.code !== "maybe-beyond") return because;
	if (limit !== "min" && limit !== "max") return because;
	const held = {
		which: limit,
		amount: amount ?? 0,
		scale: grounds.limitScale
	};
	return {
		...because,
		preExisting: isPreExisting(pooled, held, grounds.falseAlarm)
	};
}
function isInBaseToo(because) {
	return "preExisting" in because && because.preExisting;
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
	const seen = answersIn$1(fresh, "candidate", measureOf(fresh.rule.card));
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
	return describe(prepare$1(memberOf(pooled, measureOf(pooled.rule.card), "pooled")), "pooled").exceeds;
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
function scaleOf(budget, part, rule) {
	const pool = poolOf(rule);
	return budget.members(part, pool) / budget.share(part, pool);
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
	"shard-lost": true,
	"under-way": true,
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
	const attendances = new Map([...shelf].map(([exam, { baseline, candidate }]) => [exam, {
		baseline: attendanceOf(baseline),
		candidate: attendanceOf(candidate)
	}]));
	return (exam, side) => attendances.get(exam)?.[side] ?? NOBODY_ASKED;
}
const NOBODY_ASKED = attendanceOf([]);
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
const MAY_COME = ["shard-lost", "under-way"];
function troubleIn(exams, register) {
	return lostIn(exams, register).filter(({ exam, trouble: { side } }) => side === "candidate" || !baselineGone(register, exam)).map(({ trouble }) => trouble);
}
function outagesIn(exams, runs) {
	return lostIn(exams, takeAttendance(runs)).map(({ trouble }) => trouble);
}
function lostIn(exams, register) {
	return exams.flatMap((exam) => ["baseline", "candidate"].flatMap((side) => {
		const { asked, failures, lost } = register(exam, side);
		const away = failures.find(({ cause }) => MAY_COME.includes(cause));
		const failure = away ?? commonest(failures);
		if (asked === 0 || !away && lost <= .2 || !failure) return [];
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
function troubleWithJudges(exams, juries) {
	const doubts = doubtsIn(juries);
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
		limitScale: scaleOf(budget, "limits", comparison.rule),
		pinnedScale: scaleOf(budget, "pinned", comparison.rule),
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
		const seen = answersIn$1(comparison, "candidate", measure);
		const base = answersIn$1(comparison, "baseline", measure);
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
	const [worst] = movementsIn(watched, `${seed}/drift`, FALSE_DRIFT);
	const cases = new Set(watched.flatMap(({ pairs }) => pairs.filter(isPaired).map(({ case: { id } }) => id))).size;
	if (!worst) return {
		cases,
		drift: null
	};
	const { comparison, chance } = worst;
	return {
		cases,
		drift: {
			metric: comparison.rule.card.id,
			cases: worst.cases,
			chance
		}
	};
}
function movementsIn(watched, seed, alpha) {
	const members = watched.flatMap((each, at) => bothWays(each, at));
	const { appraisals } = appraiseFamily(seed, alpha, members);
	return appraisals.filter(({ failed }) => failed).sort((a, b) => a.chance - b.chance).map(({ id, n, chance }) => ({
		comparison: watched[Number.parseInt(id, 10)],
		way: id.endsWith("down") ? "fell" : "rose",
		cases: n,
		chance
	}));
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
			const [baseline, candidate] = [then.slice(0, most), now.slice(0, most)];
			return {
				...pair,
				baseline,
				candidate,
				before: meanIn(baseline),
				after: meanIn(candidate)
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
	const outages = [...troubleIn(exams, register), ...troubleWithJudges(exams, juries)];
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
	const budget = budgetOf(terms, comparisons, grounds.wires.length > 0);
	const suspects = suspectsAmong(verdict.checks);
	const tests = testsAgain(suspects, ({ comparison }) => fresh.get(nameOf(comparison)), terms.seed);
	const checks = comparisons.flatMap((pooled) => {
		const was = old.get(nameOf(pooled));
		if (!was) return [];
		if (!was.clauses.some((clause) => tests.has(clause))) return [{
			...was,
			comparison: pooled
		}];
		const promise = {
			...terms,
			limitScale: scaleOf(budget, "limits", pooled.rule)
		};
		const clauses = was.clauses.map((clause) => {
			const test = tests.get(clause);
			return test ? heldAgain(clause, test, pooled, promise) : clause;
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

// src/pipelines/stores.ts
function ownOf(store) {
	return askedAs(store, (asked) => ({
		...asked,
		own: true
	}));
}
function firstKept(store) {
	return askedAs(store, (asked) => ({
		...asked,
		era: "first"
	}));
}
function askedAs(store, other) {
	return {
		...store,
		recall: (asked) => store.recall(other(asked)),
		whence: (asked) => store.whence(other(asked)),
		keep: (asked, told) => store.keep(other(asked), told),
		nameOf: (asked) => store.nameOf(other(asked))
	};
}
function renewing(store) {
	return {
		...store,
		recall: (asked) => store.whence(asked) === store.asking ? store.recall(asked) : null,
		whence: (asked) => store.whence(asked) === store.asking ? store.asking : null,
		keep: (asked, told) => store.keep({
			...asked,
			era: "renewed"
		}, told),
		nameOf: (asked) => store.nameOf({
			...asked,
			era: "renewed"
		})
	};
}
function reading(store) {
	return {
		...store,
		keep: () => void 0
	};
}
function forgetful(store) {
	return {
		...store,
		recall: () => null,
		whence: () => null
	};
}

// src/pipelines/asking.ts
async function inspect(store, ask, { exams, seats, seed }, { prices }, { scorers, remaining = ownOf }) {
	const pairs = sentinelsIn(seats, store);
	if (pairs.length === 0) return {
		store,
		sentinel: null,
		runs: []
	};
	const now = await ask(pairs.map(({ now }) => now));
	const both = [...(await ask(pairs.map(({ then }) => then))).map((run) => as("baseline", run)), ...now.map((run) => as("candidate", run))];
	const bench = await convene(exams, scorers, ask);
	await bench.hear(both, prices);
	const timeless = (await score(both, scorers, prices, bench.heard)).filter(({ rule }) => measureOf(rule.card).unit !== "ms");
	const compared = compare(exams, timeless, seed).filter(({ slice }) => slice === null);
	const sentinel = driftIn(compared, seed);
	return {
		store: sentinel.drift ? remaining(store) : store,
		sentinel,
		runs: [...now, ...bench.runs]
	};
}
function as(side, run) {
	const at = run.trial.side === "baseline" ? 0 : 1;
	return {
		...run,
		trial: {
			...run.trial,
			side,
			index: at
		}
	};
}
async function openAsking(answering, { wishes, ...watching }, law, plan) {
	const { model, systems, store, others, handOver } = answering;
	const open = (believed, handed) => {
		const elsewhere = (handed?.delivery ?? others)?.elsewhere ?? null;
		const who = {
			model: handed?.model ?? model,
			systems,
			store: believed,
			elsewhere
		};
		return createAsking(who, wishes.concurrency, watching);
	};
	const first = open(store, null);
	const inspection = store && await inspect(store, first, plan, law, answering);
	const believed = inspection?.store ?? store;
	const handed = await handOver?.(believed, model.consumption()) ?? null;
	const asked = handed ? [model, handed.model] : [model];
	return {
		ask: handed || believed !== store ? open(believed, handed) : first,
		inspection,
		delivery: handed?.delivery ?? null,
		usage: () => usageOf({ consumption: () => takenBy(model, handed) }, store, inspection),
		notes: async () => [...handed?.delivery.notes ?? [], ...(await Promise.all(asked.map(async (each) => await each.notes?.() ?? []))).flat()]
	};
}
function takenBy(model, handed) {
	const before = model.consumption();
	return handed ? addedTo(addedTo(before, handed.delivery.usage), handed.model.consumption()) : before;
}
function usageOf(model, store, inspection) {
	const usage = model.consumption();
	if (!store) return usage;
	const { here, base } = store.tally();
	const again = inspection?.sentinel?.cases ?? 0;
	return {
		...usage,
		cached: usage.cached + here + base,
		kept: {
			here,
			base,
			again
		}
	};
}

// src/stages/appraise.ts
function isGauged(exams) {
	return exams.some(({ suite }) => suite.rules.some(({ card }) => gaugeOf(card) !== null));
}
async function appraise(exams, sides, gauges) {
	const seats = /* @__PURE__ */ new Map();
	const said = /* @__PURE__ */ new Map();
	for (const { suite } of exams) for (const rule of suite.rules) {
		const seat = seats.has(rule) ? null : await seatOf(rule, suite.rules, sides);
		if (!seat) continue;
		seats.set(rule, seat);
		for (const note of aboutFiles(seat, sides)) said.set(note.message, note);
	}
	const lines = /* @__PURE__ */ new Map();
	const lost = /* @__PURE__ */ new Map();
	return {
		read: async (came) => {
			await Promise.all(batchesOf(came, seats).map(async ({ seat, runs }) => {
				const found = readingOf(runs, await gauges.read(runs.map(lineOf), seat.gauge));
				const known = lines.get(seat.key) ?? /* @__PURE__ */ new Map();
				lines.set(seat.key, known);
				for (const [run, line] of found) known.set(run, line);
				tally(lost, seat, [...found.values()]);
			}));
		},
		heard: (rule, run) => {
			const seat = seats.get(rule);
			return seat ? lines.get(seat.key)?.get(run) ?? NOT_ASKED : null;
		},
		notes: () => [...said.values(), ...[...lost.values()].map(lossWarning)]
	};
}
function hearing(appraisal, ofJudges) {
	return (rule, sample, run) => {
		const line = appraisal?.heard(rule, run) ?? null;
		return line ? [line] : ofJudges(rule, sample);
	};
}
const NOT_ASKED = failed("given-up", "the program of this metric was not asked");
function failed(cause, message) {
	return {
		ok: false,
		failure: {
			cause,
			first: null,
			message,
			status: null
		}
	};
}
async function seatOf(rule, rules, sides) {
	const gauge = gaugeOf(rule.card);
	if (!gauge) return null;
	const { revision } = await isOfHead(rule, rules, gauge.command, sides) ? sides.head : sides.base;
	const at = {
		...gauge,
		revision
	};
	return {
		key: canonical(JSON.parse(JSON.stringify(at))),
		metric: rule.card.id,
		gauge: at
	};
}
async function isOfHead({ law, card }, rules, command, { base, head }) {
	if (!(law !== "head" || rules.some((other) => other.law === "base" && other.card.id === card.id))) return true;
	const parts = law === "head" ? partsOf(command) : partsOf(command).slice(0, 1);
	for (const part of parts) if (!await isAnyThere(base, part) && await isAnyThere(head, part)) return true;
	return false;
}
async function isAnyThere(tree, files) {
	return (await Promise.all(files.map((file) => isThere(tree, file)))).includes(true);
}
async function isThere({ read }, file) {
	try {
		return await read(file) !== null;
	} catch (error) {
		if (error instanceof UserError) return true;
		throw error;
	}
}
function aboutFiles({ metric, gauge }, { base, head, touched }) {
	if (base.revision === head.revision) return [];
	if (gauge.revision === head.revision) return [{
		code: "gauge-of-head",
		message: `Base has no program for the metric ${metric}, so this change's own marked both sides. Read it as you read the change.`
	}];
	const files = filesIn(gauge.command);
	const edited = touched.filter((path) => isOfProgram(path, files));
	if (edited.length === 0) return [];
	return [{
		code: "gauge-edited",
		message: `This change edits ${edited.join(", ")}, by which the metric ${metric} is marked: base's version marked both sides, this one counts once it is merged.`
	}];
}
function batchesOf(came, seats) {
	const batches = /* @__PURE__ */ new Map();
	for (const run of came) {
		if (answerLine(run) === null) continue;
		const own = new Map(run.trial.exam.suite.rules.flatMap((rule) => {
			const seat = seats.get(rule);
			return seat ? [[seat.key, seat]] : [];
		}));
		for (const seat of own.values()) {
			const place = (nth) => JSON.stringify([
				seat.key,
				run.trial.side,
				nth
			]);
			let nth = 0;
			while (batches.get(place(nth))?.runs.some((other) => placeOf(other) === placeOf(run))) nth++;
			const batch = batches.get(place(nth)) ?? {
				seat,
				runs: []
			};
			batches.set(place(nth), batch);
			batch.runs.push(run);
		}
	}
	return [...batches.values()];
}
function placeOf({ trial }) {
	return JSON.stringify([trial.case.id, trial.index]);
}
function lineOf(run) {
	return JSON.stringify(answerLine(run));
}
function readingOf(runs, { lines, failure }) {
	const byPlace = new Map(runs.map((run) => [placeOf(run), run]));
	const found = /* @__PURE__ */ new Map();
	let stray = null;
	for (const line of lines) {
		const run = byPlace.get(placeIn(line) ?? "");
		if (!run) stray ??= line;
		else if (!found.has(run)) found.set(run, {
			ok: true,
			value: line
		});
	}
	const odd = stray === null ? "" : `; it wrote ${JSON.stringify(start(stray, 120))}, which is no mark of an answer`;
	const none = failure ? {
		ok: false,
		failure: {
			...failure,
			message: failure.message + odd
		}
	} : failed("malformed", `the program wrote no mark for this answer${odd}`);
	for (const run of runs) if (!found.has(run)) found.set(run, none);
	return found;
}
function placeIn(line) {
	try {
		const value = JSON.parse(line);
		if (!isFields(value)) return null;
		return JSON.stringify([String(value["case"]), value["trial"] ?? 0]);
	} catch {
		return null;
	}
}
function tally(all, { key, metric }, came) {
	const first = came.find((each) => !each.ok);
	const before = all.get(key);
	if (!first && !before) return;
	const message = before?.message ?? (first && !first.ok ? first.failure.message : "");
	const lost = came.filter((each) => !each.ok).length;
	all.set(key, {
		metric,
		message,
		asked: (before?.asked ?? 0) + came.length,
		lost: (before?.lost ?? 0) + lost
	});
}
function lossWarning({ metric, message, asked, lost }) {
	return {
		code: "gauge-silent",
		message: `The program of the metric ${metric} gave no mark to ${count$1(lost)} of ${count$1(asked)} answers: ${message}.`
	};
}

// src/pipelines/programs.ts
async function openGauges(exams, world) {
	return isGauged(exams) ? world.gauges() : null;
}
async function appraisalOf(exams, { base, head, touched }, gauges) {
	if (!gauges) return null;
	const paths = (await touched()).map(({ path }) => path);
	return appraise(exams, {
		base,
		head,
		touched: paths
	}, gauges);
}
async function openSystems(exams, world) {
	return exams.some(({ change }) => change.systems?.baseline ?? change.systems?.candidate) ? world.systems() : null;
}

// src/pipelines/shard.ts
async function shard(world, { at, of }) {
	const { law, planned } = await foreseen$1(world);
	const hand = deal(planned, of)[at - 1];
	if (!hand) throw new UserError(`there is no shard ${at} of ${of}`, null, "Write a shard such as 2/8.");
	const exams = planned.exams.filter((exam) => hand.seats.some((seat) => seat.exam === exam));
	const cases = new Set(hand.seats.map(({ case: each }) => each)).size;
	const ask = async () => {
		const caps = shareOf(smallerCaps(law, world.wishes), hand.share);
		const model = await world.model({
			...law,
			...caps
		});
		const systems = await openSystems(exams, world);
		const store = await storeOf(world, law, planned.seed);
		const { courier } = world;
		const delivery = await deliver({
			exams,
			seats: hand.seats
		}, {
			store,
			courier
		}, {
			...law,
			...caps
		});
		const elsewhere = delivery?.elsewhere ?? null;
		const asking = createAsking({
			model,
			systems,
			store,
			elsewhere
		}, world.wishes.concurrency, world);
		try {
			const bench = await convene(exams, await prepare(exams), asking);
			const all = {
				kind: "wave",
				trials: mostIn(exams),
				share: 1,
				of: () => true
			};
			const runs = await asking(trialsOf(hand.seats, all, /* @__PURE__ */ new Map()));
			await bench.hear(runs, law.prices);
			const notes = [
				...delivery?.notes ?? [],
				...await model.notes?.() ?? [],
				...systems?.notes() ?? []
			];
			const usage = addedTo(usageOf(model, store, null), delivery?.usage ?? null);
			return {
				runs,
				judgements: bench.runs,
				usage,
				notes,
				silence: underWayIn(runs) ?? silenceIn(runs)
			};
		} finally {
			await systems?.close();
		}
	};
	return {
		at,
		of,
		plan: nameOfPlan(planned, await world.origin()),
		cases,
		conversations: hand.conversations,
		law,
		ask
	};
}
async function storeOf(world, law, seed) {
	const store = await world.store?.(law, seed) ?? null;
	return store && ownOf(store);
}
function underWayIn(runs) {
	const late = runs.find(({ result }) => !result.ok && result.failure.cause === "under-way");
	return late && !late.result.ok ? late.result.failure : null;
}
function mostIn(exams) {
	return Math.max(0, ...exams.map(({ suite }) => suite.trials));
}
function silenceIn(runs) {
	let last = null;
	for (const { result } of runs) {
		if (result.ok || isNoAnswer(result.failure.cause)) return null;
		last = result.failure;
	}
	return last;
}

// src/stages/report/shards.ts
function lostShards(lost, of, cases) {
	return `${lost.length === 1 ? `shard ${lost.join("")} of ${of} is` : `shards ${and(lost.map(String))} of ${of} are`} lost: ${cases === 1 ? "1 case was" : `${count$1(cases)} cases were`} not asked`;
}
function shardsAhead(exams, shards, conversations) {
	if (exams === 0) return "Nothing would be asked: no prompt, model or suite changed";
	return `${`at most ${conversations === 1 ? "1 conversation" : `${count$1(conversations)} conversations`}`} in ${shards === 1 ? "1 shard" : `${count$1(shards)} shards`}`;
}
function shardAsked({ at, of, cases, conversations }, { requests }, silence) {
	const name = `Shard ${at} of ${of}`;
	if (silence?.cause === "under-way") return `${name}: not yet: ${silence.message}`;
	if (silence) return `${name}: nothing could be had: ${silence.message}`;
	if (conversations === 0) return `${name}: there was nothing for it to ask`;
	return `${name}: ${`${count$1(conversations)} conversations about ${cases === 1 ? "1 case" : `${count$1(cases)} cases`}`}, ${requests === 1 ? "1 request" : `${count$1(requests)} requests`}`;
}
const NOT_CONFIRMED = {
	code: "not-confirmed",
	message: "What goes beyond the plan of the shards could not be asked, since the report has nobody to ask: the first evidence decides."
};

// src/edges/earlier-report.ts
const id = string().regex(/^[0-9a-f]{0,64}$/);
const kept = object({
	verdict: _enum([
		"pass",
		"fail",
		"inconclusive",
		"error",
		"unchanged"
	]),
	proposal: object({
		event: string(),
		base: id,
		head: id,
		commit: id,
		pull: int().nullable(),
		trusted: boolean()
	})
});
const MOST_BYTES = 536870912;
async function readKept(folder) {
	const file = join(folder, "report.json");
	const parsed = kept.safeParse(await contentOf(file));
	if (parsed.success) {
		const { verdict, proposal } = parsed.data;
		return {
			verdict,
			proposal: {
				...proposal,
				opened: false
			}
		};
	}
	throw new UserError(`${folder} holds no report`, {
		file,
		line: null,
		key: null
	}, "Name a folder with the report.json and the runs.jsonl of a run, or the folders of its shards.");
}
async function contentOf(file) {
	try {
		if ((await stat(file)).size > MOST_BYTES) return null;
		return JSON.parse(await readFile(file, "utf8"));
	} catch {
		return null;
	}
}

export { forecast as $, outagesIn as A, filesAt as At, openRecording as B, movesIn as C, perRuns as Ct, sentinelOf as D, isOfHead$1 as Dt, movementsIn as E, isAnswered$1 as Et, score as F, globMatcher as Ft, examsOf as G, seatAll as H, createAsking as I, linearMatcher as It, watchedIn as J, nightBefore as K, convene as L, require_picomatch as Lt, handOver as M, readNamed as Mt, askedDirectly as N, withFile as Nt, timely as O, unansweredSaid as Ot, prepare as P, writeInside as Pt, shardsFor as Q, readShards as R, proposalAtHome as Rt, sightsOf as S, named as St, isOutdated as T, worseVerb as Tt, wavesFor as U, plan as V, daysBefore as W, nameOfPlan as X, deal as Y, placesIn as Z, ownOf as _, changeDrawn as _t, shardsAhead as a, trialsOf as at, decide as b, figures as bt, openGauges as c, caseLines as ct, hearing as d, because as dt, uncheckedForms as et, isGauged as f, boundOf as ft, forgetful as g, casesNoun as gt, firstKept as h, and as ht, shardAsked as i, trialOf as it, compare as j, openFolder as jt, troubleWithJudges as k, playStory as kt, openSystems as l, limitsIn$1 as lt, usageOf as m, drop as mt, NOT_CONFIRMED as n, furtherTrials as nt, shard as o, unnamedIn as ot, openAsking as p, byNothing as pt, tonight as q, lostShards as r, sentinelsIn as rt, appraisalOf as s, foreseen as st, readKept as t, floatingNames as tt, appraise as u, metricLines as ut, reading as v, changeSaid as vt, comparable as w, short as wt, openDecision as x, figuresMarked as xt, renewing as y, changeSize as yt, writeShard as z, rootOf as zt };