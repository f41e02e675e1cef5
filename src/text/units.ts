/** Number words of eight languages (English, German, French, Spanish, Italian, Portuguese, Dutch, Polish), and units of more. */

/** What a unit measures, and how much of its dimension's smallest one it is. */
export interface Unit {
  readonly dimension: string;
  readonly factor: number;
}

/** By dimension; each row is a factor and its names in lower case. */
const table: Readonly<Record<string, readonly (readonly [factor: number, names: string])[]>> = {
  percent: [[1, '% percent prozent procent procenta procentów процент процента процентов प्रतिशत بالمئة']],
  euro: [[1, '€ eur euro euros ユーロ 欧元 евро يورو']],
  rupee: [[1, '₹ inr rs rupee rupees रुपये रुपए रुपया']],
  dollar: [[1, '$ usd dollar dollars dólares dollari us$ ドル 美元']],
  pound: [[1, '£ gbp pounds pfund']],
  franc: [[1, 'chf franken']],
  yen: [[1, '¥ jpy yen yuan cny rmb 円 元']],
  won: [[1, '₩ krw won 원']],
  zloty: [[1, 'pln zł złotych']],
  real: [[1, 'brl r$ reais']],
  krone: [[1, 'kr sek nok dkk']],
  cent: [[1, 'cent cents pence groszy ct centimes céntimos centesimi']],
  time: [
    [1, 'ms milliseconds millisekunden'],
    [
      1000,
      's sec secs second seconds sekunde sekunden seconde secondes segundo segundos saniye secondo secondi seconden sekund 秒 초 секунд секунды',
    ],
    [
      60_000,
      'min mins minute minutes minuten minuto minutos minuti minut dakika dk 分 分間 分钟 分鐘 분 минут минуты دقيقة मिनट',
    ],
    [
      3_600_000,
      'h hr hrs std stdn godz saat hour hours stunde stunden heure heures hora horas ora ore uur uren godzin godziny 時間 小时 小時 시간 час часа часов ساعة ساعات घंटे घंटा',
    ],
    [
      86_400_000,
      'day days tag tage tagen jour jours día días dia dias giorno giorni dag dagen dzień dni gün 日 日間 天 일 день дня дней يوم يوما يومًا أيام दिन दिनों',
    ],
    [
      604_800_000,
      'week weeks woche wochen semaine semaines semana semanas settimana settimane weken tydzień tygodnie tygodni hafta 週間 周 週 주 неделя недели недель أسبوع أسابيع सप्ताह हफ़्ते',
    ],
  ],
  workday: [[1, 'werktag werktage werktagen arbeitstag arbeitstage arbeitstagen werkdagen']],
  calendar: [
    [
      1,
      'month months monat monate monaten mois mes meses mese mesi maand maanden miesiąc miesiące miesięcy mês か月 ヶ月 カ月 ヵ月 个月 個月 개월 месяц месяца месяцев شهر أشهر महीने महीना',
    ],
    [
      12,
      'year years jahr jahre jahren an ans année années año años anno anni ano anos jaar jaren rok lata lat yıl 年 年間 년 год года лет سنة سنوات साल वर्ष',
    ],
  ],
  length: [
    [1, 'mm'],
    [10, 'cm'],
    [1000, 'm meter meters metre metres metros metri'],
    [1_000_000, 'km kilometer kilometers kilometres kilomètres'],
  ],
  imperial: [
    [1, 'inch inches'],
    [12, 'ft feet foot'],
    [63_360, 'mile miles'],
  ],
  weight: [
    [1, 'mg'],
    [1000, 'g gram grams gramm'],
    [1_000_000, 'kg kilo kilos kilogram kilograms kilogramm'],
  ],
  volume: [
    [1, 'ml'],
    [1000, 'l liter liters litre litres litros litri'],
  ],
  bytes: [
    [1, 'kb'],
    [1000, 'mb'],
    [1_000_000, 'gb'],
    [1_000_000_000, 'tb'],
  ],
  celsius: [[1, '°c']],
  fahrenheit: [[1, '°f']],
  power: [
    [1, 'w watt'],
    [1000, 'kw'],
  ],
  energy: [[1, 'kwh']],
};

