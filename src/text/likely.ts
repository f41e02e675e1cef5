/**
 * Numbers and addresses that are likely somebody's: too unsure to be counted against an answer, and nothing that has to
 * be shown. Each pattern is bounded.
 */
import { NUMBERED } from './order-numbers.ts';

/** The group `number`, where there is one, is what may not be seen. */
const patterns: readonly RegExp[] = [
  // Telephones of North America: one blank and no bracket tell little, so an order may look the same.
  /(?<![\w.,$€£#-])(?:1[ .-])?\(?[2-9]\d{2}\)?[ .-]{1,2}[2-9]\d{2}[ .-]\d{4}(?![\w-]|[.,]\d)/g,
  // With the zero of the country's own net, in one piece or with a stroke between blanks.
  /(?<![\w.,-])0[1-9]\d{8,10}(?![\w-]|[.,]\d)/g,
  /(?<![\w.,-])0[1-9]\d{1,4} [/–-] \d{2,8}(?: \d{2,5}){0,4}(?![\w-]|[.,]\d)/g,
  // Whatever its groups, where it is called a telephone.
  /(?<![a-z])(?:(?:tele)?(?:phone|fon)|tel|call|dial|cell|mobile?|handy|whatsapp|sms|fax|téléphone|teléfono|telefono)[_ -]?(?:number|nummer|no|nr)?["'*\s:=.]{0,5}(?:(?:is|ist|at|us|me|unter|an)\b["'*\s:=.]{0,4}){0,2}(?!\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.\d{4})(?<number>\+?\(?\d(?:[ ./()-]{0,2}\d){6,14})(?![\w]|[.,]\d)/gi,
  /(?<![a-z])(?:ssn|social security)(?: (?:number|no))?["'*\s:=.#]{0,5}(?:is )?(?<number>\d{3}[ -]?\d{2}[ -]?\d{4})(?![\w-])/gi,
  // A card in a form that only a person writes.
  /(?<![\w.,-])[3-6]\d{3}(?<mark>[._·])\d{4}\k<mark>\d{4}\k<mark>\d{4}(?![\w-]|[.,]\d)/g,
];
/** Addresses in letters of any country, which all have this sign, and those that are written for people and not for programs. */
const SIGN = '@';
const address =
  /(?<![\p{L}\p{N}.%+-])[\p{L}\p{N}.%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}{2,24}(?![\p{L}\p{N}-])/gu;
const speltOut =
  /(?<![\w.+-])[\w.+-]{2,64}\s?[([{]\s?(?:at|ät)\s?[)\]}]\s?[\w-]{2,63}(?:\.|\s?[([{]\s?(?:dot|punkt)\s?[)\]}]\s?)[a-z]{2,24}(?![\w-])/gi;
/** What somebody gave a number to, just before it. */
const numbered = new RegExp(`(?:${NUMBERED}|kunden\\w*|id|ref|nr|no|number|nummer)["'*\\s:=.#-]{1,5}$`, 'i');

/** All of them in a text, as they stand there. */
export function findLikely(text: string): readonly string[] {
  const addresses = text.includes(SIGN) ? [address, speltOut] : [speltOut];
  return [...patterns, ...addresses].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: whole, groups }) => {
      const inner = groups?.['number'];
      if (inner !== undefined) return [inner];
      return numbered.test(text.slice(Math.max(0, index - 30), index)) ? [] : [whole];
    }),
  );
}
