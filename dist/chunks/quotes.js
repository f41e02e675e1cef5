// src/text/quotes.ts
const shortest = 20;
const straight = /(?<![\p{Script=Latin}\p{Nd}"])"(?=\S)([^"\n]{1,1000})"(?![\p{Script=Latin}\p{Nd}])/gu;
const bent = /[\u201c\u201e]([^\u201c\u201d\u201e\n]{1,1000})[\u201c\u201d]|\u300c([^\u300c\u300d\n]{1,1000})\u300d|\u300e([^\u300e\u300f\n]{1,1000})\u300f/g;
const pointed = {
	"\u00ab": /\u00ab([^\u00ab\u00bb\n]{1,1000})\u00bb/g,
	"\u00bb": /\u00bb([^\u00ab\u00bb\n]{1,1000})\u00ab/g
};
function quotesIn(text) {
	const first = /[\u00ab\u00bb]/.exec(text)?.[0];
	return [
		straight,
		bent,
		...first ? [pointed[first]] : []
	].flatMap((pattern) => [...text.matchAll(pattern)].flatMap((match) => {
		const words = (match.slice(1).find((each) => each !== void 0) ?? "").trim().replace(/[.,!?\u2026\u3002\u3001\uff01\uff1f]+$/u, "");
		return words.length < shortest ? [] : [{
			id: words,
			from: match.index,
			to: match.index + match[0].length
		}];
	}));
}
const gap = /\s*(?:[[(]\s*(?:\u2026|\.{3})\s*[\])]|\u2026|\.{3})\s*/;
function standsQuoted(quote, text) {
	return quote.split(gap).every((piece) => text.includes(piece.trim()));
}

export { quotesIn, standsQuoted };