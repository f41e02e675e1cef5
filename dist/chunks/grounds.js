import { ai as blanked, ii as blank, nr as citationsIn, rr as inAscii } from "./ground.js";

// src/text/months.ts
const names = `
january jan januar januari janvier janv enero ene gennaio gen janeiro stycze\u0144 stycznia \u044f\u043d\u0432\u0430\u0440\u044f \u044f\u043d\u0432\u0430\u0440\u044c \u044f\u043d\u0432 ocak ledna \u064a\u0646\u0627\u064a\u0631 \u091c\u0928\u0935\u0930\u0940
february feb februar februari f\u00e9vrier f\u00e9vr febrero febbraio fevereiro fev luty lutego \u0444\u0435\u0432\u0440\u0430\u043b\u044f \u0444\u0435\u0432\u0440\u0430\u043b\u044c \u00fanora \u0444\u0435\u0432 \u015fubat \u00fanora \u0641\u0628\u0631\u0627\u064a\u0631 \u092b\u093c\u0930\u0935\u0930\u0940 \u092b\u0930\u0935\u0930\u0940
march mar m\u00e4rz mrz mars marzo mar\u00e7o maart mrt marzec marca \u043c\u0430\u0440\u0442\u0430 \u043c\u0430\u0440\u0442 marts b\u0159ezna \u043c\u0430\u0440 mart b\u0159ezna \u0645\u0627\u0631\u0633 \u092e\u093e\u0930\u094d\u091a
april apr avril avr abril abr aprile kwiecie\u0144 kwietnia \u0430\u043f\u0440\u0435\u043b\u044f \u0430\u043f\u0440\u0435\u043b\u044c \u0430\u043f\u0440 nisan dubna \u0623\u0628\u0631\u064a\u0644 \u0905\u092a\u094d\u0930\u0948\u0932
may mai mayo maggio mag maio mei maj maja \u043c\u0430\u044f \u043c\u0430\u0439 may\u0131s kv\u011btna \u0645\u0627\u064a\u0648 \u092e\u0908
june jun juni juin junio giugno giu junho czerwiec czerwca \u0438\u044e\u043d\u044f \u0438\u044e\u043d\u044c haziran \u010dervna \u064a\u0648\u0646\u064a\u0648 \u091c\u0942\u0928
july jul juli juillet juil julio luglio lug julho lipiec lipca \u0438\u044e\u043b\u044f \u0438\u044e\u043b\u044c temmuz \u010dervence \u064a\u0648\u0644\u064a\u0648 \u091c\u0941\u0932\u093e\u0908
august aug ao\u00fbt agosto ago augustus augusti sierpie\u0144 sierpnia \u0430\u0432\u0433\u0443\u0441\u0442\u0430 \u0430\u0432\u0433\u0443\u0441\u0442 \u0430\u0432\u0433 a\u011fustos srpna \u0623\u063a\u0633\u0637\u0633 \u0905\u0917\u0938\u094d\u0924
september sep sept septembre septiembre settembre set setembro wrzesie\u0144 wrze\u015bnia \u0441\u0435\u043d\u0442\u044f\u0431\u0440\u044f \u0441\u0435\u043d\u0442\u044f\u0431\u0440\u044c \u0441\u0435\u043d eyl\u00fcl z\u00e1\u0159\u00ed \u0633\u0628\u062a\u0645\u0628\u0631 \u0938\u093f\u0924\u0902\u092c\u0930 \u0938\u093f\u0924\u092e\u094d\u092c\u0930
october oct oktober okt octobre octubre ottobre ott outubro out pa\u017adziernik pa\u017adziernika \u043e\u043a\u0442\u044f\u0431\u0440\u044f \u043e\u043a\u0442\u044f\u0431\u0440\u044c \u0159\u00edjna \u043e\u043a\u0442 ekim \u0159\u00edjna \u0623\u0643\u062a\u0648\u0628\u0631 \u0905\u0915\u094d\u091f\u0942\u092c\u0930
november nov novembre noviembre novembro listopad listopada \u043d\u043e\u044f\u0431\u0440\u044f \u043d\u043e\u044f\u0431\u0440\u044c listopadu \u043d\u043e\u044f kas\u0131m \u0646\u0648\u0641\u0645\u0628\u0631 \u0928\u0935\u0902\u092c\u0930 \u0928\u0935\u092e\u094d\u092c\u0930
december dec dezember dez d\u00e9cembre d\u00e9c diciembre dic dicembre dezembro grudzie\u0144 grudnia \u0434\u0435\u043a\u0430\u0431\u0440\u044f \u0434\u0435\u043a\u0430\u0431\u0440\u044c desember \u0434\u0435\u043a aral\u0131k prosince \u062f\u064a\u0633\u0645\u0628\u0631 \u0926\u093f\u0938\u0902\u092c\u0930 \u0926\u093f\u0938\u092e\u094d\u092c\u0930`;
const monthsByName = new Map(names.trim().split("\n").flatMap((line, index) => line.split(" ").map((name) => [name.normalize("NFC"), index + 1])));

