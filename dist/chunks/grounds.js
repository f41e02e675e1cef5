import { ur as citationsIn } from "./ground.js";

// src/text/calendar.ts
const months = new Map(`
january jan januar januari janvier janv enero ene gennaio gen janeiro stycze\u0144 stycznia
february feb februar februari f\u00e9vrier f\u00e9vr febrero febbraio fevereiro fev luty lutego
march mar m\u00e4rz mrz mars marzo mar\u00e7o maart mrt marzec marca
april apr avril avr abril abr aprile kwiecie\u0144 kwietnia
may mai mayo maggio mag maio mei maj maja
june jun juni juin junio giugno giu junho czerwiec czerwca
july jul juli juillet juil julio luglio lug julho lipiec lipca
august aug ao\u00fbt agosto ago augustus sierpie\u0144 sierpnia
september sep sept septembre septiembre settembre set setembro wrzesie\u0144 wrze\u015bnia
october oct oktober okt octobre octubre ottobre ott outubro out pa\u017adziernik pa\u017adziernika
november nov novembre noviembre novembro listopad listopada
december dec dezember dez d\u00e9cembre d\u00e9c diciembre dic dicembre dezembro grudzie\u0144 grudnia`.trim().split("\n").flatMap((line, index) => line.split(" ").map((name) => [name, index + 1])));
const name = "(\\p{L}{3,12})";
const day = "(\\d{1,2})(?:st|nd|rd|th|er|[.\u00ba\u00aa])?";
const forms = [
	[/(?<![\d.-])(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/g, ([, y, m, d]) => valid(y, m, d)],
	[/(\d{4})\s?\u5e74\s?(\d{1,2})\s?\u6708\s?(?:(\d{1,2})\s?\u65e5)?/g, ([, y, m, d]) => valid(y, m, d)],
	[/(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2}(?!\d))/g, ([, d, m, y]) => valid(y, m, d)],
	[/(?<=(?<!\p{L})(?:am|ab|bis|vom|zum|den|dem|seit) )(\d{1,2})\.\s?(\d{1,2})\.(?!\d)/giu, ([, d, m]) => valid(void 0, m, d)],
	[/(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2}(?!\d))/g, ([, a, , b, y]) => [...valid(y, b, a), ...a === b ? [] : valid(y, a, b)]],
	[new RegExp(`(?<![\\p{L}\\d.,])${day}(?: ?-? ?(?:of|de|di))? ?${name}\\.?(?:,? (?:de |of )?(\\d{4}))?(?!\\d)`, "gu"), ([, d, m, y]) => valid(y, monthOf(m), d)],
	[new RegExp(`(?<!\\p{L})${name}\\.? ${day}(?:,? (\\d{4}))?(?![\\d.,]*\\d)`, "gu"), ([, m, d, y]) => valid(y, monthOf(m), d)],
	[new RegExp(`(?<!\\p{L})${name}\\.?,? (?:de )?(\\d{4})(?!\\d)`, "gu"), ([, m, y]) => valid(y, monthOf(m), void 0)]
];
function bare(text) {
	return text.replace(/[.\s]+$/, "");
}
function monthOf(text) {
	return String(months.get((text ?? "").toLowerCase()) ?? 0);
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
	for (const [pattern, read] of forms) for (const match of text.matchAll(pattern)) {
		const [from, to] = [match.index, match.index + match[0].length];
		if (found.some((other) => other.from < to && from < other.from + other.text.length)) continue;
		const readings = read(match);
		if (readings.length > 0) found.push({
			from,
			text: bare(match[0]),
			readings
		});
		if (found.length > 300) return found;
	}
	return found;
}
function monthsIn(text) {
	return [...text.matchAll(/(?<![\d-])(\d{4})-(0[1-9]|1[0-2])(?![\d-])/g)].map((match) => ({
		from: match.index,
		text: match[0],
		readings: valid(match[1], match[2], void 0)
	}));
}
function sameDate(told, given, years = /* @__PURE__ */ new Set()) {
	return told.readings.some((one) => given.readings.some((other) => one.month === other.month && (one.day === null || one.day === other.day) && (one.year === null || (other.year === null ? years.has(one.year) : one.year === other.year))));
}
const clock = /(?<![\d.,:])(?:([01]?\d|2[0-4])[:h]([0-5]\d)(?::[0-5]\d)?(?: ?([ap])\.?m\b\.?)?|(1[0-2]|0?[1-9]) ?([ap])\.?m\b\.?|([01]?\d|2[0-4])(?:[.:]([0-5]\d))? ?(?:Uhr|h(?![\p{L}\d])))(?![\d:])/giu;
const opening = /(?<![\d.,:])(1[0-2]|0?[1-9])(?::([0-5]\d))? ?(?:[-\u2013\u2014]|to|till|until|and) ?(?=(?:1[0-2]|0?[1-9])(?::[0-5]\d)? ?[ap]\.?m\b)/giu;
function timesIn(text) {
	if (!/\d/.test(text)) return [];
	return [...openingsIn(text), ...clocksIn(text)].toSorted((one, other) => one.from - other.from);
}
function openingsIn(text) {
	return [...text.matchAll(opening)].map((match) => {
		const early = Number(match[1]) % 12 * 60 + Number(match[2] ?? 0);
		const told = /^[\d:]+/.exec(match[0])?.[0] ?? "";
		return {
			from: match.index,
			text: told,
			readings: [early, early + 720]
		};
	});
}
function clocksIn(text) {
	return [...text.matchAll(clock)].map((match) => {
		const hour = Number(match[1] ?? match[4] ?? match[6]);
		const minutes = Number(match[2] ?? match[7] ?? 0);
		const half = (match[3] ?? match[5])?.toLowerCase();
		const early = hour % 12 * 60 + minutes;
		const exact = half === "p" ? early + 720 : half === "a" ? early : hour % 24 * 60 + minutes;
		const open = half === void 0 && hour >= 1 && hour <= 12 && match[6] === void 0;
		return {
			from: match.index,
			text: bare(match[0]),
			readings: open ? [exact, (exact + 720) % 1440] : [exact]
		};
	});
}

