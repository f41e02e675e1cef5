/** What users tell about themselves and their orders, and how bots ask for it, in eight languages. */

export interface Telling {
  readonly name: string;
  /** Finds the value; its first group, or else the whole, is the value. */
  readonly told: (text: string) => readonly string[];
  /** What it is called where it is asked for. */
  readonly called: (sentence: string) => boolean;
}

const digits = '([A-Z]{0,5}[-_]?\\d{4,20})';
const link =
  '(?:\\s|number|nummer|num[ée]ro|número|numer|code|id|no|nr|is|ist|lautet|est|es|è|é|to|und|[-.:#°º"\'])';

/** Each with what a user calls it, and what a bot asks for. */
const numbered: readonly (readonly [name: string, user: string, bot: string])[] = [
  [
    'order number',
    'order|bestellung|bestell|auftrags?|commande|pedido|ordine|bestelling|bestel|zamówieni[ae]|encomenda',
    "order (?:number|id|no)|bestellnummer|auftragsnummer|numéro de (?:votre |la )?commande|número de (?:su |tu |seu )?pedido|numero (?:d[i']|del(?:l')?) ?(?:suo |tuo )?ordine|bestelnummer|numer(?:u)? zamówienia|número da (?:sua )?encomenda",
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
  /e-?mail|mail-?adress|courriel|adresse électronique|correo electrónico|posta elettronica|mailadres/i;
const named =
  /(?:my name is|my name's|ich heiße|mein name ist|je m'appelle|mon nom est|me llamo|mi nombre es|mi chiamo|il mio nome è|ik heet|mijn naam is|nazywam się|mam na imię|meu nome é|chamo-me|me chamo)\s+(\p{Lu}[\p{L}'-]{1,30}(?: \p{Lu}[\p{L}'-]{1,30}){0,2})/giu;
const nameCalled =
  /(?:your|full|first|last) name|(?:ihr|dein|vollständige)\p{L}{0,3} (?:vollständige\p{L}? )?(?:vor|nach)?name|votre nom|(?:su|tu) nombre|(?:suo|tuo) nome|(?:uw|je) naam|(?:imię|nazwisko)|(?:seu|teu) nome/iu;
const asking =
  /\?\s*["”»)*]*\s*$|(?<!\p{L})(?:please|provide|share|send|give|tell|need|let me know|bitte|nennen|mitteilen|brauche|benötige|pouvez|merci de|indiqu\p{L}+|communiqu\p{L}+|veuillez|puede|podría|necesito|facil[ií]t\p{L}+|può|potrebbe|fornir\p{L}+|indich\p{L}+|kunt u|geef|heb|proszę|podać|potrzebuję|poderia|informe|preciso)(?!\p{L})/iu;

export const tellings: readonly Telling[] = [
  ...numbered.map(([name, user, bot]): Telling => {
    const told = new RegExp(`(?<!\\p{L})(?:${user})${link}{0,14}${digits}`, 'giu');
    const called = new RegExp(`(?<!\\p{L})(?:${bot})`, 'iu');
    return { name, told: valuesBy(told), called: (sentence) => called.test(sentence) };
  }),
  { name: 'e-mail address', told: valuesBy(mail), called: (sentence) => mailCalled.test(sentence) },
  {
    name: 'name',
    told: (text) => valuesBy(named)(text).map(nameAlone),
    called: (sentence) => nameCalled.test(sentence),
  },
];

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
    if (!called(sentence) || !asking.test(sentence)) continue;
    if (values.some((value) => sentence.toLowerCase().includes(value.toLowerCase()))) continue;
    return sentence.trim();
  }
  return null;
}