export const units: ReadonlyMap<string, Unit> = new Map(
  Object.entries(table).flatMap(([dimension, rows]) =>
    rows.flatMap(([factor, names]) => names.split(' ').map((name) => [name, { dimension, factor }] as const)),
  ),
);

/** Money that has a hundred cents. */
export const currencies = /^(?:euro|dollar|pound|franc|real|zloty|rupee)$/;

/** Words that make a number larger. */
export const scales: ReadonlyMap<string, number> = new Map(
  (
    [
      [100, 'hundred hundert'],
      [
        1000,
        'k thousand tausend mille mil mila duizend tysiąc tysiące tysięcy tsd тыс тысяч тысячи ألف हज़ार हजार',
      ],
      [1e5, 'lakh lakhs lac लाख'],
      [1e7, 'crore crores करोड़'],
      [
        1e6,
        'million millions millionen millón millones milione milioni milhão milhões miljoen milion miliony mio mln млн миллион миллиона миллионов مليون',
      ],
      [1e12, 'trillion trillions'],
      [
        1e9,
        'bn billion billions milliarde milliarden milliard milliards miliardo miliardi mrd mld млрд مليار',
      ],
    ] as const
  ).flatMap(([factor, names]) => names.split(' ').map((name) => [name, factor] as const)),
);

/** Written-out numbers; words that are articles or something else besides are left out. */
const spelled = `
0 zero null zéro cero nul
1 one eins uno jeden
2 two zwei deux dos due dois duas twee dwa dwie
3 three drei trois tres tre três drie trzy
4 four vier quatre cuatro quattro quatro cztery
5 five fünf cinq cinco cinque vijf pięć
6 six sechs seis sei zes sześć
7 seven sieben sept siete sette sete zeven siedem
8 eight acht huit ocho otto oito osiem
9 nine neun neuf nueve nove negen dziewięć
10 ten zehn dix diez dieci dez tien dziesięć
11 eleven elf onze once undici jedenaście
12 twelve zwölf douze doce dodici doze twaalf dwanaście
13 thirteen dreizehn treize trece tredici treze dertien trzynaście
14 fourteen vierzehn quatorze catorce quattordici catorze veertien czternaście
15 fifteen fünfzehn quinze quince quindici vijftien piętnaście
16 sixteen sechzehn seize dieciséis sedici dezesseis zestien szesnaście
17 seventeen siebzehn diecisiete diciassette dezessete zeventien siedemnaście
18 eighteen achtzehn dieciocho diciotto dezoito achttien osiemnaście
19 nineteen neunzehn diecinueve diciannove dezenove negentien dziewiętnaście
20 twenty zwanzig vingt vingts veinte venti vinte twintig dwadzieścia
21 veintiuno veintiún veintiuna
22 veintidós
23 veintitrés
24 veinticuatro
25 veinticinco
26 veintiséis
27 veintisiete
28 veintiocho
29 veintinueve
30 thirty dreißig dreissig trente treinta trenta trinta dertig trzydzieści
40 forty vierzig quarante cuarenta quaranta quarenta veertig czterdzieści
50 fifty fünfzig cinquante cincuenta cinquanta cinquenta vijftig pięćdziesiąt
60 sixty sechzig soixante sesenta sessanta sessenta zestig sześćdziesiąt
70 seventy siebzig setenta settanta zeventig siedemdziesiąt
80 eighty achtzig ochenta ottanta oitenta tachtig osiemdziesiąt
90 ninety neunzig noventa novanta negentig dziewięćdziesiąt
100 hundred hundert cent cents cien ciento cento cem honderd sto
200 doscientos doscientas duzentos duzentas dwieście
300 trescientos trescientas trezentos trezentas trzysta
400 cuatrocientos cuatrocientas quatrocentos quatrocentas czterysta
500 quinientos quinientas quinhentos quinhentas pięćset
600 seiscientos seiscientas seiscentos seiscentas sześćset
700 setecientos setecientas setecentos setecentas siedemset
800 ochocientos ochocientas oitocentos oitocentas osiemset
900 novecientos novecientas novecentos novecentas dziewięćset`;

export const words: ReadonlyMap<string, number> = new Map(
  spelled
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [value, ...names] = line.split(' ');
      return names.map((name) => [name, Number(value)] as const);
    }),
);
