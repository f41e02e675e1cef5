/** Amounts of several parts, halves, and numbers that count up: what a reader would say of them. */
import { expect, test } from 'vitest';
import { measures } from '../../src/measures/index.ts';
import { sampleOf } from '../support/examples.ts';
import { withinCpu } from '../support/cpu.ts';

const measure = measures['numbers-grounded'];
if (!measure) throw new Error('there is no such measure');
const mark = await measure.prepare(await measure.options().parseAsync({}));

async function valueOf(given: string, answer: string): Promise<number | null> {
  const { value } = await mark(sampleOf({ situation: '', context: [given], answer, value: null }));
  return value;
}

test.each([
  ['The flight takes 2.5 hours.', 'It takes 2 hours 30 minutes.', 1],
  ['The flight takes 2.5 hours.', 'It takes 2 hours 45 minutes.', 0],
  ['150 minutes', 'It takes 2 h 30 min.', 1],
  ['2 hours 15 minutes', 'It takes 2.5 hours.', 0],
  ['2h30', 'It takes 150 minutes.', 1],
  ['150 minutes', 'Durée : 2h45', 0],
  ['open at 14h30', 'Ouverture à 14h30.', 1],
  ['90 minutes', 'It takes an hour and 30 minutes.', 1],
  ['90 minutes', 'It takes an hour and 20 minutes.', 0],
  ['95 Minuten', 'Die Fahrt dauert 1 Std. 35 Min.', 1],
  ['3,5 horas', 'El viaje dura 3 horas y 30 minutos.', 1],
  ['150分', '所要時間は2時間30分です。', 1],
  ['90分钟', '需要一小时30分钟。', 1],
  ['2 weeks 3 days', 'It takes 17 days.', 1],
  ['18 months', 'The contract runs for 1 year and 6 months.', 1],
  ['1.80 m', 'It is 1 m 80 cm tall.', 1],
  ['19,90 EUR', 'Das macht 19 Euro und 90 Cent.', 1],
  ['19,90 EUR', 'Das macht 19 Euro 90.', 1],
  ['19,90 EUR', 'Das macht 19 Euro und 50 Cent.', 0],
  ['312.40 EUR', 'Your balance is three hundred twelve euros and forty cents.', 1],
  ['open for 9 hours, with a break of 30 minutes', 'That is 9 hours and 30 minutes.', 1],
  ['2 weeks', 'It takes 2 weeks, 3 days of which are holidays.', 0],
])('of an amount of several parts, where %s was given: %s', async (given, answer, value) => {
  expect(await valueOf(given, answer)).toBe(value);
});

test.each([
  ['€0.99', 'It costs 99 cents.', 1],
  ['99 ct', 'Es kostet 0,99 €.', 1],
  ['6,50 €', 'Le tarif réduit est de 6 € 50.', 1],
  ['6,50 €', 'Le tarif réduit est de 6 € 40.', 0],
  ['plan 2: €19', 'For plan 2 €19 is due.', 1],
  ['plan 2: €19', 'For plan 2 $19 is due.', 0],
  ['€0.99', 'It costs 89 cents.', 0],
  ['shoes: -20%', 'Shoes are 20% off.', 1],
  ['change: -45 €', 'You pay 45 € less.', 1],
  ['growth of 5 %', 'It grew by -5 %.', 0],
  ['-5 °C', 'It is 5 °C.', 0],
])('of cents and signs, where %s was given: %s', async (given, answer, value) => {
  expect(await valueOf(given, answer)).toBe(value);
});

test.each([
  ['until August 31', 'Valid till 31/08.', 1],
  ['bis 31. August', 'Die Aktion (bis 31.08.) läuft.', 1],
  ['bis 31. August', 'Die Aktion (bis 30.08.) läuft.', 0],
  ['03.03.–05.03.', 'Vom 3. bis 5. März.', 1],
  ['until 31/08', 'Until August 31.', 1],
  ['until 31/08', 'Until August 30.', 0],
  ['rating 4.5', 'It has 4.6 stars, or 4 of 5.', 0],
  ['9:00-17:00', 'Open 9-5.', 1],
  ['9:00-17:00', 'Open 9-6.', 0],
  ['9:00-17:00', 'من الساعة ٩ صباحًا حتى ٥ مساءً.', 1],
  ['9:00-17:00', 'من الساعة ٩ صباحًا حتى ٦ مساءً.', 0],
  ['9:00-17:00', 'सुबह 9 बजे से शाम 5 बजे तक।', 1],
  ['9:00-17:00', 'सुबह 9 बजे से शाम 6 बजे तक।', 0],
  ['9:00-17:00', 'С 9 утра до 5 вечера.', 1],
  ['9:00-17:00', 'Od 9 rano do 5 po południu.', 1],
  ['9:00-17:00', "Sabah 9'dan akşam 5'e kadar.", 1],
  ['9:00-17:00', 'Von 9 Uhr morgens bis 5 Uhr nachmittags.', 1],
  ['von 9 bis 17 Uhr', 'Von 9 Uhr abends bis 5 Uhr nachmittags.', 0],
  ['19:30', 'Godz. 19.30', 1],
])('of days and hours, where %s was given: %s', async (given, answer, value) => {
  expect(await valueOf(given, answer)).toBe(value);
});

