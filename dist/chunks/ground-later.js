import { i as __toESM } from "./rolldown-runtime.js";
import { hn as kinds, ia as once, mn as joined, qi as isFields, rr as inAscii } from "./ground.js";

// src/text/examples.ts
const domains = /@(?:[\w-]+\.)*(?:(?:e-?mail|domain|company|yourcompany|yourdomain|mydomain|website|site|acme|somewhere|provider|host|foo|bar|test|address|sample|muster(?:firma)?|beispiel|exemple|ejemplo|esempio|exemplo)\.(?:com|org|net|de|fr|es|it|tld)|example\.\w+(?:\.\w{2})?|\w+\.(?:test|invalid|example|localhost|local|tld))$/i;
const mailboxes = /^(?:(?:do[._-]?not|no)[._-]?reply|mailer-daemon|git|root|(?:post|web|host)master|abuse|security|support|help(?:desk)?|info(?:s|rmation)?|hello|hallo|bonjour|hola|team|office|reception|sekretariat|empfang|accueil|recepcion|contact|kontakt|contact[eo]|contato|contatto|contatti|[ei]nquir(?:y|ies)|service|services|servicio|servizio|servicos?|(?:customer|client)[._-]?(?:service|care|support)s?|service[._-]?clients?|kunden(?:service|dienst|betreuung|support)|atencion[\w.-]*|klantenservice|sales|vertrieb|verkauf|ventas?|ventes?|vendite|vendas|verkoop|admin|administrator|it|billing|invoices?|accounts?|accounting|rechnung(?:en)?|buchhaltung|facturacion|facturation|comptabilite|amministrazione|orders?|bestellung(?:en)?|commandes?|pedidos|ordini|returns?|retouren?|bookings?|buchung(?:en)?|reservations?|reservas?|press|presse|prensa|stampa|media|marketing|news|newsletter|jobs|careers?|karriere|bewerbung(?:en)?|recruiting|hr|legal|recht|compliance|privacy|datenschutz|dpo|dsb|privacidad|feedback|partners?|you|me|your[._-]?(?:name|email|mail)|user(?:name)?|name|someone|test|demo|e?mail|first(?:name)?[._-]?last(?:name)?|(?:john|jane)[._-]?(?:doe|smith)|max[._-]?mustermann|erika[._-]?mustermann|mario[._-]?rossi|jean[._-]?dupont)(?:[._-][a-z]{2})?\d{0,3}@/i;
const fourth = /^(?:0\.|10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|192\.0\.[02]\.|198\.1[89]\.|198\.51\.100\.|203\.0\.113\.|22[4-9]\.|2[345]\d\.|8\.8\.[48]\.[48]$|208\.67\.22[02]\.22[02]$|149\.112\.112\.112$|(?:(?:[12]?\d|3[01])(?:\.|$)){4})|\.0$/;
const sixth = /^(?:::1?$|2001:0?db8:|3fff:|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:|ff[0-9a-f]{2}:|64:ff9b:)/i;
const mapped = /^::ffff:(?=\d{1,3}\.)/i;
const phones = /^(?:00)?1?(?:555\d{7}|\d{3}555\d{4})$|^555\d{4}$|^(?:0|44)?(?:0?7700900\d{3}|0?2079460\d{3}|0?1632960\d{3})$|^(?:0800|00800|1?8(?:00|88|77))|1234567|7654321|0123456|2345678|9876543|(\d)\1{6}/;
const socials = /^(?:123-45-6789|078-05-1120|111-11-1111|987-65-\d{4})$/;
const patterns = {
	email: (text) => domains.test(text) || mailboxes.test(text),
	phone: (text) => phones.test(text.replace(/\D/g, "")),
	iban: () => false,
	card: (text) => /^(\d)\1+$/.test(text.replace(/\D/g, "")),
	ip: (text) => {
		const plain = text.replace(mapped, "");
		return (plain.includes(":") ? sixth : fourth).test(plain);
	},
	"national-id": (text) => socials.test(text)
};
function isExample(kind, text) {
	return patterns[kind](text);
}

// src/text/mails.ts
const mailPattern = /(?<![\w.%+\u00c0-\u024f-])[\w\u00c0-\u024f.%+-]{1,64}@(?:[a-z0-9\u00c0-\u024f-]{1,63}\.){1,5}(?:xn--[a-z0-9-]{2,59}|[a-z]{2,24})(?![\w-])/gi;
const otherMailPattern = /(?<![\p{L}\p{M}\p{N}_.%+-])[\p{L}\p{M}\p{N}_.%+-]{1,64}@(?:[\p{L}\p{M}\p{N}-]{1,63}\.){1,5}(?=[^\0-\u024f])[\p{L}\p{M}]{2,24}(?![\p{L}\p{M}\p{N}-])/gu;
const otherDomain = /@[^\s@]{0,200}[^\0-\u024f]/;
const file = /\.(?:png|jpe?g|gif|svg|webp|avif|ico|bmp|tiff?|css|scss|less|m?[jt]sx?|json|ya?ml|html?|xml|txt|pdf|zip|gz|tgz|tar|jar|exe|mp[34]|woff2?|conf|lock)$/i;
const login = /(?<![\w-])(?:ssh|scp|sftp|rsync|git)\s[^\n]*$/i;
function isMail(text, before, after) {
	if (file.test(text) || login.test(before)) return false;
	return !/:\/\/[^\s@]*$/.test(before) && !/^:[\w~/.]/.test(after);
}