// src/text/calendar.ts
const name$2 = "([\\p{L}\\p{M}]{3,14})";
const day = "(\\d{1,2})(?:st|nd|rd|th|er|[.\u00ba\u00aa])?";
const until = "(?:[-\u2013\u2014]|to|and|until|till|bis|und|au|et|al?|y|e|tot|en|do|\u043f\u043e)";
const eras = /* @__PURE__ */ new Map([
	["\u4ee4\u548c", 2018],
	["\u5e73\u6210", 1988],
	["\u662d\u548c", 1925]
]);
const forms$1 = [
	[/(?<![\d.-])(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/g, ([, y, m, d]) => valid(y, m, d)],
	[/(?:(\u4ee4\u548c|\u5e73\u6210|\u662d\u548c)?(\d{1,4})\s?[\u5e74\ub144]\s?)?(?<!\d)(\d{1,2})\s?[\u6708\uc6d4]\s?(?:(\d{1,2})\s?[\u65e5\u53f7\u865f\uc77c])?/g, ([, era, y, m, d]) => y === void 0 && d === void 0 ? [] : valid(y && String(Number(y) + (eras.get(era) ?? 0)), m, d)],
	[/(?<![\d.])(\d{4})\.\s?(\d{1,2})\.\s?(\d{1,2})(?:\.(?!\d)|(?![\d.]))/g, ([, y, m, d]) => valid(y, m, d)],
	[/(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2}(?!\d))/g, ([, d, m, y]) => valid(y, m, d)],
	[/(?<=(?<!\p{L})(?:am|ab|bis|vom|zum|den|dem|seit) )(\d{1,2})\.\s?(\d{1,2})\.(?!\d)/giu, ([, d, m]) => valid(void 0, m, d)],
	[/(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2}(?!\d))/g, ([, a, , b, y]) => [...valid(y, b, a), ...a === b ? [] : valid(y, a, b)]],
	[new RegExp(`(?<![\\p{L}\\d.,/-])(\\d{1,2})([/-])${name$2}\\.?\\2(\\d{4}|\\d{2})(?!\\d)`, "gu"), ([, d, , m, y]) => valid(y, monthOf(m), d)],
	[new RegExp(`(?<![\\p{L}\\d.,])${day}(?: ?-? ?(?:of|de|di))? ?${name$2}\\.?(?:,? (?:de |of )?(\\d{4}))?(?!\\d)`, "gu"), (groups) => named(groups, groups[1], groups[2], groups[3])],
	[new RegExp(`(?<!\\p{L})${name$2}\\.? ${day}(?:,? (\\d{4}))?(?![\\d.,]*\\d)`, "gu"), (groups) => named(groups, groups[2], groups[1], groups[3])],
	[new RegExp(`(?<!\\p{L})${name$2}\\.?,? (?:de )?(\\d{4})(?!\\d)`, "gu"), ([, m, y]) => valid(y, monthOf(m), void 0)],
	[new RegExp(`(?<![\\p{L}\\d.,])${day}(?= ?${until} ?(?:\\p{L}{2,3} )?\\d{1,2}(?:st|nd|rd|th|[.\u00ba\u00aa])?(?: (?:of|de|di))? ?${name$2}\\.?(?:,? (?:de )?(\\d{4}))?)`, "gu"), ([, d, m, y]) => valid(y, monthOf(m), d)],
	[new RegExp(`(?<=(?<!\\p{L})${name$2}\\.? \\d{1,2}(?:st|nd|rd|th)? ?(?:[-\u2013\u2014]|to|until|till|through|and) ?)(\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4})(?!\\d)|(?![\\d:%\u20ac$]|[.,]\\d| ?\\p{L})|(?= (?:at|in|on|for|from) ))`, "gu"), ([, m, d, y]) => valid(y, monthOf(m), d)],
	[/(?<=(?<!\d)(\d{1,2})\s?[\u6708\uc6d4]\s?\d{1,2}\s?[\u65e5\u53f7\u865f\uc77c](?:\([^()]{1,3}\))?\s?(?:[-\u2013\u2014~\u301c\u3001]|\u304b\u3089|\u81f3|\u5230|\ubd80\ud130|\u3068|\u548c|\ubc0f)\s?)(\d{1,2})\s?[\u65e5\u53f7\u865f\uc77c](?![\u9593\u95f4])/g, ([, m, d]) => valid(void 0, m, d)]
];
function bare$1(text) {
	return text.replace(/[.\s]+$/, "");
}
function monthOf(text) {
	return String(monthsByName.get((text ?? "").toLowerCase()) ?? 0);
}
const doubtful = /^(?:out|set|ago|gen|mag|mart|may|march)$/;
function named([whole = ""], d, m = "", y) {
	return y === void 0 && (doubtful.test(m) || /^(?:Out|Set|Ago|Gen|Mag|Mart)$/.test(m)) && !/ de |\d[.\u00ba\u00aa]| of /.test(whole) ? [] : valid(y, monthOf(m), d);
}
function valid(y, m, d) {
	const [month, date] = [Number(m), d === void 0 ? null : Number(d)];
	const year = y === void 0 || y === "" ? null : Number(y) + (y.length === 2 ? 2e3 : 0);
	if (month < 1 || month > 12 || date !== null && (date < 1 || date > 31)) return [];
	return [{
		year,
		month,
		day: date
	}];
}
function datesIn(text) {
	if (!/\d/.test(text)) return [];
	const found = [];
	for (const [pattern, read] of forms$1) for (const match of text.matchAll(pattern)) {
		const [from, to] = [match.index, match.index + match[0].length];
		if (found.some((other) => other.from < to && from < other.from + other.text.length)) continue;
		const readings = read(match);
		if (readings.length > 0) found.push({
			from,
			text: bare$1(match[0]),
			readings
		});
		if (found.length > 300) return found;
	}
	return found;
}
const withoutYear = /(?<![\d./-])(?:(\d{1,2})\.(0\d|1[0-2])\.(?!\d)|(\d{1,2})\/(\d{1,2})(?![\d./-]))/g;
function monthsIn(text) {
	return [...monthsOf(text), ...daysIn(text)];
}
function daysIn(text) {
	return [...text.matchAll(withoutYear)].slice(0, 300).flatMap((match) => {
		const [, day, month, one, other] = match;
		const readings = day === void 0 ? [...valid(void 0, one, other), ...valid(void 0, other, one)] : valid(void 0, month, day);
		return readings.length > 0 ? [{
			from: match.index,
			text: match[0],
			readings
		}] : [];
	});
}
function monthsOf(text) {
	return [...text.matchAll(/(?<![\d-])(\d{4})-(0[1-9]|1[0-2])(?![\d-])|(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?!\d)/g)].map((match) => ({
		from: match.index,
		text: match[0],
		readings: valid(match[1] ?? match[3], match[2] ?? match[4], match[5])
	}));
}
function sameDate(told, given, years = /* @__PURE__ */ new Set()) {
	return told.readings.some((one) => given.readings.some((other) => one.month === other.month && (one.day === null || one.day === other.day) && (one.year === null || (other.year === null ? years.has(one.year) : one.year === other.year))));
}

