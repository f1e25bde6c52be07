import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';
import type { ComplaintLine, HistoryLine, Level } from '../../api.js';
import type { Answerer } from '../../gen/answers.js';

export const SURVEY_DRAWS = '/api/complaints/survey-draws';
export const SURVEY_CALLS = '/api/complaints/survey-calls';
export const SURVEY_ANSWERS = '/api/complaints/survey-answers';
export const KIOSK = '/api/complaints/kiosk/evaluations';
export const QUESTIONNAIRE_LINKS = '/api/complaints/owner-links/questionnaires';
export const WRONGS = [
  'feigned-closing',
  'late-entry',
  'needless-errand',
  'unlawful-charge',
  'papers-missing',
] as const;
export type Wrong = (typeof WRONGS)[number];
export const BALLOTS = '/api/complaints/ballots';

export const levels: readonly Level[] = ['satisfied', 'basically-satisfied', 'dissatisfied'];
export const methods = ['phone', 'questionnaire', 'spot-check'] as const;

export interface SurveyCall {
  readonly id: string;
  readonly drawId: string;
  readonly propertyId: string;
  readonly departmentId: string;
  readonly departmentName?: string;
  readonly matterId: string;
  readonly matterNumber: string;
  readonly day: string;
  readonly place: number;
  readonly caller: 'desk' | 'centre';
  readonly state: 'open' | 'answered' | 'given-up';
  readonly attempts: readonly { readonly at: string }[];
  readonly matter?: ComplaintLine;
  /** Whether the reader may take the answer down: not who handled the matter. */
  readonly mayAnswer: boolean;
}

/** What a stop keeps on the phone: what one must know to call, and no more. */
export interface CallStop {
  readonly callId: string;
  readonly drawId: string;
  readonly number: string;
  readonly matter: string;
  readonly receivedAt?: string;
  readonly departmentName?: string;
  readonly byCentre: boolean;
  readonly attempts: number;
  readonly contactName?: string;
  readonly contactPhone?: string;
}

export const callStopOf = ({
  id,
  drawId,
  matterNumber,
  matter,
  caller,
  attempts,
  departmentName,
}: SurveyCall): CallStop => ({
  callId: id,
  drawId,
  number: matterNumber,
  matter: [matter?.room, matter?.category].filter(Boolean).join(' '),
  byCentre: caller === 'centre',
  attempts: attempts.length,
  ...(matter?.receivedAt === undefined ? {} : { receivedAt: matter.receivedAt }),
  ...(departmentName === undefined ? {} : { departmentName }),
  ...(matter?.contactName === undefined ? {} : { contactName: matter.contactName }),
  ...(matter?.contactPhone === undefined ? {} : { contactPhone: matter.contactPhone }),
});

export interface SurveyDraw {
  readonly id: string;
  readonly day: string;
  readonly seed: string;
  readonly commitment: string;
  readonly nextCommitment: string;
  readonly candidates: readonly object[];
  readonly orders: readonly {
    readonly departmentId: string;
    readonly order: readonly { readonly matterId: string; readonly number: string }[];
  }[];
  readonly proven: boolean;
}

export interface AnswerLine {
  readonly id: string;
  readonly departmentName?: string;
  readonly departmentId: string;
  readonly matterId?: string;
  readonly matterNumber?: string | null;
  readonly method: (typeof methods)[number];
  readonly level: Level;
  readonly by: Answerer;
  readonly at: string;
  readonly valid?: boolean;
  readonly remark?: string;
  readonly wrongs?: readonly Wrong[];
  readonly paperNumber?: string;
  readonly source: string;
  readonly state: 'standing' | 'withdrawn';
  readonly mayWithdraw: boolean;
}

/** The list as it stands in the address. */
export const answersList = {
  filters: { property: 'one', department: 'one', method: 'one', level: 'one' },
  sorts: ['at', 'method', 'level'],
  defaultSort: '-at',
  pageSize: 50,
} as const satisfies ListSpec;

export const answersQuery = ({ filters, sort, page, pageSize }: ListState<typeof answersList>): Query => ({
  propertyId: filters.property,
  departmentId: filters.department,
  method: filters.method,
  level: filters.level,
  sort,
  page,
  pageSize,
});

export interface Ballot {
  readonly id: string;
  readonly propertyId: string;
  readonly propertyName?: string;
  readonly year: string;
  readonly departments: readonly { readonly departmentId: string; readonly name: string }[];
  readonly delegates: readonly {
    readonly id: string;
    readonly name: string;
    readonly room?: string;
    readonly voted?: boolean;
  }[];
  readonly state: 'drafted' | 'open' | 'closed' | 'cancelled';
  readonly version: number;
}
export interface BallotRecord extends Ballot {
  readonly tally: readonly {
    readonly departmentId: string;
    readonly level: Level;
    readonly valid: boolean;
    readonly count: number;
  }[];
  readonly history: readonly HistoryLine[];
}

/** Name and room, one delegate a line, as they are typed or come from a table: `李明 1-101`, `李明，1-101`. */
export const delegatesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', ...room] = line.split(/[\s,，、;；]+/);
      return room.length === 0 ? { name } : { name, room: room.join(' ') };
    });

/** S-06: (satisfied + 0.6 × basically) ÷ valid papers, in whole per cent; undefined without any. */
export const ballotRate = (tally: BallotRecord['tally'], departmentId: string): number | undefined => {
  const valid = tally.filter((row) => row.valid && row.departmentId === departmentId);
  const count = (level: Level) => valid.find((row) => row.level === level)?.count ?? 0;
  const all = valid.reduce((sum, row) => sum + row.count, 0);
  // Tenths, so that 0.6 is a whole number.
  return all === 0 ? undefined : Math.round(((10 * count('satisfied') + 6 * count('basically-satisfied')) * 10) / all);
};