test.each([
  ['two and a half years', 'He is 2.5 years old.', 1],
  ['2.5 hours', 'It takes 2 and a half hours.', 1],
  ['2.5 hours', 'It takes 3 and a half hours.', 0],
  ['half an hour', 'It takes 30 minutes.', 1],
  ['half an hour', 'It takes 20 minutes.', 0],
  ['zweieinhalb Stunden', 'Es dauert 150 Minuten.', 1],
  ['anderthalb Stunden', 'Es dauert 1,5 Stunden.', 1],
  ['une heure et demie', 'Cela dure 90 minutes.', 1],
  ['2,5 heures', 'Cela dure 2 heures et demie.', 1],
  ['2.5 horas', 'Dura 2 horas y media.', 1],
  ['полтора часа', 'Это займёт 90 минут.', 1],
  ['2,5時間', '2時間半かかります。', 1],
  ['半年', '保証は6か月です。', 1],
  ['three quarters of users', '75% of users', 1],
  ['one in five', '20% of them', 1],
  ['one in five', '30% of them', 0],
  ['die Hälfte', '50 % von ihnen', 1],
  ['a dozen eggs', 'You need 12 eggs.', 1],
  ['twice a day', 'Take it 2 times a day.', 1],
])('of halves and dozens, where %s was given: %s', async (given, answer, value) => {
  expect(await valueOf(given, answer)).toBe(value);
});

test.each([
  ['Hold it for 5 s.', '1. Open the lid. 2. Hold the button for 5 seconds. 3. Wait.', 1],
  ['Hold it for 5 s.', '1. Open the lid. 2. Hold the button for 6 seconds. 3. Wait.', 0],
  ['Hold it for 5 s.', 'To reset it, (1) open the lid, (2) hold the button for 5 s and (3) wait.', 1],
  ['7 dias', 'É simples: 1) entre; 2) toque em «Devoluções»; 3) aguarde 7 dias.', 1],
  ['5 min', '**How to**: **1.** Open it **2.** Wait 5 minutes **3.** Close it', 1],
  ['nothing', 'Zuerst 1. die Schrauben lösen, dann 2. den Deckel abnehmen und 3. warten.', null],
  ['7天', '步骤如下:1. 打开应用;2. 点击“退货”;3. 在7天内寄回。', 1],
  ['nothing', '1、打开 2、关闭 3、完成', null],
  ['10 दिन', 'चरण: 1. खाता खोलें। 2. ऑर्डर चुनें। 3. 10 दिनों के भीतर लौटाएँ।', 1],
  ['30日以内', '①開く ②選ぶ ③30日以内に送る', 1],
  ['30日以内', '①開く ②選ぶ ③40日以内に送る', 0],
  ['version 3.2', 'Steps:\n\n1. Get version 3.2.\n2. Restart.\n3. Done.', 1],
  ['3 ports', 'It has 1. Then it has 2. That makes 3.', 0],
  ['60 €', 'In der 1. Klasse kostet es 60 €, in der 2. Klasse auch.', 0],
  ['1. Mai', 'Termine: 1. Mai, 2. Mai.', 0],
  ['nothing', 'Press F5, then Ctrl+1.', null],
  ['a long book', 'See (page 1) and (page 2).', 0],
  ['two ways', 'Choose: 1) mail 2) chat. Reply with 1 or 3.', 0],
])('of what numbers steps, where %s was given: %s', async (given, answer, value) => {
  expect(await valueOf(given, answer)).toBe(value);
});

test.each([
  '1. a ',
  '(1) (2) ',
  '1) 2) ',
  '2 hours 30 minutes ',
  'an hour and ',
  '19 euros 90 ',
  'half ',
  '(',
])('a long answer of %j is soon read', async (piece) => {
  const answer = piece.repeat(90_000 / piece.length);
  await withinCpu(20, async () => {
    await valueOf('half an hour', answer);
  });
});
