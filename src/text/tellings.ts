/** What users tell about themselves and their orders, and how bots ask for it, in eight languages. */

export interface Telling {
  readonly name: string;
  /** Finds the value; its first group, or else the whole, is the value. */
  readonly told: (text: string) => readonly string[];
  /** Whether a sentence calls it by its name, where one asks for more than the values that were told. */
  readonly called: (sentence: string, values: readonly string[]) => boolean;
  /** Whether a value that an answer tells is one that was told. */
  readonly isSame: (value: string, told: string) => boolean;
  /** Whether a value that is not the same is meant to be; else it is somebody else's. */
  readonly isMeant: (value: string, told: string) => boolean;
}

const digits = '([A-Z]{0,5}[-_]?\\d{4,20}(?:[-_/]\\d{1,12}){0,3})';
const link =
  '(?:\\s|number|nummer|num[ée]ro|número|numer|code|id|no|nr|n|is|ist|lautet|est|es|è|é|to|el|il|le|la|o|und|[-.:#°º"\'])';

/** Each with what a user calls it, and what a bot asks for. */
const numbered: readonly (readonly [name: string, user: string, bot: string])[] = [
  [
    'order number',
    'order|bestellung|bestell|auftrags?|commande|pedido|ordine|bestelling|bestel|zamówieni[ae]|encomenda',
    "order (?:number|id|no)|bestellnummer|auftragsnummer|numéro de (?:votre |la )?commande|número (?:de|do|del) (?:su |tu |o? ?seu )?pedido|numero (?:d[i']|del(?:l')?) ?(?:suo |tuo )?ordine|bestelnummer|numer(?:u)? zamówienia|número da (?:sua )?encomenda",
  ],
  [
    'customer number',
    'customer|account|kunden|client|cliente|klant',
    'customer (?:number|id)|account number|kundennummer|numéro (?:de )?client|número de cliente|numero (?:di )?cliente|klantnummer|numer klienta',
  ],
  [
    'booking number',
    'booking|reservation|buchung|buchungs|réservation|reserva|prenotazione|boeking|rezerwacj[ai]',
    'booking (?:number|code|reference)|reservation number|buchungsnummer|numéro de réservation|número de reserva|numero di prenotazione|boekingsnummer|numer rezerwacji',
  ],
  [
    'invoice number',
    'invoice|rechnung|rechnungs|facture|factura|fattura|factuur|faktur[ay]|fatura',
    'invoice number|rechnungsnummer|numéro de (?:la )?facture|número de (?:la )?(?:factura|fatura)|numero (?:di|della) fattura|factuurnummer|numer faktury',
  ],
];
const mail = /[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,5}[a-z]{2,24}/gi;
const mailCalled =
  /(?:e-?)?mail[- ]?ad+ress?|ad+ress?e? (?:(?:e-?)?mail|électronique)|direcci[oó]n de correo|indirizzo (?:e-?mail|di posta)|adres(?:u)? e-?mail|endereço de e-?mail|mailadres/i;
/** `E-mail` alone may be a message too, unless one asks what it is or wants to have it. */
const mailMeant =
  /(?<!(?<!\p{L})(?:our|from|from the|in the|in an|of the|this|that|by|via|per|par|por|aus|in|unsere[rmn]?|notre|nuestro|nosso|nostr[ao]|onze) )(?:e-?mail|courriel|correo electrónico|posta elettronica)(?![\p{L}\d])/iu;
