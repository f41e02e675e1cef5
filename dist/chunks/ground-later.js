import { i as __toESM } from "./rolldown-runtime.js";
import { Hi as isFields, Mn as tellings, Qi as once, _n as kinds, gn as isExample, pn as joined } from "./ground.js";

// src/text/personal.ts
const digits = (text) => text.replace(/\D/g, "");
async function openFinders(wanted, standIns = "skip") {
	const used = (await findersOf()).filter(({ kind }) => wanted.includes(kind));
	return (text) => used.reduce((found, each) => joined(found, stretchesOf(each, text, standIns)), []);
}
function stretchesOf({ kind, name, pattern, sign = "", holds }, text, standIns) {
	if (!text.includes(sign)) return [];
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
	const checks = await loadChecks();
	return [
		...widespread(checks),
		...nationalIds(checks),
		PHONE
	];
}
async function loadChecks() {
	const [iban, card, tax, identity, address] = await Promise.all([
		import("./isIBAN.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1)),
		import("./isCreditCard.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1)),
		import("./isTaxID.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1)),
		import("./isIdentityCard.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1)),
		import("./isIP.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1))
	]);
	return {
		isAddress: callable(address),
		isIban: callable(iban),
		isCard: callable(card),
		isTax: callable(tax),
		isIdentity: callable(identity)
	};
}
function widespread({ isIban, isCard, isAddress }) {
	return [
		{
			kind: "email",
			name: "e-mail address",
			pattern: /(?<![\w.%+-])[\w.%+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}(?![\w-])/gi,
			sign: "@",
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
		}
	];
}
function nationalIds({ isIdentity, isTax }) {
	return [
		national("US social security number", /(?<![\w-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])/g, () => true),
		national("Spanish DNI or NIE", /(?<![\w])(?:\d{8}|[XYZ]\d{7})-?[A-Z](?![\w])/g, (text) => isIdentity(text.replace("-", ""), "ES")),
		national("Italian codice fiscale", /(?<![\w])[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z](?![\w])/g, (text) => isTax(text, "it-IT")),
		national("Brazilian CPF", /(?<![\w.-])\d{3}\.\d{3}\.\d{3}-\d{2}(?![\w-])/g, (text) => isTax(text, "pt-BR")),
		national("German tax id", /(?<![\w.,-])[1-9]\d(?: ?\d{3}){3}(?![\w-])/g, (text, before) => (/ /.test(text) || /steuer|tax|idnr/i.test(before)) && isTax(digits(text), "de-DE")),
		national("Polish PESEL", /(?<![\w.,-])\d{11}(?![\w-])/g, (text, before) => /pesel/i.test(before) && isPesel(text)),
		national("Dutch BSN", /(?<=\b(?:bsn|burgerservicenummer)\W{0,5})\d{9}(?![\w-])/gi, (text) => isTax(text, "nl-NL"))
	];
}
function national(name, pattern, holds) {
	return {
		kind: "national-id",
		name,
		pattern,
		holds
	};
}
const PHONE = {
	kind: "phone",
	name: "phone number",
	pattern: /(?<![\w+.,-])(?:\+[1-9]\d{0,2}|00[1-9]\d{0,2}(?=[ ./-]))(?:[ ./-]?\(?\d{1,5}\)?){2,6}(?![\w])|(?<![\w+.,-])0[1-9](?:[ .-]\d{2}){4}(?![\w])|(?<![\w+.,-]|\d )(?:\(0?\d{2,5}\)|0[1-9]\d{1,4})[ /-]\d{2,8}(?:[ -]\d{2,5}){0,4}(?![\w])|(?<![\w+.,-])\(?[2-9]\d{2}\)?[ .-][2-9]\d{2}[.-]\d{4}(?![\w])/g,
	holds: (text) => isPhone(text)
};
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
	[
		"password in a URL",
		/(?<![\w+.-])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/?#]{0,100}:(?![$<{%[])[^\s:@/?#]{3,100}@[\w.-]{1,200}/gi,
		"://"
	],
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
	for (const [name, pattern, sign = ""] of issued()) if (text.includes(sign)) found = joined(found, inOrder(matchesOf(name, pattern, text), standIns));
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

export { openSecrets as n, openFinders as r, openAnonymous as t };