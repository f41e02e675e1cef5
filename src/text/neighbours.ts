/** Languages that letters and their frequencies hardly tell apart, and the small words that do. */

type Pair = readonly [one: string, other: string];

const words: Readonly<Record<string, string>> = {
  hi: 'है हैं में के को और नहीं मुझे था थे थी लिए हूँ मैं आपका आपके आपको यह वह रहा गया गई से हम',
  mr: 'आहे आहेत आणि मला तुमची तुमचा तुमचे तुमच्या होती होता होते नाही आम्ही मी हे ते ती साठी तुम्ही तुम्हाला काय झाले करा येईल यांनी',
  bg: 'ще че са съм се към това този тази тези е ви ми си го като който която вече няма трябва може беше',
  ru: 'что это этот эта эти вы ваш ваша ваши для если он она они был была было будет чтобы который мы я мне вам ещё еще очень можно нет есть уже тоже',
};
const pairs: readonly Pair[] = [
  ['hi', 'mr'],
  ['bg', 'ru'],
];
/** Letters that only one of a pair writes, or writes there. */
const letters: Readonly<Record<string, RegExp>> = {
  mr: /ळ/u,
  bg: /ъ(?![еёюя])/u,
  ru: /[ыэё]/u,
};
const sets = new Map(Object.entries(words).map(([code, list]) => [code, new Set(list.split(' '))]));

/** The neighbour of a language whose small words and letters a text has more of than of its own; null where there is none. */
export function neighbourIn(text: string, code: string): string | null {
  const pair = pairs.find((each) => each.includes(code));
  if (!pair) return null;
  const other = pair[0] === code ? pair[1] : pair[0];
  const all = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const count = (language: string): number =>
    all.filter((word) => sets.get(language)?.has(word) || letters[language]?.test(word)).length;
  return count(other) > count(code) ? other : null;
}
