import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';
import type { HistoryLine, Level } from '../../api.js';

export const HOME_VISITS = '/api/complaints/home-visits';
export const PROFILES = '/api/complaints/household-profiles';
export const OPINION_SURVEYS = '/api/complaints/opinion-surveys';

export interface HomeVisit {
  readonly id: string;
  readonly propertyId: string;
  readonly householdId: string;
  readonly room: string;
  /** The reader says that it was made. */
  readonly mayTell: boolean;
  /** The reader says that it was not after all. */
  readonly mayWithdraw: boolean;
  readonly employeeName: string;
  readonly purpose: string;
  readonly plannedAt?: string;
  readonly madeAt?: string;
  readonly findings?: string;
  readonly promised?: string;
  readonly state: 'planned' | 'made' | 'missed' | 'cancelled' | 'withdrawn';
  readonly version: number;
}

export interface Profile {
  readonly homeRegion?: string;
  readonly languages: readonly string[];
  readonly customs?: string;
  readonly care?: string;
  readonly contact?: string;
  readonly remark?: string;
  readonly version: number;
}

export type VisitAct = 'make' | 'miss' | 'cancel' | 'withdraw';

/** What the reader can do with a visit: whose it is says that it was made; they, or who sends people out, that it was not after all. */
export const actsOfVisit = ({
  state,
  mayTell,
  mayWithdraw,
}: Pick<HomeVisit, 'state' | 'mayTell' | 'mayWithdraw'>): readonly VisitAct[] => {
  if (state === 'planned') return mayTell ? ['make', 'miss', 'cancel'] : ['miss', 'cancel'];
  return state === 'made' && mayWithdraw ? ['withdraw'] : [];
};

/** The list as it stands in the address. */
export const visitsList = {
  filters: { property: 'one', state: 'many', q: 'text' },
  sorts: ['madeAt', 'plannedAt'],
  defaultSort: '-madeAt',
  pageSize: 50,
} as const satisfies ListSpec;

export const visitsQuery = ({ filters, sort, page, pageSize }: ListState<typeof visitsList>): Query => ({
  propertyId: filters.property,
  state: filters.state.length === 0 ? undefined : filters.state.join(','),
  q: filters.q,
  sort,
  page,
  pageSize,
});

export interface OpinionSurvey {
  readonly id: string;
  readonly propertyId: string;
  readonly propertyName?: string;
  readonly year: string;
  readonly questions: readonly { readonly id: string; readonly title: string }[];
  readonly answers: readonly {
    readonly levels: Readonly<Record<string, Level>>;
    readonly words?: string;
    readonly room?: string;
  }[];
  readonly state: 'drafted' | 'running' | 'completed' | 'cancelled';
  readonly summary?: string;
  readonly version: number;
}
export interface OpinionRecord extends OpinionSurvey {
  readonly history: readonly HistoryLine[];
}

/** How often each level was given to a question, and the rate in whole per cent (the middle level as 0.6). */
export const resultOf = (answers: OpinionSurvey['answers'], questionId: string) => {
  const count = (level: Level) => answers.filter(({ levels }) => levels[questionId] === level).length;
  const [satisfied, basically, dissatisfied] = [
    count('satisfied'),
    count('basically-satisfied'),
    count('dissatisfied'),
  ] as const;
  const all = satisfied + basically + dissatisfied;
  const rate = all === 0 ? undefined : Math.round(((10 * satisfied + 6 * basically) * 10) / all);
  return { satisfied, basically, dissatisfied, rate };
};
