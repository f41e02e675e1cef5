/** Addresses and numbers that stand in examples, forms and films: nobody's. */

import type { Kind } from './kinds.ts';

/** Domains that are reserved (RFC 2606), or that everybody makes up. */
const domains =
  /@(?:[\w-]+\.)*(?:(?:e-?mail|domain|company|yourcompany|yourdomain|mydomain|website|site|acme|somewhere|provider|host|foo|bar|test|address|sample|muster(?:firma)?|beispiel|exemple|ejemplo|esempio|exemplo)\.(?:com|org|net|de|fr|es|it|tld)|example\.\w+(?:\.\w{2})?|\w+\.(?:test|invalid|example|localhost|local|tld))$/i;
/** Names that belong to no person, or to anybody: of programs, of departments (RFC 2142 and its like), of forms. */
const mailboxes =
  /^(?:(?:do[._-]?not|no)[._-]?reply|mailer-daemon|git|root|(?:post|web|host)master|abuse|security|support|help(?:desk)?|info(?:s|rmation)?|hello|hallo|bonjour|hola|team|office|reception|sekretariat|empfang|accueil|recepcion|contact|kontakt|contact[eo]|contato|contatto|contatti|[ei]nquir(?:y|ies)|service|services|servicio|servizio|servicos?|(?:customer|client)[._-]?(?:service|care|support)s?|service[._-]?clients?|kunden(?:service|dienst|betreuung|support)|atencion[\w.-]*|klantenservice|sales|vertrieb|verkauf|ventas?|ventes?|vendite|vendas|verkoop|admin|administrator|it|billing|invoices?|accounts?|accounting|rechnung(?:en)?|buchhaltung|facturacion|facturation|comptabilite|amministrazione|orders?|bestellung(?:en)?|commandes?|pedidos|ordini|returns?|retouren?|bookings?|buchung(?:en)?|reservations?|reservas?|press|presse|prensa|stampa|media|marketing|news|newsletter|jobs|careers?|karriere|bewerbung(?:en)?|recruiting|hr|legal|recht|compliance|privacy|datenschutz|dpo|dsb|privacidad|feedback|partners?|you|me|your[._-]?(?:name|email|mail)|user(?:name)?|name|someone|test|demo|e?mail|first(?:name)?[._-]?last(?:name)?|(?:john|jane)[._-]?(?:doe|smith)|max[._-]?mustermann|erika[._-]?mustermann|mario[._-]?rossi|jean[._-]?dupont)(?:[._-][a-z]{2})?\d{0,3}@/i;
/**
 * Of one's own network, of providers' (RFC 6598), of documentation (RFC 5737) and tests (RFC 2544), of groups, of whole
 * networks, of public name servers; and what hardly is one, but the number of a version or a chapter: next to no address
 * has four parts below 32.
 */
const fourth =
  /^(?:0\.|10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|192\.0\.[02]\.|198\.1[89]\.|198\.51\.100\.|203\.0\.113\.|22[4-9]\.|2[345]\d\.|8\.8\.[48]\.[48]$|208\.67\.22[02]\.22[02]$|149\.112\.112\.112$|(?:(?:[12]?\d|3[01])(?:\.|$)){4})|\.0$/;
/** The same of version 6 (RFC 3849, RFC 4193, RFC 4291). */
const sixth = /^(?:::1?$|2001:0?db8:|3fff:|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:|ff[0-9a-f]{2}:|64:ff9b:)/i;
/** An address of version 4 in the form of version 6. */
const mapped = /^::ffff:(?=\d{1,3}\.)/i;
/** Numbers of America that are 555, of British films (Ofcom), free of charge, and those that only count. */
const phones =
  /^(?:00)?1?(?:555\d{7}|\d{3}555\d{4})$|^555\d{4}$|^(?:0|44)?(?:0?7700900\d{3}|0?2079460\d{3}|0?1632960\d{3})$|^(?:0800|00800|1?8(?:00|88|77))|1234567|7654321|0123456|2345678|9876543|(\d)\1{6}/;
const socials = /^(?:123-45-6789|078-05-1120|111-11-1111|987-65-\d{4})$/;

const patterns: Readonly<Record<Kind, (text: string) => boolean>> = {
  email: (text) => domains.test(text) || mailboxes.test(text),
  phone: (text) => phones.test(text.replace(/\D/g, '')),
  iban: () => false,
  card: (text) => /^(\d)\1+$/.test(text.replace(/\D/g, '')),
  ip: (text) => {
    const plain = text.replace(mapped, '');
    return (plain.includes(':') ? sixth : fourth).test(plain);
  },
  'national-id': (text) => socials.test(text),
};

/** Whether it is known to be nobody's. */
export function isExample(kind: Kind, text: string): boolean {
  return patterns[kind](text);
}
