import { i as __toESM } from "./rolldown-runtime.js";
import { r as markdownTable } from "./libraries.js";
import { $t as tellings, Bt as kinds, D as valuesOf, Dt as binomialLowerTail, E as valuesIn, Ir as costOf, It as joined, Mn as placeholders, Ni as count, Nn as strangers, Nt as normalQuantile, Pr as nearest, Qr as unlessEmpty, S as inOrder$1, St as pseudoCaseInterval, T as nameOfRows, Tt as createRandom, bt as hodgesLehmann, di as exactly, ei as canonical, ft as isUnheld, gi as Missing, gt as trustIn, ii as parseJson, jn as fill, jt as logChoose, l as API_PARAMETERS, li as tooMany, mt as lengthOf, ni as isFields, oi as parseYaml, pi as once, si as checkLength, sr as plain, st as bandName, ut as isInside, vi as UserError, vt as bootstrapValues, w as meanOf, wi as throwFound, xt as percentileInterval, yt as clopperPearson, zt as isExample } from "./ground.js";
import { a as array, c as int, f as number, g as string, h as strictObject, l as json, m as record, o as boolean, p as object, r as _enum, u as literal, v as union } from "./zod.js";

// src/prompts/talk.ts
const SPOKEN = [
	"question",
	"input",
	"message",
	"query",
	"text",
	"prompt",
	"user"
];
function spokenIn(input, used) {
	const unused = Object.keys(input).filter((name) => !used.includes(name));
	const name = unused.length === 1 ? unused[0] : SPOKEN.find((each) => unused.includes(each));
	if (name !== void 0) return { text: asText(input[name]) };
	return unused.length === 0 ? { text: "" } : unused;
}
function conversationIn(input, used) {
	return Object.entries(input).find(([name, value]) => !used.includes(name) && isConversation(value))?.[0] ?? null;
}
function isConversation(value) {
	const isSaid = (each) => isFields(each) && typeof (each["role"] ?? each["from"]) === "string" && ("content" in each || "value" in each);
	return Array.isArray(value) && value.length > 0 && value.every(isSaid);
}
function asText(value) {
	return typeof value === "string" ? value : JSON.stringify(value);
}

// src/records/conversation.ts
function turnsToAnswer(turns) {
	return turns.flatMap(({ user, assistant }, at) => assistant === null ? [{
		user,
		turn: at + 1
	}] : []);
}
function conversationOf(outputs, turns) {
	if (!outputs.ok) return outputs;
	const all = turnsToAnswer(turns);
	const asked = outputs.value.length === 1 ? all.slice(-1) : all;
	const value = outputs.value.flatMap((answer, at) => asked[at] ? [{
		...answer,
		...asked[at]
	}] : []);
	if (value.length === outputs.value.length && value.length === asked.length) return unlessEmpty({
		ok: true,
		value
	});
	return {
		ok: false,
		failure: {
			cause: "unfit",
			first: null,
			message: `${outputs.value.length} answers were recorded to ${asked.length} turns`,
			status: null
		}
	};
}
function spokenTurns({ turns, input }) {
	if (turns.length) return turns;
	const said = spokenIn(input, []);
	return [{
		user: "text" in said ? said.text : "",
		assistant: null
	}];
}

