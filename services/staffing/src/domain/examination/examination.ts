import type { Instant } from '@goldkey/kernel';

/** An internal examination (rulebook J-10). */
export interface ExaminationTerms {
  readonly id: string;
  readonly propertyId: string;
  readonly name: string;
  readonly takenAt: Instant;
  /** From which score on it is passed, 0 to 100. */
  readonly passMark: number;
  readonly note: string;
  readonly recordedBy: string;
}

/** What one person scored, 0 to 100, and the event by which it is taken back. */
export interface ExaminationResult {
  readonly employeeId: string;
  /** Where the person worked when the examination was taken. */
  readonly departmentId: string;
  readonly score: number;
  readonly passed: boolean;
  readonly event: string;
}

export type Examination = ExaminationTerms & { readonly results: readonly ExaminationResult[] } & (
    | { readonly state: 'taken' }
    | { readonly state: 'withdrawn'; readonly why: string }
  );

export type ExaminationEvent = {
  readonly eventId: string;
  readonly at: Instant;
  readonly examinationId: string;
  readonly propertyId: string;
} & (
  | { readonly type: 'ExaminationHeld'; readonly terms: ExaminationTerms }
  | ({ readonly type: 'ExaminationTaken' } & Omit<ExaminationResult, 'event'>)
  | {
      readonly type: 'ExaminationResultWithdrawn';
      readonly employeeId: string;
      readonly withdrawnEvent: string;
      readonly why: string;
    }
  | { readonly type: 'ExaminationWithdrawn'; readonly why: string }
);

/** The examination after an event. */
export const evolveExamination = (examination: Examination | undefined, event: ExaminationEvent): Examination => {
  if (event.type === 'ExaminationHeld') return { ...event.terms, results: [], state: 'taken' };
  if (examination === undefined) throw new Error(`${event.type} of an examination that was never held`);
  switch (event.type) {
    case 'ExaminationTaken': {
      const { employeeId, departmentId, score, passed, eventId } = event;
      const result = { employeeId, departmentId, score, passed, event: eventId };
      return { ...examination, results: [...examination.results, result] };
    }
    case 'ExaminationResultWithdrawn':
      return {
        ...examination,
        results: examination.results.filter(({ employeeId }) => employeeId !== event.employeeId),
      };
    case 'ExaminationWithdrawn':
      return { ...examination, state: 'withdrawn', why: event.why };
  }
};
