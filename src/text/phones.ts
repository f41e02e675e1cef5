/** Numbers of telephones, as people write them. */
import { isNumbered } from './order-numbers.ts';

const letters = 'A-Za-z\u00c0-\u024f';
/** What people call one, and what may stand between that and the number: it needs neither a zero nor a plus then. */
const named = `(?<![${letters}])(?:(?:[Tt]el(?:e(?:f|ph)|\\.|(?=[: ]|é))|[Pp]hone|[Mm]obile|[Cc]ell|[Mm][óo]vil|[Cc]elular|[Tt]elem[óo]ve|[Hh]andy|[Pp]ortable|[Kk]omór)[${letters}]{0,12}|[Тт]ел(?:ефон)?|手机|手機|电话|電話|전화|휴대폰)`;
const link = `(?:[ :.'’"*_()=：-]|[${letters}]{1,3}(?![${letters}])|n[uú]m[eé]ro|number|nummer|numer|lautet|klienta|client[ea]?|номер|번호|[号號番码碼是为為は는])`;

const forms = [
  // With the code of the country.
  String.raw`(?:\+[1-9]\d{0,2}|00[1-9]\d{0,2}(?=[ ./-]))(?:[ ./-]?\(?\d{1,5}\)?){2,6}(?!\w)`,
  // In pairs, as in France.
  String.raw`0[1-9](?:[ .-]\d{2}){4}(?!\w)`,
  // With the code of the town: four digits at once, as in Japan, or as in Germany.
  String.raw`0[1-9]-(?!19\d\d|20\d\d)\d{3,4}-\d{4}(?![\w-])`,
  String.raw`(?<!\d )(?:\((?:0\d{1,5}|[1-9]\d{1,2})\)|0[1-9]\d{1,4})[ /-]\d{2,8}(?:[ -]\d{2,5}){0,4}(?!\w)`,
  // Of North America, and of Russia.
  String.raw`(?:1[ .-]?)?(?:\([2-9]\d{2}\)[ .-]?|[2-9]\d{2}[ .-])[2-9]\d{2}[.-]\d{4}(?!\w)`,
  String.raw`8[ -]?\(?\d{3}\)?[ -]\d{3}[ -]\d{2}[ -]\d{2}(?![\w-])`,
  // Behind its name, as in Spain, Poland and China.
  String.raw`(?=[1-9]\d)(?!(?:19|20)\d\d[ .-]\d\d?[ .-])(?<=${named}${link}{0,8})[1-9]\d{1,4}(?:[ .-]?\d{2,5}){1,4}(?!\w)`,
];
export const phonePattern = new RegExp(String.raw`(?<![\w+.,/#=-])(?:${forms.join('|')})`, 'g');

const digits = (text: string): string => text.replace(/\D/g, '');
const isForeign = (text: string): boolean => /^(?:\+|00)/.test(text);

/** Whether what the pattern found is a telephone's number. */
export function isPhone(text: string, before: string): boolean {
  const plain = digits(text);
  if (isForeign(text)) return isInternational(text, plain.replace(/^00/, ''));
  return plain.length >= 9 && plain.length <= 13 && !isNumbered(before);
}

/** Eight to fifteen digits (E.164), in some countries always as many; a figure with a sign may look alike. */
function isInternational(text: string, plain: string): boolean {
  if (plain.length < 8 || plain.length > 15) return false;
  if (/^[17]/.test(plain)) return plain.length === 11;
  return plain.length >= 10 || !/^\+\d{1,3}(?:(?:[ .]\d{3})+|\.\d+)$/.test(text);
}

/** Countries' codes of two digits; Russia's and North America's have one, all others three. */
const twoDigits = /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** The number as the country itself writes it, without its zero: the same for `+49 (0)30 …` and `030 …`. */
export function homeNumber(text: string): string {
  if (!isForeign(text)) return digits(text).replace(/^0/, '');
  const plain = digits(text).replace(/^00/, '');
  const code = /^[17]/.test(plain) ? 1 : twoDigits.test(plain) ? 2 : 3;
  return plain.slice(code).replace(/^0/, '');
}
