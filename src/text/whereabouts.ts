/** Names and addresses of people, as far as a rule can tell them: by titles, greetings, signatures and streets. */
import { once } from '../lib/once.ts';
import type { Secret } from './secrets.ts';

const capital = "\\p{Lu}[\\p{L}'’-]{1,30}";
const person = `${capital}(?: (?:(?:van|von|de|der|den|di|da|la|le|el) )?${capital}){0,2}`;

/**
 * Letters in either case, spelt out. The flag `i` for a part of a pattern is not used: V8 finds other things by it once
 * a process has compiled so many patterns that it stops optimising them.
 */
function anyCase(words: string): string {
  return words.replace(/\p{L}/gu, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
}

const title =
  'Mr|Mrs|Ms|Mx|Dr|Prof|Sir|Madam|Herrn?|Frau|Monsieur|Madame|Mme|Señora?|Sra?|Signora?|Sig|Mevrouw|Meneer|Dhr|Mevr|Pani?|Senhora?|señor(?:a|ita)?|monsieur|madame|signora?';
const titles = new RegExp(`^(?:(?:${title})\\.?(?: |$))+`, 'u');

const relative =
  'wife|husband|partner|son|daughter|mother|father|brother|sister|colleague|neighbou?r|Mann|Frau|Partner(?:in)?|Sohn|Tochter|Mutter|Vater|Bruder|Schwester|Kolleg(?:e|in)|Nachbar(?:in)?|mari|femme|fils|fille|mère|père|frère|sœur|collègue|voisine?|marid?o|espos[oa]|mujer|hij[oa]|madre|padre|herman[oa]|vecin[oa]';
const mine = '[Mm]y|[Mm]eine?[nrm]?|[Mm]on|[Mm]a|[Mm]i';
const inTheName =
  'in the name of|under the name(?: of)?|auf den Namen|im Namen von|au nom de|à nom de|a nombre de|al nombre de';

/** Each finds the name as its first group. */
const namePatterns = once((): readonly RegExp[] => [
  new RegExp(`(?<![\\p{L}])(?:${title})\\.?(?: (?:Dr|Prof)\\.)? (${person})`, 'gu'),
  new RegExp(
    `(?:^|\\n)\\s*(?:Hi|Hello|Hey|Dear|Hallo|Liebe[rs]?|Guten Tag|Moin|Bonjour|Cher|Chère|Hola|Estimad[oa]|Ciao|Gentile|Beste|Cześć|Olá)[ ,]+(${person})(?=\\s*[,!.\\n]|\\s*$)`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}])(?:${anyCase('regards|sincerely|cheers|thanks|thank you|thx|best|yours|grüße|grüßen|gruß|lg|mfg|vg|dank|cordialement|merci|saludos?|atentamente|gracias|saluti|grazie|groet|groeten|bedankt|pozdrawiam|abraços|obrigado|obrigada')})[ ,.!-]*\\n?\\s*[-–—]?\\s*(${person})\\s*$`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}])(?:[Tt]his is|[Hh]ier ist|[Hh]ier spricht|[Ii]ci|[Ss]oy|[Ss]ono|I am|I'm|[Ii]ch bin|[Jj]e suis)\\s+(${capital} ${capital}(?: ${capital})?)(?![\\p{L}])`,
    'gu',
  ),
  new RegExp(`(?<![\\p{L}])(?:(?:${mine}) (?:${relative})|${inTheName}) (${person})(?![\\p{L}])`, 'gu'),
]);

const house = '\\d{1,4} ?[a-zA-Z]?';
const place = `(?:,? ?(?:[A-Z]{1,2}-)?\\d{4,5}(?: ?[A-Z]{2})?,? ${capital}(?: (?:am|an der|im) ${capital})?|,? ${capital}(?: ${capital})?,? (?:[A-Z]{2} \\d{5}|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}))?`;
const streetPatterns = once((): readonly RegExp[] => [
  new RegExp(
    `(?<![\\p{L}\\d])${house},? (?:${capital} ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Square|Sq|Terrace|Close|Crescent|Way|Place|Row)\\b\\.?(?:,? (?:Apt|Apartment|Flat|Suite|Unit) ?#?\\w{1,5})?${place}`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}])(?:${capital}[ -]){0,2}(?=\\p{Lu})\\p{L}{2,30}(?:(?:${anyCase('straße|strasse|str\\.|weg|platz|allee|gasse|ufer|damm|straat|laan|plein|kade|gracht|dreef')})\\s+${house}(?![\\p{L}\\d])|ring\\s+${house}(?=,? ?\\d{5}))${place}`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}])(?:${capital}er |Am |An der |Im |Zum |Zur )(?:Straße|Str\\.|Weg|Platz|Allee|Ring|Damm|Ufer|${capital})\\s+${house}(?![\\p{L}\\d])(?=,? ?\\d{5})${place}`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}\\d])${house}(?: ?(?:bis|ter))?,? (?:${anyCase('rue|avenue|av\\.|boulevard|bd|place|chemin|allée|impasse|quai')}) (?:(?:de|du|des|de la|la|le|les|l'|d') ?)*${capital}(?:[ -]${capital}){0,3}${place}`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}])(?:[Cc]alle|C/|[Aa]venida|Avda\\.?|Av\\.|[Pp]laza|[Pp]aseo|Rua|Travessa|Praça|Via|Viale|Piazza|Corso|ul\\.|ulica|al\\.|aleja) (?:(?:de|del|de la|da|do|della|dei) )?(?:${capital} ?){1,3},? ?(?:n[.º°]? ?)?${house}(?![\\p{L}\\d])${place}`,
    'gu',
  ),
]);

/** Who is greeted or thanked, and is nobody. */
const NOBODY =
  /^(?:There|All|Team|Everyone|Everybody|Folks|Guys|Friends|Support|Service|Customer|Bot|Assistant|World|Sir|Madam|Zusammen|Damen|Leute|Tous|Todos|Tutti|Allemaal|Advance|You|Much|So|Again)\b/i;

/** Names that stand where people are named, in the order of the text. */
export function namesIn(text: string): readonly string[] {
  return namePatterns().flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .map(([, name = '']) => name.replace(titles, ''))
      .filter((name) => name !== '' && !NOBODY.test(name)),
  );
}

/** Streets with their numbers, with the town where it follows. */
export function addressesIn(text: string): readonly Secret[] {
  return streetPatterns().flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ name: 'address', from: match.index, text: match[0] })),
  );
}
