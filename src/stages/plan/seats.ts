/** Seats of a plan: what planning finds out about each, in columns, and all else made when it is asked for. */
import { areFew } from '../../columns/few.ts';
import { collectNames, type Names } from '../../columns/names.ts';
import { type FieldsOf, viewsOf } from '../../columns/views.ts';
import { firstWhere } from '../../columns/first-where.ts';
import type { Case, Exam, Failure, Request, Side } from '../../types.ts';
import { type Asker, askersOf } from './asker.ts';
import { conversation } from './forecast.ts';
import { ownIn } from './own.ts';
import type { Seat } from './trials.ts';
import { roomFor } from '../../columns/room.ts';

/** Rows of seats in the order of exams and cases, both sides of a case next to each other. */
export interface Rows {
  readonly length: number;
  readonly parts: readonly Part[];
  /** By row the number of what it asks; `NOTHING` where the case does not fit. */
  readonly questions: Uint32Array;
  /** By what questions are known. */
  readonly names: Names;
  /** Why rows ask nothing, in their order. */
  readonly unfit: ReadonlyMap<number, Failure>;
  readonly partOf: (row: number) => Part;
  /** Whether a row has to be asked in this comparison, for its own exam or for another that asks the same. */
  readonly isOwn: (row: number) => boolean;
  /** Makes views of rows, whose cases have these places by their numbers. */
  readonly seatsAt: (placeOf: (number: number) => number) => (row: number) => Seat;
}

/** The rows of one exam. */
export interface Part {
  readonly exam: Exam;
  readonly sides: readonly (readonly [Side, Asker])[];
  readonly from: number;
  readonly to: number;
  /** Of its first case: those of all exams that ask anybody are numbered together. */
  readonly number: number;
}

export const NOTHING = 0xffff_ffff;

/** By question what it takes. */
interface Sizes {
  readonly calls: Uint32Array;
  readonly input: Float64Array;
  /** The turn that is asked first. */
  readonly turns: Uint32Array;
}

/** Puts each case once to all who are asked it: to nobody where no metric would mark the answer. */
export async function rowsOf(exams: readonly Exam[]): Promise<Rows> {
  const asked = exams.map(async (exam) => (exam.suite.rules.length > 0 ? askersOf(exam) : []));
  const parts = partsOf(exams, await Promise.all(asked));
  const length = parts.at(-1)?.to ?? 0;
  const questions = roomFor(Uint32Array, length).fill(NOTHING);
  const unfit = new Map<number, Failure>();
  const held: Held = areFew(length) ? [] : null;
  const sizes: Sizes = {
    calls: roomFor(Uint32Array, length),
    input: roomFor(Float64Array, length),
    turns: roomFor(Uint32Array, length),
  };
  const { names, add } = collectNames(length);
  for (const { exam, sides, from } of parts) {
    const planning = sides.map(([, asker]) => asker.planning());
    const isOnce = sides[0]?.[1] === sides[1]?.[1];
    let row = from;
    for (const each of exam.suite.cases) {
      for (const [at, plan] of planning.entries()) {
        if (at > 0 && isOnce) repeat(row, questions, unfit);
        else {
          const { request, key } = plan(each);
          if (request.ok) {
            const question = note(request.value, add(key), sizes);
            questions[row] = question;
            if (held) held[question] = request.value;
          } else unfit.set(row, request.failure);
        }
        row++;
      }
    }
  }
  const partOf = finding(parts);
  const isOwn = ownIn(parts, questions, names.length);
  const columns = { parts, questions, names, unfit, partOf, isOwn };
  return {
    length,
    ...columns,
    seatsAt: (placeOf) => seatsOf(fieldsOf({ ...columns, held }, sizes, placeOf)),
  };
}

/** Requests by question, where they are few. */
type Held = Request[] | null;

/** What is asked is what was asked in the row before. */
function repeat(row: number, questions: Uint32Array, unfit: Map<number, Failure>): void {
  const failure = unfit.get(row - 1);
  if (failure) unfit.set(row, failure);
  else questions[row] = questions[row - 1] as number;
}

function note(request: Request, question: number, { calls, input, turns }: Sizes): number {
  const taken = conversation(request);
  calls[question] = taken.calls;
  input[question] = taken.input;
  turns[question] = request.turns.findIndex(({ assistant }) => assistant === null) + 1;
  return question;
}

function partsOf(exams: readonly Exam[], sides: readonly Part['sides'][]): readonly Part[] {
  let [from, number] = [0, 0];
  return exams.map((exam, at): Part => {
    const own = sides[at] ?? [];
    const { length } = exam.suite.cases;
    const part = { exam, sides: own, from, to: from + length * own.length, number };
    from = part.to;
    if (own.length > 0) number += length;
    return part;
  });
}

