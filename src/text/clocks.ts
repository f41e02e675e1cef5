/** Times of day in texts. */

export interface TimeOfDay {
  readonly from: number;
  readonly text: string;
  /** Minutes since midnight; two where it is not said which half of the day is meant. */
  readonly readings: readonly number[];
}

const clock =
  /(?<![\d.,:])(?:([01]?\d|2[0-4])(?::| ?h ?| (?:heures?|Uhr) (?=\d\d(?: (?:in|im|an|am|bei|mit|und|bis|à|au|et|dans|chez|pour)(?!\p{L})|(?! ?[\p{L}\d%€$]))))([0-5]\d)(?! ?min)(?::[0-5]\d)?(?: ?([ap])\.?m\b\.?)?|(1[0-2]|0?[1-9])(?:\.([0-5]\d))? ?(?:([ap])\.?m\b\.?|o['’]clock)|([01]?\d|2[0-4])(?:[.:]([0-5]\d))? ?(?:Uhr|h(?![\p{L}\d]| ?\d{1,2} ?min))|(?<=(?<!\p{L})(?:kl\.?|klo|alle|dalle|ore|om|saat|godz\.?|godzinie) )([01]?\d|2[0-4])\.([0-5]\d)(?![\d%€$]| ?[€%]))(?![\d:])/giu;
const eastern =
  /(午前|午後|上午|下午|晚上|早上|凌晨|오전|오후)?\s?(?<!\d)([01]?\d|2[0-4])\s?[時时点點시](?![間间간])(?:\s?([0-5]?\d)\s?[分분]|(半))?/g;
/** The first hour of `8 to 10 am`, where half of the day is said only once. */
const opening =
  /(?<![\d.,:])(1[0-2]|0?[1-9])(?::([0-5]\d))? ?(?:[-–—]|to|till|until|and) ?(?=(?:1[0-2]|0?[1-9])(?::[0-5]\d)? ?[ap]\.?m\b)/giu;
/** The same of 9 bis 12 Uhr. */
const openingOfDay =
  /(?<![\d.,:])([01]?\d|2[0-4])(?:[.:]([0-5]\d))? ?(?:[-–—]|bis|und|à|a|et|y|e|tot|en) ?(?=(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)? ?(?:Uhr|h(?![\p{L}])))/giu;

/** The hour of 9 in the morning, and of las 2 de la tarde; at night it may be late or early. */
const ofHalf =
  /(?<![\d.,:])(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))?(?: Uhr)? (?:(in the morning|du matin|de la mañana|de la madrugada|da manhã|di mattina|morgens|früh|vormittags|утра|rano|صباحا?\u064b?ا?)|(in the (?:afternoon|evening)|de l['’]après-midi|du soir|de la tarde|da tarde|del pomeriggio|di sera|nachmittags|abends|вечера|po południu|wieczorem|مساء\u064b?|بعد الظهر)|at night|de la noche|da noite|nachts|ночи|w nocy|ليلا\u064b?)(?![\p{L}\p{M}])/giu;
/** The same where the half of the day comes first, as in Hindi and Turkish. */
const behindHalf =
  /(?<!\p{L})(?:(?:(सुबह|sabah)|(शाम|दोपहर|akşam|öğleden sonra)|रात|saat|gece) )?(?:saat )?(?<!\d[.,:]?)([01]?\d|2[0-4])(?:[:.]([0-5]\d))?(?: ?बजे(?!\p{L})|(?<=(?:sabah|akşam|sonra|saat|gece) [\d:.]{1,5})(?=['’]\p{L}))/giu;
const span =
  /(?<![\d.,:/-])([01]?\d|2[0-4]) ?(?:[-–—]|to|bis|à|a|y|e) ?([01]?\d|2[0-4])(?![\d/%€$-]|[.,:]\d| ?[%€$])/g;

/** Times of day, none within another. */
export function timesIn(text: string): readonly TimeOfDay[] {
  if (!/\d/.test(text)) return [];
  const all = [...openingsIn(text), ...halvesIn(text), ...clocksIn(text), ...easternClocksIn(text)];
  let end = 0;
  return all
    .toSorted((one, other) => one.from - other.from)
    .filter(({ from, text: it }) => {
      const isApart = from >= end;
      if (isApart) end = from + it.length;
      return isApart;
    });
}

/** Hours by themselves, as in 9–17; only where they were given, as they may count anything. */
export function spansIn(text: string): readonly TimeOfDay[] {
  return [...text.matchAll(span)].flatMap((match) =>
    [match[1], match[2]].map((hour) => timeOf(match.index, match[0], Number(hour) * 60, undefined, true)),
  );
}

/** Where words say which half of the day it is. */
function halvesIn(text: string): readonly TimeOfDay[] {
  const found = (match: RegExpExecArray, [hour, minutes, early, late]: readonly (string | undefined)[]) => {
    const half = early ? 'a' : late ? 'p' : undefined;
    return timeOf(match.index, match[0], Number(hour) * 60 + Number(minutes ?? 0), half, true);
  };
  return [
    ...[...text.matchAll(ofHalf)].map((match) => found(match, match.slice(1))),
    ...[...text.matchAll(behindHalf)].map((match) => found(match, [match[3], match[4], match[1], match[2]])),
  ];
}

function openingsIn(text: string): readonly TimeOfDay[] {
  const halves = [...text.matchAll(opening)].map((match): TimeOfDay => {
    const early = (Number(match[1]) % 12) * 60 + Number(match[2] ?? 0);
    return { from: match.index, text: figuresOf(match[0]), readings: [early, early + 720] };
  });
  const days = [...text.matchAll(openingOfDay)].map((match): TimeOfDay => {
    const readings = [Number(match[1]) * 60 + Number(match[2] ?? 0)];
    return { from: match.index, text: figuresOf(match[0]), readings };
  });
  return [...halves, ...days];
}

function figuresOf(text: string): string {
  return /^[\d:.]+/.exec(text)?.[0] ?? '';
}

function clocksIn(text: string): readonly TimeOfDay[] {
  return [...text.matchAll(clock)].map((match) => {
    const hour = Number(match[1] ?? match[4] ?? match[7] ?? match[9]);
    const minutes = Number(match[2] ?? match[5] ?? match[8] ?? match[10] ?? 0);
    const half = (match[3] ?? match[6])?.toLowerCase();
    const end = match.index + match[0].length;
    const isOfDay = /^ ?(?:Uhr|h(?!\p{L}))/u.test(text.slice(end, end + 6));
    const isOpen = match[7] === undefined && match[9] === undefined && !isOfDay;
    return timeOf(match.index, bare(match[0]), hour * 60 + minutes, half, isOpen);
  });
}

/** As in Japan, China and Korea. */
function easternClocksIn(text: string): readonly TimeOfDay[] {
  return [...text.matchAll(eastern)].map((match) => {
    const minutes = match[4] ? 30 : Number(match[3] ?? 0);
    const half = match[1] && (/^(?:午後|下午|晚上|오후)/.test(match[1]) ? 'p' : 'a');
    return timeOf(match.index, match[0].trim(), Number(match[2]) * 60 + minutes, half, true);
  });
}

/** `half` is the half of the day, a or p; where it is not said and may be either, both count. */
function timeOf(
  from: number,
  text: string,
  told: number,
  half: string | undefined,
  isOpen: boolean,
): TimeOfDay {
  const early = told % 720;
  if (half !== undefined) return { from, text, readings: [half === 'p' ? early + 720 : early] };
  const exact = told % 1440;
  return {
    from,
    text,
    readings: isOpen && told >= 60 && told < 780 ? [exact, (exact + 720) % 1440] : [exact],
  };
}

/** Without the end of the sentence. */
function bare(text: string): string {
  return text.replace(/[.\s]+$/, '');
}
