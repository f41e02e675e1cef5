import { type Habit, habitsOf } from '../../text/habits.ts';
import { languageOf, openDetector } from '../../text/tongue.ts';
import type { Answer, Case, Exam, Run } from '../../types.ts';
import { answersIn, isAlike, MOST } from './pairs.ts';
import { type Watches, watchesOf } from './watches.ts';

/** Tells the language of a text as a habit; none where it can't be told. */
type Tell = (text: string) => readonly Habit[];

/** Looks at answers, each once. What was looked at while others are awaited is there when all have come. */
export interface Looking {
  /** Looks at a run ahead, if it will be looked at for sure. */
  readonly take: (run: Run) => void;
  readonly watches: (exam: Exam) => Watches;
  /** Loaded where languages are to be told. */
  readonly openTongue: () => Promise<Tell>;
  readonly habitsIn: (answer: Answer) => readonly Habit[];
}

/** Characters by which a language is told. */
const TOLD_BY = 600;
/** Texts of which it is remembered what was seen in them, with room for both sides of a large exam. */
const MOST_TEXTS = 4 * MOST;

/** What is known of an exam while its answers come. */
interface Sight {
  readonly watches: Watches;
  /** Of cases that one side answered so far. */
  readonly waiting: Map<Case, readonly Answer[]>;
  isToldApart: boolean;
}

export function openLooking(): Looking {
  const habitsOfText = new Map<string, readonly Habit[]>();
  const sights = new Map<Exam, Sight>();
  let tell: Tell | null = null;
  let opening: Promise<Tell> | null = null;
  const sightOf = (exam: Exam): Sight => {
    const sight = sights.get(exam) ?? {
      watches: watchesOf(exam.suite),
      waiting: new Map(),
      isToldApart: false,
    };
    sights.set(exam, sight);
    return sight;
  };
  const openTongue = (): Promise<Tell> =>
    (opening ??= makeTell().then((made) => {
      tell = made;
      return made;
    }));
  const habitsIn = (answer: Answer): readonly Habit[] =>
    answer.toolCalls.length > 0 ? habitsOf(answer) : known(habitsOfText, answer.text, () => habitsOf(answer));
  return {
    watches: (exam) => sightOf(exam).watches,
    openTongue,
    habitsIn,
    take: (run) => {
      const { exam, case: each } = run.trial;
      const answers = answersIn(run);
      // Of more cases only some are looked at, and which is not known before all are there.
      if (!answers || exam.suite.cases.length > MOST) return;
      answers.forEach(habitsIn);
      const sight = sightOf(exam);
      const other = sight.waiting.get(each);
      if (!other) sight.waiting.set(each, answers);
      else {
        sight.waiting.delete(each);
        if (!isAlike(other, answers)) sight.isToldApart = true;
      }
      if (!sight.isToldApart || sight.watches('language', [])) return;
      if (tell) for (const { text } of answers) tell(text);
      else openTongue().catch(() => undefined);
    },
  };
}

async function makeTell(): Promise<Tell> {
  const detect = await openDetector();
  const languages = new Map<string, readonly Habit[]>();
  return (text) =>
    known(languages, text, () => {
      const language = languageOf([text.slice(0, TOLD_BY)], detect)?.name ?? null;
      return language === null ? [] : [{ feature: 'language', of: language, value: 1 }];
    });
}

function known<T>(all: Map<string, T>, text: string, look: () => T): T {
  const before = all.get(text);
  if (before !== undefined) return before;
  const now = look();
  if (all.size < MOST_TEXTS) all.set(text, now);
  return now;
}
