import type { Fields } from '../../../types.ts';

/** GitHub's evaluators of this kind all ask this model. */
const MODEL = 'openai/gpt-4o';

/** What `gh models eval` passes: every grade but the lowest. */
const PASS_FROM = 2;

/**
 * The evaluators that `uses` may name, in our own words: what they look at and how many grades they have is as in
 * https://github.com/github/gh-models, the rest is not. `expected` is what similarity and groundedness go by.
 */
export const BUILTINS: Readonly<Record<string, Fields>> = {
  'github/similarity': graded({
    rubric: 'How far ANSWER says the same as EXPECTED, in whatever words.',
    grades: [
      'it says nothing of what EXPECTED says',
      'it says a little of it; most is missing or different',
      'it says about half of it',
      'it says nearly all of it; only details are missing or different',
      'it says all of it, and nothing that is against it',
    ],
    sees: ['conversation', 'expected'],
    asked: 'When do you open on Saturdays?',
    wanted: 'On Saturdays we open at nine.',
    good: 'At nine in the morning on Saturdays.',
    bad: 'This lamp is also sold in green.',
  }),
  'github/coherence': graded({
    rubric: 'How well the thoughts of ANSWER hang together as an answer to CONVERSATION.',
    grades: [
      'loose words, from which nothing can be understood',
      'pieces of sentences; what they have to do with each other must be guessed',
      'understandable, but it jumps, or its order is confused',
      'clear and in good order from sentence to sentence',
      'every sentence follows from the one before, and all lead to the point',
    ],
    sees: ['conversation'],
    asked: 'How do I return a lamp?',
    good: 'Put the lamp and the receipt into the box it came in. Then take the box to any of our shops, where you get your money back.',
    bad: 'Lamp because Tuesday seven, of which green, return and the and under box quickly moon.',
  }),
  'github/fluency': graded({
    rubric: 'How well ANSWER is written: grammar, choice of words, and how easily it reads.',
    grades: [
      'hardly a correct sentence; it can not be understood',
      'faults in most sentences; the words are few and often wrong',
      'understandable at once, with some faults, or stiff',
      'correct and varied, apart from trifles',
      'flawless, and a pleasure to read',
    ],
    sees: [],
    good: 'You can bring the lamp back within thirty days, as long as you still have the receipt.',
    bad: 'lamp him back bringing is day thirty no have you were receipt on not she.',
  }),
  'github/relevance': graded({
    rubric: 'How far ANSWER answers what the user asked last in CONVERSATION, rightly and completely.',
    grades: [
      'it is about something else',
      'it is about what was asked, but wrong',
      'it is right, but leaves out what matters',
      'it answers rightly and completely',
      'it answers rightly and completely, and says what it means for the user',
    ],
    sees: ['conversation'],
    asked: 'How long is the warranty on your lamps?',
    good: 'All our lamps have a warranty of five years.',
    bad: 'Our café serves breakfast from eight.',
  }),
  'github/groundedness': graded({
    rubric: 'How far ANSWER answers CONVERSATION by what EXPECTED says, and by nothing else.',
    grades: [
      'it has to do neither with the question nor with EXPECTED',
      'it is about the same things, but does not answer the question',
      'it answers, but says what EXPECTED does not say, or says otherwise',
      'it answers by EXPECTED, but leaves out what EXPECTED says to the question',
      'it answers completely, and only by EXPECTED',
    ],
    sees: ['conversation', 'expected'],
    asked: 'Is the shop open on Mondays?',
    wanted: 'The shop is closed on Mondays.',
    good: 'No, the shop is closed on Mondays.',
    bad: 'Most cats sleep for half of the day.',
  }),
};

function graded(said: Fields): Fields {
  return { model: MODEL, 'pass-from': PASS_FROM, ...said };
}
