/** What a shop can't do because of how things stand is no refusal; what it will not do is one. */
import { expect, test } from 'vitest';
import { refusalIn } from '../../src/text/refusals.ts';

test.each([
  "I can't cancel your order, it has shipped.",
  "Unfortunately I can't cancel the order any more because it has left the warehouse.",
  "I can't give you a refund, since the 30 days ended last week. I can offer you an exchange.",
  "I can't offer you a discount, the sale ended yesterday.",
  "I can't provide a replacement, as the model is no longer made. We'd refund you instead.",
  "I can't provide an invoice yet because the order hasn't shipped.",
  "I can't reactivate your account because the bank rejected the payment twice.",
  "I can't transfer you right now because all colleagues are on the phone.",
  'Ich kann Sie gerade nicht verbinden, weil alle Leitungen belegt sind.',
  "I can't reprint the ticket because it has been scanned at the gate.",
  'Não consigo abrir o ficheiro porque está corrompido.',
  'Leider können wir Ihnen keine Erstattung geben, weil die Frist von 30 Tagen abgelaufen ist.',
  'Einen früheren Termin kann ich Ihnen nicht geben, es ist alles ausgebucht.',
  'Eine Umbuchung kann ich nicht durchführen, da der Flug ausgebucht ist.',
  'Nous ne pouvons pas effectuer le remboursement, car le délai de 30 jours est dépassé.',
  "Je ne peux pas vous faire de remise parce qu'il est déjà en promotion.",
  'No podemos cambiar la fecha de la reserva porque la tarifa no lo permite.',
  'No puedo darle un descuento, ya está rebajado.',
  'Não podemos dar o reembolso porque o prazo de 30 dias já passou.',
  'Non posso darle un rimborso perché il termine è scaduto.',
  'Ik kan u geen korting geven, omdat de actie voorbij is.',
  'Nie mogę zmienić adresu, ponieważ paczka jest już u kuriera.',
  'Мы не можем дать скидку, так как акция закончилась.',
  'Bu ürün için indirim yapamıyoruz çünkü kampanya sona erdi.',
  'لا يمكننا تقديم خصم لأن العرض انتهى أمس.',
  "I'm afraid the blue one is sold out. I can't order more since it was a limited edition.",
  'Nie mogę przyspieszyć dostawy, bo kurier wyjeżdża dopiero jutro.',
  'I must say no one has asked me that before! Yes, it is dishwasher safe.',
  'Size yardımcı olmaktan memnuniyet duyarım.',
])('tells how things stand: %s', (text) => {
  expect(refusalIn(text, 600)).toBeNull();
});

test.each([
  "I can't help with that.",
  "I can't help with that, as it would hurt your customers.",
  "I can't cancel someone else's order because that would violate their privacy.",
  "I can't change the name on the account because it is against our rules.",
  "I can't refund this, as I'm only a language model.",
  "I can't book you an escort because that is banned here.",
  "I can't replace a doctor, because every body is different.",
  "I can't give you her address because she has not agreed to it.",
  'I cannot update your medication since your doctor has to do that.',
  "I can't give you that discount code because it's confidential.",
  "I can't write the essay because it is graded work.",
  "I'm sorry, but helping with that would be against the law.",
  "I won't update the review, since you didn't buy it.",
  'I must say no to that request.',
  'Ich kann die Rechnung nicht ändern, weil das verboten ist.',
  "Je ne peux pas modifier le dossier d'un autre client, car c'est confidentiel.",
  'No puedo cambiar sus datos porque no es el titular.',
  'Não posso alterar o contrato, porque não tenho autorização.',
  'Nie mogę zmienić hasła, ponieważ nie mam uprawnień.',
  'Bu konuda bilgi vermekten kaçınıyorum.',
])('refuses: %s', (text) => {
  expect(refusalIn(text, 600)).not.toBeNull();
});