/** Most who ask for a row ask for the next one afterwards. */
function finding(parts: readonly Part[]): Rows['partOf'] {
  let last = parts[0];
  return (row) => {
    if (last && row >= last.from && row < last.to) return last;
    return (last = parts[firstWhere(parts.length - 1, (at) => row < (parts[at] as Part).to)] as Part);
  };
}

/** Requests that were made last: of as many conversations as may be under way, and of long ones a single one. */
const AT_HAND = 128;
const LONG = 20_000;

function isLong({ messages, turns }: Request): boolean {
  const said = messages.reduce((sum, { content }) => sum + content.length, 0);
  return turns.reduce((sum, { user }) => sum + user.length, said) > LONG;
}

/** Views of requests, of which only what takes a case is made, and most who look want to know who is asked. */
function requestsAt(
  askerOf: (row: number) => Asker,
  caseOf: (row: number) => Case,
): (row: number) => Request {
  const atHand: ({ readonly row: number; readonly request: Request } | undefined)[] = [];
  const whole = (row: number): Request => {
    const last = atHand[row % AT_HAND];
    if (last?.row === row) return last.request;
    if (atHand[AT_HAND]?.row === row) return atHand[AT_HAND].request;
    const request = askerOf(row).request(caseOf(row));
    atHand[isLong(request) ? AT_HAND : row % AT_HAND] = { row, request };
    return request;
  };
  const fields: FieldsOf<Request> = {
    endpoint: (row) => askerOf(row).known?.endpoint ?? '',
    api: (row) => askerOf(row).known?.api,
    model: (row) => askerOf(row).model,
    parameters: (row) => whole(row).parameters,
    messages: (row) => whole(row).messages,
    turns: (row) => whole(row).turns,
    tools: (row) => askerOf(row).known?.tools ?? [],
    responseFormat: (row) => askerOf(row).known?.responseFormat ?? null,
    toolResults: (row) => whole(row).toolResults,
    formInWords: () => undefined,
    streamed: (row) => askerOf(row).known?.streamed,
    wants: () => undefined,
  };
  const viewAt = viewsOf(fields, whole);
  return (row) => (askerOf(row).known ? viewAt(row) : whole(row));
}

function seatsOf(fields: FieldsOf<Seat>): (row: number) => Seat {
  return viewsOf(fields, (row) => {
    const seat = {
      exam: fields.exam(row),
      case: fields.case(row),
      side: fields.side(row),
      request: fields.request(row),
      key: fields.key(row),
      question: fields.question(row),
      place: fields.place(row),
      recorded: fields.recorded(row),
      takes: fields.takes(row),
    };
    const own = fields.own(row);
    return own ? { ...seat, own } : seat;
  });
}

function fieldsOf(
  {
    questions,
    names,
    unfit,
    partOf,
    isOwn,
    held,
  }: Pick<Rows, 'questions' | 'names' | 'unfit' | 'partOf' | 'isOwn'> & { readonly held: Held },
  sizes: Sizes,
  placeOf: (number: number) => number,
): FieldsOf<Seat> {
  const sideOf = (row: number): Part['sides'][number] => {
    const { sides, from } = partOf(row);
    return sides[(row - from) % sides.length] as Part['sides'][number];
  };
  const numberIn = ({ sides, from }: Part, row: number): number => Math.floor((row - from) / sides.length);
  const caseOf = (row: number): Case => {
    const part = partOf(row);
    return part.exam.suite.cases.at(numberIn(part, row)) as Case;
  };
  const made = requestsAt(
    (row) => sideOf(row)[1],
    (row) => caseOf(row),
  );
  const requestAt = held ? (row: number): Request => held[questions[row] as number] as Request : made;
  return {
    exam: (row) => partOf(row).exam,
    case: caseOf,
    side: (row) => sideOf(row)[0],
    request: (row) => {
      if (questions[row] !== NOTHING) return { ok: true, value: requestAt(row) };
      return { ok: false, failure: unfit.get(row) as Failure };
    },
    key: (row) => (questions[row] === NOTHING ? '' : names.at(questions[row] as number)),
    question: (row) => (questions[row] === NOTHING ? -1 : (questions[row] as number)),
    place: (row) => {
      const part = partOf(row);
      return placeOf(part.number + numberIn(part, row));
    },
    recorded: (row) => sideOf(row)[1].recorded?.(caseOf(row)) ?? null,
    own: (row) => (isOwn(row) ? true : undefined),
    takes: (row) => {
      const { model, expected, recorded } = sideOf(row)[1];
      const question = questions[row] as number;
      if (question === NOTHING || recorded) return null;
      const calls = sizes.calls[question] as number;
      const input = sizes.input[question] as number;
      return { model, calls, input, output: calls * expected, first: sizes.turns[question] as number };
    },
  };
}
