/** Texts with the digits, blanks and hyphens that programs write, whatever a model writes in their place. */

/** Digits of any script and Arabic's marks between them, wide letters and marks, blanks that hold words together, hyphens that do. */
const foreign =
  /[\u00a0\u2007\u2009\u200a\u202f\u3000\u2010\u2011\u066b\u066c\uff01-\uff5e]|(?![0-9])\p{Nd}/gu;
const beyond = /[^\0-\x9f]/;

/** Each as ASCII has it, and where it was; all else stays. */
export function inAscii(text: string): string {
  return beyond.test(text) ? text.replace(foreign, plainOf) : text;
}

function plainOf(letter: string): string {
  if (letter.length > 1) return letter;
  const code = letter.charCodeAt(0);
  if (code >= 0xff01) return String.fromCharCode(code - 0xfee0);
  if (code === 0x2010 || code === 0x2011) return '-';
  if (code === 0x066b || code === 0x066c) return code === 0x066b ? '.' : ',';
  return /\p{Nd}/u.test(letter) ? String(digitOf(code)) : ' ';
}

/** Digits of a script stand in a row, from its zero on. */
function digitOf(code: number): number {
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero -= 1;
  return code - zero;
}
