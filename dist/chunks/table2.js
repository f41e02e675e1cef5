import { t as parse } from "./sync.js";
import { ua as UserError } from "./ground.js";

// src/parsing/table.ts
const PIECE = 5e4;
const LONGEST_ROW = 1e6;
const MOST_COLUMNS = 2e3;
function rowsOfTable(text, file, form = {}) {
	const rows = [];
	const most = form.most ?? Infinity;
	for (const row of eachRowOf(text, file, form)) {
		if (rows.length >= most) break;
		rows.push(row);
	}
	return rows;
}
function* eachRowOf(text, file, form = {}) {
	let columns = null;
	for (const piece of piecesOf(text.replace(/^\uFEFF/, ""), file, form)) {
		yield* recordsOf(piece, file, columns, form);
		columns ??= namesOf(piece, file, form);
	}
}
function* piecesOf(text, file, form) {
	const mark = text.includes("\n") ? "\n" : "\r";
	let before = 0;
	let isFirst = true;
	for (let from = 0; from < text.length;) {
		const end = endOf(text, from, {
			least: isFirst ? 0 : PIECE,
			mark,
			form
		});
		if (!form.relaxed && end - from > 105e4) throw new UserError(`${file}: a row is longer than ${LONGEST_ROW} characters`, {
			file,
			line: before + 1,
			key: null
		}, "Close the quote that is open in this row, or keep long texts in .jsonl.");
		const piece = text.slice(from, end);
		if (piece.trim() !== "") {
			yield {
				text: piece,
				before
			};
			isFirst = false;
		}
		before += countOf(piece, mark);
		from = end;
	}
}
function endOf(text, from, { least, mark, form }) {
	let isQuoted = false;
	for (let at = from; at < text.length;) {
		const found = text.indexOf(mark, at === from ? from + least : at);
		const end = found < 0 ? text.length : found + 1;
		isQuoted = isQuotedBehind(text.slice(at, end), isQuoted, form);
		if (!isQuoted) return end;
		at = end;
	}
	return text.length;
}
function isQuotedBehind(lines, isQuoted, { relaxed, delimiter = "," }) {
	let isOpen = isQuoted;
	for (let at = lines.indexOf("\""); at >= 0; at = lines.indexOf("\"", at + 1)) if (!isOpen) isOpen = !relaxed || at === 0 || [
		delimiter,
		"\n",
		"\r"
	].includes(lines.charAt(at - 1));
	else if (lines.charAt(at + 1) === "\"") at++;
	else isOpen = false;
	return isOpen;
}
function countOf(text, letter) {
	let count = 0;
	for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) count++;
	return count;
}
function namesOf(piece, file, form) {
	const [names = []] = parsed(piece, file, {
		...optionsOf(piece, form),
		columns: false
	}, form);
	if (names.length > MOST_COLUMNS) throw new UserError(`${file} has ${names.length} columns`, {
		file,
		line: piece.before + 1,
		key: null
	}, `Take those that the prompts need: at most ${MOST_COLUMNS} are read.`);
	const twice = names.find((name, at) => name !== "" && names.indexOf(name) < at);
	if (twice !== void 0) throw new UserError(`${file} has two columns "${twice}"`, {
		file,
		line: piece.before + 1,
		key: twice
	}, "Give each column a name of its own, or take one of them out: only one could be read.");
	return names;
}
function recordsOf(piece, file, columns, form) {
	if (columns === null) return [];
	return parsed(piece, file, {
		...optionsOf(piece, form),
		columns: [...columns],
		info: true
	}, form).map(({ record, info }) => ({
		record,
		line: piece.before + info.lines
	}));
}
function optionsOf({ text }, { delimiter = ",", trim = false, relaxed = false }) {
	return {
		delimiter,
		trim,
		relax_quotes: relaxed,
		skip_empty_lines: true,
		record_delimiter: text.includes("\n") ? ["\n", "\r\n"] : ["\r"]
	};
}
function parsed(piece, file, options, { hint }) {
	try {
		return parse(piece.text, options);
	} catch (error) {
		const { message, lines } = error;
		const line = lines === void 0 ? null : piece.before + lines;
		const what = message.replace(/\b(on|at) line \d+/, (words, at) => line ? `${at} line ${line}` : words);
		throw new UserError(`${file}: ${what}`, {
			file,
			line,
			key: null
		}, hint ?? "Mend the table at this line.");
	}
}

export { rowsOfTable as n, eachRowOf as t };