// src/text/clocks.ts
const clock = /(?<![\d.,:])(?:([01]?\d|2[0-4])(?::| ?h ?| (?:heures?|Uhr) (?=\d\d(?: (?:in|im|an|am|bei|mit|und|bis|\u00e0|au|et|dans|chez|pour)(?!\p{L})|(?! ?[\p{L}\d%\u20ac$]))))([0-5]\d)(?! ?min)(?::[0-5]\d)?(?: ?([ap])\.?m\b\.?)?|(1[0-2]|0?[1-9])(?:\.([0-5]\d))? ?(?:([ap])\.?m\b\.?|o['\u2019]clock)|([01]?\d|2[0-4])(?:[.:]([0-5]\d))? ?(?:Uhr|h(?![\p{L}\d]| ?\d{1,2} ?min))|(?<=(?<!\p{L})(?:kl\.?|klo|alle|dalle|ore|om|saat|godz\.?|godzinie) )([01]?\d|2[0-4])\.([0-5]\d)(?![\d%\u20ac$]| ?[\u20ac%]))(?![\d:])/giu;
const eastern = /(\u5348\u524d|\u5348\u5f8c|\u4e0a\u5348|\u4e0b\u5348|\u665a\u4e0a|\u65e9\u4e0a|\u51cc\u6668|\uc624\uc804|\uc624\ud6c4)?\s?(?<!\d)([01]?\d|2[0-4])\s?[\u6642\u65f6\u70b9\u9ede\uc2dc](?![\u9593\u95f4\uac04])(?:\s?([0-5]?\d)\s?[\u5206\ubd84]|(\u534a))?/g;
const opening = /(?<![\d.,:])(1[0-2]|0?[1-9])(?::([0-5]\d))? ?(?:[-\u2013\u2014]|to|till|until|and) ?(?=(?:1[0-2]|0?[1-9])(?::[0-5]\d)? ?[ap]\.?m\b)/giu;
const openingOfDay = /(?<![\d.,:])([01]?\d|2[0-4])(?:[.:]([0-5]\d))? ?(?:[-\u2013\u2014]|bis|und|\u00e0|a|et|y|e|tot|en) ?(?=(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)? ?(?:Uhr|h(?![\p{L}])))/giu;
const ofHalf = /(?<![\d.,:])(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))?(?: Uhr)? (?:(in the morning|du matin|de la ma\u00f1ana|de la madrugada|da manh\u00e3|di mattina|morgens|fr\u00fch|vormittags|\u0443\u0442\u0440\u0430|rano|\u0635\u0628\u0627\u062d\u0627?\u064b?\u0627?)|(in the (?:afternoon|evening)|de l['\u2019]apr\u00e8s-midi|du soir|de la tarde|da tarde|del pomeriggio|di sera|nachmittags|abends|\u0432\u0435\u0447\u0435\u0440\u0430|po po\u0142udniu|wieczorem|\u0645\u0633\u0627\u0621\u064b?|\u0628\u0639\u062f \u0627\u0644\u0638\u0647\u0631)|at night|de la noche|da noite|nachts|\u043d\u043e\u0447\u0438|w nocy|\u0644\u064a\u0644\u0627\u064b?)(?![\p{L}\p{M}])/giu;
const behindHalf = /(?<!\p{L})(?:(?:(\u0938\u0941\u092c\u0939|sabah)|(\u0936\u093e\u092e|\u0926\u094b\u092a\u0939\u0930|ak\u015fam|\u00f6\u011fleden sonra)|\u0930\u093e\u0924|saat|gece) )?(?:saat )?(?<!\d[.,:]?)([01]?\d|2[0-4])(?:[:.]([0-5]\d))?(?: ?\u092c\u091c\u0947(?!\p{L})|(?<=(?:sabah|ak\u015fam|sonra|saat|gece) [\d:.]{1,5})(?=['\u2019]\p{L}))/giu;
const span = /(?<![\d.,:/-])([01]?\d|2[0-4]) ?(?:[-\u2013\u2014]|to|bis|\u00e0|a|y|e) ?([01]?\d|2[0-4])(?![\d/%\u20ac$-]|[.,:]\d| ?[%\u20ac$])/g;
function timesIn(text) {
	if (!/\d/.test(text)) return [];
	const all = [
		...openingsIn(text),
		...halvesIn$1(text),
		...clocksIn(text),
		...easternClocksIn(text)
	];
	let end = 0;
	return all.toSorted((one, other) => one.from - other.from).filter(({ from, text: it }) => {
		const isApart = from >= end;
		if (isApart) end = from + it.length;
		return isApart;
	});
}
function spansIn(text) {
	return [...text.matchAll(span)].flatMap((match) => [match[1], match[2]].map((hour) => timeOf(match.index, match[0], Number(hour) * 60, void 0, true)));
}
function halvesIn$1(text) {
	const found = (match, [hour, minutes, early, late]) => {
		const half = early ? "a" : late ? "p" : void 0;
		return timeOf(match.index, match[0], Number(hour) * 60 + Number(minutes ?? 0), half, true);
	};
	return [...[...text.matchAll(ofHalf)].map((match) => found(match, match.slice(1))), ...[...text.matchAll(behindHalf)].map((match) => found(match, [
		match[3],
		match[4],
		match[1],
		match[2]
	]))];
}
function openingsIn(text) {
	const halves = [...text.matchAll(opening)].map((match) => {
		const early = Number(match[1]) % 12 * 60 + Number(match[2] ?? 0);
		return {
			from: match.index,
			text: figuresOf(match[0]),
			readings: [early, early + 720]
		};
	});
	const days = [...text.matchAll(openingOfDay)].map((match) => {
		const readings = [Number(match[1]) * 60 + Number(match[2] ?? 0)];
		return {
			from: match.index,
			text: figuresOf(match[0]),
			readings
		};
	});
	return [...halves, ...days];
}
function figuresOf(text) {
	return /^[\d:.]+/.exec(text)?.[0] ?? "";
}
function clocksIn(text) {
	return [...text.matchAll(clock)].map((match) => {
		const hour = Number(match[1] ?? match[4] ?? match[7] ?? match[9]);
		const minutes = Number(match[2] ?? match[5] ?? match[8] ?? match[10] ?? 0);
		const half = (match[3] ?? match[6])?.toLowerCase();
		const end = match.index + match[0].length;
		const isOfDay = /^ ?(?:Uhr|h(?!\p{L}))/u.test(text.slice(end, end + 6));
		const isOpen = match[7] === void 0 && match[9] === void 0 && !isOfDay;
		return timeOf(match.index, bare(match[0]), hour * 60 + minutes, half, isOpen);
	});
}
function easternClocksIn(text) {
	return [...text.matchAll(eastern)].map((match) => {
		const minutes = match[4] ? 30 : Number(match[3] ?? 0);
		const half = match[1] && (/^(?:\u5348\u5f8c|\u4e0b\u5348|\u665a\u4e0a|\uc624\ud6c4)/.test(match[1]) ? "p" : "a");
		return timeOf(match.index, match[0].trim(), Number(match[2]) * 60 + minutes, half, true);
	});
}
function timeOf(from, text, told, half, isOpen) {
	const early = told % 720;
	if (half !== void 0) return {
		from,
		text,
		readings: [half === "p" ? early + 720 : early]
	};
	const exact = told % 1440;
	return {
		from,
		text,
		readings: isOpen && told >= 60 && told < 780 ? [exact, (exact + 720) % 1440] : [exact]
	};
}
function bare(text) {
	return text.replace(/[.\s]+$/, "");
}

// src/text/numbering.ts
function withoutNumbering(text) {
	const labels = new Set(text.match(labelled));
	return blanked(text, [...citationsIn(text), ...stepsIn(text)]).replace(/^[ \t>]{0,12}(?:[-*+\u2022][ \t]+)?(?:#{1,6}[ \t]+)?(?:\*\*)?\(?\d{1,3}(?:\.\d{1,3}){0,3}(?:\\?[.)](?=[ \t*]|$)|(?=:(?:[ \t]|$)))/gm, blank).replace(/^[ \t]{0,12}\d{1,2}[ \t]{1,3}[-\u2013\u2014][ \t]+(?=[\p{Lu}*])/gmu, blank).replace(/\d{1,2}\ufe0f?\u20e3|[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3220-\u3229\u3280-\u3289]/gu, blank).replace(/(?<!\p{L})(?:steps?|schritte?|\u00e9tapes?|pasos?|pass[oi]|passaggio|stap|krok|option|punkt|\u0448\u0430\u0433|ad\u0131m|\u0627\u0644\u062e\u0637\u0648\u0629|\u091a\u0930\u0923|\u30b9\u30c6\u30c3\u30d7|\u624b\u9806) ?\d{1,2}(?![\d.,]*\d)|\u7b2c ?\d{1,3}/giu, blank).replace(heading, (label) => isNumbering(label, labels) ? blank(label) : label).replace(/(?<!\d)24\/7(?!\d)|(?<!\d)7 (?:days a week|tage die woche|jours sur 7|d\u00edas a la semana)|7 ?j\/7/gi, blank).replace(/(?<![\p{L}\p{N}])(?:ctrl|strg|cmd|alt|shift|\u2318|\u2325) ?[+-] ?\d(?!\d)/giu, blank).replace(/\bhttps?:\/\/[^\s<>]{1,2000}/gi, blank);
}
const heading = /^[ \t>*#_-]{0,8}\p{Lu}[\p{L}\p{M}]{1,14} \d{1,2}(?=\*{0,2} ?[:\uff1a])/gmu;
const labelled = /\p{L}[\p{L}\p{M}]{1,14} \d{1,2}/gu;
function isNumbering(label, labels) {
	const [, word = "", number = ""] = /(\p{L}[\p{L}\p{M}]*) (\d+)$/u.exec(label) ?? [];
	return number === "1" || labels.has(`${word} ${Number(number) - 1}`);
}
const ways = [
	/(?<![\p{L}\p{N}])\((\d{1,2})\)(?![\p{N}%\u20ac$\u00a3-])/gu,
	/(?<![\p{L}\p{N}(.,:/%\u20ac$\u00a3-])(\d{1,2})\)(?=\s|\p{Lo})/gu,
	/(?<=^|[\n.:;,!?\u2026\u2014\u2013\u3002\uff01\uff1f\uff1a\uff1b\uff0c\u3001\u0964\u060c\u061b\u061f()\u201c\u201d\u201e"\u00bb*]\s{0,3}|(?<!\p{L})(?:and|then|first|und|dann|zuerst|et|puis|y|luego|e|poi|depois|en|dan|i|oraz|ve) )(?<!\d[.,:])(\d{1,2})\.(?=[\s*]|\p{Lo})/giu,
	/(?<![\p{N}.,])(\d{1,2})\u3001(?=\p{L})/gu
];
function stepsIn(text) {
	return ways.flatMap((way, nth) => {
		return countedUp([...text.matchAll(way)].filter(({ index, 0: it }) => !(nth === 1 && isWithinBrackets(text, index)) && !isDay$1(text, index + it.length)).map(({ index, 0: it, 1: digits }) => ({
			number: Number(digits),
			from: index,
			to: index + it.length
		})));
	});
}
function countedUp(all) {
	const steps = [];
	let run = [];
	for (const each of all) if (each.number === run.length + 1) run.push(each);
	else if (each.number === 1) {
		if (run.length > 1) steps.push(...run);
		run = [each];
	}
	return run.length > 1 ? [...steps, ...run] : steps;
}
function isWithinBrackets(text, at) {
	const before = text.slice(Math.max(0, at - 80), at);
	return before.lastIndexOf("(") > before.lastIndexOf(")");
}
function isDay$1(text, at) {
	const [, word = ""] = /^ ?([\p{L}\p{M}]{3,14})/u.exec(text.slice(at, at + 16)) ?? [];
	return monthsByName.has(word.toLowerCase());
}

// src/text/units.ts
const table = {
	percent: [[1, "% percent prozent procent procenta procent\u00f3w \u043f\u0440\u043e\u0446\u0435\u043d\u0442 \u043f\u0440\u043e\u0446\u0435\u043d\u0442\u0430 \u043f\u0440\u043e\u0446\u0435\u043d\u0442\u043e\u0432 \u092a\u094d\u0930\u0924\u093f\u0936\u0924 \u0628\u0627\u0644\u0645\u0626\u0629"]],
	euro: [[1, "\u20ac eur euro euros \u30e6\u30fc\u30ed \u6b27\u5143 \u0435\u0432\u0440\u043e \u064a\u0648\u0631\u0648"]],
	rupee: [[1, "\u20b9 inr rs rupee rupees \u0930\u0941\u092a\u092f\u0947 \u0930\u0941\u092a\u090f \u0930\u0941\u092a\u092f\u093e"]],
	dollar: [[1, "$ usd dollar dollars d\u00f3lares dollari us$ \u30c9\u30eb \u7f8e\u5143"]],
	pound: [[1, "\u00a3 gbp pounds pfund"]],
	franc: [[1, "chf franken"]],
	yen: [[1, "\u00a5 jpy yen yuan cny rmb \u5186 \u5143"]],
	won: [[1, "\u20a9 krw won \uc6d0"]],
	zloty: [[1, "pln z\u0142 z\u0142otych"]],
	real: [[1, "brl r$ reais"]],
	krone: [[1, "kr sek nok dkk"]],
	cent: [[1, "cent cents pence groszy ct centimes c\u00e9ntimos centesimi"]],
	time: [
		[1, "ms milliseconds millisekunden"],
		[1e3, "s sec secs second seconds sekunde sekunden seconde secondes segundo segundos saniye secondo secondi seconden sekund \u79d2 \ucd08 \u0441\u0435\u043a\u0443\u043d\u0434 \u0441\u0435\u043a\u0443\u043d\u0434\u044b"],
		[6e4, "min mins minute minutes minuten minuto minutos minuti minut dakika dk \u5206 \u5206\u9593 \u5206\u949f \u5206\u9418 \ubd84 \u043c\u0438\u043d\u0443\u0442 \u043c\u0438\u043d\u0443\u0442\u044b \u062f\u0642\u064a\u0642\u0629 \u092e\u093f\u0928\u091f"],
		[36e5, "h hr hrs std stdn godz saat hour hours stunde stunden heure heures hora horas ora ore uur uren godzin godziny \u6642\u9593 \u5c0f\u65f6 \u5c0f\u6642 \uc2dc\uac04 \u0447\u0430\u0441 \u0447\u0430\u0441\u0430 \u0447\u0430\u0441\u043e\u0432 \u0633\u0627\u0639\u0629 \u0633\u0627\u0639\u0627\u062a \u0918\u0902\u091f\u0947 \u0918\u0902\u091f\u093e"],
		[864e5, "day days tag tage tagen jour jours d\u00eda d\u00edas dia dias giorno giorni dag dagen dzie\u0144 dni g\u00fcn \u65e5 \u65e5\u9593 \u5929 \uc77c \u0434\u0435\u043d\u044c \u0434\u043d\u044f \u0434\u043d\u0435\u0439 \u064a\u0648\u0645 \u064a\u0648\u0645\u0627 \u064a\u0648\u0645\u064b\u0627 \u0623\u064a\u0627\u0645 \u0926\u093f\u0928 \u0926\u093f\u0928\u094b\u0902"],
		[6048e5, "week weeks woche wochen semaine semaines semana semanas settimana settimane weken tydzie\u0144 tygodnie tygodni hafta \u9031\u9593 \u5468 \u9031 \uc8fc \u043d\u0435\u0434\u0435\u043b\u044f \u043d\u0435\u0434\u0435\u043b\u0438 \u043d\u0435\u0434\u0435\u043b\u044c \u0623\u0633\u0628\u0648\u0639 \u0623\u0633\u0627\u0628\u064a\u0639 \u0938\u092a\u094d\u0924\u093e\u0939 \u0939\u092b\u093c\u094d\u0924\u0947"]
	],
	workday: [[1, "werktag werktage werktagen arbeitstag arbeitstage arbeitstagen werkdagen"]],
	calendar: [[1, "month months monat monate monaten mois mes meses mese mesi maand maanden miesi\u0105c miesi\u0105ce miesi\u0119cy m\u00eas \u304b\u6708 \u30f6\u6708 \u30ab\u6708 \u30f5\u6708 \u4e2a\u6708 \u500b\u6708 \uac1c\uc6d4 \u043c\u0435\u0441\u044f\u0446 \u043c\u0435\u0441\u044f\u0446\u0430 \u043c\u0435\u0441\u044f\u0446\u0435\u0432 \u0634\u0647\u0631 \u0623\u0634\u0647\u0631 \u092e\u0939\u0940\u0928\u0947 \u092e\u0939\u0940\u0928\u093e"], [12, "year years jahr jahre jahren an ans ann\u00e9e ann\u00e9es a\u00f1o a\u00f1os anno anni ano anos jaar jaren rok lata lat y\u0131l \u5e74 \u5e74\u9593 \ub144 \u0433\u043e\u0434 \u0433\u043e\u0434\u0430 \u043b\u0435\u0442 \u0633\u0646\u0629 \u0633\u0646\u0648\u0627\u062a \u0938\u093e\u0932 \u0935\u0930\u094d\u0937"]],
	length: [
		[1, "mm"],
		[10, "cm"],
		[1e3, "m meter meters metre metres metros metri"],
		[1e6, "km kilometer kilometers kilometres kilom\u00e8tres"]
	],
	imperial: [
		[1, "inch inches"],
		[12, "ft feet foot"],
		[63360, "mile miles"]
	],
	weight: [
		[1, "mg"],
		[1e3, "g gram grams gramm"],
		[1e6, "kg kilo kilos kilogram kilograms kilogramm"]
	],
	volume: [[1, "ml"], [1e3, "l liter liters litre litres litros litri"]],
	bytes: [
		[1, "kb"],
		[1e3, "mb"],
		[1e6, "gb"],
		[1e9, "tb"]
	],
	celsius: [[1, "\u00b0c"]],
	fahrenheit: [[1, "\u00b0f"]],
	power: [[1, "w watt"], [1e3, "kw"]],
	energy: [[1, "kwh"]]
};
const units = new Map(Object.entries(table).flatMap(([dimension, rows]) => rows.flatMap(([factor, names]) => names.split(" ").map((name) => [name, {
	dimension,
	factor
}]))));
const currencies = /^(?:euro|dollar|pound|franc|real|zloty|rupee)$/;
const scales = new Map([
	[100, "hundred hundert"],
	[1e3, "k thousand tausend mille mil mila duizend tysi\u0105c tysi\u0105ce tysi\u0119cy tsd \u0442\u044b\u0441 \u0442\u044b\u0441\u044f\u0447 \u0442\u044b\u0441\u044f\u0447\u0438 \u0623\u0644\u0641 \u0939\u091c\u093c\u093e\u0930 \u0939\u091c\u093e\u0930"],
	[1e5, "lakh lakhs lac \u0932\u093e\u0916"],
	[1e7, "crore crores \u0915\u0930\u094b\u0921\u093c"],
	[1e6, "million millions millionen mill\u00f3n millones milione milioni milh\u00e3o milh\u00f5es miljoen milion miliony mio mln \u043c\u043b\u043d \u043c\u0438\u043b\u043b\u0438\u043e\u043d \u043c\u0438\u043b\u043b\u0438\u043e\u043d\u0430 \u043c\u0438\u043b\u043b\u0438\u043e\u043d\u043e\u0432 \u0645\u0644\u064a\u0648\u0646"],
	[0xe8d4a51000, "trillion trillions"],
	[1e9, "bn billion billions milliarde milliarden milliard milliards miliardo miliardi mrd mld \u043c\u043b\u0440\u0434 \u0645\u0644\u064a\u0627\u0631"]
].flatMap(([factor, names]) => names.split(" ").map((name) => [name, factor])));
const spelled = `
0 zero null z\u00e9ro cero nul
1 one eins uno jeden
2 two zwei deux dos due dois duas twee dwa dwie
3 three drei trois tres tre tr\u00eas drie trzy
4 four vier quatre cuatro quattro quatro cztery
5 five f\u00fcnf cinq cinco cinque vijf pi\u0119\u0107
6 six sechs seis sei zes sze\u015b\u0107
7 seven sieben sept siete sette sete zeven siedem
8 eight acht huit ocho otto oito osiem
9 nine neun neuf nueve nove negen dziewi\u0119\u0107
10 ten zehn dix diez dieci dez tien dziesi\u0119\u0107
11 eleven elf onze once undici jedena\u015bcie
12 twelve zw\u00f6lf douze doce dodici doze twaalf dwana\u015bcie
13 thirteen dreizehn treize trece tredici treze dertien trzyna\u015bcie
14 fourteen vierzehn quatorze catorce quattordici catorze veertien czterna\u015bcie
15 fifteen f\u00fcnfzehn quinze quince quindici vijftien pi\u0119tna\u015bcie
16 sixteen sechzehn seize diecis\u00e9is sedici dezesseis zestien szesna\u015bcie
17 seventeen siebzehn diecisiete diciassette dezessete zeventien siedemna\u015bcie
18 eighteen achtzehn dieciocho diciotto dezoito achttien osiemna\u015bcie
19 nineteen neunzehn diecinueve diciannove dezenove negentien dziewi\u0119tna\u015bcie
20 twenty zwanzig vingt vingts veinte venti vinte twintig dwadzie\u015bcia
21 veintiuno veinti\u00fan veintiuna
22 veintid\u00f3s
23 veintitr\u00e9s
24 veinticuatro
25 veinticinco
26 veintis\u00e9is
27 veintisiete
28 veintiocho
29 veintinueve
30 thirty drei\u00dfig dreissig trente treinta trenta trinta dertig trzydzie\u015bci
40 forty vierzig quarante cuarenta quaranta quarenta veertig czterdzie\u015bci
50 fifty f\u00fcnfzig cinquante cincuenta cinquanta cinquenta vijftig pi\u0119\u0107dziesi\u0105t
60 sixty sechzig soixante sesenta sessanta sessenta zestig sze\u015b\u0107dziesi\u0105t
70 seventy siebzig setenta settanta zeventig siedemdziesi\u0105t
80 eighty achtzig ochenta ottanta oitenta tachtig osiemdziesi\u0105t
90 ninety neunzig noventa novanta negentig dziewi\u0119\u0107dziesi\u0105t
100 hundred hundert cent cents cien ciento cento cem honderd sto
200 doscientos doscientas duzentos duzentas dwie\u015bcie
300 trescientos trescientas trezentos trezentas trzysta
400 cuatrocientos cuatrocientas quatrocentos quatrocentas czterysta
500 quinientos quinientas quinhentos quinhentas pi\u0119\u0107set
600 seiscientos seiscientas seiscentos seiscentas sze\u015b\u0107set
700 setecientos setecientas setecentos setecentas siedemset
800 ochocientos ochocientas oitocentos oitocentas osiemset
900 novecientos novecientas novecentos novecentas dziewi\u0119\u0107set`;
const words = new Map(spelled.trim().split("\n").flatMap((line) => {
	const [value, ...names] = line.split(" ");
	return names.map((name) => [name, Number(value)]);
}));

// src/text/compounds.ts
const half = "and a half|et demie?|y medi[ao]|e mezz[ao]|e mei[ao]|en een half|i p\u00f3\u0142|\u0441 \u043f\u043e\u043b\u043e\u0432\u0438\u043d\u043e\u0439|und (?:ein halbes|eine halbe)";
const name$1 = "([\\p{L}\\p{M}]{1,14})";
const link = /^\.?,? {0,2}(?:(?:and|und|et|y|e|en|i|\u0438|og|och|ve|\u0648) ?)?$/u;
const halfUnit = new RegExp(`^(?: (?:${half})(?![\\p{L}])|\u534a)`, "u");
const halfBefore = new RegExp(`^ (?:${half}) ${name$1}`, "u");
const lead = /(?:(?<!\p{L})(?:an?|one|ein(?:e[rnms]?)?|une?|un[ao]|uma?|een|jedn[a\u0105eo]) ([\p{L}\p{M}]{1,14})\.?,? (?:(?:and|und|et|y|e|en|i) )?|\u4e00(\u5c0f\u65f6|\u5c0f\u6642|\u6642\u9593|\u5e74|\u5929|\u65e5|\u5468|\u9031\u9593)) ?$/iu;
function withWholes(text, all) {
	const runs = [];
	for (const each of all.toSorted((one, other) => one.from - other.from)) {
		const open = runs.at(-1);
		const sum = open ? joinedWith(text, open.sum, open.parts.at(-1) ?? each, each) : null;
		if (open && sum) {
			open.parts.push(each);
			open.sum = sum;
		} else runs.push({
			parts: [each],
			sum: each
		});
	}
	return runs.flatMap(({ parts, sum }) => {
		const whole = andHalf(text, sum, parts.at(-1) ?? sum) ?? withLead(text, sum) ?? (parts.length > 1 ? sum : null);
		return whole === null ? parts : parts.map((part) => ({
			...part,
			whole
		}));
	});
}
function withLead(text, sum) {
	if (!sum.unit) return null;
	const found = lead.exec(text.slice(Math.max(0, sum.from - 40), sum.from));
	const unit = units.get((found?.[1] ?? found?.[2] ?? "").toLowerCase());
	if (!unit) return null;
	return joinedValue({
		...sum,
		values: [1],
		unit
	}, unit, sum);
}
function joinedWith(text, sum, last, next) {
	const end = last.from + last.text.length;
	if (next.from < end || next.from > end + 8 || !link.test(text.slice(end, next.from))) return null;
	return last.unit && joinedValue(sum, last.unit, next);
}
function joinedValue(sum, least, next) {
	const [before, more] = [single(sum), single(next)];
	if (before === null || more === null || !sum.unit) return null;
	if ((next.unit === null ? /^\d\d$/.test(next.text) : next.unit.dimension === "cent") && more < 100 && currencies.test(least.dimension)) return {
		...sum,
		values: [before + more / 100]
	};
	if (!next.unit) return null;
	const isLess = next.unit.factor < least.factor && more * next.unit.factor < least.factor;
	if (next.unit.dimension !== least.dimension || !isLess) return null;
	return {
		...sum,
		values: [before + more * next.unit.factor / sum.unit.factor]
	};
}
function single({ values }) {
	const [value = -1] = values;
	return values.length === 1 && value >= 0 ? value : null;
}
function andHalf(text, sum, last) {
	const value = single(sum);
	const end = last.from + last.text.length;
	const after = text.slice(end, end + 40);
	if (value === null || !Number.isInteger(value)) return null;
	if (sum.unit !== null) return halfUnit.test(after) ? {
		...sum,
		values: [value + .5]
	} : null;
	const unit = units.get(halfBefore.exec(after)?.[1]?.toLowerCase() ?? "");
	return unit ? {
		...sum,
		values: [value + .5],
		unit
	} : null;
}
const forms = [[.5, new RegExp(`(?<!\\p{L})(?:half(?: an?)?|halve|halbe[nsr]?|demie?|medi[ao]|mezz[ao]|mei[ao]|p\u00f3\u0142)[ -]${name$1}|(?<!\\p{L})(?:mezz['\u2019]|\u043f\u043e\u043b)${name$1}|\u534a(?:\u4e2a|\u500b)?(\u5c0f\u65f6|\u5c0f\u6642|\u6642\u9593|\u5e74|\u6708|\u5929|\u65e5|\uc2dc\uac04)`, "giu")], [1.5, new RegExp(`(?<!\\p{L})(?:(?:anderthalb|eineinhalb|anderhalve?|p\u00f3\u0142tor[aej]{1,2}|\u043f\u043e\u043b\u0442\u043e\u0440[\u0430\u044b]|one and a half) ${name$1}|(?:(?:an?|une?|una|uma|um) |un['\u2019])${name$1} (?:${half})(?!\\p{L}))`, "giu")]];
const shares = [
	[.75, /(?<!\p{L})(?:three[ -]quarters|drei ?viertel|trois quarts|tres cuartos|tre quarti|tr\u00eas quartos)(?!\p{L})/giu],
	[.25, /(?<!\p{L})(?:(?:a|one) quarter of|ein viertel|un quart d(?:es?|u)|un cuarto d|um quarto d|un quarto d)/giu],
	[.5, /(?<!\p{L})(?:half (?:of|the)|h\u00e4lfte|moiti\u00e9|mitad|met\u00e0|metade)(?!\p{L})/giu],
	[12, /(?<!\p{L})(?:dozen|dutzend|douzaine|docena|dozzina|d\u00fazia|dozijn|tuzin)(?!\p{L})/giu],
	[2, /(?<!\p{L})(?:twice|zweimal|tweemaal|dwukrotnie|\u0434\u0432\u0430\u0436\u0434\u044b)(?!\p{L})/giu]
];
const outOf = /(?<!\p{L})(\d{1,3}|\p{Ll}{3,5}) (?:in|out of|von|sur|de cada|su|em cada) (\d{1,3}|\p{Ll}{3,6})(?![\p{L}\d])/giu;
const germanHalves = new RegExp(`(?<!\\p{L})(\\p{Ll}{4,6})einhalb ${name$1}`, "giu");
function halvesIn(text) {
	const amount = ({ index: from, 0: it }, value, unit) => ({
		from,
		text: it,
		values: [value],
		unit
	});
	const unitOf = (match) => units.get(match.slice(1).find(Boolean)?.toLowerCase() ?? "") ?? null;
	const told = forms.flatMap(([value, form]) => [...text.matchAll(form)].map((match) => amount(match, value, unitOf(match))));
	const german = [...text.matchAll(germanHalves)].map((match) => amount(match, (words.get(match[1]?.toLowerCase() ?? "") ?? -1) + .5, units.get(match[2]?.toLowerCase() ?? "") ?? null));
	const parts = shares.flatMap(([value, form]) => [...text.matchAll(form)].map((match) => amount(match, value, null)));
	const ratios = [...text.matchAll(outOf)].flatMap((match) => {
		const [one, all] = [match[1], match[2]].map((each = "") => words.get(each.toLowerCase()) ?? Number(each));
		return one && all && one < all ? [amount(match, one / all, null)] : [];
	});
	return [
		...[...told, ...german].filter(({ unit }) => unit !== null),
		...parts,
		...ratios
	];
}

// src/text/number-words.ts
const LINKS = /* @__PURE__ */ new Set([
	"and",
	"y",
	"e",
	"et"
]);
const ONES = new Set("one un une uno una um uma jeden".split(" "));
const FRENCH = new Set("deux trois quatre cinq sept huit neuf mille".split(" "));
function spelledNumbersIn(text, most) {
	const found = [];
	const tokens = [...text.matchAll(/\p{L}{1,40}/gu)];
	for (let at = 0; at < tokens.length && found.length < most; at++) {
		const first = tokens[at];
		const start = first && valueOf(first[0].toLowerCase());
		if (!first || start === void 0 || /\d[ -]?$/.test(text.slice(first.index - 2, first.index))) continue;
		let sum = start >= 1e3 ? {
			total: start,
			current: 0
		} : {
			total: 0,
			current: start
		};
		let last = first;
		for (let next = nextOf(text, tokens, at); next; next = nextOf(text, tokens, at)) {
			const together = withNext(sum, next, last[0].toLowerCase());
			if (!together) break;
			sum = together;
			last = next.token;
			at = next.at;
		}
		const shown = text.slice(first.index, endOf(last));
		found.push({
			from: first.index,
			text: shown,
			value: sum.total + sum.current
		});
	}
	return found;
}
function endOf(token) {
	return token.index + token[0].length;
}
function nextOf(text, tokens, at) {
	const [last, token, behind] = tokens.slice(at, at + 3);
	const isNear = (one, other) => /^[ -]$/.test(text.slice(endOf(one), other.index));
	if (!last || !token || !isNear(last, token)) return null;
	const word = token[0].toLowerCase();
	if (!LINKS.has(word)) return {
		token,
		at: at + 1,
		word,
		link: null
	};
	if (!behind || !isNear(token, behind)) return null;
	return {
		token: behind,
		at: at + 2,
		word: behind[0].toLowerCase(),
		link: word
	};
}
function withNext({ total, current }, { word, link }, before) {
	const value = ONES.has(word) ? 1 : valueOf(word);
	const rest = current % 100;
	if (value === void 0 || link === "and" && rest !== 0) return null;
	if (word.startsWith("cent") && !FRENCH.has(before)) return null;
	if (word.startsWith("vingt") && rest === 4) return {
		total,
		current: current + 76
	};
	if (value >= 1e3) return link || current === 0 ? null : {
		total: total + current * value,
		current: 0
	};
	if (value === 100 && current > 0 && current < 100) return link === null ? {
		total,
		current: current * 100
	} : null;
	return isFree(value, current) && total + current > 0 ? {
		total,
		current: current + value
	} : null;
}
function isFree(value, current) {
	const rest = current % 100;
	if (value >= 100) return current === 0;
	if (value >= 20) return rest === 0;
	if (value >= 10) return rest === 0 || rest === 60 || rest === 80;
	return rest === 0 || rest >= 20 && rest % 10 === 0;
}
function valueOf(word) {
	return words.get(word) ?? (word.length > 2 ? scales.get(word) : void 0) ?? compoundOf(word);
}
const PARTS = [
	["tausend", 1e3],
	["duizend", 1e3],
	["mila", 1e3],
	["hundert", 100],
	["honderd", 100],
	["cento", 100]
];
const ITALIAN = /^(vent|trent|quarant|cinquant|sessant|settant|ottant|novant)[ia]?(uno?|due|tr[e\u00e9]|quattro|cinque|sei|sette|otto|nove)$/;
const endings = new Set([
	...words.keys(),
	...PARTS.map(([part]) => part),
	"uno",
	"tr\u00e9",
	"ein",
	"een"
].map((each) => each.slice(-3)));
function compoundOf(word, below = Number.POSITIVE_INFINITY) {
	if (word.length < 7 || !endings.has(word.slice(-3))) return void 0;
	for (const [name, value] of PARTS) {
		const at = value < below ? word.indexOf(name) : -1;
		if (at < 0) continue;
		const rest = word.slice(at + name.length).replace(/^und/, "");
		const before = at === 0 ? 1 : partOf(word.slice(0, at), value);
		const after = rest === "" ? 0 : partOf(rest, value);
		if (before === void 0 || after === void 0 || before >= value || after >= value) continue;
		return before * value + after;
	}
	for (const { index, 0: link } of word.matchAll(/und|[e\u00eb]n/g)) {
		const [ones, tens] = [onesOf(word.slice(0, index)), words.get(word.slice(index + link.length))];
		if (ones && ones < 10 && tens && tens >= 20 && tens < 100) return tens + ones;
	}
	const [, stem = "", unit = ""] = ITALIAN.exec(word) ?? [];
	const tens = words.get(`${stem}i`) ?? words.get(`${stem}a`);
	return tens === void 0 ? void 0 : tens + (unit.startsWith("un") ? 1 : words.get(unit) ?? 3);
}
function partOf(word, below) {
	return onesOf(word) ?? compoundOf(word, below);
}
function onesOf(word) {
	return /^(?:eine?|een)$/.test(word) ? 1 : words.get(word);
}
const DIGITS = "\u3007\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d";
const LARGER = /* @__PURE__ */ new Map([
	["\u5341", 10],
	["\u767e", 100],
	["\u5343", 1e3],
	["\u4e07", 1e4],
	["\u842c", 1e4],
	["\ub9cc", 1e4],
	["\u5104", 1e8],
	["\u4ebf", 1e8],
	["\uc5b5", 1e8]
]);
const character = `[${DIGITS}\u96f6\u4e24\u5169${[...LARGER.keys()].join("")}]`;
const numeral = new RegExp(`(?<![\\p{sc=Latin}\\d.,])(?:\\d{1,4}(?:,\\d{3})*(?:\\.\\d+)?(?=[\u5343\u4e07\u842c\ub9cc\u5104\u4ebf\uc5b5])|${character})(?:${character}|(?<=\\D)\\d{1,4}(?=\\D)){0,12}`, "gu");
const word$1 = /^(?:\u5341\u5206(?!\u9593|\u949f|\u9418|\u5f8c|\u540e|\u524d|\u4ee5[\u5185\u5167\u4e0a]|\u307b\u3069|\u304f\u3089\u3044|\u3050\u3089\u3044|\u7a0b\u5ea6)|\u767e\u5206\u4e4b|\D{1,3}\u5206[\u306e\u3068\u4e4b]|[\u4e09\u4e94\u4e03\u516b\u4e5d]\u5206[\u8896\u4e08\u54b2\u5208]|\u4e07\u5e74|[\u842c\u4e07]\u4e00)/u;
function numeralsIn(text) {
	return [...text.matchAll(numeral)].filter(({ index }) => !word$1.test(text.slice(index, index + 6))).map((match) => ({
		from: match.index,
		text: match[0],
		value: worthOf(match[0])
	}));
}
function worthOf(text) {
	let [total, group, digit] = [
		0,
		0,
		0
	];
	for (const [each] of text.matchAll(/[\d.,]+|\D/g)) {
		const by = LARGER.get(each);
		if (by === void 0) {
			const one = each === "\u96f6" ? 0 : /[\u4e24\u5169]/.test(each) ? 2 : DIGITS.indexOf(each);
			digit = /\d/.test(each) ? Number(each.replaceAll(",", "")) : digit * 10 + one;
		} else if (by < 1e4) {
			group += (digit || 1) * by;
			digit = 0;
		} else {
			total += (group + digit || 1) * by;
			[group, digit] = [0, 0];
		}
	}
	return total + group + digit;
}

// src/text/quantities.ts
const working = /^(?:business|working|ouvr|h\u00e1bil|lavorativ|\u00fateis|robocz)/;
const workday = {
	dimension: "workday",
	factor: 1
};
const longest = 1e5;
const most$1 = 2e3;
const money = "(?:[\u20ac$\u00a3\u00a5\u20b9\u20a9]|US\\$|R\\$|EUR|USD|GBP|CHF|PLN|INR|Rs\\.?)";
const figure = "\\d{0,4}[\u00bc\u00bd\u00be\u2150-\u215e]|\\d{1,3}(?:[ \xA0\u202f'\u2019]\\d{3})+(?:[.,]\\d{1,6})?(?!\\d)|\\d{1,20}(?:[.,]\\d{1,20}){0,6}";
const letter = "\\p{sc=Latin}\\p{sc=Greek}\\p{sc=Cyrillic}";
const word = `${letter}\\p{N}_`;
const code = new RegExp(`(?<![${word}.@/-])(?=[${letter}\\d_/-]*[${letter}])[${letter}]{1,10}[-_/]?(?:[${letter}\\d]{0,12}[-_/]?){0,2}\\d{3,20}[${letter}\\d]{0,12}(?![${word}])`, "gu");
const number = new RegExp(`(?<![${word}]|\\p{L}-|\\d[.,])(?:(${money}(?! )|(?<!\\d ?)${money}(?= )) ?)?((?<![\\p{N}\\p{L}%\u20ac$\u00a3\u00b0)])[-\u2212](?=\\d))?(${figure})`, "gu");
const name = "(?:(?![\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}])[\\p{L}\\p{M}]){1,14}\\$?";
const symbol = `%|\u00b0[CF]|[\u20ac$\u00a3\u00a5\u20b9\u20a9]|${[...units.keys()].filter((each) => /^[\u3000-\u9fff\uac00-\ud7af]/.test(each)).toSorted((one, other) => other.length - one.length).join("|")}`;
const following = new RegExp(`^(?:[-\u00a0\u202f ]?(${symbol}|${name}))(?: (${name}|[\u20ac$\u00a3\u00a5%\u20b9]))?`, "u");
const minus = /(?<![\p{N}%\u20ac$\u00a3\u00b0)] )(?<!\p{L})(?:minus|moins|menos|meno|\u043c\u0438\u043d\u0443\u0441) $/iu;
function factsIn(whole, given) {
	let text = inAscii(whole.slice(0, longest));
	const dates = datesIn(text);
	const months = given ? monthsIn(text) : [];
	text = without(text, dates);
	const times = timesIn(text).slice(0, most$1);
	text = without(text, times);
	const spans = given ? spansIn(text).slice(0, most$1) : [];
	const codes = [...text.matchAll(code)].slice(0, most$1).map((match) => ({
		from: match.index,
		text: match[0]
	}));
	text = without(text, codes);
	const numerals = numeralsOf(text, given);
	text = without(text, numerals);
	const figures = figuresIn(text);
	const spelled = spelledIn(text, given);
	const numbers = [
		...figures,
		...numerals,
		...spelled
	].filter(({ values }) => values.length > 0);
	const quantities = withWholes(text, numbers);
	return {
		quantities: given ? [
			...quantities,
			...partsIn(text),
			...halvesIn(text)
		] : quantities,
		dates: [...dates, ...months],
		times: [...times, ...spans],
		codes: [...codes, ...figures.filter(({ values }) => values.length === 0)]
	};
}
function without(text, found) {
	return blanked(text, found.map(({ from, text: it }) => ({
		from,
		to: from + it.length
	})));
}
function figuresIn(text) {
	const found = [];
	for (const match of text.matchAll(number)) {
		if (found.length >= most$1) break;
		const end = match.index + match[0].length;
		const { scale, unit, length } = unitAfter(text.slice(end, end + 40), match[1] !== void 0);
		const isMinus = match[2] !== void 0 || minus.test(text.slice(Math.max(0, match.index - 12), match.index));
		const figure = match[3] ?? "";
		const values = [...readingsOf(figure), ...yearsOf(figure, text.slice(Math.max(0, match.index - 5), match.index))].map((value) => value * scale * (isMinus ? -1 : 1));
		const symbol = match[1] ? units.get(match[1].toLowerCase().replace(".", "")) ?? null : null;
		const told = text.slice(match.index, end + length).replace(/[.,]$/, "");
		found.push({
			from: match.index,
			text: told,
			values,
			unit: symbol ?? unit
		});
	}
	return found;
}
function yearsOf(figure, before) {
	const first = /(\d{4})[-\u2013/]$/.exec(before)?.[1];
	return first && /^\d{1,2}$/.test(figure) ? [Number(first.slice(0, -figure.length) + figure)] : [];
}
const ofMoney = /* @__PURE__ */ new Map([
	["m", 1e6],
	["b", 1e9],
	["t", 0xe8d4a51000]
]);
function unitAfter(rest, isMoney = false) {
	const match = following.exec(rest);
	if (!match) return {
		scale: 1,
		unit: null,
		length: 0
	};
	const many = isMoney ? ofMoney.get(match[1]?.toLowerCase() ?? "") : void 0;
	if (many !== void 0) return {
		scale: many,
		unit: null,
		length: rest.indexOf(match[1] ?? "") + 1
	};
	const [first = "", second = ""] = [match[1]?.toLowerCase(), match[2]?.toLowerCase()];
	const scale = scales.get(first);
	if (scale !== void 0) {
		const unit = units.get(second) ?? null;
		return {
			scale,
			unit,
			length: match[0].length - (unit || match[2] === void 0 ? 0 : match[2].length + 1)
		};
	}
	const unit = units.get(first) ?? null;
	const later = unit === null && first.length > 3 ? units.get(second) ?? null : null;
	if (later) return {
		scale: 1,
		unit: working.test(first) ? workday : later,
		length: match[0].length
	};
	if (unit && working.test(second)) return {
		scale: 1,
		unit: workday,
		length: match[0].length
	};
	return {
		scale: 1,
		unit,
		length: unit ? match[0].length - (match[2] === void 0 ? 0 : match[2].length + 1) : 0
	};
}
function spelledIn(text, all) {
	return withUnits(text, spelledNumbersIn(text, most$1)).filter(({ unit }) => all || unit !== null);
}
function numeralsOf(text, all) {
	return withUnits(text, numeralsIn(text).slice(0, most$1)).filter(({ values: [value = 0], unit, text: it }) => all || /\d/.test(it) || unit !== null && value > 1);
}
function withUnits(text, numbers) {
	return numbers.map(({ from, text: it, value }) => {
		const end = from + it.length;
		const { scale, unit, length } = unitAfter(text.slice(end, end + 40));
		return {
			from,
			text: text.slice(from, end + length),
			values: [value * scale],
			unit
		};
	});
}
function partsIn(text) {
	return [...text.matchAll(/(?<![\d/.])(?:(\d{1,3}) )?(\d{1,3})\/(\d{1,3})(?![\d/.])|[\u00bc\u00bd\u00be\u2150-\u215e]/g)].flatMap((match) => {
		const [, whole = 0, over, under] = match;
		return (over ? [[Number(over) / Number(under)], [Number(whole) + Number(over) / Number(under)]] : match[0].normalize("NFKD").split("\u2044").map((each) => [Number(each)])).map((each) => ({
			from: match.index,
			text: match[0],
			values: each,
			unit: null
		}));
	});
}
function readingsOf(figure) {
	const part = fractionIn(figure);
	if (part !== null) return [part];
	const text = figure.replace(/[ \u00a0\u202f'\u2019]/g, "");
	if (/^\d{1,2}(?:,\d\d)+,\d{3}$/.test(text)) return [Number(text.replaceAll(",", ""))];
	const marks = text.replace(/\d/g, "");
	if (marks === "") return [Number(text)];
	const last = marks.at(-1) ?? ".";
	const groups = text.split(/[.,]/);
	if (new Set(marks).size === 2) {
		if (marks.indexOf(last) !== marks.length - 1) return [];
		const at = text.lastIndexOf(last);
		return [Number(`${text.slice(0, at).replace(/[.,]/g, "")}.${text.slice(at + 1)}`)];
	}
	const grouped = groups.slice(1).every(({ length }) => length === 3) && (groups[0]?.length ?? 9) <= 3;
	if (marks.length > 1) return grouped ? [Number(groups.join(""))] : [];
	const decimal = Number(groups.join("."));
	return grouped && groups[0] !== "0" ? [decimal, Number(groups.join(""))] : [decimal];
}
function fractionIn(figure) {
	const [over, under] = (figure.at(-1) ?? "").normalize("NFKD").split("\u2044").map(Number);
	return over && under ? Number(figure.slice(0, -1)) + over / under : null;
}
function sameQuantity(told, given) {
	if (isShare(told, given) || isShare(given, told) || isOfCents(told, given) || isOfCents(given, told)) return true;
	if (told.unit && given.unit && told.unit.dimension !== given.unit.dimension) return false;
	const [by, over] = told.unit && given.unit ? [told.unit.factor, given.unit.factor] : [1, 1];
	return told.values.some((one) => given.values.some((other) => near(one * by, other * over) || other < 0 && near(one * by, -other * over) && isTurned(given)));
}
function isTurned({ unit }) {
	return unit !== null && (unit.dimension === "percent" || currencies.test(unit.dimension));
}
function isOfCents(cents, money) {
	if (cents.unit?.dimension !== "cent" || !currencies.test(money.unit?.dimension ?? "")) return false;
	return cents.values.some((one) => money.values.some((other) => near(one, other * 100)));
}
function isShare(percent, plain) {
	if (percent.unit?.dimension !== "percent" || plain.unit !== null) return false;
	const fractions = plain.values.filter((value) => !Number.isInteger(value));
	return percent.values.some((one) => fractions.some((other) => near(one, other * 100)));
}
function near(one, other) {
	return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}

// src/text/grounds.ts
const most = 500;
const kept = 500;
function openGrounds(free) {
	const known = /* @__PURE__ */ new Map();
	const read = (text) => {
		const found = known.get(text) ?? factsIn(text, true);
		if (known.size >= kept) known.clear();
		known.set(text, found);
		return found;
	};
	return {
		numbersIn: (text) => {
			const own = withoutNumbering(inAscii(text));
			const told = {
				...factsIn(own, false),
				groups: groupsIn(own),
				hours: spansIn(own).slice(0, most)
			};
			const { quantities, dates, times, codes } = told;
			return {
				told,
				count: quantities.length + dates.length + times.length + codes.length
			};
		},
		unfoundedIn: (told, sources) => unfounded(told, sources.map(read), sources, free)
	};
}
const grouped = /(?<![\p{L}\p{N}])[+(]{0,2}[A-Z]{0,2}\d(?:[ ()/.-]{0,2}[\dA-Z]){6,33}/gu;
function groupsIn(text) {
	return [...text.matchAll(grouped)].map((match) => ({
		from: match.index,
		text: match[0]
	}));
}
function unbroken(text) {
	return text.replace(/[\s()/.-]/g, "");
}
function unfounded(told, all, sources, free) {
	const given = {
		quantities: [...new Set(all.flatMap(({ quantities }) => quantities.flatMap((each) => each.whole ? [each, each.whole] : [each])))],
		dates: all.flatMap((each) => each.dates),
		times: all.flatMap((each) => each.times),
		numbers: new Set(all.flatMap(({ codes }) => codes.flatMap(({ text }) => runsOf(text))))
	};
	return withoutGroups([
		...quantitiesBeyond(told, given, free),
		...datesBeyond(told, given),
		...timesBeyond(told, given),
		...told.codes.length > 0 ? codesBeyond(told, sources) : []
	], told, sources).toSorted((one, other) => one.from - other.from);
}
function quantitiesBeyond(told, { quantities, dates, times, numbers }, free) {
	const partsOfDates = new Set(dates.flatMap(({ readings }) => readings.flatMap(({ year, day }) => [year, day])));
	const isGiven = (each) => {
		const [value = -1] = each.values;
		const small = each.unit === null && each.values.length === 1 && Number.isInteger(value) && value >= 0;
		if (small && value <= free) return true;
		if ((small || isDay(each)) && partsOfDates.has(value)) return true;
		if (isDated(each, dates) || small && isWithinHours(each, told.hours, times)) return true;
		if (numbers.has(each.text) || quantities.some((other) => sameQuantity(each, other))) return true;
		return times.some((time) => isHour(each, time));
	};
	const isLike = (each, { unit }) => unit !== null && each.unit !== null && unit.dimension === each.unit.dimension;
	return told.quantities.filter((each) => !isGiven(each) && !(each.whole && isGiven(each.whole))).map((each) => ({
		...each,
		instead: quantities.find((other) => isLike(each, other))?.text ?? null
	}));
}
function datesBeyond(told, { quantities, dates }) {
	const years = /* @__PURE__ */ new Set([...dates.flatMap(({ readings }) => readings.map(({ year }) => year)), ...yearsIn(quantities)]);
	return told.dates.filter((each) => !dates.some((other) => sameDate(each, other, years))).map((each) => ({
		...each,
		instead: dates[0]?.text ?? null
	}));
}
function timesBeyond(told, { quantities, times }) {
	const isGiven = (time) => times.some((other) => other.readings.some((it) => time.readings.includes(it))) || quantities.some((other) => isHour(other, time));
	return told.times.filter((each) => !isGiven(each)).map((each) => ({
		...each,
		instead: times[0]?.text ?? null
	}));
}
function codesBeyond(told, sources) {
	const all = inAscii(sources.join("\n")).toLowerCase();
	const runs = new Set(runsOf(all));
	return told.codes.filter(({ text }) => {
		return !(/\p{L}/u.test(text) && runsOf(text).every((run) => runs.has(run))) && !holds(all, text);
	}).map((each) => ({
		...each,
		instead: null
	}));
}
function withoutGroups(claims, { groups }, sources) {
	if (claims.length === 0 || groups.length === 0) return claims;
	const given = inAscii(sources.join("\n"));
	const [all, exact] = [unbroken(given), new Set(groupsIn(given).map(({ text }) => unbroken(text)))];
	const known = groups.filter(({ text }) => {
		const bare = unbroken(text);
		return exact.has(bare) || !DOTTED.test(text) && all.includes(bare);
	});
	return claims.filter(({ from }) => !known.some((group) => from >= group.from && from < group.from + group.text.length));
}
const DOTTED = /^\d+(?:\.\d+){2,}$/;
function isHour({ unit, values: [value = -1] }, { text, readings }) {
	if (unit?.dimension !== "time") return false;
	const minutes = value * unit.factor / 6e4;
	if (unit.factor === 36e5 && value <= 24 && readings.includes(minutes % 1440)) return true;
	return readings.includes(minutes) && /\d ?h/i.test(text);
}
function isDated({ text }, dates) {
	const [, day, month] = /^(?:(\d{1,2})\.)?(\d{2})$/.exec(text) ?? [];
	if (month === void 0 || day === void 0 && !month.startsWith("0")) return false;
	return dates.some(({ readings }) => readings.some((it) => it.month === Number(month) && (day === void 0 || it.day === Number(day))));
}
function isWithinHours({ from, values: [value = -1] }, hours, times) {
	const is = (time) => time === value * 60 || value <= 12 && time === (value * 60 + 720) % 1440;
	return hours.some((span) => from >= span.from && from < span.from + span.text.length) && times.some(({ readings }) => readings.some(is));
}
function isDay({ text }) {
	return /^\d{1,2}\s?[\u65e5\u53f7\u865f\uc77c]$/.test(text);
}
function holds(all, code) {
	const wanted = code.toLowerCase();
	for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1)) {
		const end = at + wanted.length;
		const [before, after] = [all.slice(Math.max(0, at - 2), at), all.slice(end, end + 2)];
		if (!/\d\.?$/.test(before) && !/^\.?\d/.test(after)) return true;
	}
	return false;
}
function runsOf(text) {
	return text.match(/\d{3,20}/g) ?? [];
}
function yearsIn(quantities) {
	return quantities.flatMap(({ values, unit }) => unit === null ? values : []).filter((value) => value > 999 && value < 3e3);
}

export { openGrounds };