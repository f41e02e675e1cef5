/** Addresses and numbers that stand in examples, forms and films: nobody's. */

/** Kinds of personal data. */
export const kinds = ['email', 'phone', 'iban', 'card', 'ip', 'national-id'] as const;
export type Kind = (typeof kinds)[number];

/** Domains that are reserved (RFC 2606), or that everybody makes up. */
const domains =
  /@(?:[\w-]+\.)*(?:(?:e-?mail|domain|company|yourcompany|yourdomain|mydomain|website|site|acme|somewhere|provider|host|foo|bar)\.(?:com|org|net|de|fr|es|it|tld)|example\.\w+|\w+\.(?:test|invalid|example|localhost|local))$/i;
/** Names that belong to no person, or to anybody. */
const mailboxes =
  /^(?:no-?reply|support|info|hello|contact|service|help|sales|admin|office|billing|privacy|you|your[._-]?(?:name|email|mail)|user(?:name)?|name|someone|first(?:name)?[._-]?last(?:name)?|(?:john|jane)[._-]?(?:doe|smith)|max[._-]?mustermann|erika[._-]?mustermann|mario[._-]?rossi|jean[._-]?dupont)\d{0,3}@/i;
/** Of one's own network, of documentation (RFC 5737), of groups, and the one that counts upwards. */
const fourth =
  /^(?:0\.|10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|255\.|22[4-9]\.|23\d\.|1\.2\.3\.4$|1\.1\.1\.1$|8\.8\.[48]\.[48]$)/;
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
