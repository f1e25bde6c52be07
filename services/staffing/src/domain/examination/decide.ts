import { accept, type Decision, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import type { Examination, ExaminationEvent, ExaminationResult, ExaminationTerms } from './examination.js';

/** A score that is to be put on record, with the id of the event that tells of it. */
export type NewResult = Pick<ExaminationResult, 'employeeId' | 'departmentId' | 'score'> & { readonly eventId: string };

const refuseTwice = (
  before: readonly { readonly employeeId: string }[],
  results: readonly NewResult[],
): Decision<never> | undefined => {
  const seen = new Set(before.map(({ employeeId }) => employeeId));
  for (const { employeeId } of results) {
    if (seen.has(employeeId)) return refuse('staffing.examination-already-taken', { employeeId });
    seen.add(employeeId);
  }
  return undefined;
};

/** Each result is a fact of the day when the examination was taken. */
const taken = (
  { id: examinationId, propertyId, takenAt: at, passMark }: ExaminationTerms,
  results: readonly NewResult[],
): ExaminationEvent[] =>
  results.map(({ employeeId, departmentId, score, eventId }) => ({
    type: 'ExaminationTaken',
    eventId,
    at,
    examinationId,
    propertyId,
    employeeId,
    departmentId,
    score,
    passed: score >= passMark,
  }));

/** An examination was held, with what each scored. */
export const holdExamination = (
  command: Recording & {
    readonly terms: Omit<ExaminationTerms, 'takenAt'>;
    readonly results: readonly NewResult[];
  },
): Decision<ExaminationEvent> => {
  const { eventId, at, results } = command;
  const terms: ExaminationTerms = { ...command.terms, takenAt: at };
  const { id: examinationId, propertyId } = terms;
  const held = { type: 'ExaminationHeld' as const, eventId, at, examinationId, propertyId, terms };
  return refuseFuture(command) ?? refuseTwice([], results) ?? accept<ExaminationEvent>(held, ...taken(terms, results));
};

const refuseWithdrawn = ({ id, state }: Examination): Decision<never> | undefined =>
  state === 'withdrawn' ? refuse('staffing.examination-withdrawn', { examinationId: id }) : undefined;

/** Results that were still missing; who takes it again takes another examination. */
export const addExaminationResults = (
  examination: Examination,
  results: readonly NewResult[],
): Decision<ExaminationEvent> =>
  refuseWithdrawn(examination) ??
  refuseTwice(examination.results, results) ??
  accept<ExaminationEvent>(...taken(examination, results));

const takeBack = (
  { id: examinationId, propertyId }: Examination,
  { employeeId, event: withdrawnEvent }: ExaminationResult,
  { eventId, at, why }: Recording & { readonly why: string },
): ExaminationEvent => ({
  type: 'ExaminationResultWithdrawn',
  eventId,
  at,
  examinationId,
  propertyId,
  employeeId,
  withdrawnEvent,
  why,
});

/** One person's result was recorded by mistake. */
export const withdrawExaminationResult = (
  examination: Examination,
  command: Recording & { readonly employeeId: string; readonly why: string },
): Decision<ExaminationEvent> => {
  const withdrawn = refuseWithdrawn(examination);
  if (withdrawn !== undefined) return withdrawn;
  const result = examination.results.find(({ employeeId }) => employeeId === command.employeeId);
  return result === undefined
    ? refuse('staffing.examination-result-not-found', { employeeId: command.employeeId })
    : accept(takeBack(examination, result, command));
};

/** The examination was recorded by mistake: every result is taken back by an event of its own, then the whole. */
export const withdrawExamination = (
  examination: Examination,
  command: Recording & { readonly why: string; newId(): string },
): Decision<ExaminationEvent> => {
  const { eventId, at, why } = command;
  const { id: examinationId, propertyId } = examination;
  return (
    refuseWithdrawn(examination) ??
    accept<ExaminationEvent>(
      ...examination.results.map((result) => takeBack(examination, result, { ...command, eventId: command.newId() })),
      { type: 'ExaminationWithdrawn', eventId, at, examinationId, propertyId, why },
    )
  );
};
