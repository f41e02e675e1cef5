// src/text/links.ts
const address = /\bhttps?:\/\/(?:[^\s<>"'`()[\]{}|\\^]|\([^\s<>"'`()]{0,200}\)){1,2000}/gi;
const notInAddress = /[^\u0021-\u007e\p{L}\p{M}\p{N}]/u;
function linksIn(text) {
	return [...text.matchAll(address)].map((match) => {
		const told = match[0].split(notInAddress)[0] ?? "";
		return {
			id: told.replace(/[.,;:!?*_]+$/, "").replace(/\/$/, ""),
			from: match.index,
			to: match.index + told.length
		};
	});
}
function standsLinked(link, text) {
	const [ascii = ""] = /^[\u0021-\u007e]*/.exec(link) ?? [];
	return [link, ascii.replace(/[.,;:!?*_/]+$/, "")].some((each) => {
		const bare = each.replace(/^https?:\/\/(?:www\.)?/i, "");
		for (let at = bare === "" ? -1 : text.indexOf(bare); at >= 0; at = text.indexOf(bare, at + 1)) {
			const before = text.slice(Math.max(0, at - 5), at).replace(/(?<![\w.])www\.$/, "");
			const after = text.slice(at + bare.length, at + bare.length + 2);
			if (!/[\w.@-]$/.test(before) && !/^(?:[\w%~-]|\.\w)/.test(after)) return true;
		}
		return false;
	});
}

export { linksIn, standsLinked };