// src/text/units.ts
const table = {
	percent: [[1, "% percent prozent procent procenta procent\u00f3w"]],
	euro: [[1, "\u20ac eur euro euros"]],
	dollar: [[1, "$ usd dollar dollars d\u00f3lares dollari us$"]],
	pound: [[1, "\u00a3 gbp pounds pfund"]],
	franc: [[1, "chf franken"]],
	yen: [[1, "\u00a5 jpy yen yuan cny"]],
	zloty: [[1, "pln z\u0142 z\u0142otych"]],
	real: [[1, "brl r$ reais"]],
	krone: [[1, "kr sek nok dkk"]],
	cent: [[1, "cent cents ct centimes c\u00e9ntimos centesimi"]],
	time: [
		[1, "ms milliseconds millisekunden"],
		[1e3, "s sec secs second seconds sekunde sekunden seconde secondes segundo segundos secondo secondi seconden sekund"],
		[6e4, "min mins minute minutes minuten minuto minutos minuti minut"],
		[36e5, "h hr hrs hour hours stunde stunden heure heures hora horas ora ore uur uren godzin godziny"],
		[864e5, "day days tag tage tagen jour jours d\u00eda d\u00edas dia dias giorno giorni dag dagen dzie\u0144 dni"],
		[6048e5, "week weeks woche wochen semaine semaines semana semanas settimana settimane weken tydzie\u0144 tygodnie tygodni"]
	],
	workday: [[1, "werktag werktage werktagen arbeitstag arbeitstage arbeitstagen werkdagen"]],
	calendar: [[1, "month months monat monate monaten mois mes meses mese mesi maand maanden miesi\u0105c miesi\u0105ce miesi\u0119cy m\u00eas"], [12, "year years jahr jahre jahren an ans ann\u00e9e ann\u00e9es a\u00f1o a\u00f1os anno anni ano anos jaar jaren rok lata lat"]],
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
const scales = new Map([
	[1e3, "k thousand tausend mille mil mila duizend tysi\u0105c tysi\u0105ce tysi\u0119cy tsd"],
	[1e6, "million millions millionen mill\u00f3n millones milione milioni milh\u00e3o milh\u00f5es miljoen milion miliony mio mln"],
	[1e9, "billion billions milliarde milliarden milliard milliards miliardo miliardi mrd mld"]
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
20 twenty zwanzig vingt veinte venti vinte twintig dwadzie\u015bcia
24 vierundzwanzig veinticuatro ventiquattro
30 thirty drei\u00dfig dreissig trente treinta trenta trinta dertig trzydzie\u015bci
40 forty vierzig quarante cuarenta quaranta quarenta veertig czterdzie\u015bci
50 fifty f\u00fcnfzig cinquante cincuenta cinquanta cinquenta vijftig pi\u0119\u0107dziesi\u0105t
60 sixty sechzig soixante sesenta sessanta sessenta zestig sze\u015b\u0107dziesi\u0105t
70 seventy siebzig setenta settanta zeventig siedemdziesi\u0105t
80 eighty achtzig ochenta ottanta oitenta tachtig osiemdziesi\u0105t
90 ninety neunzig noventa novanta negentig dziewi\u0119\u0107dziesi\u0105t
100 hundred hundert cent cien cento cem honderd sto`;
const words = new Map(spelled.trim().split("\n").flatMap((line) => {
	const [value, ...names] = line.split(" ");
	return names.map((name) => [name, Number(value)]);
}));

// src/text/quantities.ts
const working = /^(?:business|working|ouvr|h\u00e1bil|lavorativ|\u00fateis|robocz)/;
const workday = {
	dimension: "workday",
	factor: 1
};
const longest = 1e5;
const most = 2e3;
const number = new RegExp(`(?<![\\p{L}\\p{N}_]|\\p{L}-|\\d[.,])(?:((?:[\u20ac\$\u00a3\u00a5]|US\\\$|R\\\$|EUR|USD|GBP|CHF|PLN)) ?)?((?<![\\p{N}\\p{L}%\u20ac$\u00a3\u00b0)])[-\u2212](?=\\d))?(\\d{1,3}(?:[ \u00a0\u202f'\u2019]\\d{3})+(?:[.,]\\d{1,6})?(?!\\d)|\\d{1,20}(?:[.,]\\d{1,20}){0,6})`, "gu");
const following = /^(?:[-\u00a0\u202f ]?(%|\u00b0[CF]|[\u20ac$\u00a3\u00a5]|\p{L}{1,14}\$?))(?: (\p{L}{1,14}|[\u20ac$\u00a3\u00a5%]))?/u;
const code = /(?<![\p{L}\p{N}_.@/-])(?=[\p{L}\d_/-]*\p{L})\p{L}{1,10}[-_/]?(?:[\p{L}\d]{0,12}[-_/]?){0,2}\d{3,20}[\p{L}\d]{0,12}(?![\p{L}\p{N}_])/gu;
function factsIn(whole, given) {
	let text = whole.slice(0, longest);
	const dates = datesIn(text);
	const months = given ? monthsIn(text) : [];
	text = blanked(text, dates);
	const times = timesIn(text);
	text = blanked(text, times);
	const codes = [...text.matchAll(code)].map((match) => ({
		from: match.index,
		text: match[0]
	}));
	text = blanked(text, codes);
	return {
		quantities: [...figuresIn(text), ...spelledIn(text, given)],
		dates: [...dates, ...months],
		times,
		codes
	};
}
function blanked(text, found) {
	if (found.length === 0) return text;
	let end = 0;
	return found.toSorted((one, other) => one.from - other.from).map(({ from, text: it }) => {
		const piece = text.slice(end, from) + " ".repeat(it.length);
		end = from + it.length;
		return piece;
	}).join("") + text.slice(end);
}
function figuresIn(text) {
	const found = [];
	for (const match of text.matchAll(number)) {
		if (found.length >= most) break;
		const end = match.index + match[0].length;
		const { scale, unit, length } = unitAfter(text.slice(end, end + 40));
		const sign = match[2] ? -1 : 1;
		const figure = match[3] ?? "";
		const values = [...readingsOf(figure), ...yearsOf(figure, text.slice(Math.max(0, match.index - 5), match.index))].map((value) => value * scale * sign);
		const symbol = match[1] ? units.get(match[1].toLowerCase()) ?? null : null;
		const told = text.slice(match.index, end + length).replace(/[.,]$/, "");
		if (values.length > 0) found.push({
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
function unitAfter(rest) {
	const match = following.exec(rest);
	if (!match) return {
		scale: 1,
		unit: null,
		length: 0
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
	const found = [];
	for (const match of text.matchAll(/\p{L}{2,16}/gu)) {
		const value = words.get(match[0].toLowerCase());
		if (value === void 0 || found.length >= most) continue;
		const end = match.index + match[0].length;
		const { scale, unit, length } = unitAfter(text.slice(end, end + 40));
		if (!all && unit === null) continue;
		found.push({
			from: match.index,
			text: text.slice(match.index, end + length),
			values: [value * scale],
			unit
		});
	}
	return found;
}
function readingsOf(figure) {
	const text = figure.replace(/[ \u00a0\u202f'\u2019]/g, "");
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
function sameQuantity(told, given) {
	if (told.unit && given.unit && told.unit.dimension !== given.unit.dimension) return false;
	if (isShare(told, given) || isShare(given, told)) return true;
	const [by, over] = told.unit && given.unit ? [told.unit.factor, given.unit.factor] : [1, 1];
	return told.values.some((one) => given.values.some((other) => near(one * by, other * over)));
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
			const told = factsIn(counting(text), false);
			const { quantities, dates, times, codes } = told;
			return {
				told,
				count: quantities.length + dates.length + times.length + codes.length
			};
		},
		unfoundedIn: (told, sources) => unfounded(told, sources.map(read), sources, free)
	};
}
function counting(text) {
	const blank = (match) => match.replace(/[^\n]/g, " ");
	return citationsIn(text).reduce((left, { from, to }) => left.slice(0, from) + blank(left.slice(from, to)) + left.slice(to), text).replace(/^[ \t]{0,12}(?:#{1,6}[ \t]+)?(?:\*\*)?\(?\d{1,3}(?:[.)]|(?=:))(?=[ \t*]|$)/gm, blank).replace(/(?<!\p{L})(?:steps?|schritte?|\u00e9tapes?|pasos?|passo|stap|krok|option|punkt) \d{1,2}(?![\d.,]*\d)/giu, blank).replace(/(?<!\d)24\/7(?!\d)/g, blank).replace(/\bhttps?:\/\/[^\s<>]{1,2000}/gi, blank);
}
function unfounded(told, given, sources, free) {
	const quantities = given.flatMap((each) => each.quantities);
	const dates = given.flatMap((each) => each.dates);
	const times = given.flatMap((each) => each.times);
	const partsOfDates = new Set(dates.flatMap(({ readings }) => readings.flatMap(({ year, day }) => [year, day])));
	const years = /* @__PURE__ */ new Set([...dates.flatMap(({ readings }) => readings.map(({ year }) => year)), ...yearsIn(quantities)]);
	const numbers = new Set(given.flatMap(({ codes }) => codes.flatMap(({ text }) => runsOf(text))));
	const claims = [];
	for (const each of told.quantities) {
		const [value] = each.values;
		if (each.unit === null && each.values.length === 1 && Number.isInteger(value) && (value ?? 0) >= 0 && ((value ?? 0) <= free || partsOfDates.has(value ?? -1))) continue;
		if (numbers.has(each.text) || quantities.some((other) => sameQuantity(each, other))) continue;
		const like = quantities.find(({ unit }) => unit !== null && each.unit !== null && unit.dimension === each.unit.dimension);
		claims.push({
			...each,
			instead: like?.text ?? null
		});
	}
	for (const each of told.dates) if (!dates.some((other) => sameDate(each, other, years))) claims.push({
		...each,
		instead: dates[0]?.text ?? null
	});
	for (const each of told.times) if (!times.some(({ readings }) => readings.some((it) => each.readings.includes(it)))) claims.push({
		...each,
		instead: times[0]?.text ?? null
	});
	if (told.codes.length > 0) {
		const all = sources.join("\n").toLowerCase();
		const runs = new Set(runsOf(all));
		for (const each of told.codes) if (!(all.includes(each.text.toLowerCase()) || runsOf(each.text).every((run) => runs.has(run)))) claims.push({
			...each,
			instead: null
		});
	}
	return claims.toSorted((one, other) => one.from - other.from);
}
function runsOf(text) {
	return text.match(/\d{3,20}/g) ?? [];
}
function yearsIn(quantities) {
	return quantities.flatMap(({ values, unit }) => unit === null ? values : []).filter((value) => value > 999 && value < 3e3);
}

export { openGrounds };