const wanted =
  /(?<!\p{L})(?:what(?:'s| is)|provide|share|give|tell|need|let me know|enter|wie lautet|nennen|mitteilen|brauche|benötige|quel(?:le)? est|donner|indiqu\p{L}+|communiqu\p{L}+|fourni\p{L}*|cuál es|necesito|facil[ií]t\p{L}+|indíc\p{L}+|indic(?:ar(?:-?(?:me|nos))?|a-me)|decir(?:me|nos)?|dizer(?:-me|-nos)?|qual [èé]|fornir\p{L}+|indich\p{L}+|wat is|geef|jaki|podać|podaj|potrzebuję|informe|informar|preciso)(?!\p{L})/iu;
const named =
  /(?:my name is|my name's|ich heiße|mein name ist|je m'appelle|mon nom est|me llamo|mi nombre es|mi chiamo|il mio nome è|ik heet|mijn naam is|nazywam się|mam na imię|meu nome é|chamo-me|me chamo)\s+(\p{Lu}[\p{L}'-]{1,30}(?: \p{Lu}[\p{L}'-]{1,30}){0,2})/giu;
/** Who told a first name may be asked for the rest. */
const wholeName =
  /(?:full|last|family) name|surname|nachname|familienname|vollständig|nom de famille|nom complet|apellido|nombre completo|cognome|nome completo|achternaam|volledige|nazwisko|sobrenome/iu;
const nameCalled =
  /(?:your|full|first|last) name|(?:ihr|dein|vollständige)\p{L}{0,3} (?:vollständige\p{L}? )?(?:vor|nach)?name|votre nom|(?:su|tu) nombre|(?:suo|tuo) nome|(?:uw|je) naam|(?:imię|nazwisko)|(?:seu|teu) nome/iu;
const asking =
  /\?\s*["”»)*]*\s*$|(?<!\p{L})(?:please|provide|share|send|give|tell|need|let me know|bitte|nennen|mitteilen|brauche|benötige|pouvez|merci de|indiqu\p{L}+|communiqu\p{L}+|veuillez|puede|podría|necesito|facil[ií]t\p{L}+|può|potrebbe|fornir\p{L}+|indich\p{L}+|kunt u|geef|heb|proszę|podać|potrzebuję|poderia|informe|preciso)(?!\p{L})/iu;

export const tellings: readonly Telling[] = [
  ...numbered.map(([name, user, bot]): Telling => {
    const told = new RegExp(`(?<!\\p{L})(?:${user})${link}{0,14}${digits}`, 'giu');
    const called = new RegExp(`(?<!\\p{L})(?:${bot})`, 'iu');
    return {
      name,
      told: valuesBy(told),
      called: (sentence) => called.test(sentence),
      isSame: isSameNumber,
      isMeant: () => true,
    };
  }),
  {
    name: 'e-mail address',
    told: valuesBy(mail),
    called: (sentence) => mailCalled.test(sentence) || (mailMeant.test(sentence) && wanted.test(sentence)),
    isSame,
    isMeant: isLikeMail,
  },
  {
    name: 'name',
    told: (text) => valuesBy(named)(text).map(nameAlone),
    called: (sentence, values) =>
      nameCalled.test(sentence) && (!wholeName.test(sentence) || values.some((value) => value.includes(' '))),
    isSame,
    isMeant: () => false,
  },
];

export function isSame(value: string, told: string): boolean {
  return value.toLowerCase() === told.toLowerCase();
}

/** `ORD-471123` is 471123. */
function isSameNumber(value: string, told: string): boolean {
  const [one, other] = [value, told].map((each) => each.replace(/^[a-z]{1,5}[-_]?/i, ''));
  const isBare = one === value || other === told;
  return isSame(value, told) || (isBare && one === other);
}

/** An address with neither name nor host in common is of somebody else, such as the shop. */
function isLikeMail(value: string, told: string): boolean {
  const [one, other] = [value, told].map((each) => each.toLowerCase().split('@'));
  return one?.[0] === other?.[0] || one?.[1] === other?.[1];
}

/** Of `Bob and`, which reads like two names to a pattern in either case, the first; a name in small letters stays whole. */
function nameAlone(found: string): string {
  return /^\p{Lu}/u.test(found) ? (/^\p{Lu}\S*(?: \p{Lu}\S*)*/u.exec(found)?.[0] ?? found) : found;
}

function valuesBy(pattern: RegExp): Telling['told'] {
  return (text) => [...text.matchAll(pattern)].map((match) => (match[1] ?? match[0]).replace(/\.$/, ''));
}

/** The first sentence that asks for something by its name without saying any of the values. */
export function askedAgain(text: string, { called }: Telling, values: readonly string[]): string | null {
  for (const [sentence] of text.matchAll(/[^.!?。！？\n]{1,1000}[.!?。！？]*/g)) {
    if (!called(sentence, values) || !asking.test(sentence)) continue;
    if (values.some((value) => sentence.toLowerCase().includes(value.toLowerCase()))) continue;
    return sentence.trim();
  }
  return null;
}
