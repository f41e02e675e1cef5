/** Things that are numbered and are nobody's: orders, invoices, articles. */
export const NUMBERED =
  'order|invoice|ticket|case|parcel|tracking|item|article|sku|part|model|serial|isbn|issn|ean|bestell\\w*|rechnungs?\\w*|auftrags?\\w*|artikel\\w*|sendungs?\\w*|vorgangs?\\w*|commande|facture|pedido|factura|ordine|fattura';
const named = new RegExp(
  `(?:${NUMBERED})(?:[ -]?(?:no|nr|number|nummer|id))?(?: (?:is|ist|lautet|est|es|è))?["'*\\s:=.#-]{1,5}$`,
  'i',
);

/** Whether one of them stands just before, so that what follows is its number. */
export function isNumbered(before: string): boolean {
  return named.test(before);
}