// src/text/order-numbers.ts
const NUMBERED = "order|invoice|ticket|case|parcel|tracking|item|article|sku|part|model|serial|isbn|issn|ean|bestell\\w*|rechnungs?\\w*|auftrags?\\w*|artikel\\w*|sendungs?\\w*|vorgangs?\\w*|commande|facture|pedido|factura|ordine|fattura";
const named$2 = new RegExp(`(?:${NUMBERED})(?:[ -]?(?:no|nr|number|nummer|id))?(?: (?:is|ist|lautet|est|es|\u00e8))?["'*\\s:=.#-]{1,5}$`, "i");
function isNumbered(before) {
	return named$2.test(before);
}

// src/text/national-ids.ts
const digits$3 = (text) => text.replace(/\D/g, "");
function nationalIds({ isTax, isIdentity }) {
	const id = (name, form, holds) => ({
		name,
		form,
		holds
	});
	const called = (name, names, form, holds) => ({
		name,
		form,
		holds: (text, before) => names.test(before) && holds(text.replace(/[ .-]/g, ""))
	});
	const anything = () => true;
	return [
		id("US social security number", String.raw`(?!000|666|9)\d{3}-(?!00)\d\d-(?!0000)\d{4}`, anything),
		called("US social security number", /ssn|social security/i, String.raw`(?!000|666|9)\d{3} ?(?!00)\d\d ?(?!0000)\d{4}`, anything),
		id("UK national insurance number", String.raw`${NINO} \d\d \d\d \d\d [A-D]`, anything),
		called("UK national insurance number", /insurance|nino|\bni\b/i, String.raw`${NINO} ?\d{6} ?[A-D]`, anything),
		called("UK NHS number", /\bnhs\b/i, String.raw`\d{3}[ -]?\d{3}[ -]?\d{4}`, isNhs),
		id("French social security number", String.raw`[12] ?\d\d ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d\d|2[AB]) ?\d{3} ?\d{3} ?\d\d`, isNir),
		id("Spanish DNI or NIE", String.raw`(?:\d{8}|[XYZ]-?\d{7})-?[A-Z]`, (text) => isIdentity(text.replaceAll("-", ""), "ES")),
		id("Italian codice fiscale", String.raw`[A-Z]{6}\d\d[A-Z]\d\d[A-Z]\d{3}[A-Z]`, (text) => isTax(text, "it-IT")),
		called("Portuguese NIF", /\bnif\b|contribuinte|(?:n[\u00fau]mero|identifica\u00e7\u00e3o) fiscal/i, String.raw`[1-3]\d{2} ?\d{3} ?\d{3}`, (text) => isTax(text, "pt-PT")),
		id("Brazilian CPF", String.raw`\d{3}\.\d{3}\.\d{3}-\d\d`, (text) => isTax(text, "pt-BR")),
		called("Brazilian CPF", /\bcpf\b/i, String.raw`\d{11}`, (text) => isTax(text, "pt-BR")),
		id("German tax id", String.raw`[1-9]\d(?: ?\d{3}){3}`, (text, before) => (/ /.test(text) || /steuer|tax|idnr/i.test(before)) && isTax(digits$3(text), "de-DE")),
		called("Polish PESEL", /pesel/i, String.raw`\d{11}`, isPesel),
		called("Dutch BSN", /bsn|burgerservicenummer/i, String.raw`\d{9}`, (text) => isTax(text, "nl-NL")),
		id("Belgian national number", String.raw`\d\d\.\d\d\.\d\d-\d{3}\.\d\d`, (text) => isTax(digits$3(text), "fr-BE")),
		id("Swiss AHV number", String.raw`756\.\d{4}\.\d{4}\.\d\d`, (text) => isEan(digits$3(text))),
		id("Swedish personal number", String.raw`(?:19|20)?\d{6}[-+]\d{4}`, (text, before) => isLuhn(digits$3(text).slice(-10)) && isDay(digits$3(text).slice(-10, -4)) && !isNumbered(before)),
		id("Finnish personal code", String.raw`[0-3]\d[01]\d\d\d[-+A]\d{3}[0-9A-FHJ-NPR-Y]`, (text) => isIdentity(text, "FI")),
		called("Norwegian national number", /(?:f\u00f8dsels|person)n/i, String.raw`\d{6} ?\d{5}`, (text) => isIdentity(text, "NO")),
		called("Danish CPR number", /\bcpr\b|personn/i, String.raw`[0-3]\d[01]\d\d\d-\d{4}`, anything),
		id("Chinese resident id", String.raw`[1-9]\d{5}(?:19|20)\d{9}[\dX]`, (text) => isIdentity(text, "zh-CN")),
		id("Korean resident number", String.raw`\d{6}-[1-8]\d{6}`, (text, before) => isDay(text.slice(0, 6)) && !isNumbered(before)),
		called("Japanese My Number", /\u30de\u30a4\u30ca\u30f3\u30d0\u30fc|\u500b\u4eba\u756a\u53f7|my number/i, String.raw`(?:\d{4}[ -]?){2}\d{4}`, isMyNumber),
		called("Indian Aadhaar", /aadh?aar|\u0906\u0927\u093e\u0930|\bUID\b|uidai/, String.raw`[2-9]\d{3}[ -]?\d{4}[ -]?\d{4}`, (text) => isIdentity(text, "IN")),
		called("Indian PAN", /\bpan\b|\u092a\u0948\u0928/i, String.raw`[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z]`, anything),
		called("Saudi national id", /\u0647\u0648\u064a\u0629|\u0627\u0644\u0625\u0642\u0627\u0645\u0629|iqama/i, String.raw`[12]\d{9}`, isLuhn),
		called("Turkish identity number", /kimlik/i, String.raw`[1-9]\d{10}`, isKimlik),
		id("Singapore NRIC", String.raw`[STFG]\d{7}[A-Z]`, isNric),
		id("Mexican CURP", String.raw`[A-Z][AEIOUX][A-Z]{2}\d{6}[HMX][A-Z]{5}[A-Z\d]\d`, (text) => isDay(text.slice(4, 10)) && isCurp(text)),
		id("Chilean RUT", String.raw`[1-4]?\d\.\d{3}\.\d{3}-[\dKk]`, isRut),
		called("Canadian social insurance number", /\bSIN\b|[Ss]ocial [Ii]nsurance|[Aa]ssurance [Ss]ociale/, String.raw`\d{3}[ -]?\d{3}[ -]?\d{3}`, (text) => isTax(text, "en-CA"))
	];
}
const NINO = "(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]";
function weighed(figures, weights) {
	return weights.reduce((sum, weight, at) => sum + weight * Number(figures[at]), 0);
}
function isLuhn(figures) {
	return [...figures].reverse().reduce((total, digit, at) => {
		const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
		return total + (value > 9 ? value - 9 : value);
	}, 0) % 10 === 0;
}
function isDay(figures) {
	const [month, day] = [Number(figures.slice(2, 4)), Number(figures.slice(4, 6))];
	return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
function isEan(figures) {
	return weighed(figures, [
		1,
		3,
		1,
		3,
		1,
		3,
		1,
		3,
		1,
		3,
		1,
		3,
		1
	]) % 10 === 0;
}
function isNir(text) {
	const plain = text.replaceAll(" ", "");
	const figures = plain.replace("2A", "19").replace("2B", "18");
	return 97 - Number(figures.slice(0, 13)) % 97 === Number(plain.slice(13));
}
function isNhs(figures) {
	return weighed(figures, [
		10,
		9,
		8,
		7,
		6,
		5,
		4,
		3,
		2,
		1
	]) % 11 === 0;
}
function isPesel(figures) {
	const [month, day] = [Number(figures.slice(2, 4)) % 20, Number(figures.slice(4, 6))];
	if (month < 1 || month > 12 || day < 1 || day > 31) return false;
	return weighed(figures, [
		1,
		3,
		7,
		9,
		1,
		3,
		7,
		9,
		1,
		3,
		1
	]) % 10 === 0;
}
function isMyNumber(figures) {
	const rest = weighed(figures, [
		6,
		5,
		4,
		3,
		2,
		7,
		6,
		5,
		4,
		3,
		2
	]) % 11;
	return Number(figures[11]) === (rest <= 1 ? 0 : 11 - rest);
}
function isKimlik(figures) {
	const odd = weighed(figures, [
		1,
		0,
		1,
		0,
		1,
		0,
		1,
		0,
		1
	]);
	const even = weighed(figures, [
		0,
		1,
		0,
		1,
		0,
		1,
		0,
		1
	]);
	const all = weighed(figures, [
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1
	]);
	return (odd * 7 - even + 100) % 10 === Number(figures[9]) && all % 10 === Number(figures[10]);
}
function isNric(text) {
	const later = /^[TG]/.test(text) ? 4 : 0;
	return (/^[ST]/.test(text) ? "JZIHGFEDCBA" : "XWUTRQPNMLK")[(weighed(text.slice(1), [
		2,
		7,
		6,
		5,
		4,
		3,
		2
	]) + later) % 11] === text[8];
}
function isCurp(text) {
	const places = [...text].map((letter) => "0123456789ABCDEFGHIJKLMN\u00d1OPQRSTUVWXYZ".indexOf(letter));
	return (10 - places.slice(0, 17).reduce((total, value, at) => total + value * (18 - at), 0) % 10) % 10 === places[17];
}
function isRut(text) {
	return "0K987654321"[[...digits$3(text.slice(0, -2))].reverse().reduce((total, digit, at) => total + Number(digit) * (2 + at % 6), 0) % 11] === text.at(-1)?.toUpperCase();
}

// src/text/phones.ts
const letters = "A-Za-z\u00c0-\u024f";
const named$1 = `(?<![${letters}])(?:(?:[Tt]el(?:e(?:f|ph)|\\.|(?=[: ]|\u00e9))|[Pp]hone|[Mm]obile|[Cc]ell|[Mm][\u00f3o]vil|[Cc]elular|[Tt]elem[\u00f3o]ve|[Hh]andy|[Pp]ortable|[Kk]om\u00f3r)[${letters}]{0,12}|[\u0422\u0442]\u0435\u043b(?:\u0435\u0444\u043e\u043d)?|\u624b\u673a|\u624b\u6a5f|\u7535\u8bdd|\u96fb\u8a71|\uc804\ud654|\ud734\ub300\ud3f0)`;
const link$2 = `(?:[ :.'\u2019"*_()=\uff1a-]|[${letters}]{1,3}(?![${letters}])|n[u\u00fa]m[e\u00e9]ro|number|nummer|numer|lautet|klienta|client[ea]?|\u043d\u043e\u043c\u0435\u0440|\ubc88\ud638|[\u53f7\u865f\u756a\u7801\u78bc\u662f\u4e3a\u70ba\u306f\ub294])`;
const forms$1 = [
	String.raw`(?:\+[1-9]\d{0,2}|00[1-9]\d{0,2}(?=[ ./-]))(?:[ ./-]?\(?\d{1,5}\)?){2,6}(?!\w)`,
	String.raw`0[1-9](?:[ .-]\d{2}){4}(?!\w)`,
	String.raw`0[1-9]-(?!19\d\d|20\d\d)\d{3,4}-\d{4}(?![\w-])`,
	String.raw`(?<!\d )(?:\((?:0\d{1,5}|[1-9]\d{1,2})\)|0[1-9]\d{1,4})[ /-]\d{2,8}(?:[ -]\d{2,5}){0,4}(?!\w)`,
	String.raw`(?:1[ .-]?)?(?:\([2-9]\d{2}\)[ .-]?|[2-9]\d{2}[ .-])[2-9]\d{2}[.-]\d{4}(?!\w)`,
	String.raw`8[ -]?\(?\d{3}\)?[ -]\d{3}[ -]\d{2}[ -]\d{2}(?![\w-])`,
	String.raw`(?=[1-9]\d)(?!(?:19|20)\d\d[ .-]\d\d?[ .-])(?<=${named$1}${link$2}{0,8})[1-9]\d{1,4}(?:[ .-]?\d{2,5}){1,4}(?!\w)`
];
const phonePattern = new RegExp(String.raw`(?<![\w+.,/#=-])(?:${forms$1.join("|")})`, "g");
const digits$2 = (text) => text.replace(/\D/g, "");
const isForeign = (text) => /^(?:\+|00)/.test(text);
function isPhone(text, before) {
	const plain = digits$2(text);
	if (isForeign(text)) return isInternational(text, plain.replace(/^00/, ""));
	return plain.length >= 9 && plain.length <= 13 && !isNumbered(before);
}
function isInternational(text, plain) {
	if (plain.length < 8 || plain.length > 15) return false;
	if (/^[17]/.test(plain)) return plain.length === 11;
	return plain.length >= 10 || !/^\+\d{1,3}(?:(?:[ .]\d{3})+|\.\d+)$/.test(text);
}
const twoDigits = /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;
function homeNumber(text) {
	if (!isForeign(text)) return digits$2(text).replace(/^0/, "");
	const plain = digits$2(text).replace(/^00/, "");
	const code = /^[17]/.test(plain) ? 1 : twoDigits.test(plain) ? 2 : 3;
	return plain.slice(code).replace(/^0/, "");
}

// src/text/personal.ts
const AROUND = 30;
const digits$1 = (text) => text.replace(/\D/g, "");
async function openFinders(wanted, standIns = "skip") {
	const checks = await loadChecks();
	const used = [...widespread(checks), PHONE].filter(({ kind }) => wanted.includes(kind));
	const ids = wanted.includes("national-id") ? openIds(checks) : () => [];
	const counts = ({ kind, text }) => standIns === "count" && kind !== "ip" || !isExample(kind, text);
	return (text) => {
		const plain = inAscii(text);
		const all = [...used.map((each) => stretchesOf(each, plain)), ids(plain)].map((found) => found.filter(counts)).reduce((found, each) => joined(found, each), []);
		return plain === text ? all : all.map((each) => ({
			...each,
			text: text.slice(each.from, each.from + each.text.length)
		}));
	};
}
function stretchesOf(finder, text) {
	const { kind, name, pattern, sign } = finder;
	const found = [];
	if (sign && !sign.test(text)) return found;
	pattern.lastIndex = 0;
	for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
		const it = fitting(finder, text, match.index, match[0]);
		if (it === null) continue;
		found.push({
			kind,
			name,
			from: match.index,
			text: it
		});
		pattern.lastIndex = match.index + it.length;
	}
	return found;
}
function fitting({ grouped, holds }, text, from, whole) {
	const before = text.slice(Math.max(0, from - AROUND), from);
	for (let it = whole; it.length > 0; it = it.slice(0, Math.max(0, it.search(/[ -][^ -]*$/)))) {
		const end = from + it.length;
		if (holds(it, before, text.slice(end, end + AROUND))) return it;
		if (!grouped) return null;
	}
	return null;
}
function openIds(checks) {
	const ids = nationalIds(checks).map((id) => ({
		...id,
		pattern: new RegExp(`(?:${id.form})${BEHIND}`, "y")
	}));
	const any = new RegExp(`(?<![\\w.,-])(?=(?:${ids.map(({ form }) => form).join("|")})${BEHIND})`, "g");
	return (text) => {
		const found = [];
		for (const { index: from } of text.matchAll(any)) {
			const before = text.slice(Math.max(0, from - AROUND), from);
			for (const { name, pattern, holds } of ids) {
				pattern.lastIndex = from;
				const it = pattern.exec(text)?.[0];
				if (it === void 0 || !holds(it, before)) continue;
				found.push({
					kind: "national-id",
					name,
					from,
					text: it
				});
				break;
			}
		}
		return found;
	};
}
const BEHIND = "(?![\\w-]|[.,]\\d)";
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
			pattern: mailPattern,
			sign: /@/,
			holds: isMail
		},
		{
			kind: "email",
			name: "e-mail address",
			pattern: otherMailPattern,
			sign: otherDomain,
			holds: isMail
		},
		{
			kind: "iban",
			name: "IBAN",
			pattern: /(?<![A-Z0-9])[A-Z]{2}\d{2}(?:[A-Z0-9]{11,30}|(?:[ -][A-Z0-9]{1,12}){2,9})(?![A-Z0-9])/gi,
			grouped: true,
			holds: (text) => isIban(text.replace(/[ -]/g, "").toUpperCase())
		},
		{
			kind: "card",
			name: "card number",
			pattern: /(?<![\w.,-])\d{4}(?:[ -]?\d{3,6}){2,5}(?![\w-])/g,
			grouped: true,
			holds: (text) => isCard(digits$1(text)) && !/^(\d)\1+$/.test(digits$1(text))
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
const PHONE = {
	kind: "phone",
	name: "phone number",
	pattern: phonePattern,
	grouped: true,
	holds: isPhone
};
function isOctets(text) {
	return /^(?:[0-9a-f]{2}:){7}[0-9a-f]{2}$/i.test(text) || !/\d/.test(text) || text.split(":").length < 4;
}
function bareOf(text) {
	return inAscii(text).replace(/[\s()./-]|\p{Cf}/gu, "").toLowerCase();
}
const TELLING = 8;
function isIn(bare, { kind, text }) {
	if (bare.includes(bareOf(text))) return true;
	const home = kind === "phone" ? homeNumber(inAscii(text)) : "";
	return home.length >= TELLING && bare.includes(home);
}
function isSame$1(other, { kind, text }) {
	if (bareOf(other) === bareOf(text)) return true;
	return kind === "phone" && homeNumber(inAscii(other)) === homeNumber(inAscii(text));
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
		"(?=[A-Za-z_-]{0,200}\\d)[\\w-]{20,200}"
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
		"(?:sk|rk)_(?:live|test)_",
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
		"Cerebras key",
		"csk-",
		"[a-z0-9]{40,64}"
	],
	[
		"LangSmith key",
		"lsv2_(?:pt|sk)_",
		"[a-f0-9]{32}_[a-f0-9]{10}"
	],
	[
		"ElevenLabs key",
		"sk_",
		"[a-f0-9]{48}"
	],
	[
		"Firecrawl key",
		"fc-",
		"[a-f0-9]{32}"
	],
	[
		"Anyscale key",
		"esecret_",
		"[a-z0-9]{20,40}"
	],
	[
		"Square token",
		"EAAA",
		"[\\w-]{60}"
	],
	[
		"RubyGems key",
		"rubygems_",
		"[a-f0-9]{48}"
	],
	[
		"Sentry token",
		"sntry[us]_",
		"[\\w+/=-]{40,400}"
	],
	[
		"Buildkite token",
		"bk(?:ua|ct)_",
		"[a-f0-9]{40}"
	],
	[
		"Terraform token",
		"[A-Za-z0-9]{14}\\.atlasv1\\.",
		"[\\w=-]{60,70}"
	],
	[
		"Prefect key",
		"pn[ub]_",
		"[a-z0-9]{36}"
	],
	[
		"Dynatrace token",
		"dt0[a-z]\\d\\d\\.",
		"[A-Z0-9]{24}\\.[A-Z0-9]{64}"
	],
	[
		"Contentful token",
		"CFPAT-",
		"[\\w-]{43}"
	],
	[
		"HubSpot token",
		"pat-(?:na|eu|ap)\\d-",
		"[a-f0-9]{8}-(?:[a-f0-9]{4}-){3}[a-f0-9]{12}"
	],
	[
		"ClickUp token",
		"pk_\\d{6,10}_",
		"[A-Z0-9]{32}"
	],
	[
		"Brevo key",
		"x(?:key|smtp)sib-",
		"[a-f0-9]{64}-[A-Za-z0-9]{16}"
	],
	[
		"Mailchimp key",
		"[0-9a-f]{32}-us",
		"\\d{1,2}"
	],
	[
		"Shippo token",
		"shippo_(?:live|test)_",
		"[a-f0-9]{40}"
	],
	[
		"Duffel token",
		"duffel_(?:live|test)_",
		"[\\w=-]{43}"
	],
	[
		"ReadMe key",
		"rdme_",
		"[a-z0-9]{70}"
	],
	[
		"1Password token",
		"ops_eyJ",
		"[\\w+/=-]{200,2000}"
	],
	[
		"Azure client secret",
		"[\\w~.-]{3}\\dQ~",
		"[\\w~.-]{31,34}"
	],
	[
		"Discord token",
		"[MNO][A-Za-z\\d_-]{23,27}\\.[\\w-]{6}\\.",
		"[\\w-]{27,40}"
	],
	[
		"Telegram token",
		"\\d{8,10}:AA",
		"[\\w-]{32,33}"
	]
];
function signOf(prefix) {
	return /^[\w-]*/.exec(prefix)?.[0] ?? "";
}
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
	["password of a command", /(?<!\w)(?:(?:mysql|mysqldump|mysqladmin|mariadb)\s(?:[^\n]{0,120}?\s)?-p|sshpass\s{1,3}-p\s{0,3}|redis-cli\s(?:[^\n]{0,120}?\s)?-a\s{1,3})["']?(?![$<{%-])([^\s"']{6,100})/g],
	["private key", /private[_ -]?key["'`*]{0,3}\s{0,3}[:=]\s{0,3}["'`]?((?:0x)?[0-9a-f]{64}|[5KL][1-9A-HJ-NP-Za-km-z]{50,51})(?!\w)/gi],
	["session cookie", /(?<!\w)(?:set-)?cookie["']?:\s[^\n]{0,200}?(?:sess(?:ion)?|sid|auth|token)[\w.-]{0,20}=([\w.%+/-]{24,400})/gi],
	["bearer token", /(?<!\w)authorization["']?\s{0,3}[:=]\s{0,3}["'`]?(?:bearer|token|basic)\s{1,3}([\w.~+/=-]{12,2000})/gi],
	["bearer token", /(?<!\w)bearer\s{1,3}((?=[\w.~+/=-]{0,60}\d)[\w.~+/=-]{20,2000})/gi]
];
const issued = once(() => [...prefixed.map(([name, prefix, rest]) => [
	name,
	new RegExp(`(?<![\\w-])${prefix}${rest}(?![\\w])`, "g"),
	signOf(prefix)
]), ...forms]);

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
const words = /^(?:your|my|the|some|insert|enter|replace|add|put|new|old|put)[_ -]|example|placeholder|change[_-]?(?:me|it)|redacted|dummy|sample|fake|mock|xxxx|abcdefgh|12345678|deadbeef|foobar|todo|\.\.\.|\u2026|\*\*\*|[_-]here$|:\/\/user(?:name)?:pass(?:word)?@|^user(?:name)?:password$/i;
const masked = /^(?:[x*.\u2022_#-]+|[<[{(%].*|\$[A-Z_]+|\$[({].*|.*(?:\$\{|\{\{|<[a-z_ -]{1,40}>).*)$/i;
const expression = /^(?:await\b|new\b)?\s*[a-z_$][\w$]*(?:(?:\?\.|\.|->|::)[a-z_$][\w$]*)*[([]|^(?:process\.env|os\.environ|secrets\.|env\.|vars\.|self\.|this\.|config\.|settings\.|var\.|data\.)|^[a-z_$]{2,}\d{0,2}(?:\.[a-z_$]{2,}\d{0,2})+$/i;
const name = /^[A-Z]+\d{0,2}(?:_(?:[A-Z]+\d{0,2}|\d{1,2}))+$|^[a-z]+(?:[_-][a-z]+)+$|^[a-z]+(?:[A-Z][a-z]+)+$|^(?:[A-Z][a-z]+){2,}$/;
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
const marks = "[\"'`*\u300d\u300f]{0,3}\\s{0,3}";
const link$1 = `(?:(?<=<[^<>\\n]{0,80})>|${marks}(?:(?:has been |was |were |wurde )?(?:changed|set|reset)? ?(?:to|auf) |:=|=>|[:=\uff1a]|(?:is|ist|lautet|est|es|je|\u00e4r|jest|\u00e8|\u00e9|\u0939\u0948\u0902?|\u0647\u064a|\u0647\u0648) ?:?|\u306f|\u662f|\u4e3a|\ub294|\uc740)${marks}["'\`*\u300c\u300e]{0,3})`;
const value = "((?:(?![\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}\\p{sc=Arabic}])[^\\s\"'`,;<>{}*\u300d\u300f\u3002\u3001\uff0c])";
const calledKey = new RegExp(`(?:api[_ -]?key|secret(?:[_ -]?(?:access[_ -]?)?key)?|access[_ -]?token|auth[_ -]?token|token|(?<!(?:palabra|\\p{L}{2}s) )clave)${link$1}${value}{8,200})`, "giu");
const calledPassword = new RegExp(`(?:passwor[dt]|(?<!\\p{L}|(?:boarding|day|city|season|travel|ski|museum|press|rail|bus|train|parking) )pass(?=["'\`*]{0,3}\\s{0,3}[:=])|passwd|pwd|passwort|passphrase|kennwort|contrase\u00f1a|mot de passe|senha|palavra-passe|wachtwoord|has\u0142o|heslo|l\u00f6senord|adgangskode|salasana|\u015fifre|parola|\u043f\u0430\u0440\u043e\u043b\u044c|\u30d1\u30b9\u30ef\u30fc\u30c9|\u5bc6\u7801|\u5bc6\u78bc|\ube44\ubc00\ubc88\ud638|\u0643\u0644\u0645\u0629 (?:\u0627\u0644\u0645\u0631\u0648\u0631|\u0627\u0644\u0633\u0631)|\u092a\u093e\u0938\u0935\u0930\u094d\u0921)${link$1}${value}{6,200})`, "giu");
const token = /(?<![\w+/=.-])[A-Za-z0-9+/_-]{24,200}={0,2}(?![\w+/=.-])/g;
async function openSecrets(standIns = "skip") {
	const kept = await openRuleSet();
	return (text, entropy = 4) => joined(secretsIn(text, entropy, standIns), inOrder(kept(text), standIns));
}
function secretsIn(text, entropy, standIns = "skip") {
	let found = [];
	for (const [name, pattern, sign = ""] of issued()) if (text.includes(sign)) found = joined(found, inOrder(matchesOf(name, pattern, text), standIns));
	const called = joined(valuesOf(calledPassword, text), valuesOf(calledKey, text));
	const random = inOrder(matchesOf("token that looks random", token, text), "skip");
	return joined(joined(found, called), random.filter(({ text: it }) => isRandom(it, entropy)));
}
function valuesOf(pattern, text) {
	return inOrder(matchesOf("secret", pattern, text), "skip").map(withoutEnd).filter(isPassword);
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
	if (/^https?:/i.test(text) || isWords(text)) return false;
	if (text.length < 8 && !/\d/.test(text)) return false;
	return /\p{L}/u.test(text) && /[\d\p{S}]|[^\P{P}_.'\u2019-]/u.test(text) && bitsOf(text) >= 2;
}
function isWords(text) {
	if (/(?:sha|aes|rsa|hmac|utf|base|md|oauth|argon|pbkdf|iso|rfc)-?\d{1,5}(?![a-z\d])/i.test(text)) return true;
	if (/^[a-z0-9_.~-]*(?:\/[a-z0-9_.:-]+)+\/?$/.test(text)) return true;
	if (/^\d+-\p{L}+$|-(?:chars|characters|digits|letters)$/u.test(text)) return true;
	const parts = text.split(/[/:+|&,_-]/);
	return parts.length > 1 && parts.every((part) => /^\p{Lu}?\p{Ll}{2,}$/u.test(part));
}
function isRandom(text, entropy) {
	if (/^[0-9a-f-]+$/i.test(text) || /^(?:sha\d{1,3}-|AAAA[A-Z]\d[A-Z]|phc_|pk_(?:live|test)_)/.test(text)) return false;
	if ((text.match(/[/_-]/g)?.length ?? 0) > 4) return false;
	if (!/[a-z]/.test(text) || !/[A-Z]/.test(text) || (text.match(/\d/g)?.length ?? 0) < 3) return false;
	if (text.replace(/[A-Z]?[a-z]{2,}/g, "").length < text.length / 3) return false;
	return bitsOf(text) >= entropy && !/[a-z]{8}|[A-Z]{8}/.test(text);
}
function bitsOf(value) {
	const counts = /* @__PURE__ */ new Map();
	for (const each of value) counts.set(each, (counts.get(each) ?? 0) + 1);
	let bits = 0;
	for (const count of counts.values()) bits -= count / value.length * Math.log2(count / value.length);
	return bits;
}

// src/text/tellings.ts
const digits = "([A-Z]{0,5}[-_]?\\d{4,20}(?:[-_/]\\d{1,12}){0,3})";
const link = "(?:\\s|number|nummer|num[\u00e9e]ro|n\u00famero|numer|code|id|no|nr|n|is|ist|lautet|est|es|\u00e8|\u00e9|to|el|il|le|la|o|und|[-.:#\u00b0\u00ba\"'])";
const numbered = [
	[
		"order number",
		"order|bestellung|bestell|auftrags?|commande|pedido|ordine|bestelling|bestel|zam\u00f3wieni[ae]|encomenda",
		"order (?:number|id|no)|bestellnummer|auftragsnummer|num\u00e9ro de (?:votre |la )?commande|n\u00famero (?:de|do|del) (?:su |tu |o? ?seu )?pedido|numero (?:d[i']|del(?:l')?) ?(?:suo |tuo )?ordine|bestelnummer|numer(?:u)? zam\u00f3wienia|n\u00famero da (?:sua )?encomenda"
	],
	[
		"customer number",
		"customer|account|kunden|client|cliente|klant",
		"customer (?:number|id)|account number|kundennummer|num\u00e9ro (?:de )?client|n\u00famero de cliente|numero (?:di )?cliente|klantnummer|numer klienta"
	],
	[
		"booking number",
		"booking|reservation|buchung|buchungs|r\u00e9servation|reserva|prenotazione|boeking|rezerwacj[ai]",
		"booking (?:number|code|reference)|reservation number|buchungsnummer|num\u00e9ro de r\u00e9servation|n\u00famero de reserva|numero di prenotazione|boekingsnummer|numer rezerwacji"
	],
	[
		"invoice number",
		"invoice|rechnung|rechnungs|facture|factura|fattura|factuur|faktur[ay]|fatura",
		"invoice number|rechnungsnummer|num\u00e9ro de (?:la )?facture|n\u00famero de (?:la )?(?:factura|fatura)|numero (?:di|della) fattura|factuurnummer|numer faktury"
	]
];
const mail = /[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,5}[a-z]{2,24}/gi;
const mailCalled = /(?:e-?)?mail[- ]?ad+ress?|ad+ress?e? (?:(?:e-?)?mail|\u00e9lectronique)|direcci[o\u00f3]n de correo|indirizzo (?:e-?mail|di posta)|adres(?:u)? e-?mail|endere\u00e7o de e-?mail|mailadres/i;
const mailMeant = /(?<!(?<!\p{L})(?:our|from|from the|in the|in an|of the|this|that|by|via|per|par|por|aus|in|unsere[rmn]?|notre|nuestro|nosso|nostr[ao]|onze) )(?:e-?mail|courriel|correo electr\u00f3nico|posta elettronica)(?![\p{L}\d])/iu;
const wanted = /(?<!\p{L})(?:what(?:'s| is)|provide|share|give|tell|need|let me know|enter|wie lautet|nennen|mitteilen|brauche|ben\u00f6tige|quel(?:le)? est|donner|indiqu\p{L}+|communiqu\p{L}+|fourni\p{L}*|cu\u00e1l es|necesito|facil[i\u00ed]t\p{L}+|ind\u00edc\p{L}+|indic(?:ar(?:-?(?:me|nos))?|a-me)|decir(?:me|nos)?|dizer(?:-me|-nos)?|qual [\u00e8\u00e9]|fornir\p{L}+|indich\p{L}+|wat is|geef|jaki|poda\u0107|podaj|potrzebuj\u0119|informe|informar|preciso)(?!\p{L})/iu;
const named = /(?:my name is|my name's|ich hei\u00dfe|mein name ist|je m'appelle|mon nom est|me llamo|mi nombre es|mi chiamo|il mio nome \u00e8|ik heet|mijn naam is|nazywam si\u0119|mam na imi\u0119|meu nome \u00e9|chamo-me|me chamo)\s+(\p{Lu}[\p{L}'-]{1,30}(?: \p{Lu}[\p{L}'-]{1,30}){0,2})/giu;
const wholeName = /(?:full|last|family) name|surname|nachname|familienname|vollst\u00e4ndig|nom de famille|nom complet|apellido|nombre completo|cognome|nome completo|achternaam|volledige|nazwisko|sobrenome/iu;
const nameCalled = /(?:your|full|first|last) name|(?:ihr|dein|vollst\u00e4ndige)\p{L}{0,3} (?:vollst\u00e4ndige\p{L}? )?(?:vor|nach)?name|votre nom|(?:su|tu) nombre|(?:suo|tuo) nome|(?:uw|je) naam|(?:imi\u0119|nazwisko)|(?:seu|teu) nome/iu;
const asking = /\?\s*["\u201d\u00bb)*]*\s*$|(?<!\p{L})(?:please|provide|share|send|give|tell|need|let me know|bitte|nennen|mitteilen|brauche|ben\u00f6tige|pouvez|merci de|indiqu\p{L}+|communiqu\p{L}+|veuillez|puede|podr\u00eda|necesito|facil[i\u00ed]t\p{L}+|pu\u00f2|potrebbe|fornir\p{L}+|indich\p{L}+|kunt u|geef|heb|prosz\u0119|poda\u0107|potrzebuj\u0119|poderia|informe|preciso)(?!\p{L})/iu;
const tellings = [
	...numbered.map(([name, user, bot]) => {
		const told = new RegExp(`(?<!\\p{L})(?:${user})${link}{0,14}${digits}`, "giu");
		const called = new RegExp(`(?<!\\p{L})(?:${bot})`, "iu");
		return {
			name,
			told: valuesBy(told),
			called: (sentence) => called.test(sentence),
			isSame: isSameNumber,
			isMeant: () => true
		};
	}),
	{
		name: "e-mail address",
		told: valuesBy(mail),
		called: (sentence) => mailCalled.test(sentence) || mailMeant.test(sentence) && wanted.test(sentence),
		isSame,
		isMeant: isLikeMail
	},
	{
		name: "name",
		told: (text) => valuesBy(named)(text).map(nameAlone),
		called: (sentence, values) => nameCalled.test(sentence) && (!wholeName.test(sentence) || values.some((value) => value.includes(" "))),
		isSame,
		isMeant: () => false
	}
];
function isSame(value, told) {
	return value.toLowerCase() === told.toLowerCase();
}
function isSameNumber(value, told) {
	const [one, other] = [value, told].map((each) => each.replace(/^[a-z]{1,5}[-_]?/i, ""));
	const isBare = one === value || other === told;
	return isSame(value, told) || isBare && one === other;
}
function isLikeMail(value, told) {
	const [one, other] = [value, told].map((each) => each.toLowerCase().split("@"));
	return one?.[0] === other?.[0] || one?.[1] === other?.[1];
}
function nameAlone(found) {
	return /^\p{Lu}/u.test(found) ? /^\p{Lu}\S*(?: \p{Lu}\S*)*/u.exec(found)?.[0] ?? found : found;
}
function valuesBy(pattern) {
	return (text) => [...text.matchAll(pattern)].map((match) => (match[1] ?? match[0]).replace(/\.$/, ""));
}
function askedAgain(text, { called }, values) {
	for (const [sentence] of text.matchAll(/[^.!?\u3002\uff01\uff1f\n]{1,1000}[.!?\u3002\uff01\uff1f]*/g)) {
		if (!called(sentence, values) || !asking.test(sentence)) continue;
		if (values.some((value) => sentence.toLowerCase().includes(value.toLowerCase()))) continue;
		return sentence.trim();
	}
	return null;
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

export { openSecrets as a, isSame$1 as c, tellings as i, openFinders as l, askedAgain as n, bareOf as o, isSame as r, isIn as s, openAnonymous as t, NUMBERED as u };