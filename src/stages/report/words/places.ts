import type { Exam } from '../../../types.ts';
import { suiteAndTarget } from './results.ts';

/** Where something holds of these exams: suites, where it does of all that they ask; else the targets of which it does. */
export function placesOf(
  held: readonly { readonly exam: Exam }[],
  exams: readonly Exam[],
): readonly string[] {
  const isWhole = (name: string): boolean =>
    exams.every((each) => each.suite.name !== name || held.some(({ exam }) => exam === each));
  const places = held.map(({ exam }) => (isWhole(exam.suite.name) ? exam.suite.name : suiteAndTarget(exam)));
  return [...new Set(places)];
}