// src/parsing/yaml-list.ts
const PIECE = 16e3;
const MOST_NODES = 8e4;
const TIED = /(?:^|[\s[{,:-])[&*][^\s&*]|^(?:%|---|\.\.\.)/m;
const KEY = /^([\w-]+):[ \t]*(?:#.*)?\r?$/;
const WITHIN = /^(?:[ -]|\r?$|#)/;
function parseYamlList(text, file, digits) {
	checkLength(text, file);
	return (text.length > PIECE ? byPieces(text, file, digits) : null) ?? parseYaml(text, file, 1, digits);
}
function byPieces(text, file, digits) {
	const list = TIED.test(text) ? null : longestIn(text);
	const pieces = list && list.to - list.from > PIECE ? piecesOf(text.slice(list.from, list.to), list.line) : null;
	if (list === null || pieces === null) return null;
	const values = [];
	const room = { nodes: MOST_NODES };
	for (const piece of pieces) {
		const found = itemsOf(piece, file, digits, room);
		if (room.nodes < 0) throw tooMany(file, MOST_NODES);
		if (found === null) return null;
		for (const value of found) values.push(value);
	}
	const inList = linesIn(pieces, file);
	return list.key === null ? {
		value: values,
		lineOf: inList
	} : around(text, file, digits, {
		...list,
		key: list.key
	}, {
		value: values,
		lineOf: inList
	});
}
function around(text, file, digits, { key, from, to, line }, list) {
	try {
		const rest = parseYaml(text.slice(0, from) + text.slice(to), file, 1, digits);
		if (!isRecord(rest.value) || rest.value[key] !== null) return null;
		const left = text.slice(from, to).split("\n").length - 1;
		const lineOf = (path) => {
			if (path[0] === key && path.length > 1) return list.lineOf(path.slice(1));
			const found = rest.lineOf(path);
			return found !== null && found >= line ? found + left : found;
		};
		return {
			value: {
				...rest.value,
				[key]: list.value
			},
			lineOf
		};
	} catch (error) {
		if (error instanceof UserError) return null;
		throw error;
	}
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function longestIn(text) {
	let longest = null;
	let open = {
		key: null,
		from: 0,
		line: 1
	};
	const close = (to) => {
		if (open && (!longest || to - open.from > longest.to - longest.from)) longest = {
			...open,
			to
		};
	};
	for (let at = 0, line = 1; at < text.length; line += 1) {
		const end = text.indexOf("\n", at);
		const next = end < 0 ? text.length : end + 1;
		const start = text.slice(at, Math.min(end < 0 ? text.length : end, at + 200));
		if (!WITHIN.test(start)) {
			close(at);
			const [, key = null] = KEY.exec(start) ?? [];
			open = key === null ? null : {
				key,
				from: next,
				line: line + 1
			};
		}
		at = next;
	}
	close(text.length);
	return longest?.key === null && longest.to < text.length ? null : longest;
}
function itemsOf({ text, line, lines }, file, digits, room) {
	try {
		const { value } = parseYaml(text, file, line, digits, room);
		return Array.isArray(value) && value.length === lines.length ? value : null;
	} catch (error) {
		if (error instanceof UserError) return null;
		throw error;
	}
}
function linesIn(pieces, file) {
	let open = null;
	return ([item, ...rest]) => {
		if (item === void 0) return pieces[0]?.lines[0] ?? null;
		const piece = pieceOf(pieces, Number(item));
		if (!piece) return null;
		const within = Number(item) - piece.index;
		if (rest.length === 0) return piece.lines[within] ?? null;
		if (open?.piece !== piece) open = {
			piece,
			lineOf: parseYaml(piece.text, file, piece.line).lineOf
		};
		return open.lineOf([within, ...rest]);
	};
}
function pieceOf(pieces, item) {
	return pieces.findLast(({ index }) => index <= item);
}
function piecesOf(text, firstLine) {
	const indent = /^(?:[ \t]*(?:#.*)?\r?\n)*( *)-(?:[ \r\n]|$)/.exec(text)?.[1];
	if (indent === void 0) return null;
	const begins = new RegExp(`^(?:${indent}-(?:[ \\r\\n]|$)|${indent}[ ]|[ ]*(?:[#\\r\\n]|$))`);
	const pieces = [];
	let [start, index] = [0, 0];
	let lines = [];
	const cut = (at) => {
		if (lines[0] === void 0) return;
		pieces.push({
			text: text.slice(start, at),
			line: lines[0],
			index,
			lines
		});
		[start, index, lines] = [
			at,
			index + lines.length,
			[]
		];
	};
	for (let at = 0, line = firstLine; at < text.length; line += 1) {
		if (!begins.test(text.slice(at, at + indent.length + 100))) return null;
		if (text[at + indent.length] === "-" && text.startsWith(indent, at)) {
			if (at - start > PIECE) cut(at);
			if (lines.length === 0) start = at;
			lines.push(line);
		}
		const end = text.indexOf("\n", at);
		at = end < 0 ? text.length : end + 1;
	}
	cut(text.length);
	return pieces.length > 0 ? pieces : null;
}

// src/text/personal.ts
const digits = (text) => text.replace(/\D/g, "");
async function openFinders(wanted, standIns = "skip") {
	const used = (await findersOf()).filter(({ kind }) => wanted.includes(kind));
	return (text) => used.reduce((found, each) => joined(found, stretchesOf(each, text, standIns)), []);
}
function stretchesOf({ kind, name, pattern, holds }, text, standIns) {
	const found = [];
	for (const { index: from, 0: it } of text.matchAll(pattern)) {
		const before = text.slice(Math.max(0, from - 30), from);
		if ((standIns === "count" && kind !== "ip" || !isExample(kind, it)) && holds(it, before)) found.push({
			kind,
			name,
			from,
			text: it
		});
	}
	return found;
}
async function findersOf() {
	const [iban, card, tax, identity, address] = await Promise.all([
		import("./isIBAN.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1)),
		import("./isCreditCard.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1)),
		import("./isTaxID.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1)),
		import("./isIdentityCard.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1)),
		import("./isIP.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1))
	]);
	const isAddress = callable(address);
	const isIban = callable(iban);
	const isCard = callable(card);
	const isTax = callable(tax);
	const isIdentity = callable(identity);
	const national = (name, pattern, holds) => ({
		kind: "national-id",
		name,
		pattern,
		holds
	});
	return [
		{
			kind: "email",
			name: "e-mail address",
			pattern: /(?<![\w.%+-])[\w.%+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}(?![\w-])/gi,
			holds: () => true
		},
		{
			kind: "iban",
			name: "IBAN",
			pattern: /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{2,4}){3,8}(?![A-Za-z0-9])/g,
			holds: (text) => isIban(text.replace(/[ -]/g, ""))
		},
		{
			kind: "card",
			name: "card number",
			pattern: /(?<![\d.,-])\d{4}(?:[ -]?\d{3,6}){2,4}(?![\d-])/g,
			holds: (text) => isCard(digits(text)) && !/^(\d)\1+$/.test(digits(text))
		},
		{
			kind: "ip",
			name: "IP address",
			pattern: /(?<![\w.:])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w]|\.\d)/g,
			holds: (_, before) => !/(?:version|release|v\.?|section|chapter|clause|kapitel|abschnitt|\u00a7|step)\s*$/i.test(before)
		},
		{
			kind: "ip",
			name: "IP address",
			pattern: /(?<![\w:.])(?:[0-9a-f]{0,4}:){2,7}(?:[0-9a-f]{1,4}|(?:\d{1,3}\.){3}\d{1,3})?(?![\w:]|\.\d)/gi,
			holds: (text) => isAddress(text, 6) && !isOctets(text)
		},
		national("US social security number", /(?<![\w-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])/g, () => true),
		national("Spanish DNI or NIE", /(?<![\w])(?:\d{8}|[XYZ]\d{7})-?[A-Z](?![\w])/g, (text) => isIdentity(text.replace("-", ""), "ES")),
		national("Italian codice fiscale", /(?<![\w])[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z](?![\w])/g, (text) => isTax(text, "it-IT")),
		national("Brazilian CPF", /(?<![\w.-])\d{3}\.\d{3}\.\d{3}-\d{2}(?![\w-])/g, (text) => isTax(text, "pt-BR")),
		national("German tax id", /(?<![\w.,-])[1-9]\d(?: ?\d{3}){3}(?![\w-])/g, (text, before) => (/ /.test(text) || /steuer|tax|idnr/i.test(before)) && isTax(digits(text), "de-DE")),
		national("Polish PESEL", /(?<![\w.,-])\d{11}(?![\w-])/g, (text, before) => /pesel/i.test(before) && isPesel(text)),
		national("Dutch BSN", /(?<=\b(?:bsn|burgerservicenummer)\W{0,5})\d{9}(?![\w-])/gi, (text) => isTax(text, "nl-NL")),
		{
			kind: "phone",
			name: "phone number",
			pattern: /(?<![\w+.,-])(?:\+[1-9]\d{0,2}|00[1-9]\d{0,2}(?=[ ./-]))(?:[ ./-]?\(?\d{1,5}\)?){2,6}(?![\w])|(?<![\w+.,-])0[1-9](?:[ .-]\d{2}){4}(?![\w])|(?<![\w+.,-]|\d )(?:\(0?\d{2,5}\)|0[1-9]\d{1,4})[ /-]\d{2,8}(?:[ -]\d{2,5}){0,4}(?![\w])|(?<![\w+.,-])\(?[2-9]\d{2}\)?[ .-][2-9]\d{2}[.-]\d{4}(?![\w])/g,
			holds: (text) => isPhone(text)
		}
	];
}
function isPhone(text) {
	const plain = digits(text);
	return plain.length >= 7 && plain.length <= 15;
}
function isOctets(text) {
	return /^(?:[0-9a-f]{2}:){7}[0-9a-f]{2}$/i.test(text) || !/\d/.test(text) || text.split(":").length < 4;
}
function isPesel(text) {
	const [month, day] = [Number(text.slice(2, 4)) % 20, Number(text.slice(4, 6))];
	if (month < 1 || month > 12 || day < 1 || day > 31) return false;
	return (10 - [...text].slice(0, 10).reduce((total, digit, at) => total + Number(digit) * ([
		1,
		3,
		7,
		9
	][at % 4] ?? 0), 0) % 10) % 10 === Number(text[10]);
}
function callable(module) {
	const first = module.default;
	return typeof first === "function" ? first : first.default;
}

// src/text/issuers.ts
const prefixed = [
	[
		"OpenAI or Anthropic key",
		"sk-(?:proj-|svcacct-|admin-|ant-(?:api|admin)\\d\\d-)?",
		"[\\w-]{20,200}"
	],
	[
		"GitHub token",
		"gh[pousr]_",
		"[A-Za-z0-9]{36,255}"
	],
	[
		"GitHub token",
		"github_pat_",
		"\\w{50,255}"
	],
	[
		"GitLab token",
		"gl(?:pat|ptt|dt|rt|cbt|soat|ft|imt|agent)-",
		"[\\w-]{20,64}"
	],
	[
		"Google API key",
		"AIza",
		"[\\w-]{35}"
	],
	[
		"Google OAuth secret",
		"GOCSPX-",
		"[\\w-]{28}"
	],
	[
		"Google access token",
		"ya29\\.",
		"[\\w-]{40,400}"
	],
	[
		"Slack token",
		"xox[abeoprs]-",
		"[A-Za-z0-9-]{10,250}"
	],
	[
		"Slack token",
		"xapp-\\d-",
		"[A-Za-z0-9-]{10,250}"
	],
	[
		"Stripe key",
		"(?:sk|rk|pk)_(?:live|test)_",
		"[A-Za-z0-9]{16,200}"
	],
	[
		"Stripe key",
		"whsec_",
		"[A-Za-z0-9+/=]{24,100}"
	],
	[
		"SendGrid key",
		"SG\\.",
		"[\\w-]{16,32}\\.[\\w-]{32,64}"
	],
	[
		"Twilio key",
		"(?:SK|AC)",
		"[0-9a-f]{32}"
	],
	[
		"npm token",
		"npm_",
		"[A-Za-z0-9]{36}"
	],
	[
		"PyPI token",
		"pypi-AgEIcHlwaS5vcmc",
		"[\\w-]{50,300}"
	],
	[
		"Hugging Face token",
		"hf_",
		"[A-Za-z0-9]{30,60}"
	],
	[
		"Vault token",
		"hv[sbr]\\.",
		"[\\w-]{20,300}"
	],
	[
		"DigitalOcean token",
		"do[opr]_v1_",
		"[a-f0-9]{64}"
	],
	[
		"Databricks token",
		"dapi",
		"[a-f0-9]{32}(?:-\\d)?"
	],
	[
		"Groq key",
		"gsk_",
		"[A-Za-z0-9]{40,64}"
	],
	[
		"xAI key",
		"xai-",
		"[A-Za-z0-9]{40,120}"
	],
	[
		"Perplexity key",
		"pplx-",
		"[A-Za-z0-9]{40,64}"
	],
	[
		"Replicate token",
		"r8_",
		"[A-Za-z0-9]{37,40}"
	],
	[
		"Doppler token",
		"dp\\.(?:pt|st|ct|sa|scim|audit)\\.",
		"[\\w.-]{40,120}"
	],
	[
		"Pulumi token",
		"pul-",
		"[a-f0-9]{40}"
	],
	[
		"Postman key",
		"PMAK-",
		"[a-f0-9]{24}-[a-f0-9]{34}"
	],
	[
		"New Relic key",
		"NRAK-",
		"[A-Z0-9]{27}"
	],
	[
		"Atlassian token",
		"AT(?:ATT|CTT|BB)3?",
		"[\\w=-]{24,250}"
	],
	[
		"Supabase token",
		"sbp_",
		"[a-f0-9]{40}"
	],
	[
		"PlanetScale token",
		"pscale_(?:tkn|oauth|pw)_",
		"[\\w.-]{30,64}"
	],
	[
		"Mailgun key",
		"key-",
		"[0-9a-f]{32}"
	],
	[
		"Airtable token",
		"pat[A-Za-z0-9]{14}\\.",
		"[a-f0-9]{64}"
	],
	[
		"age key",
		"AGE-SECRET-KEY-1",
		"[A-Z0-9]{58}"
	],
	[
		"Telegram token",
		"\\d{8,10}:AA",
		"[\\w-]{32,33}"
	]
];
const forms = [
	["AWS access key", /(?<![A-Za-z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}(?![A-Za-z0-9])/g],
	["Slack webhook", /hooks\.slack\.com\/(?:services|workflows)\/[\w/+-]{20,200}/g],
	["JSON web token", /(?<![\w-])eyJ[\w-]{10,2000}\.eyJ[\w-]{10,4000}\.[\w-]{10,1000}/g],
	["private key", /-----BEGIN (?:[A-Z]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:(?:[A-Za-z0-9+/=\s\\:,.]|-(?!-)){0,8000}-----END (?:[A-Z]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----)?/g],
	["password in a URL", /(?<![\w+.-])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/?#]{0,100}:(?![$<{%[])[^\s:@/?#]{3,100}@[\w.-]{1,200}/gi],
	["Azure key", /(?<!\w)(?:AccountKey|SharedAccessKey|SharedSecret)=([A-Za-z0-9+/]{40,120}={0,2})/gi],
	["Azure signature", /[?&]sig=([A-Za-z0-9%+/]{40,120}(?:=|%3D){0,2})/gi],
	["password of a command", /(?<!\w)curl\s[^\n]{0,120}?(?<=\s)(?:-u|--user|--proxy-user)[ =]{0,2}["']?([^\s:"'$<{]{1,64}:(?![$<{])[^\s"']{3,100})/g],
	["bearer token", /(?<!\w)authorization["']?\s{0,3}[:=]\s{0,3}["'`]?(?:bearer|token|basic)\s{1,3}([\w.~+/=-]{12,2000})/gi],
	["bearer token", /(?<!\w)bearer\s{1,3}((?=[\w.~+/=-]{0,60}\d)[\w.~+/=-]{20,2000})/gi]
];
const issued = once(() => [...prefixed.map(([name, prefix, rest]) => [name, new RegExp(`(?<![\\w-])${prefix}${rest}(?![\\w])`, "g")]), ...forms]);

// src/text/rule-set.ts
const left = /filter-comments$/;
const names = {
	aws: "AWS",
	gcp: "Google Cloud",
	npm: "npm",
	basicauth: "URL",
	openai: "OpenAI",
	huggingface: "Hugging Face",
	github: "GitHub",
	gitlab: "GitLab",
	sendgrid: "SendGrid",
	"database-connection-string": "database",
	"hashicorp-vault": "Vault"
};
async function openRuleSet() {
	const { rules } = await import("./module.js");
	const finders = rules.filter(({ meta }) => !left.test(meta.id)).map(finderOf);
	return (text) => finders.flatMap((find) => find(text));
}
function finderOf(rule) {
	const short = rule.meta.id.replace(/^.*secretlint-rule-/, "");
	const name = `${names[short] ?? short.charAt(0).toUpperCase() + short.slice(1)} credential`;
	let text = "";
	let found = [];
	const { file } = rule.create({
		sharedOptions: {},
		createTranslator: () => () => ({}),
		ignore: () => void 0,
		report: ({ range: [from, to] }) => found.push({
			name,
			from,
			text: text.slice(from, to)
		})
	}, {});
	return (content) => {
		[text, found] = [content, []];
		file?.({
			filePath: "answer.txt",
			ext: ".txt",
			contentType: "text",
			content,
			hasBOM: false
		});
		return found;
	};
}

// src/text/stand-ins.ts
const words = /^(?:your|my|the|some|insert|enter|replace|add|put|new|old|put)[_ -]|example|placeholder|change[_-]?(?:me|it)|redacted|dummy|sample|fake|mock|xxxx|abcdefgh|12345678|deadbeef|foobar|todo|\.\.\.|\u2026|\*\*\*|[_-]here$|:\/\/user(?:name)?:pass(?:word)?@/i;
const masked = /^(?:[x*.\u2022_#-]+|[<[{(%].*|\$[A-Z_]+|\$[({].*|.*(?:\$\{|\{\{|<[a-z_ -]{1,40}>).*)$/i;
const expression = /^(?:await\b|new\b)?\s*[a-z_$][\w$]*(?:(?:\?\.|\.|->|::)[a-z_$][\w$]*)*[([]|^(?:process\.env|os\.environ|secrets\.|env\.|vars\.|self\.|this\.|config\.|settings\.|var\.|data\.)|^[a-z_$]{2,}(?:\.[a-z_$]{2,})+$/i;
const name = /^[A-Z]+(?:_[A-Z]+)+$|^[a-z]+(?:[_-][a-z]+)+$|^[a-z]+(?:[A-Z][a-z]+)+$|^(?:[A-Z][a-z]+){2,}$/;
function isStandIn(value) {
	return words.test(value) || masked.test(value) || isMonotone(value);
}
function isCode(value) {
	return expression.test(value) || name.test(value);
}
function isMonotone(value) {
	return value.length >= 12 && new Set(value.toLowerCase().replace(/[^a-z0-9]/g, "")).size <= 4;
}

// src/text/secrets.ts
const assigned = /(?:api[_ -]?key|secret(?:[_ -]?(?:access[_ -]?)?key)?|access[_ -]?token|auth[_ -]?token|token|passwor[dt]|passwort|passphrase|contrase\u00f1a|mot de passe)["'`*]{0,3}\s{0,3}(?::=|=>|[:=]|is|ist|est|es)\s{0,3}["'`*]{0,3}([^\s"'`,;<>{}*]{8,200})/giu;
const token = /(?<![\w+/=.-])[A-Za-z0-9+/_-]{24,200}={0,2}(?![\w+/=.-])/g;
async function openSecrets(standIns = "skip") {
	const kept = await openRuleSet();
	return (text, entropy = 4) => joined(secretsIn(text, entropy, standIns), inOrder(kept(text), standIns));
}
function secretsIn(text, entropy, standIns = "skip") {
	let found = [];
	for (const [name, pattern] of issued()) found = joined(found, inOrder(matchesOf(name, pattern, text), standIns));
	const called = inOrder(matchesOf("secret", assigned, text), "skip").map(withoutEnd).filter(isPassword);
	const random = inOrder(matchesOf("token that looks random", token, text), "skip");
	return joined(joined(found, called), random.filter(({ text: it }) => isRandom(it, entropy)));
}
function matchesOf(name, pattern, text) {
	const found = [];
	for (const { index, 0: whole, 1: inner } of text.matchAll(pattern)) {
		if (inner !== void 0 && isCode(inner)) continue;
		const secret = inner ?? whole;
		found.push({
			name,
			from: index + whole.lastIndexOf(secret),
			text: secret
		});
	}
	return found;
}
function inOrder(found, standIns) {
	return (standIns === "count" ? found : found.filter(({ text }) => !isStandIn(text))).toSorted((one, other) => one.from - other.from);
}
function withoutEnd(secret) {
	return {
		...secret,
		text: secret.text.replace(/[.!?)\]]+$/, "")
	};
}
function isPassword({ text }) {
	if (/^https?:/i.test(text)) return false;
	return /\p{L}/u.test(text) && /[\d\p{S}]|[^\P{P}_.'\u2019-]/u.test(text) && bitsOf(text) >= 2.5;
}
function isRandom(value, entropy) {
	if (/^[0-9a-f-]+$/i.test(value) || /^sha\d{1,3}-/.test(value)) return false;
	if ((value.match(/[/_-]/g)?.length ?? 0) > 4) return false;
	if (!/[a-z]/.test(value) || !/[A-Z]/.test(value) || (value.match(/\d/g)?.length ?? 0) < 3) return false;
	return bitsOf(value) >= entropy && !/[a-z]{8}|[A-Z]{8}/.test(value);
}
function bitsOf(value) {
	const counts = /* @__PURE__ */ new Map();
	for (const each of value) counts.set(each, (counts.get(each) ?? 0) + 1);
	let bits = 0;
	for (const count of counts.values()) bits -= count / value.length * Math.log2(count / value.length);
	return bits;
}

// src/text/whereabouts.ts
const capital = "\\p{Lu}[\\p{L}'\u2019-]{1,30}";
const person = `${capital}(?: (?:(?:van|von|de|der|den|di|da|la|le|el) )?${capital}){0,2}`;
function anyCase(words) {
	return words.replace(/\p{L}/gu, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
}
const title = "Mr|Mrs|Ms|Mx|Dr|Prof|Sir|Madam|Herrn?|Frau|Monsieur|Madame|Mme|Se\u00f1ora?|Sra?|Signora?|Sig|Mevrouw|Meneer|Dhr|Mevr|Pani?|Senhora?|se\u00f1or(?:a|ita)?|monsieur|madame|signora?";
const titles = new RegExp(`^(?:(?:${title})\\.?(?: |$))+`, "u");
const relative = "wife|husband|partner|son|daughter|mother|father|brother|sister|colleague|neighbou?r|Mann|Frau|Partner(?:in)?|Sohn|Tochter|Mutter|Vater|Bruder|Schwester|Kolleg(?:e|in)|Nachbar(?:in)?|mari|femme|fils|fille|m\u00e8re|p\u00e8re|fr\u00e8re|s\u0153ur|coll\u00e8gue|voisine?|marid?o|espos[oa]|mujer|hij[oa]|madre|padre|herman[oa]|vecin[oa]";
const mine = "[Mm]y|[Mm]eine?[nrm]?|[Mm]on|[Mm]a|[Mm]i";
const inTheName = "in the name of|under the name(?: of)?|auf den Namen|im Namen von|au nom de|\u00e0 nom de|a nombre de|al nombre de";
const namePatterns = once(() => [
	new RegExp(`(?<![\\p{L}])(?:${title})\\.?(?: (?:Dr|Prof)\\.)? (${person})`, "gu"),
	new RegExp(`(?:^|\\n)\\s*(?:Hi|Hello|Hey|Dear|Hallo|Liebe[rs]?|Guten Tag|Moin|Bonjour|Cher|Ch\u00e8re|Hola|Estimad[oa]|Ciao|Gentile|Beste|Cze\u015b\u0107|Ol\u00e1)[ ,]+(${person})(?=\\s*[,!.\\n]|\\s*$)`, "gu"),
	new RegExp(`(?<![\\p{L}])(?:${anyCase("regards|sincerely|cheers|thanks|thank you|thx|best|yours|gr\u00fc\u00dfe|gr\u00fc\u00dfen|gru\u00df|lg|mfg|vg|dank|cordialement|merci|saludos?|atentamente|gracias|saluti|grazie|groet|groeten|bedankt|pozdrawiam|abra\u00e7os|obrigado|obrigada")})[ ,.!-]*\\n?\\s*[-\u2013\u2014]?\\s*(${person})\\s*$`, "gu"),
	new RegExp(`(?<![\\p{L}])(?:[Tt]his is|[Hh]ier ist|[Hh]ier spricht|[Ii]ci|[Ss]oy|[Ss]ono|I am|I'm|[Ii]ch bin|[Jj]e suis)\\s+(${capital} ${capital}(?: ${capital})?)(?![\\p{L}])`, "gu"),
	new RegExp(`(?<![\\p{L}])(?:(?:${mine}) (?:${relative})|${inTheName}) (${person})(?![\\p{L}])`, "gu")
]);
const house = "\\d{1,4} ?[a-zA-Z]?";
const place = `(?:,? ?(?:[A-Z]{1,2}-)?\\d{4,5}(?: ?[A-Z]{2})?,? ${capital}(?: (?:am|an der|im) ${capital})?|,? ${capital}(?: ${capital})?,? (?:[A-Z]{2} \\d{5}|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}))?`;
const streetPatterns = once(() => [
	new RegExp(`(?<![\\p{L}\\d])${house},? (?:${capital} ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Square|Sq|Terrace|Close|Crescent|Way|Place|Row)\\b\\.?(?:,? (?:Apt|Apartment|Flat|Suite|Unit) ?#?\\w{1,5})?${place}`, "gu"),
	new RegExp(`(?<![\\p{L}])(?:${capital}[ -]){0,2}(?=\\p{Lu})\\p{L}{2,30}(?:(?:${anyCase("stra\u00dfe|strasse|str\\.|weg|platz|allee|gasse|ufer|damm|straat|laan|plein|kade|gracht|dreef")})\\s+${house}(?![\\p{L}\\d])|ring\\s+${house}(?=,? ?\\d{5}))${place}`, "gu"),
	new RegExp(`(?<![\\p{L}])(?:${capital}er |Am |An der |Im |Zum |Zur )(?:Stra\u00dfe|Str\\.|Weg|Platz|Allee|Ring|Damm|Ufer|${capital})\\s+${house}(?![\\p{L}\\d])(?=,? ?\\d{5})${place}`, "gu"),
	new RegExp(`(?<![\\p{L}\\d])${house}(?: ?(?:bis|ter))?,? (?:${anyCase("rue|avenue|av\\.|boulevard|bd|place|chemin|all\u00e9e|impasse|quai")}) (?:(?:de|du|des|de la|la|le|les|l'|d') ?)*${capital}(?:[ -]${capital}){0,3}${place}`, "gu"),
	new RegExp(`(?<![\\p{L}])(?:[Cc]alle|C/|[Aa]venida|Avda\\.?|Av\\.|[Pp]laza|[Pp]aseo|Rua|Travessa|Pra\u00e7a|Via|Viale|Piazza|Corso|ul\\.|ulica|al\\.|aleja) (?:(?:de|del|de la|da|do|della|dei) )?(?:${capital} ?){1,3},? ?(?:n[.\u00ba\u00b0]? ?)?${house}(?![\\p{L}\\d])${place}`, "gu")
]);
const NOBODY = /^(?:There|All|Team|Everyone|Everybody|Folks|Guys|Friends|Support|Service|Customer|Bot|Assistant|World|Sir|Madam|Zusammen|Damen|Leute|Tous|Todos|Tutti|Allemaal|Advance|You|Much|So|Again)\b/i;
function namesIn(text) {
	return namePatterns().flatMap((pattern) => [...text.matchAll(pattern)].map(([, name = ""]) => name.replace(titles, "")).filter((name) => name !== "" && !NOBODY.test(name)));
}
function addressesIn(text) {
	return streetPatterns().flatMap((pattern) => [...text.matchAll(pattern)].map((match) => ({
		name: "address",
		from: match.index,
		text: match[0]
	})));
}

// src/text/anonymous.ts
const MAIL = /[\w.%+-]{1,64}@(?:[\w-]{1,63}\.){1,5}[a-z]{2,24}/gi;
const LONG_NUMBER = /(?<![\w.])\d(?:[ -]?\d){12,18}(?![\w.])/g;
const ENTROPY = 3.5;
async function openAnonymous() {
	const [find, findSecrets] = await Promise.all([openFinders(kinds, "count"), openSecrets("count")]);
	const names = tellings.find(({ name }) => name === "name");
	const known = /* @__PURE__ */ new Map();
	const counts = /* @__PURE__ */ new Map();
	const standIn = ({ name, text }) => {
		const key = `${name} ${text.toLowerCase().replace(/[\s()./-]/g, "")}`;
		const found = known.get(key);
		if (found !== void 0) return found;
		const number = (counts.get(name) ?? 0) + 1;
		counts.set(name, number);
		known.set(key, `[${name} ${number}]`);
		return `[${name} ${number}]`;
	};
	const told = /* @__PURE__ */ new Set();
	const learn = (text) => {
		for (const each of [...names?.told(text) ?? [], ...namesIn(text)]) told.add(each);
		return text;
	};
	const stretchesIn = (text) => {
		learn(text);
		return [
			...findSecrets(text, ENTROPY).map((each) => ({
				...each,
				name: "secret"
			})),
			...find(text),
			...addressesIn(text),
			...matches(text, MAIL, "e-mail address"),
			...matches(text, LONG_NUMBER, "number"),
			...[...told].flatMap((name) => occurrences(text, name))
		];
	};
	const replace = (text) => replaced(text, stretchesIn(text), standIn);
	return {
		text: replace,
		deep: (value) => deep(deep(value, learn), replace),
		forget: () => told.clear(),
		replaced: () => counts
	};
}
function matches(text, pattern, name) {
	return [...text.matchAll(pattern)].map((match) => ({
		name,
		from: match.index,
		text: match[0]
	}));
}
function occurrences(text, name) {
	const found = [];
	for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
		const [before, after] = [text.slice(at - 1, at), text.slice(at + name.length, at + name.length + 1)];
		if (!/\p{L}/u.test(before + after)) found.push({
			name: "name",
			from: at,
			text: name
		});
	}
	return found;
}
function replaced(text, stretches, standIn) {
	const sorted = [...stretches].sort((a, b) => a.from - b.from || b.text.length - a.text.length);
	let out = "";
	let done = 0;
	for (const stretch of sorted) {
		const end = stretch.from + stretch.text.length;
		if (end <= done) continue;
		if (stretch.from >= done) out += text.slice(done, stretch.from) + standIn(stretch);
		done = end;
	}
	return out + text.slice(done);
}
function deep(value, replace) {
	if (typeof value === "string") return replace(value);
	if (Array.isArray(value)) return value.map((each) => deep(each, replace));
	if (!isFields(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, deep(each, replace)]));
}

// src/render/card-text.ts
function cardToFill(id, measure, origin) {
	const shown = Object.entries(origin).filter(([key]) => [
		"type",
		"ref",
		"date"
	].includes(key)).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
	return `${JSON.stringify(id)}:
  measure: ${measure ?? "exact-match # choose one: docs/metrics.md"}
  level: case
  threshold: { max-regression: 0.02 }
  on-fail: warn # block, once a suite of enough cases asks for it
  status: proposed # then experimental, then active
  kind: user-issue
  why: fill in \u2013 the one problem of users that this measures
  origin: { ${shown.join(", ")} }
  owner: fill in
  action: fill in \u2013 what to do when it fails
  # business: { metric: retention, direction: up, team: support }
  # review-by: a day in half a year
`;
}

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

// src/prompts/chat-text.ts
const ROLES = [
	"system",
	"developer",
	"user",
	"assistant"
];
function chatIn(text, path) {
	const list = listIn(text.trim(), path);
	return list && list.map((message, index) => messageOf$1(message, `message ${index + 1}`, path));
}
function listIn(text, path) {
	const isYaml = /^-\s+["']?(role|content)["']?\s*:/.test(text);
	if (!isYaml && !/^[[{]/.test(text)) return null;
	let value;
	try {
		value = isYaml ? parseYaml(text, path).value : parseJson(text, path).value;
	} catch (error) {
		if (isYaml || !(error instanceof UserError) || /"role"\s*:/.test(text)) throw error;
		return null;
	}
	const inner = isFields(value) ? value["messages"] : value;
	return Array.isArray(inner) && inner.length > 0 && inner.every((each) => isFields(each) && "role" in each) ? inner : null;
}
function messageOf$1(message, what, path) {
	const { role = null, content = null } = isFields(message) ? message : {};
	const where = {
		file: path,
		line: null,
		key: null
	};
	if (typeof role !== "string" || !ROLES.includes(role)) throw new UserError(`${path}: ${what} has the role ${JSON.stringify(role)}`, where, `Use ${ROLES.join(", ")}.`);
	return {
		role,
		content: textOf(content, `${path}: ${what}`, where)
	};
}
function textOf(content, what, where) {
	if (typeof content === "string") return content;
	const parts = Array.isArray(content) ? content : [];
	const texts = parts.flatMap((part) => isFields(part) && typeof part["text"] === "string" ? [part["text"]] : []);
	if (parts.length > 0 && texts.length === parts.length) return texts.join("\n");
	throw new UserError(`${what} is no text`, where, "Pictures and other media are not asked yet.");
}

// src/prompts/open-file.ts
function openFile(file, lineOf) {
	const [errors, warnings] = [[], []];
	const complain = (at, message, hint) => {
		const key = at.join(".") || null;
		errors.push(new UserError(`${file}: ${message}`, {
			file,
			line: lineOf(at),
			key
		}, hint));
		return null;
	};
	const warn = (code, at, message) => {
		const line = lineOf(at);
		warnings.push({
			code,
			message: `${line === null ? file : `${file}:${line}`}: ${message}`
		});
		return null;
	};
	const strangers = (fields, at, known) => {
		for (const key of Object.keys(fields)) if (!known.includes(key)) warn("unread-key", [...at, key], unread(key, known));
	};
	return {
		errors,
		warnings,
		complain,
		warn,
		strangers
	};
}
function unread(key, known) {
	const guess = nearest(key, known);
	return `nobody reads the key "${key}". ${guess === null ? "It is not sent." : `Did you mean "${guess}"?`}`;
}

// src/prompts/partials.ts
const most = 1e6;
const deepest = 64;
const mustache = {
	pattern: /(?<kept>\\\{\{\s*>[^{}]*\}\})|\{\{\s*>\s*(?<path>[^{}]*?)\s*\}\}/g,
	check: refuseLogic
};
async function expandPartials(whole, firstLine = 1, inclusion = mustache) {
	const done = /* @__PURE__ */ new Map();
	const files = /* @__PURE__ */ new Set();
	async function expand({ text, path, firstLine, chain }) {
		let result = "";
		let end = 0;
		const lineOf = linesInOrder(text, firstLine);
		inclusion.check(text, path, firstLine);
		for (const match of text.matchAll(inclusion.pattern)) {
			const where = {
				file: path,
				line: lineOf(match.index),
				key: null
			};
			const { kept, path: name = "", given = "" } = match.groups ?? {};
			const inner = kept ? match[0] : await partial(name, chain, where);
			const parameters = given.trim();
			const whole = parameters ? inclusion.wrap?.(inner, parameters) ?? inner : inner;
			const placed = kept || !inclusion.byLines ? null : byLines(text, match.index, match[0], whole);
			result += text.slice(end, placed?.start ?? match.index) + (placed?.text ?? whole);
			if (result.length > most) throw tooLong(where);
			end = placed?.end ?? match.index + match[0].length;
		}
		return result + text.slice(end);
	}
	async function partial(name, chain, where) {
		const paths = (inclusion.candidates?.(name) ?? [name]).flatMap((each) => pathInRepository(each, where.file) ?? []);
		if (paths.length === 0) throw outside(name, where);
		const known = paths.find((path) => done.has(path));
		if (known !== void 0 && known === paths[0]) return done.get(known) ?? "";
		const { path, text: plain, end } = await readFirst(paths, chain, where, whole.read);
		files.add(path);
		const text = inclusion.byLines ? plain + end : plain;
		const inner = done.get(path) ?? await expand({
			text,
			path,
			firstLine: 1,
			chain: [...chain, path]
		});
		done.set(path, inner);
		return inner;
	}
	const { path, text } = whole;
	return {
		text: await expand({
			text,
			path,
			firstLine,
			chain: [path]
		}),
		files: [...files]
	};
}
function byLines(text, index, tag, inner) {
	const before = text.slice(text.lastIndexOf("\n", index - 1) + 1, index);
	const after = /^[ \t]*(?:\n|$)/.exec(text.slice(index + tag.length))?.[0];
	const isAlone = after !== void 0 && /^[ \t]*$/.test(before);
	const end = index + tag.length;
	const spaceAfter = tag.includes("~}}") ? /^\s*/.exec(text.slice(end))?.[0].length ?? 0 : 0;
	const spaceBefore = tag.startsWith("{{~") ? index - text.slice(0, index).trimEnd().length : 0;
	if (spaceAfter || spaceBefore) return {
		start: index - spaceBefore,
		end: end + spaceAfter,
		text: inner
	};
	if (!isAlone) return {
		start: index,
		end,
		text: inner
	};
	const indented = before ? inner.replace(/^(?=[^\n])/gm, before) : inner;
	return {
		start: index - before.length,
		end: end + after.length,
		text: indented
	};
}
async function readFirst(paths, chain, where, read) {
	if (chain.length > deepest) throw tooDeep(where);
	let refusal = null;
	for (const path of paths) {
		if (chain.includes(path)) throw circle([...chain, path], where);
		try {
			const text = (await read(path)).replace(/\r\n?/g, "\n");
			return {
				path,
				text: text.replace(/\n$/, ""),
				end: text.endsWith("\n") ? "\n" : ""
			};
		} catch (error) {
			if (error instanceof UserError && !(error instanceof Missing)) throw new UserError(error.message, error.where ?? where, error.hint);
			if (!(error instanceof Missing)) throw error;
			refusal ??= new UserError(error.message, where, error.hint);
		}
	}
	throw refusal ?? /* @__PURE__ */ new Error("no path to read");
}
function pathInRepository(written, file) {
	if (written === "" || /^[/~]|^[A-Za-z]:|[\\\u0000-\u001f]|^[a-z]+:\/\//.test(written)) return null;
	const steps = /^\.\.?\//.test(written) ? file.split("/").slice(0, -1) : [];
	for (const step of written.split("/")) {
		if (step === ".." && steps.pop() === void 0) return null;
		if (step !== "" && step !== "." && step !== "..") steps.push(step);
	}
	return steps.length === 0 || steps.some((step) => step.toLowerCase() === ".git") ? null : steps.join("/");
}
function lineAt(text, offset, firstLine = 1) {
	return text.slice(0, offset).split("\n").length - 1 + firstLine;
}
function tooManyTags(file) {
	const hint = `Split it, or fill what repeats from one variable: at most ${MOST_TAGS} tags are read.`;
	return new UserError(`${file} has too many tags`, {
		file,
		line: null,
		key: null
	}, hint);
}
function linesInOrder(text, firstLine) {
	let [line, next] = [firstLine, text.indexOf("\n")];
	return (offset) => {
		for (; next >= 0 && next < offset; next = text.indexOf("\n", next + 1)) line++;
		return line;
	};
}
const MOST_TAGS = 2e4;
function refuseLogic(text, file, firstLine) {
	if (text.split("{{", 20002).length > 20001) throw tooManyTags(file);
	const first = strangers(text)[0];
	if (!first) return;
	const where = {
		file,
		line: lineAt(text, first.offset, firstLine),
		key: null
	};
	throw new UserError(`${file}: ${first.tag} is not a plain variable`, where, "Known are {{name}}, {{name.field}}, {{> partial}} and {{! note}}; write \\{{ for plain braces.");
}
function outside(name, where) {
	return new UserError(`the partial "${name}" is not a path inside the repository`, where, "Write a path from the root of the repository, such as {{> prompts/shared/tone.md}}.");
}
function circle(chain, where) {
	return new UserError(`partials go round in a circle: ${chain.join(" \u2192 ")}`, where, "Take one of these partials out, so that no file contains itself.");
}
function tooDeep(where) {
	return new UserError(`more than ${deepest} files lead here`, where, "Put some of them together.");
}
function tooLong(where) {
	return new UserError(`the partials add up to more than ${most} characters`, where, "Include each partial once; partials that include each other many times multiply.");
}

// src/prompts/prompt-text.ts
const above = [
	[/\.prompty?$/i, /^(?:[ \t]*\n|[ \t]*(?:#[^\n]*\n|\{\{!--[\s\S]*?--\}\}|\{\{!(?!--)[^}]*\}\}|\{#[\s\S]*?#\}))*/],
	[/\.(hbs|handlebars)$/i, /^(?:[ \t]*\n|[ \t]*(?:\{\{!--[\s\S]*?--\}\}|\{\{!(?!--)[^}]*\}\}))*/],
	[/\.(j2|jinja2?)$/i, /^(?:[ \t]*\n|[ \t]*\{#[\s\S]*?#\})*/],
	[/./, /^(?:[ \t]*\n|[ \t]*<!--[\s\S]*?-->)*/]
];
function splitFront({ path, text }) {
	const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
	const first = (above.find(([name]) => name.test(path))?.[1])?.exec(plain)?.[0].length ?? 0;
	const match = /^---[ \t]*\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/.exec(plain.slice(first));
	const none = {
		front: {},
		lineOf: () => null,
		body: plain,
		bodyLine: 1
	};
	if (!match) return none;
	const { value, lineOf } = parseYaml(match[1] ?? "", path, lineAt(plain, first) + 1);
	if (value !== null && !isFields(value)) return none;
	return {
		front: value ?? {},
		lineOf,
		body: plain.slice(first + match[0].length),
		bodyLine: lineAt(plain, first + match[0].length)
	};
}
const notes = [...[
	"name",
	"title",
	"description",
	"summary",
	"version",
	"tags",
	"author",
	"authors",
	"owner",
	"id"
], ...[
	"date",
	"created",
	"updated",
	"license",
	"category",
	"notes",
	"metadata"
]];
const settingNames = [
	"model",
	"parameters",
	"response_format",
	...API_PARAMETERS
];
function settingsOf({ front, lineOf }, file) {
	const open = openFile(file, lineOf);
	const parameters = {};
	let model = null;
	let responseFormat = null;
	for (const [key, setting] of Object.entries(front)) {
		const name = snake(key);
		if (name === "model") {
			if (typeof setting === "string") model = setting;
			else open.complain([key], "model must be a text", "Name one model.");
		} else if (name === "response_format") responseFormat = typeof setting === "string" ? namedFormat(setting) : setting;
		else if (name === "parameters") {
			if (!isFields(setting)) open.complain([key], "parameters must be a mapping", "Write temperature: 0 below it.");
			else for (const [inner, amount] of Object.entries(setting)) parameters[snake(inner)] = amount;
		} else if (API_PARAMETERS.includes(name)) parameters[name] = setting;
		else if (!notes.includes(name)) open.warn("unread-key", [key], unread(key, [...settingNames, ...notes]));
	}
	throwFound(open.errors);
	const { warnings } = open;
	return {
		model,
		parameters,
		responseFormat,
		...warnings.length ? { warnings } : {}
	};
}
function namedFormat(name) {
	return name === "text" ? null : { type: name };
}
function snake(key) {
	return key.replace(/([a-z])([A-Z])/g, "$1_$2").replaceAll("-", "_").toLowerCase();
}
const marker = /^(system|developer|user|assistant):[ \t]*$/i;
function sectionsOf(body, file, bodyLine) {
	const lines = body.split("\n");
	const first = lines.findIndex((line) => line.trim() !== "");
	if (first < 0) throw empty(file, bodyLine, "the prompt");
	if (!marker.test(lines[first] ?? "")) return [{
		role: "system",
		text: body,
		line: bodyLine
	}];
	const starts = lines.flatMap((line, index) => marker.test(line) ? [index] : []);
	return starts.map((start, index) => {
		const role = (lines[start] ?? "").trim().slice(0, -1).toLowerCase();
		const text = lines.slice(start + 1, starts[index + 1]).join("\n");
		if (text.trim() === "") throw empty(file, bodyLine + start, `the ${role} message`);
		return {
			role,
			text,
			line: bodyLine + start + 1
		};
	});
}
function empty(file, line, what) {
	return new UserError(`${file}: ${what} is empty`, {
		file,
		line,
		key: null
	}, "Write what the model should do.");
}
function tidy(text) {
	return text.replace(/^(?:[ \t]*\n)+/, "").trimEnd();
}

// src/prompts/render.ts
async function renderer(prompt) {
	const messages = await messagesOf(prompt);
	let left = MOST_TOGETHER;
	return (fields) => {
		const all = {
			...prompt.defaults,
			...fields
		};
		const filled = prompt.fillsToChat ? withChat(messages(all), prompt.path) : messages(all);
		for (const { content } of filled.messages) left -= content.length;
		if (left < 0) throw tooMuchTogether(prompt.path);
		const stored = filledVariables(prompt.parameters, all);
		return {
			...filled,
			parameters: stored.parameters,
			missing: [.../* @__PURE__ */ new Set([...filled.missing, ...stored.missing])],
			used: [.../* @__PURE__ */ new Set([...filled.used, ...stored.used])]
		};
	};
}
const MOST_TOGETHER = 1e8;
function tooMuchTogether(path) {
	return new UserError(`${path}: all cases together fill it with more than ${MOST_TOGETHER} characters`, null, "Loop less in the prompt, give the cases shorter values, or put fewer of them to it.");
}
async function messagesOf({ path, syntax, messages }) {
	if (syntax === "mustache" || syntax === "replace" || syntax === "literal") return (fields) => oneByOne(messages, fields, syntax);
	const mark = markFor(messages);
	const text = messages.map(({ content }, index) => `\n${mark}${index}${mark}\n${content}\n`).join("");
	const whole = await (syntax === "handlebars" ? handlebars(text, path) : jinja(text, path, syntax));
	return (fields) => allAtOnce(messages, mark, whole, fields);
}
function oneByOne(messages, fields, syntax) {
	const filled = messages.map(({ role, content }) => ({
		role,
		...fill(content, fields, syntax)
	}));
	return {
		messages: filled.map(({ role, text }) => ({
			role,
			content: text
		})),
		missing: filled.flatMap(({ missing }) => missing),
		used: messages.flatMap(({ content }) => placeholders(content, syntax)).map((name) => name.split(".")[0] ?? "")
	};
}
function allAtOnce(messages, mark, whole, fields) {
	const { text, missing, used } = whole(JSON.parse(JSON.stringify(fields).replaceAll(mark, "\ufffd")));
	const pieces = text.split(new RegExp(`${mark}(\\d+)${mark}`)).slice(1);
	return {
		messages: pieces.flatMap((index, at) => {
			const role = at % 2 === 0 ? messages[Number(index)]?.role : void 0;
			const content = tidy(pieces[at + 1] ?? "");
			return role === void 0 || content === "" ? [] : [{
				role,
				content
			}];
		}),
		missing,
		used
	};
}
function markFor(messages) {
	const all = messages.map(({ content }) => content).join("");
	let code = 63191;
	while (all.includes(String.fromCharCode(code)) && code > 57344) code -= 1;
	return String.fromCharCode(code);
}
function withChat(filled, path) {
	const last = filled.messages.at(-1);
	const chat = last && filled.missing.length === 0 ? chatIn(last.content, path) : null;
	return chat ? {
		...filled,
		messages: [...filled.messages.slice(0, -1), ...chat]
	} : filled;
}
async function jinja(text, path, dialect) {
	const { parse, evaluate } = await import("./jinja.js");
	const template = parse(text, path, 1, dialect);
	return (fields) => evaluate(template, fields);
}
async function handlebars(text, path) {
	const [{ parse }, { evaluate }] = await Promise.all([import("./handlebars2.js"), import("./evaluate.js")]);
	const program = parse(text, path);
	return (fields) => evaluate(program, fields);
}
function filledVariables(parameters, fields) {
	const prompt = parameters["prompt"];
	const variables = isFields(prompt) ? prompt["variables"] : void 0;
	if (!isFields(prompt) || !isFields(variables)) return {
		parameters,
		missing: [],
		used: []
	};
	const filled = Object.entries(variables).map(([name, value]) => ({
		name,
		...fill(String(value), fields, "mustache")
	}));
	const texts = Object.fromEntries(filled.map(({ name, text }) => [name, text]));
	const names = Object.values(variables).flatMap((value) => placeholders(String(value)));
	return {
		parameters: {
			...parameters,
			prompt: {
				...prompt,
				variables: texts
			}
		},
		missing: filled.flatMap(({ missing }) => missing),
		used: names.map((name) => name.split(".")[0] ?? "")
	};
}

// src/stats/family.ts
function checkNumbers(member, { unit, base, head, human }) {
	for (const values of [
		base,
		head,
		human?.base,
		human?.head
	]) for (const value of values ?? []) if (!Number.isFinite(value)) throw new RangeError(`${member.id}: ${value} in unit ${unit}; leave out what was not scored`);
}
function checkAllowed(member) {
	for (const value of [member.allowed.absolute, member.allowed.relative]) if (value !== void 0 && !(value >= 0)) throw new RangeError(`${member.id}: allowed drop ${value}`);
}
function isScored({ base, head }) {
	return base.length > 0 && head.length > 0;
}
function isInOrder(rows) {
	return rows.every((row, i) => i === 0 || comparePairs(rows[i - 1], row) <= 0);
}
function prepare(member) {
	checkAllowed(member);
	const scored = member.pairs.every(isScored) ? member.pairs : member.pairs.filter(isScored);
	for (const pair of scored) checkNumbers(member, pair);
	const pairs = isInOrder(scored) ? scored : scored.toSorted(comparePairs);
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

// src/stats/aggregates.ts
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

// src/stats/fdr.ts
function benjaminiHochberg(pValues) {
	const order = pValues.map((_, i) => i).sort((a, b) => pValues[b] - pValues[a]);
	const adjusted = new Array(pValues.length);
	let least = 1;
	order.forEach((i, k) => {
		least = Math.min(least, pValues[i] * (pValues.length / (pValues.length - k)));
		adjusted[i] = least;
	});
	return adjusted;
}
function benjaminiYekutieli(pValues) {
	const harmonic = pValues.reduce((sum, _, at) => sum + 1 / (at + 1), 0);
	return benjaminiHochberg(pValues).map((adjusted) => Math.min(1, adjusted * harmonic));
}
function fisherExact(base, head) {
	const right = base.right + head.right;
	const total = base.trials + head.trials;
	const logTotal = logChoose(total, right);
	const chance = (headRight) => Math.exp(logChoose(head.trials, headRight) + logChoose(base.trials, right - headRight) - logTotal);
	const observed = chance(head.right);
	let sum = 0;
	for (let x = Math.max(0, right - base.trials); x <= Math.min(head.trials, right); x++) {
		const here = chance(x);
		if (here <= observed * (1 + 1e-9)) sum += here;
	}
	return Math.min(1, sum);
}

// src/stats/views.ts
const STEADINESS$1 = .03;
function pairGains(prepared) {
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
		return gain / (trialVariance(prepared.pairs[i]) + STEADINESS$1 * range * range);
	});
}
function evenly({ pairs }, plain) {
	return plain.map((gain, i) => pairs[i]?.base.length === pairs[i]?.head.length ? gain : 0);
}
function viewsOf$1(prepared, range) {
	const plain = pairGains(prepared);
	const equal = evenly(prepared, plain);
	return [plain, ...[largeGains(equal), steadyGains(prepared, equal, range)].filter((view) => view.some((gain) => gain !== 0) && !isMultiple(view, plain))];
}

// src/stats/ppi.ts
const LEAST_LABELLED = 50;
function ppiGains(prepared) {
	const { pairs, units, member, sign } = prepared;
	if (member.statistic.kind !== "mean" || units.length < pairs.length) return null;
	const labelled = pairs.filter(({ human }) => human).length;
	if (labelled < LEAST_LABELLED) return null;
	const judged = pairGains(prepared);
	const said = pairs.map(({ human }) => human ? sign * (mean(human.head) - mean(human.base)) : null);
	const left = pairs.length - labelled;
	if (isChosen(judged, said)) return null;
	const lambda = beliefIn(judged, said, left);
	const rest = said.flatMap((human, i) => human === null ? [] : [human - lambda * judged[i]]);
	const told = [...judged].filter((_, i) => said[i] === null).map((gain) => lambda * gain);
	const weight = (human) => pairs.length / (human === null ? left : labelled);
	return {
		gains: judged.map((gain, i) => {
			const human = said[i] ?? null;
			return weight(human) * (human === null ? lambda * gain : human - lambda * gain);
		}),
		labelled,
		lambda,
		within: (tail, range) => sumOf$1(partOf(rest, tail, range), partOf(told, tail, lambda * range))
	};
}
const FALSE_CHOICE = .01;
function isChosen(judged, said) {
	const still = (labelled) => {
		const those = [...judged].filter((_, i) => said[i] !== null === labelled);
		return {
			right: those.filter((gain) => gain === 0).length,
			trials: those.length
		};
	};
	const [known, others] = [still(true), still(false)];
	return others.trials > 0 && fisherExact(known, others) <= FALSE_CHOICE;
}
function beliefIn(judged, said, left) {
	let [products, squares, count] = [
		0,
		0,
		0
	];
	said.forEach((human, i) => {
		if (human === null) return;
		products += human * judged[i];
		squares += judged[i] ** 2;
		count++;
	});
	if (left === 0 || squares === 0) return 0;
	return Math.min(1, Math.max(0, products / (squares * (1 + count / left))));
}
function partOf(values, tail, range) {
	if (values.length === 0) return {
		centre: 0,
		reach: 0
	};
	const z = normalQuantile(1 - tail);
	const n = values.length + z * z;
	const centre = values.reduce((sum, value) => sum + value, 0) / n;
	const squares = values.reduce((sum, value) => sum + value * value, 0);
	const variance = Math.max(0, (squares + z * z * range * range) / n - centre * centre);
	return {
		centre,
		reach: z * z * variance / n
	};
}
function sumOf$1(a, b) {
	const [centre, half] = [a.centre + b.centre, Math.sqrt(a.reach + b.reach)];
	return {
		lower: centre - half,
		upper: centre + half
	};
}

// src/stats/ranks.ts
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

// src/stats/signs.ts
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

// src/stats/scores.ts
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
	const rest = 1 - prepared.sign * relative / 2;
	return rest > 0 ? Math.max(absolute, relative * Math.abs(pooled) / rest) : Number.POSITIVE_INFINITY;
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
	const powered = ppiGains(prepared);
	const [plain, ...others] = (powered ? [powered.gains] : viewsOf$1(prepared, range)).map((view) => byUnit(prepared, view, table, index));
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

// src/stats/effects.ts
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
		bound: () => Number.NEGATIVE_INFINITY,
		labelled: 0
	};
}
function describeMean(prepared, range) {
	const powered = ppiGains(prepared);
	const gains = unitGains(prepared, powered?.gains ?? pairGains(prepared));
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
	const within = (tail) => powered?.within(tail, range) ?? pseudoCaseInterval({
		n: gains.length,
		sum,
		squares
	}, normalQuantile(1 - tail), range);
	const allowed = meanTolerance(prepared);
	return {
		n,
		base: sideMean(prepared, "base"),
		head: sideMean(prepared, "head"),
		gain: sum / gains.length,
		interval: within(.025),
		allowed,
		exceeds: reaches(-sum / gains.length, allowed, size / gains.length),
		bound: (tail) => within(tail).lower,
		labelled: powered?.labelled ?? 0
	};
}
function unitGains(prepared, gains) {
	const sums = new Float64Array(prepared.units.length);
	gains.forEach((gain, i) => {
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
		exceeds: reaches(-gain, allowed, 1) && isAmount(base > 0 ? -gain * base : head, floor),
		bound: (tail) => change(hodgesLehmann(gains, tail).lower),
		labelled: 0
	};
}
function isAmount(drop, floor) {
	return floor <= 0 || reaches(drop, floor, floor);
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
		bound: (tail) => percentileInterval(drawn, tail).lower,
		labelled: 0
	};
}

// src/stats/labelswap.ts
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
	const scores = prepared.map((one) => scoreMember(evened(one), scoring));
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
function evened(prepared) {
	return prepared.pairs.every(({ base, head, counts }) => counts ? counts.base.length === counts.head.length : base.length === head.length) ? prepared : {
		...prepared,
		pairs: prepared.pairs.map(evenedPair)
	};
}
function evenedPair(pair) {
	const { base, head } = pair.counts ?? pair;
	const least = Math.min(base.length, head.length);
	if (!pair.counts) return {
		...pair,
		base: pair.base.slice(0, least),
		head: pair.head.slice(0, least)
	};
	const middle = (rows, all) => {
		const first = rows.slice(0, least).filter((row) => row !== null && row !== void 0);
		return first.length ? all.map((_, c) => mean(first.map((row) => row[c]))) : all;
	};
	return {
		...pair,
		base: middle(pair.counts.base, pair.base),
		head: middle(pair.counts.head, pair.head)
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
function appraise(prepared, seen, ranked, i, tail) {
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
function appraiseFamily(seed, alpha, members) {
	const prepared = members.map(prepare);
	const ranked = rank(prepared, seed, {
		crossed: [],
		quota: Math.floor(alpha * (SWAPS + 1) + 1e-9)
	});
	return {
		appraisals: prepared.map((one, i) => appraise(one, describe(one, seed), ranked, i, .05)),
		critical: ranked.critical
	};
}

// src/stats/outlook.ts
const REACH = 3;
const NOISY_CASES = 4;
const FAINT = 2.3;
function isOpen(prepared, { trials, tail }) {
	const { statistic } = prepared.member;
	const { pairs } = prepared;
	const so = fewestTrials(pairs);
	if (statistic.kind !== "mean" || pairs.length === 0 || so < 2) return true;
	if (so >= trials) return false;
	if (ppiGains(prepared)) return true;
	const n = pairs.length;
	const range = statistic.range ?? 1;
	const gains = pairGains(prepared);
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
function mayReach(prepared, allowed) {
	const { statistic, allowed: tolerance } = prepared.member;
	if (statistic.kind !== "mean" && statistic.kind !== "ratio") return false;
	const gains = statistic.kind === "mean" ? pairGains(prepared) : logGains(prepared);
	if (gains.length === 0) return false;
	const error = Math.sqrt(gains.reduce((sum, gain) => sum + gain * gain, 0)) / gains.length;
	const least = statistic.kind === "mean" ? allowed : Math.log1p(tolerance.relative ?? 0);
	return error > 0 && error - mean(gains) >= least;
}
function fewestTrials(pairs) {
	let least = Number.POSITIVE_INFINITY;
	for (const { base, head } of pairs) least = Math.min(least, base.length, head.length);
	return least;
}

// src/stats/joint.ts
function rankJointly(members, large, { crossed, quota }) {
	const labellings = members[0]?.spread.length ?? 0;
	const [spread, wide] = [members.map((one) => one.spread), members.map((one) => one.large)].map(rankView);
	const put = (a, b) => Math.min(a / (1 - large), b / large);
	const looks = new Float64Array(labellings);
	for (let b = 0; b < labellings; b++) looks[b] = put(spread.of[b], wide.of[b]);
	const gone = new Uint8Array(labellings);
	for (const b of crossed) gone[b] = 1;
	const kept = looks.filter((look, b) => look < Number.POSITIVE_INFINITY && gone[b] === 0).sort();
	const chances = members.map((_, i) => {
		const own = put(spread.own[i], wide.own[i]);
		if (own > 1 / Math.min(large, 1 - large)) return 1;
		return (crossed.length + countUpTo(kept, own)) / labellings;
	});
	const critical = kept[quota - crossed.length] ?? Number.POSITIVE_INFINITY;
	return {
		chances,
		crossing: quota > crossed.length ? which(looks, (look, b) => gone[b] === 0 && look < critical) : []
	};
}
function rankView(members) {
	const labellings = members[0]?.length ?? 0;
	const worst = new Float32Array(labellings).fill(Number.NEGATIVE_INFINITY);
	for (const scores of members) for (let b = 0; b < labellings; b++) if (scores[b] > worst[b]) worst[b] = scores[b];
	const sorted = worst.filter((score) => score > Number.NEGATIVE_INFINITY).sort();
	const shareFrom = (score) => score > Number.NEGATIVE_INFINITY ? (sorted.length - countBelow(sorted, score)) / labellings : Infinity;
	const of = new Float64Array(labellings);
	for (let b = 0; b < labellings; b++) of[b] = shareFrom(worst[b]);
	return {
		of,
		own: members.map(([score = Number.NEGATIVE_INFINITY]) => shareFrom(score))
	};
}
function countBelow(sorted, value) {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = low + high >> 1;
		if (sorted[middle] < value) low = middle + 1;
		else high = middle;
	}
	return low;
}
function countUpTo(sorted, value) {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = low + high >> 1;
		if (sorted[middle] <= value) low = middle + 1;
		else high = middle;
	}
	return low;
}
function which(values, holds) {
	const places = [];
	for (let at = 0; at < values.length; at++) if (holds(values[at], at)) places.push(at);
	return places;
}

// src/stats/subsets.ts
const MOST_WAYS = 1024;
function waysToLabel(base, head) {
	const observed = Uint8Array.from({ length: base + head }, (_, at) => at < base ? 0 : 1);
	const rows = [];
	const row = new Uint8Array(base + head);
	const fill = (from, left) => {
		if (left === 0) rows.push(row.slice());
		for (let at = from; left > 0 && at <= row.length - left; at++) {
			row[at] = 1;
			fill(at + 1, left - 1);
			row[at] = 0;
		}
	};
	fill(0, head);
	const isObserved = (other) => other.every((label, at) => label === observed[at]);
	return [observed, ...rows.filter((other) => !isObserved(other))];
}
function waysIn({ base, head }) {
	let ways = 1;
	for (let i = 1; i <= head.length; i++) ways = ways * (base.length + i) / i;
	return Math.round(ways);
}
function splitBlocks(blocks) {
	return blocks.filter(({ base, head }) => base.length > 0 && head.length > 0).flatMap((block) => waysIn(block) > MOST_WAYS ? splitBlocks(halves(block)) : [block]);
}
function halves({ base, head }) {
	const [b, h] = [Math.ceil(base.length / 2), Math.ceil(head.length / 2)];
	return [{
		base: base.slice(0, b),
		head: head.slice(0, h)
	}, {
		base: base.slice(b),
		head: head.slice(h)
	}];
}
function drawWays(seed, ways, labellings) {
	const random = createRandom(seed);
	const drawn = new Uint16Array(labellings);
	for (let b = 1; b < labellings; b++) drawn[b] = random() / 4294967296 * ways;
	return drawn;
}

// src/stats/seats.ts
function splitSeats(members, ends) {
	const seats = /* @__PURE__ */ new Map();
	const drafts = [];
	const draftOf = (slots) => {
		const shapes = seats.get(slots.seat) ?? /* @__PURE__ */ new Map();
		if (shapes.size === 0) seats.set(slots.seat, shapes);
		const shape = shapeOf(slots);
		const known = shapes.get(shape);
		if (known) return known;
		const made = {
			at: drafts.length,
			blocks: splitBlocks(blocksOf(slots, ends)),
			count: 0
		};
		shapes.set(shape, made);
		drafts.push(made);
		return made;
	};
	const holds = holdsOf(drafts, members.map(({ pairs }) => Int32Array.from(pairs, (slots) => {
		const draft = draftOf(slots);
		draft.count++;
		return draft.at;
	})));
	return [...seats].flatMap(([name, shapes]) => [...shapes.values()].filter(({ blocks }) => blocks.length > 0).map(({ at, blocks }) => ({
		name,
		blocks,
		holds: holds[at]
	})));
}
function holdsOf(drafts, placed) {
	const all = new Int32Array(2 * drafts.reduce((sum, { count }) => sum + count, 0));
	const next = new Int32Array(drafts.length);
	let end = 0;
	const holds = drafts.map(({ at, count }) => {
		next[at] = end;
		end += 2 * count;
		return all.subarray(end - 2 * count, end);
	});
	placed.forEach((drafted, member) => {
		drafted.forEach((draft, pair) => {
			const place = next[draft];
			all[place] = member;
			all[place + 1] = pair;
			next[draft] = place + 2;
		});
	});
	return holds;
}
function shapeOf({ base, head }) {
	const shape = `${base.length}+${head.length}`;
	if (!base.includes(void 0) && !head.includes(void 0)) return shape;
	return `${shape}-${[base, head].map((side) => side.flatMap((value, at) => value === void 0 ? [at] : []).join()).join("|")}`;
}
function blocksOf({ base, head }, ends) {
	const most = Math.max(base.length, head.length);
	const bounds = [...ends.filter((end) => end < most), most];
	return bounds.map((end, at) => {
		const from = bounds[at - 1] ?? 0;
		const there = (side) => side.flatMap((value, place) => place >= from && place < end && value !== void 0 ? [place] : []);
		return {
			base: there(base),
			head: there(head)
		};
	});
}

// src/stats/trial-scores.ts
function trialScores(prepared) {
	const { member } = prepared;
	const powered = ppiGains(prepared);
	if (powered) return ofGains(prepared, powered.gains);
	switch (member.statistic.kind) {
		case "mean": return ofMeans(prepared);
		case "ratio": return ofRatios(prepared);
		case "quantile": return ofQuantile(prepared, member.statistic.q);
		case "sums": return ofSums(prepared, member.statistic.of);
	}
}
function slotsOf(pair) {
	if (isSeated(pair)) return pair;
	const { base, head } = pair.trials ?? pair;
	return {
		seat: pair.seat ?? pair.unit,
		base,
		head
	};
}
function isSeated(pair) {
	return pair.trials === void 0 && pair.seat !== void 0;
}
function mapped({ seat, base, head }, how) {
	const each = (values) => values.map((value) => typeof value === "number" ? how(value) : value);
	return {
		seat,
		base: each(base),
		head: each(head)
	};
}
function eachMark({ base, head }, take) {
	for (const value of base) if (typeof value === "number") take(value);
	for (const value of head) if (typeof value === "number") take(value);
}
function scored(slots) {
	const values = [];
	eachMark(slots, (value) => values.push(value));
	return values;
}
function ofGains(prepared, gains) {
	const pairs = prepared.pairs.map(({ unit }, i) => ({
		seat: unit,
		base: [0],
		head: [gains[i]]
	}));
	return {
		pairs,
		drops: null,
		sign: 1,
		least: leastOf(pairs, prepared, 1)
	};
}
function ofMeans(prepared) {
	const { pairs: rows } = prepared;
	const pairs = rows.every(isSeated) ? rows : rows.map(slotsOf);
	return {
		pairs,
		drops: null,
		sign: prepared.sign,
		least: leastOf(pairs, prepared, 1)
	};
}
function leastOf(pairs, { member, sign }, weight) {
	const { absolute = 0, relative } = member.allowed;
	let [size, total, marked] = [
		0,
		0,
		0
	];
	for (const pair of pairs) {
		let [most, sum, count] = [
			0,
			0,
			0
		];
		eachMark(pair, (value) => {
			most = Math.max(most, Math.abs(value));
			sum += value;
			count++;
		});
		size += most;
		if (count === 0) continue;
		total += sum / count;
		marked++;
	}
	const rest = 1 - sign * (relative ?? 0) / 2;
	const pooled = marked > 0 ? Math.abs(total / marked) : 0;
	const share = relative === void 0 ? 0 : rest > 0 ? relative * pooled / rest : Number.POSITIVE_INFINITY;
	return dropThatReaches(Math.max(absolute, share) * weight * pairs.length, size);
}
function ofRatios(prepared) {
	const { sign, member } = prepared;
	const slots = prepared.pairs.map(slotsOf);
	const least = slots.reduce((low, pair) => Math.min(low, ...scored(pair).filter((value) => value > 0)), Infinity);
	const floor = Number.isFinite(least) ? least / 2 : 1;
	const logs = slots.map((pair) => mapped(pair, (value) => sign * Math.log(Math.max(value, floor))));
	const { relative = 0 } = member.allowed;
	const log = sign > 0 ? -Math.log(Math.max(1 - relative, 1e-300)) : Math.log(1 + relative);
	return {
		pairs: alignedRanks(logs),
		drops: logs,
		sign: 1,
		least: dropThatReaches(log * logs.length, logs.length)
	};
}
function alignedRanks(slots) {
	const left = slots.map((pair) => {
		const values = scored(pair);
		const centre = values.length ? mean(values) : 0;
		return mapped(pair, (value) => Math.round((value - centre) * 1e9) / 1e9);
	});
	const sorted = Float64Array.from(left.flatMap(scored)).sort();
	const ranks = /* @__PURE__ */ new Map();
	for (let from = 0; from < sorted.length;) {
		let to = from;
		while (to < sorted.length && sorted[to] === sorted[from]) to++;
		ranks.set(sorted[from], (from + to - 1) / 2 - (sorted.length - 1) / 2);
		from = to;
	}
	return left.map((pair) => mapped(pair, (value) => ranks.get(value)));
}
function ofQuantile(prepared, q) {
	const slots = prepared.pairs.map(slotsOf);
	const rows = slots.flatMap((pair) => {
		const values = scored(pair);
		return values.map((value) => ({
			value,
			weight: 1 / values.length
		}));
	});
	rows.sort((a, b) => a.value - b.value);
	const goal = q * rows.reduce((sum, { weight }) => sum + weight, 0) - 1e-9;
	let passed = 0;
	const middle = rows.find(({ weight }) => (passed += weight) >= goal)?.value ?? 0;
	const above = (value) => value > middle ? 1 : value === middle ? .5 : 0;
	const pairs = slots.map((pair) => mapped(pair, (value) => prepared.sign * above(value)));
	return {
		pairs,
		drops: null,
		sign: 1,
		least: dropThatReaches(0, pairs.length)
	};
}
const STEP = 1e-4;
function ofSums(prepared, of) {
	const counts = prepared.pairs.map(({ seat, unit, base, head, counts: each }) => ({
		seat: seat ?? unit,
		base: each?.base ?? [base],
		head: each?.head ?? [head]
	}));
	const width = prepared.pairs[0]?.base.length ?? 0;
	const pooled = new Array(width).fill(0);
	for (const { base, head } of counts) {
		const there = [...base, ...head].filter((row) => row !== null && row !== void 0);
		for (const row of there) row.forEach((value, c) => pooled[c] = (pooled[c] ?? 0) + value / there.length);
	}
	const gradient = pooled.map((sum, c) => {
		const step = STEP * Math.max(1, Math.abs(sum));
		const at = (by) => of(pooled.map((other, k) => k === c ? other + by : other));
		const slope = (at(step) - at(-step)) / (2 * step);
		return Number.isFinite(slope) ? slope : 0;
	});
	const worth = (row) => row && prepared.sign * row.reduce((sum, value, c) => sum + value * gradient[c], 0);
	const pairs = counts.map(({ seat, base, head }) => ({
		seat,
		base: base.map(worth),
		head: head.map(worth)
	}));
	const { absolute = 0, relative = 0 } = prepared.member.allowed;
	const least = Math.max(absolute, relative * Math.abs(of(pooled)));
	return {
		pairs,
		drops: null,
		sign: 1,
		least: dropThatReaches(least / (1 + relative), Math.abs(of(pooled)) + 1)
	};
}

// src/stats/relabel.ts
const STEADINESS = 1 / 3;
const MOST_COMBINED = 512;
function sumsOf(seats, members, drawing) {
	const sums = members.map(({ drops }) => {
		const blank = () => new Float64Array(drawing.labellings);
		const plain = blank();
		return {
			plain,
			steady: blank(),
			large: blank(),
			drops: drops ? blank() : plain
		};
	});
	const usual = members.map(usualVariance);
	for (const seat of seats) addSeat(sums, seat, {
		members,
		usual
	}, drawing);
	return sums;
}
function usualVariance({ pairs }) {
	const variances = pairs.map(variance).filter((value) => value > 0);
	return variances.reduce((sum, value) => sum + value, 0) / Math.max(1, variances.length);
}
function variance(slots) {
	let [count, sum, squares] = [
		0,
		0,
		0
	];
	eachMark(slots, (value) => {
		count++;
		sum += value;
	});
	if (count < 2) return 0;
	const middle = sum / count;
	eachMark(slots, (value) => squares += (value - middle) ** 2);
	const { base, head } = slots;
	return squares / (count - 1) * (1 / Math.max(1, base.length) + 1 / Math.max(1, head.length));
}
function addSeat(sums, seat, { members, usual }, drawing) {
	const active = movingIn(seat, members);
	if (active.length === 0) return;
	const layout = layOut(seat.blocks);
	const drawn = drawLayout(seat, layout, drawing);
	for (let at = 0; at < active.length; at += 2) {
		const [member, pair] = [active[at], active[at + 1]];
		const { pairs, drops, sign } = members[member];
		const own = sums[member];
		const slots = pairs[pair];
		if (drops) addPlain(own.drops, gainsOf(drops[pair], layout, 1), drawn);
		const weight = 1 / (variance(slots) / usual[member] + STEADINESS);
		addViews(own, gainsOf(slots, layout, sign), {
			drawn,
			weight
		});
	}
}
function movingIn({ holds }, members) {
	const moving = [];
	for (let at = 0; at < holds.length; at += 2) {
		const [member, pair] = [holds[at], holds[at + 1]];
		if (!isConstant(members[member]?.pairs[pair])) moving.push(member, pair);
	}
	return moving;
}
function isConstant(slots) {
	let first = null;
	let isSame = true;
	eachMark(slots, (value) => {
		first ??= value;
		isSame &&= value === first;
	});
	return isSame;
}
function layOut(blocks) {
	const ways = blocks.map(({ base, head }) => waysToLabel(base.length, head.length));
	return {
		blocks,
		ways,
		combined: ways.reduce((product, { length }) => product * length, 1)
	};
}
function drawLayout({ name }, layout, { seed, labellings }) {
	const { ways, blocks, combined } = layout;
	const parts = ways.map(({ length }, k) => {
		const { base, head } = blocks[k];
		return drawWays([
			seed,
			name,
			base,
			head
		].join("\0"), length, labellings);
	});
	if (combined > MOST_COMBINED) return {
		whole: null,
		parts
	};
	const whole = parts[0]?.slice() ?? new Uint16Array(labellings);
	parts.slice(1).forEach((part, k) => {
		const size = ways[k + 1].length;
		for (let b = 0; b < whole.length; b++) whole[b] = whole[b] * size + part[b];
	});
	return {
		whole,
		parts
	};
}
function gainsOf(slots, layout, sign) {
	const signed = (gains) => sign === 1 ? gains : gains.map((gain) => sign * gain);
	return layout.combined > MOST_COMBINED ? { parts: partGains(slots, layout).map(signed) } : { whole: signed(wholeGains(slots, layout)) };
}
function wholeGains(slots, { blocks, ways, combined }) {
	const trials = blocks.map(({ base, head }) => [...base.map((at) => slots.base[at]), ...head.map((at) => slots.head[at])]);
	const gains = new Float64Array(combined);
	for (let way = 0; way < combined; way++) {
		let [rest, headSum, headCount, sum, count] = [
			way,
			0,
			0,
			0,
			0
		];
		for (let k = blocks.length - 1; k >= 0; k--) {
			const rows = ways[k];
			const row = rows[rest % rows.length];
			rest = Math.floor(rest / rows.length);
			const values = trials[k];
			for (let t = 0; t < row.length; t++) {
				const value = values[t];
				if (typeof value !== "number") continue;
				sum += value;
				count++;
				headSum += row[t] * value;
				headCount += row[t];
			}
		}
		if (headCount > 0 && headCount < count) gains[way] = headSum / headCount - (sum - headSum) / (count - headCount);
	}
	return gains;
}
function partGains(slots, { blocks, ways }) {
	const marked = [...slots.base, ...slots.head].filter((value) => typeof value === "number");
	const middle = marked.length ? marked.reduce((sum, value) => sum + value, 0) / marked.length : 0;
	const [heads, bases] = ["head", "base"].map((side) => blocks.reduce((sum, block) => sum + block[side].length, 0));
	return blocks.map(({ base, head }, k) => {
		const values = [...base.map((at) => slots.base[at]), ...head.map((at) => slots.head[at])].map((value) => (typeof value === "number" ? value : middle) - middle);
		return Float64Array.from(ways[k], (row) => values.reduce((sum, value, t) => sum + (row[t] ? value / heads : -value / bases), 0));
	});
}
function addPlain(into, gains, { whole, parts }) {
	if ("whole" in gains) {
		const ways = whole;
		for (let b = 0; b < into.length; b++) into[b] = into[b] + gains.whole[ways[b]];
		return;
	}
	gains.parts.forEach((part, k) => addPlain(into, { whole: part }, {
		whole: parts[k],
		parts
	}));
}
function addViews(sums, gains, { drawn, weight }) {
	const { plain, steady, large } = sums;
	if (!("whole" in gains)) {
		const own = new Float64Array(plain.length);
		addPlain(own, gains, drawn);
		const whole = Uint16Array.from(own.keys());
		addViews(sums, { whole: own }, {
			drawn: {
				whole,
				parts: []
			},
			weight
		});
		return;
	}
	const ways = drawn.whole;
	const seen = gains.whole;
	const steadyGains = seen.map((gain) => gain * weight);
	const largeGains = seen.map((gain) => gain * Math.abs(gain));
	for (let b = 0; b < ways.length; b++) {
		const way = ways[b];
		plain[b] = plain[b] + seen[way];
		steady[b] = steady[b] + steadyGains[way];
		large[b] = large[b] + largeGains[way];
	}
}

// src/stats/redraw.ts
function redraw(members, drawing, ranking) {
	const scores = members.map(trialScores);
	const views = sumsOf(splitSeats(scores, drawing.blocks), scores, drawing).map((one, i) => viewsOf(one, scores[i].least));
	const cases = members.reduce((most, { pairs }) => Math.max(most, pairs.length), 0);
	return rankJointly(views, weightOfLarge(cases), ranking);
}
function weightOfLarge(cases) {
	return cases < 20 ? .75 : cases < 40 ? .5 : .25;
}
function viewsOf({ drops, plain, steady, large }, least) {
	const isIn = (b) => -drops[b] >= least;
	const spread = standardised(plain, isIn);
	const others = standardised(steady, isIn);
	for (let b = 0; b < spread.length; b++) if (others[b] > spread[b]) spread[b] = others[b];
	return {
		spread,
		large: standardised(large, isIn)
	};
}
function standardised(sums, isIn) {
	let [total, squares] = [0, 0];
	for (let b = 0; b < sums.length; b++) {
		const sum = sums[b];
		total += sum;
		squares += sum * sum;
	}
	const centre = total / sums.length;
	const spread = Math.sqrt(Math.max(0, squares / sums.length - centre * centre));
	const scores = new Float32Array(sums.length).fill(Number.NEGATIVE_INFINITY);
	if (spread > 1e-12) {
		for (let b = 0; b < sums.length; b++) if (isIn(b)) scores[b] = (centre - sums[b]) / spread;
	}
	return scores;
}

// src/stats/waves.ts
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
	3,
	5,
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
function createGate({ seed, alpha, doubt, waves }) {
	let before = 0;
	for (const { spent } of waves) {
		if (!(spent >= before && spent <= 1)) throw new RangeError(`spending must rise to at most 1, got ${spent}`);
		before = spent;
	}
	return {
		seed,
		alpha,
		doubt,
		waves,
		taken: 0,
		labellings: null,
		crossed: [],
		failed: {}
	};
}
function takeWave(gate, members, { last = false, toProve = /* @__PURE__ */ new Set() } = {}) {
	const final = last || gate.taken >= gate.waves.length - 1;
	const wave = gate.waves[Math.min(gate.taken, gate.waves.length - 1)];
	const spent = (final ? 1 : wave?.spent ?? 1) * gate.alpha;
	const prepared = members.map(prepare);
	const labellings = gate.labellings ?? labellingsFor(prepared);
	const quota = Math.floor(spent * labellings + 1e-9);
	const blocks = [...new Set(gate.waves.map(({ trials }) => trials))];
	const drawn = redraw(prepared, {
		seed: gate.seed,
		blocks,
		labellings
	}, {
		crossed: gate.crossed,
		quota
	});
	const failing = (one, i) => gate.failed[one.member.id] !== void 0 || Math.round(drawn.chances[i] * labellings) <= quota;
	const general = createGeneral(prepared, gate, spent);
	const most = gate.waves.at(-1)?.trials ?? 1;
	const limit = final ? gate.doubt : continuation(gate.doubt, (wave?.trials ?? 1) / most);
	const standings = prepared.map((one, i) => {
		const { bound, ...effect } = describe(one, gate.seed);
		const chance = gate.failed[one.member.id] ?? drawn.chances[i] ?? 1;
		const fails = failing(one, i) && (effect.exceeds || gate.failed[one.member.id] !== void 0);
		const seen = effect.exceeds ? chance <= limit : mayReach(one, effect.allowed);
		const proved = bound(wave?.proof ?? PROOF.other) > -2 * effect.allowed;
		const unproved = toProve.has(one.member.id) && !proved && isOpen(one, {
			trials: most,
			tail: PROOF.other
		});
		return {
			...effect,
			id: one.member.id,
			chance,
			reach: fails || effect.exceeds && chance <= gate.doubt ? general(i) : "these-cases",
			proved,
			outcome: fails ? "fail" : effect.n === 0 || effect.exceeds && chance <= gate.doubt ? "inconclusive" : "pass",
			open: !fails && !final && (seen || unproved)
		};
	});
	const failed = { ...gate.failed };
	for (const one of standings) if (one.outcome === "fail") failed[one.id] = one.chance;
	return {
		gate: {
			...gate,
			taken: gate.taken + 1,
			labellings,
			crossed: [...gate.crossed, ...drawn.crossing],
			failed
		},
		members: standings,
		spent,
		done: final || standings.some(({ outcome }) => outcome === "fail") || wave?.share === 1 && standings.every(({ open }) => !open)
	};
}
const MOST_WORK = 6e7;
const LABELLINGS = {
	most: SWAPS + 1,
	least: 1e3
};
function labellingsFor(prepared) {
	const rows = prepared.reduce((sum, { pairs }) => sum + pairs.length, 0);
	const affordable = Math.floor(MOST_WORK / Math.max(1, rows) / 1e3) * 1e3;
	return Math.min(LABELLINGS.most, Math.max(LABELLINGS.least, affordable));
}
const HOPE = 1;
function continuation(doubt, share) {
	return Math.min(1, doubt + HOPE * (1 - share));
}
function createGeneral(prepared, gate, spent) {
	let chances = null;
	return (i) => {
		const quota = Math.floor(spent * (SWAPS + 1));
		chances ??= rank(prepared, gate.seed, {
			crossed: [],
			quota
		}).chances;
		return chances[i] <= Math.max(spent, gate.alpha) ? "in-general" : "these-cases";
	};
}

// src/records/case-line.ts
function caseLine(each, trial) {
	const { id, input, turns, expected, context, expectedTools, tags } = each;
	const said = turns.map((turn) => turn.assistant === null ? turn.user : { ...turn });
	return {
		case: id,
		trial,
		...Object.keys(input).length ? { input } : {},
		...said.length ? { turns: said } : {},
		...expected === null ? {} : { expected },
		...context.length ? { context } : {},
		...expectedTools.length ? { "expected-tools": expectedTools } : {},
		...Object.keys(tags).length ? { tags } : {}
	};
}
function trialLine({ case: each, index }, traceparent) {
	return {
		id: each.id,
		...caseLine(each, index),
		...each.pinned ? { pinned: true } : {},
		traceparent
	};
}
const WHOLE = /^\{\{\s*([\w.-]+)\s*\}\}$/;
const PLACES = /\{\{\s*([\w.-]+)\s*\}\}/g;
function filled(template, line) {
	if (typeof template === "string") return filledText(template, line);
	if (Array.isArray(template)) return template.map((each) => filled(each, line));
	if (!isFields(template)) return template;
	return Object.fromEntries(Object.entries(template).map(([key, each]) => [key, filled(each, line)]));
}
function filledText(text, line) {
	const [, only] = WHOLE.exec(text) ?? [];
	if (only !== void 0) return valueOf(only, line);
	return text.replaceAll(PLACES, (_, name) => {
		const value = valueOf(name, line);
		return typeof value === "string" ? value : value === null ? "" : JSON.stringify(value);
	});
}
function valueOf(name, line) {
	return name.split(".").reduce((at, key) => isFields(at) && Object.hasOwn(at, key) ? at[key] ?? null : null, line);
}

// src/records/estimate.ts
const LETTERS = 4;
const FRAME = 4;
const USUAL_ANSWER = 300;
function tokensIn(text) {
	let plain = 0;
	for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) < 128) plain++;
	return Math.ceil(plain / LETTERS) + text.length - plain;
}
function tokensSent(request, messages) {
	const said = messages.reduce((sum, { content, calls = [] }) => {
		const called = calls.length === 0 ? 0 : tokensIn(JSON.stringify(calls));
		return sum + FRAME + tokensIn(content) + called;
	}, 0);
	const { tools, responseFormat } = request;
	return said + tokensOf$1(responseFormat) + (tools.length === 0 ? 0 : tokensOf$1(tools));
}
const known = /* @__PURE__ */ new WeakMap();
function tokensOf$1(value) {
	if (value === null || typeof value !== "object") return value === null ? 0 : tokensIn(JSON.stringify(value));
	const tokens = known.get(value) ?? tokensIn(JSON.stringify(value));
	known.set(value, tokens);
	return tokens;
}
function tokensExpected({ parameters, wants }, usual = 300) {
	if (wants === "vector") return 0;
	const allowed = [
		"max_tokens",
		"max_completion_tokens",
		"max_output_tokens"
	].map((name) => parameters[name]).filter((value) => typeof value === "number" && value >= 0);
	return Math.min(usual, ...allowed);
}

// src/records/reply.ts
function messageOf({ text, toolCalls, turn }, results) {
	if (toolCalls.length === 0) return {
		ok: true,
		value: {
			role: "assistant",
			content: text
		}
	};
	const calls = [];
	for (const call of toolCalls) {
		const found = resultOf(call, results);
		if (!found) return {
			ok: false,
			failure: {
				cause: "unfit",
				first: null,
				message: lack(call, turn),
				status: null
			}
		};
		calls.push({
			name: call.name,
			arguments: call.arguments,
			result: found.result
		});
	}
	return {
		ok: true,
		value: {
			role: "assistant",
			content: text,
			calls
		}
	};
}
function resultOf({ name, arguments: given }, results) {
	const own = results.filter((result) => result.name === name);
	const asked = argumentsIn(given);
	return own.find((result) => isFields(result.arguments) && canonical(result.arguments) === asked) ?? own.find((result) => result.arguments === null) ?? null;
}
function argumentsIn(given) {
	try {
		return canonical(exactly(given));
	} catch {
		return null;
	}
}
function lack({ name }, turn) {
	return `the model called ${name} in turn ${turn}, and the case has no \`tool-results\` of it: it can't be asked what the user says next`;
}

// src/records/samples.ts
function samplesOf(run, prices) {
	const { request } = run.trial;
	if (!run.result.ok || !request.ok) return [];
	const { turns, messages, model, tools, toolResults = [] } = request.value;
	const answers = run.result.value;
	const said = turns.map(({ user }) => user);
	return answers.map((answer, index) => ({
		case: answer.context ? {
			...run.trial.case,
			context: answer.context
		} : run.trial.case,
		answer,
		usd: costOf(answer.usage, prices, [model, answer.model]),
		userTurns: said.slice(0, answer.turn),
		sent: [...messages, ...history(turns.slice(0, answer.turn), answers.slice(0, index), toolResults)],
		tools,
		earlier: answers.slice(0, index)
	}));
}
function history(turns, answers, results) {
	return turns.flatMap(({ user, assistant }, index) => [...user === "" ? [] : [{
		role: "user",
		content: user
	}], ...replyTo(assistant, answers.find(({ turn }) => turn === index + 1), results)]);
}
function replyTo(fixed, answer, results) {
	if (fixed !== null) return [{
		role: "assistant",
		content: fixed
	}];
	if (!answer) return [];
	const reply = messageOf(answer, results);
	return [reply.ok ? reply.value : {
		role: "assistant",
		content: answer.text
	}];
}
function countedOf(samples, card, measure) {
	return card.level !== "turn" && measure.over === "last" ? samples.slice(-1) : samples;
}
function rivalsIn(runs) {
	const exams = /* @__PURE__ */ new Map();
	const place = ({ trial }, side) => `${trial.index}/${side}/${trial.case.id}`;
	for (const run of runs) {
		const known = exams.get(run.trial.exam) ?? /* @__PURE__ */ new Map();
		exams.set(run.trial.exam, known.set(place(run, run.trial.side), run));
	}
	return (run) => {
		const other = run.trial.side === "baseline" ? "candidate" : "baseline";
		return exams.get(run.trial.exam)?.get(place(run, other)) ?? null;
	};
}
function samplesWithRivals(run, rival, prices) {
	const others = rival?.result.ok ? rival.result.value : [];
	return samplesOf(run, prices).map((sample) => ({
		...sample,
		rival: others.find(({ turn }) => turn === sample.answer.turn) ?? null
	}));
}

// src/judging/opinions.ts
const line = once(() => {
	const opinion = union([
		boolean(),
		_enum([
			"pass",
			"fail",
			"good",
			"bad"
		]),
		literal(0),
		literal(1)
	]).transform((said) => said === true || said === 1 || said === "pass" || said === "good");
	const text = string().min(1);
	return strictObject({
		case: union([text, number()]).transform(String),
		trial: int().min(0).optional(),
		input: union([record(string(), json()), string()]).optional(),
		turns: array(text).min(1).optional(),
		output: union([string(), array(string()).min(1)]),
		other: string().optional(),
		expected: json().optional(),
		context: union([array(string()), string()]).optional(),
		tags: record(string(), json()).optional(),
		label: union([opinion, array(opinion).min(1)]),
		by: json().optional(),
		note: json().optional()
	}).refine(({ turns, output }) => !Array.isArray(output) || output.length === (turns?.length ?? 1), {
		error: "has not one answer for each of `turns`",
		path: ["output"]
	});
});
const MOST_MISTAKES = 20;
function readLabels(content, file) {
	const found = [];
	const labels = [];
	const seen = /* @__PURE__ */ new Map();
	for (const [index, row] of content.split("\n").entries()) {
		if (row.trim() === "") continue;
		const parsed = line().safeParse(parseJson(row, file, index + 1).value);
		const again = parsed.success ? twice(parsed.data, index + 1, seen) : null;
		if (again !== null) found.push(repeated(file, index + 1, again));
		else if (parsed.success) labels.push(labelOf(parsed.data, file, index + 1));
		else if (found.push(mistake(parsed.error, file, index + 1)) === MOST_MISTAKES) break;
	}
	throwFound(found);
	if (labels.length > 0) return labels;
	const where = {
		file,
		line: null,
		key: null
	};
	throw new UserError(`${file} holds no labels`, where, "Write a line for each answer that people judged.");
}
function twice({ case: id, trial, output, other }, at, seen) {
	const key = JSON.stringify([
		id,
		trial ?? 0,
		output,
		other ?? null
	]);
	const before = seen.get(key) ?? null;
	if (before === null) seen.set(key, at);
	return before;
}
function repeated(file, at, before) {
	return new UserError(`${file}: the same answer is labelled in line ${before} already`, {
		file,
		line: at,
		key: "case"
	}, "Labels count as independent: keep one, with `label: [true, false]` where people differ.");
}
function mistake({ issues: [issue] }, file, at) {
	const unknown = issue?.code === "unrecognized_keys" ? issue.keys[0] : void 0;
	const key = unknown ?? issue?.path.join(".") ?? "";
	const what = unknown ? "unknown key" : issue?.message ?? "not a label";
	return new UserError(`${file}: ${key || "the line"}: ${what}`, {
		file,
		line: at,
		key: key || null
	}, "A line is {\"case\": \u2026, \"input\": \u2026, \"output\": \u2026, \"label\": true}; docs/judges.md shows what else it may hold.");
}
function labelOf(written, file, at) {
	const said = Array.isArray(written.label) ? written.label : [written.label];
	const { input = {}, context = [] } = written;
	const fields = typeof input === "string" ? { input } : input;
	const asked = written.turns ?? [askedIn(fields)];
	return {
		about: written.case,
		case: {
			id: `${written.case} (line ${at})`,
			input: fields,
			expected: written.expected ?? null,
			turns: (written.turns ?? []).map((user) => ({
				user,
				assistant: null
			})),
			context: typeof context === "string" ? [context] : context,
			expectedTools: [],
			tags: {},
			pinned: false,
			law: "both",
			where: {
				file,
				line: at,
				key: null
			}
		},
		outputs: typeof written.output === "string" ? [...asked.slice(1).map(() => ""), written.output] : written.output,
		other: written.other ?? null,
		good: said.every((one) => one === said[0]) ? said[0] ?? null : null
	};
}
function opinionsOf(labels) {
	return labels.flatMap(({ about, case: { input, turns }, outputs, other, good }) => {
		const asked = [askedIn(input), ...turns.map(({ user }) => user)].join("\n").trim();
		return good === null || other !== null ? [] : [{
			case: about,
			asked,
			outputs,
			good
		}];
	});
}
function askedIn(input) {
	const values = Object.values(input);
	const [only] = values;
	return values.length === 1 && typeof only === "string" ? only : values.length ? JSON.stringify(input) : "";
}

// src/judging/known-answers.ts
function createListener({ opinions = [] }) {
	const byCase = /* @__PURE__ */ new Map();
	for (const opinion of opinions) byCase.set(opinion.case, [...byCase.get(opinion.case) ?? [], opinion]);
	return ({ trial: { case: each }, result }) => {
		const known = byCase.get(each.id);
		if (!known || !result.ok) return null;
		const texts = result.value.map(({ text }) => text.trim());
		const same = known.filter((opinion) => isAbout(opinion, texts, each)).map(({ good }) => good);
		const [first] = same;
		return first === void 0 || same.some((good) => good !== first) ? null : Number(first);
	};
}
function isAbout({ asked, outputs }, texts, each) {
	return outputs.length === texts.length && outputs.every((text, at) => isText(text, texts[at])) && texts.length > 0 && (asked === "" || asked === askedOf(each));
}
function isText(written, said) {
	return written === "" || written.trim() === said;
}
function askedOf({ input, turns }) {
	return [askedIn(input), ...turns.map(({ user }) => user)].join("\n").trim();
}

// src/records/same-marks.ts
const MOST_REASONS = 256;
const MOST_OF_ONE = 16;
function shareMarks() {
	const known = /* @__PURE__ */ new Map();
	return (marks) => {
		const { reason } = marks.mark;
		const there = known.get(reason);
		const before = there?.find((other) => isSame(other, marks));
		if (before) return before;
		if (there && there.length < MOST_OF_ONE) there.push(marks);
		if (!there && known.size < MOST_REASONS) known.set(reason, [marks]);
		return marks;
	};
}
function isSame(one, other) {
	if (!isSameMark(one.mark, other.mark) || one.turns.length !== other.turns.length) return false;
	return one.turns.every(({ turn, mark }, at) => {
		const same = other.turns[at];
		return same?.turn === turn && isSameMark(mark, same.mark);
	});
}
function isSameMark(one, other) {
	return one === other || Object.is(one.value, other.value) && one.reason === other.reason && isSameEvidence(one.evidence, other.evidence);
}
function isSameEvidence(one, other) {
	if (one === null || other === null) return one === other;
	return one.turn === other.turn && one.expected === other.expected && one.observed === other.observed && one.span === other.span;
}

// src/stats/alike.ts
function alikeWith(before, { run, human }, at) {
	const plain = (before?.plain ?? true) && run.trial.index === at && human === void 0;
	const source = before && before.source !== run.source ? null : run.source;
	return before?.plain === plain && before.source === source ? before : {
		plain,
		source
	};
}
const noted = /* @__PURE__ */ new WeakMap();
function note(pairs, alike) {
	if (alike) noted.set(pairs, alike);
}
function alikeIn(pairs) {
	return noted.get(pairs) ?? null;
}

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

// src/stats/classes.ts
const WIDTH = 3;
function classReading(aggregate, pairs) {
	const marks = pairs.flatMap(({ baseline, candidate }) => [...baseline, ...candidate].map(({ mark }) => mark));
	const classes = [...new Set(marks.flatMap((mark) => labelled(mark)?.due ?? []))].sort();
	const ofClass = aggregate === "f1" ? f1 : recall;
	return {
		numbers: (scores) => countsOf$1(scores, classes),
		of: (sums) => {
			const due = classes.map((_, at) => sums.slice(at * WIDTH, (at + 1) * WIDTH)).filter(([n = 0]) => n > 0);
			return due.reduce((sum, counts) => sum + ofClass(counts), 0) / due.length;
		}
	};
}
function f1([due = 0, named = 0, right = 0]) {
	return 2 * right / (due + named);
}
function recall([due = 0, , right = 0]) {
	return right / due;
}
function countsOf$1(scores, classes) {
	const trials = scores.flatMap(({ mark }) => labelled(mark) ?? []);
	if (trials.length === 0) return [];
	const counts = new Array(classes.length * WIDTH).fill(0);
	const add = (name, column) => {
		const at = classes.indexOf(name) * WIDTH + column;
		if (at >= 0) counts[at] = (counts[at] ?? 0) + 1 / trials.length;
	};
	for (const { due, named } of trials) {
		add(due, 0);
		add(named, 1);
		if (due === named) add(due, 2);
	}
	return counts;
}
function labelled({ value, evidence }) {
	if (value === null || !evidence?.expected) return null;
	const named = plain(evidence.observed ?? "");
	const first = plain(evidence.expected.split(" | ")[0] ?? "");
	return {
		due: value === 1 ? named : first,
		named
	};
}

// src/stats/right.ts
function isPassFail({ unit, graded }) {
	return unit === "ratio" && !graded;
}
function isRight(value, { direction }) {
	return direction === "higher" ? value >= 1 : value <= 0;
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
				ms: sumOf(own, timeOf),
				tokens: sumOf(own, tokensOf)
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
function sumOf(all, of) {
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
	const all = sumOf(made.flat(), of);
	const first = sumOf(made.flatMap((attempts) => attempts.slice(0, 1)), of);
	return all === null || !first ? null : all / first - 1;
}

// src/stats/members.ts
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
	const { aggregate } = card;
	const classes = aggregate === "f1" || aggregate === "recall" ? classReading(aggregate, comparison.pairs) : null;
	const { statistic, numbers } = classes ? overClasses(classes) : readingOf(card, measure);
	const numbersOf = (values) => values.length ? numbers(values) : [];
	const side = (pair, of) => classes ? classes.numbers(pair[of]) : numbersOf(valuesIn(pair, of));
	const ofScore = (score) => classes ? classes.numbers([score]) : numbersOf(valuesOf([score]));
	const isPlain = alikeIn(comparison.pairs)?.plain ? hasMarks : isPlainPair;
	const rowOf = (pair) => {
		const place = placeOf(comparison.exam, pair.case);
		const [base, head] = [side(pair, "baseline"), side(pair, "candidate")];
		if (statistic.kind !== "sums" && isPlain(pair)) return plainRow(place, base, head);
		const sides = {
			unit: place.unit,
			seat: place.seat,
			base,
			head
		};
		const trials = statistic.kind === "sums" ? countsOf(pair, ofScore) : trialsOf(pair);
		return {
			...sides,
			...trials,
			...saidOf(pair)
		};
	};
	const known = read.get(comparison.pairs);
	const pairs = known?.card === card ? known.pairs : comparison.pairs.map(rowOf).sort(comparePairs);
	read.set(comparison.pairs, {
		card,
		pairs
	});
	return {
		id,
		better: measure.direction,
		statistic,
		allowed: allowedOf(card),
		pairs
	};
}
const read = /* @__PURE__ */ new WeakMap();
function isPlainPair({ baseline, candidate }) {
	const isPlain = ({ mark, run, human }, at) => mark.value !== null && (run.trial?.index ?? at) === at && human === void 0;
	return baseline.every(isPlain) && candidate.every(isPlain);
}
function hasMarks({ baseline, candidate, before, after }) {
	const all = (scores, mean) => scores.length > 1 ? scores.every(({ mark }) => mark.value !== null) : scores.length === 0 || mean !== null;
	return all(baseline, before) && all(candidate, after);
}
function marksOf(comparison, id) {
	const isMeasured = comparison.exam.change.kind === "measured";
	return {
		id,
		better: "higher",
		statistic: { kind: "mean" },
		allowed: { absolute: 0 },
		pairs: comparison.pairs.map((pair) => {
			const [base, head] = isMeasured ? [marksThere(pair.baseline), marksThere(pair.candidate)] : [byTrial(pair.baseline, marksAnswer), byTrial(pair.candidate, marksAnswer)];
			const told = (values) => values.filter((value) => typeof value === "number");
			const trials = {
				base,
				head
			};
			const { unit, seat } = placeOf(comparison.exam, pair.case);
			return {
				unit,
				seat,
				base: told(base),
				head: told(head),
				trials
			};
		})
	};
}
function marksAnswer({ mark, run }) {
	return run.result.ok ? Number(mark.value !== null) : null;
}
function marksThere(scores) {
	return scores.length ? inOrder$1(scores).map(({ mark }) => Number(mark.value !== null)) : [0];
}
function byTrial(scores, how) {
	const values = [];
	for (const score of scores) {
		const at = score.run.trial?.index ?? values.length;
		while (values.length < at) values.push(void 0);
		values[at] = how(score);
	}
	return values;
}
function trialsOf({ baseline, candidate }) {
	const values = (scores) => byTrial(scores, ({ mark }) => mark.value);
	return { trials: {
		base: values(baseline),
		head: values(candidate)
	} };
}
function countsOf({ baseline, candidate }, of) {
	const rows = (scores) => byTrial(scores, (score) => {
		const numbers = of(score);
		return numbers.length ? numbers : null;
	});
	return { counts: {
		base: rows(baseline),
		head: rows(candidate)
	} };
}
function overClasses({ of }) {
	return {
		statistic: {
			kind: "sums",
			of
		},
		numbers: asTheyCome
	};
}
function readingOf({ aggregate, threshold }, { unit, range }) {
	if (aggregate === "sum") return sumOfCases;
	if (aggregate === "p95") return quantile(.95);
	if (aggregate === "max") return quantile(1);
	const relative = threshold?.maxRegression?.relative ?? (unit !== "ratio" && unit !== "count");
	if (aggregate === "p50") return unit !== "ratio" && relative ? ratio : quantile(.5);
	if (unit === "ratio") return {
		statistic: { kind: "mean" },
		numbers: asTheyCome
	};
	if (range !== void 0) return {
		statistic: {
			kind: "mean",
			range
		},
		numbers: asTheyCome
	};
	return relative ? ratio : meanOfCases;
}
function isResampled(card, measure) {
	return ["sums", "quantile"].includes(readingOf(card, measure).statistic.kind);
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
function plainRow({ unit, seat, plain }, base, head) {
	const name = nameOfRows(base, head);
	if (name === null) return {
		unit,
		seat,
		base,
		head
	};
	const known = plain.get(name);
	if (known) return known;
	const row = {
		unit,
		seat,
		base,
		head
	};
	plain.set(name, row);
	return row;
}
const places = /* @__PURE__ */ new WeakMap();
function placeOf(exam, { id }) {
	const known = places.get(exam) ?? /* @__PURE__ */ new Map();
	if (known.size === 0) places.set(exam, known);
	const there = known.get(id);
	if (there) return there;
	const { target, as, place } = exam.change;
	const unit = `${exam.suite.name}/${id}`;
	const made = {
		unit,
		seat: place ? `${unit}/${target}/${as}/${place.of}` : `${unit}/${target}/${as}`,
		plain: /* @__PURE__ */ new Map()
	};
	known.set(id, made);
	return made;
}
function saidOf({ baseline, candidate }) {
	const [base, head] = [humanValues(baseline), humanValues(candidate)];
	return base && head ? { human: {
		base,
		head
	} } : {};
}
function humanValues(scores) {
	const scored = scores.filter(({ mark }) => mark.value !== null);
	const said = scored.flatMap(({ human }) => human ?? []);
	return said.length > 0 && said.length === scored.length ? said : null;
}

// src/stats/sort-scores.ts
const NONE = [];
function sortScores(scores) {
	const shelves = shelve(scores);
	return (exam, rule) => {
		const shelf = shelves.get(exam);
		const columns = shelf?.columns.get(rule);
		const of = (each) => {
			const place = shelf?.places.get(each);
			const [was, is] = place === void 0 ? [] : [columns?.baseline[place], columns?.candidate[place]];
			if (was === void 0 && is === void 0 && place !== void 0) return null;
			return {
				baseline: listOf(was),
				candidate: listOf(is)
			};
		};
		return {
			of,
			alike: columns?.alike ?? null
		};
	};
}
function shelve(scores) {
	const shelves = /* @__PURE__ */ new Map();
	let [trial, shelf, place] = [
		null,
		null,
		0
	];
	for (const score of scores) {
		if (!shelf || score.run.trial !== trial) {
			trial = score.run.trial;
			shelf = found(shelves, trial.exam, () => ({
				places: /* @__PURE__ */ new Map(),
				columns: /* @__PURE__ */ new Map()
			}));
			const { places } = shelf;
			place = found(places, trial.case, () => places.size);
		}
		const columns = found(shelf.columns, score.rule, () => ({
			baseline: [],
			candidate: [],
			alike: null
		}));
		const column = columns[trial.side];
		const there = column[place];
		columns.alike = alikeWith(columns.alike, score, there === void 0 ? 0 : "length" in there ? there.length : 1);
		column[place] = there === void 0 ? score : listOf(there).concat(score);
	}
	return shelves;
}
function listOf(there) {
	if (there === void 0) return NONE;
	return "length" in there ? there : [there];
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

// src/records/answer-line.ts
function answerLine({ trial, result }) {
	const { request } = trial;
	if (!result.ok || !request.ok) return null;
	const answers = result.value;
	const { turns, messages } = request.value;
	const system = messages.find(({ role }) => role === "system")?.content;
	const context = answers.at(-1)?.context;
	const model = answers.find((answer) => answer.model !== null)?.model;
	return {
		...caseLine({
			...trial.case,
			turns
		}, trial.index),
		...context ? { context } : {},
		...system === void 0 ? {} : { system },
		output: together(answers.map(({ text }) => text)),
		...callsOf(answers),
		...measured(answers, "latency_ms", ({ latencyMs }) => latencyMs),
		...measured(answers, "usage", ({ usage }) => usage && usageShown(usage)),
		...model ? { model } : {}
	};
}
function usageShown({ parts: _, ...usage }) {
	return { ...usage };
}
function together(all) {
	const [first = null, ...more] = all;
	return more.length ? [...all] : first;
}
function callsOf(answers) {
	const calls = answers.map(({ toolCalls }) => toolCalls.map((call) => ({ ...call })));
	return answers.some(({ toolCalls }) => toolCalls.length) ? { tool_calls: together(calls) } : {};
}
function measured(answers, key, of) {
	const all = answers.map(of);
	return all.includes(null) ? {} : { [key]: together(all) };
}

// src/render/mark-lines.ts
function markLines(scores) {
	return scores.map((score) => `${JSON.stringify(lineOf(score))}\n`).join("");
}
function lineOf({ run: { trial }, rule, mark, turns }) {
	const { id, tags, pinned } = trial.case;
	return {
		case: id,
		trial: trial.index,
		metric: rule.card.id,
		...shown(mark),
		tags,
		...pinned ? { pinned } : {},
		...turns.length > 1 ? { turns: turns.map(({ turn, mark: own }) => ({
			turn,
			...shown(own)
		})) } : {}
	};
}
function shown({ value, reason, evidence }) {
	return {
		value,
		reason,
		evidence
	};
}
function markTable(scores) {
	const metrics = /* @__PURE__ */ new Map();
	for (const score of scores) {
		const { id } = score.rule.card;
		const own = metrics.get(id) ?? [];
		own.push(score);
		metrics.set(id, own);
	}
	const rows = [...metrics].map(([id, own]) => rowOf(id, own));
	return markdownTable([[
		"metric",
		"answers",
		"mean",
		"not scored",
		"commonest reason"
	], ...rows], { align: [
		"l",
		"r",
		"r",
		"r",
		"l"
	] });
}
function rowOf(id, own) {
	const values = own.flatMap(({ mark: { value } }) => value === null ? [] : [value]);
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	const lost = own.filter(({ mark }) => mark.value === null);
	const figure = values.length ? String(Number(mean.toPrecision(4))) : "\u2013";
	return [
		id,
		count(values.length),
		figure,
		count(lost.length),
		lost[0] ? commonest(lost) : ""
	];
}
function commonest(lost) {
	const reasons = /* @__PURE__ */ new Map();
	for (const { mark } of lost) reasons.set(mark.reason, (reasons.get(mark.reason) ?? 0) + 1);
	return [...reasons].reduce((a, b) => b[1] > a[1] ? b : a)[0];
}

export { tidy as $, caseLine as A, createSwapTable as B, countedOf as C, spokenIn as Ct, tokensExpected as D, messageOf as E, takeWave as F, mean as G, benjaminiHochberg as H, redraw as I, empty as J, prepare as K, appraiseFamily as L, trialLine as M, createGate as N, tokensIn as O, planWaves as P, splitFront as Q, describe as R, readLabels as S, conversationIn as St, samplesWithRivals as T, benjaminiYekutieli as U, signedSums as V, fisherExact as W, settingsOf as X, sectionsOf as Y, snake as Z, note as _, openFinders as _t, sortScores as a, openFile as at, askedIn as b, spokenTurns as bt, memberOf as c, casesOf as ct, isRight as d, pastChecks as dt, expandPartials as et, classReading as f, pastRun as ft, alikeIn as g, openSecrets as gt, estimateOfSums as h, openAnonymous as ht, slicesOf as i, readFirst as it, filled as j, tokensSent as k, retryEffectsIn as l, isAlarm as lt, estimateOf as m, cardToFill as mt, markTable as n, outside as nt, isResampled as o, unread as ot, partsOf as p, trackRecords as pt, renderer as q, answerLine as r, pathInRepository as rt, marksOf as s, chatIn as st, markLines as t, lineAt as tt, isPassFail as u, isQuiet as ut, shareMarks as v, parseYamlList as vt, rivalsIn as w, opinionsOf as x, turnsToAnswer as xt, createListener as y, conversationOf as yt, SWAPS as z };