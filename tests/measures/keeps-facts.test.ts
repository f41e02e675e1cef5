import { expect, test } from 'vitest';
import { measure } from '../../src/measures/keeps-facts.ts';
import { type MarkTable, wrongIn } from '../support/mark-table.ts';

const keepsFacts: MarkTable = [
  [
    {},
    [
      ['Could you tell me your email?', 0],
      ['Can you give me the email you signed up with?', 0],
      ['¿Podría indicarme su correo electrónico?', 0],
      ['¿Me puede decir su correo electrónico?', 0],
      ['Pouvez-vous me donner votre adresse mail ?', 0],
      ['Pode indicar-me o seu email?', 0],
      ['Please enter the code from our email.', 1],
      ['Please tell me by email what you think.', 1],
      ['Le hemos enviado un correo electrónico. ¿Lo ha recibido?', 1],
      ['Bitte geben Sie den Code aus unserer E-Mail ein.', 1],
    ],
    { turns: ['My e-mail is tom@hill.example.', 'Well?'], earlier: ['Thank you.'] },
  ],
  [
    {},
    [
      ['Your order 471123 comes.', 1],
      ['Your order #471123 comes.', 1],
      ['Your order ORD-471123 comes.', 1],
      ['Order 471132 comes.', 0],
      ['Order 4711 23 comes.', 1],
      ['Could you give me your order number?', 0],
      ['What is your order number?', 0],
      ['Please share the order ID.', 0],
      ['Is your order number 471123?', 1],
      ['Your order number is safe with us.', 1],
      ['You can find your order number in the mail. Is there anything else?', 1],
      ['I found it under your order number. Anything else I can help you with?', 1],
      ['Your order number was found. Please wait.', 1],
      ['Thank you for your order number.', 1],
      ['Your order number is not needed again.', 1],
    ],
    { turns: ['My order number is 471123.', 'Where is it?'], earlier: ['Thank you.'] },
  ],
  [
    {},
    [
      ['Bitte nennen Sie mir Ihre Bestellnummer.', 0],
      ['Ihre Bestellung 471123 ist da.', 1],
    ],
    { turns: ['Meine Bestellnummer lautet 471123.', 'Wo?'], earlier: ['Thank you.'] },
  ],
  [
    {},
    [['Wie lautet Ihre Auftragsnummer?', 0]],
    { turns: ['Mein Auftrag Nr. 471123', 'Wo?'], earlier: ['Thank you.'] },
  ],
  [
    {},
    [['Pouvez-vous me donner votre numéro de commande\u00a0?', 0]],
    { turns: ['Ma commande nº 471123', 'Où ?'], earlier: ['Thank you.'] },
  ],
  [
    {},
    [['¿Puede darme su número de pedido?', 0]],
    { turns: ['Mi pedido es el 471123.', '¿Dónde?'], earlier: ['Thank you.'] },
  ],
  [
    {},
    [['¿Cuál es su número de pedido?', 0]],
    { turns: ['Mi número de pedido es 471123.', '¿Dónde?'], earlier: ['Thank you.'] },
  ],
  [
    {},
    [['Poderia informar o número do seu pedido?', 0]],
    { turns: ['O número do meu pedido é 471123.', 'Onde?'], earlier: ['Thank you.'] },
  ],
  [
    {},
    [['Qual è il numero del suo ordine?', 0]],
    { turns: ['Il mio ordine è il 471123', 'Dove?'], earlier: ['Thank you.'] },
  ],
  [
    {},
    [['Wat is uw bestelnummer?', 0]],
    { turns: ['Mijn bestelnummer is 471123', 'Waar?'], earlier: ['Thank you.'] },
  ],
  [
    {},
    [['Proszę podać numer zamówienia.', 0]],
    { turns: ['Mój numer zamówienia to 471123', 'Gdzie?'], earlier: ['Thank you.'] },
  ],
  [
    {},
    [['Quel est votre numéro de commande\u202f?', 0]],
    { turns: ['Commande numéro\u00a0471123', 'Où ?'], earlier: ['Thank you.'] },
  ],
  [
    {},
    [
      ['I wrote to ada@byron.org.', 1],
      ['I wrote to ADA@byron.org.', 1],
      ['I wrote to ada@byron.com.', 0],
      ['Please contact support@acme.com if needed.', 1],
      ['You can reach us at help@shop.example.', 1],
      ['What is your e-mail address?', 0],
      ['What is your email?', 0],
      ['We sent an e-mail to you. Anything else?', 1],
      ['Did you get my e-mail?', 1],
      ['I’ll send you an e-mail, could you check it?', 1],
      ['A confirmation was sent to adam@byron.org.', 0],
      ['Bitte nennen Sie mir Ihre E-Mail-Adresse.', 0],
      ['Have you checked your e-mail?', 1],
      ['Could you check your email, please?', 1],
      ['Could you please share your email?', 0],
      ['Please provide your e-mail address.', 0],
      ['Pouvez-vous m’indiquer votre adresse e-mail ?', 0],
      ['¿Cuál es su correo electrónico?', 0],
      ['Qual è il suo indirizzo e-mail?', 0],
      ['Wat is uw e-mailadres?', 0],
      ['Proszę podać adres e-mail.', 0],
      ['Qual é o seu e-mail?', 0],
    ],
    { turns: ['I am ada@byron.org, write to me.', 'Ok?'], earlier: ['Thank you.'] },
  ],
  [
    {},
    [
      ['What is your name?', 0],
      ['Thanks, Ada. What is the file name?', 1],
      ['Could you tell me your user name?', 1],
      ['What is your full name?', 0],
      ['What is your last name?', 0],
    ],
    { turns: ['My name is Ada Byron.', 'x'], earlier: ['Thank you.'] },
  ],
  [{}, [['What is your last name?', 1]], { turns: ['My name is Ada.', 'x'], earlier: ['Thank you.'] }],
  [{}, [['Wie ist Ihr Name?', 0]], { turns: ['Ich heiße Jürgen Müller.', 'x'], earlier: ['Thank you.'] }],
  [{}, [['¿Cuál es su nombre?', 0]], { turns: ['Me llamo José.', 'x'], earlier: ['Thank you.'] }],
  [{}, [['Quel est votre nom ?', 0]], { turns: ['Je m’appelle Zoé.', 'x'], earlier: ['Thank you.'] }],
  [{}, [['What is your name?', 0]], { turns: ['My name’s Ada.', 'x'], earlier: ['Thank you.'] }],
  [{}, [['What is your name?', 0]], { turns: ['my name is ada', 'x'], earlier: ['Thank you.'] }],
  [
    {},
    [['Your customer number 123457 is ok.', 0]],
    { turns: ['My customer number is 123456.', 'x'], earlier: ['Thank you.'] },
  ],
  [
    {},
    [['Please give me your account number.', 0]],
    { turns: ['My account number is 12345678.', 'x'], earlier: ['Thank you.'] },
  ],
  [{}, [['Booking ABC1234 is fine', 1]], { turns: ['booking ABC1234', 'x'], earlier: ['Thank you.'] }],
  [
    {},
    [['Your invoice 2024-0815 is paid.', 1]],
    { turns: ['My invoice no. is 2024-0815', 'x'], earlier: ['Thank you.'] },
  ],
  [
    {},
    [['Your invoice INV-2024-0816 is paid.', 0]],
    { turns: ['My invoice number is INV-2024-0815', 'x'], earlier: ['Thank you.'] },
  ],
  [{}, [['What is your order number?', null]], { turns: ['Hello there', 'x'], earlier: ['Thank you.'] }],
  [
    {},
    [['Order 555666 is here.', 1]],
    { turns: ['My order number is 471123. And order 555666 too.', 'x'], earlier: ['Thank you.'] },
  ],
  [{}, [['Order number: **471123**', 1]], { turns: ['Order number: 471123'] }],
  [
    {},
    [
      ['Your order 471123 comes.', 1],
      ['Your order ABD-471123 comes.', 0],
    ],
    { turns: ['My order number is ABC-471123.', 'x'], earlier: ['Thank you.'] },
  ],
  [{}, [['Wie ist Ihr Nachname?', 1]], { turns: ['Ich heiße Ada.', 'x'], earlier: ['Thank you.'] }],
];

test("what users tell, and what is somebody else's", async () => {
  expect(await wrongIn(measure, keepsFacts)).toEqual([]);
});
