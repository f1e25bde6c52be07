import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

export const FESTIVALS = '/api/staffing/festivals';
export const festivalPath = (id: string): string => `${FESTIVALS}/${encodeURIComponent(id)}`;
/** Beginnings of addresses that are old news after a change: the judged month too. */
export const FESTIVAL_RENEWS: readonly string[] = [FESTIVALS, '/api/evaluation'];

interface Told {
  readonly at: string;
}

export interface FestivalLine {
  readonly id: string;
  readonly propertyId: string;
  readonly name: string;
  readonly date: string;
  readonly plan: string;
  readonly responsibleId?: string;
  readonly responsibleName?: string | null;
  readonly timeZone: string;
  readonly mayApprove: boolean;
  readonly state: 'scheduled' | 'approved' | 'completed' | 'withdrawn';
  readonly approved?: Told;
  readonly completed?: Told;
  readonly result?: string;
  readonly why?: string;
  readonly version: number;
}

/** The list as it stands in the address. */
export const festivalsList = {
  filters: { property: 'one', state: 'many', q: 'text' },
  sorts: ['date', 'name'],
  defaultSort: 'date',
  pageSize: 50,
} as const satisfies ListSpec;

/** The question to the service. */
export const festivalsQuery = ({ filters, sort, page, pageSize }: ListState<typeof festivalsList>): Query => ({
  propertyId: filters.property,
  state: filters.state.length === 0 ? undefined : filters.state.join(','),
  q: filters.q,
  sort,
  page,
  pageSize,
});

const DAY_MS = 86_400_000;
const daysBefore = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10);

/** The last days on which plan and decoration are in time (rulebook M-31). */
export const deadlines = ({
  date,
}: Pick<FestivalLine, 'date'>): { readonly approval: string; readonly completion: string } => ({
  approval: daysBefore(date, 15),
  completion: daysBefore(date, 1),
});

/** What is late on `today`; undefined: nothing. */
export const lateIn = (
  festival: Pick<FestivalLine, 'date' | 'state'>,
  today: string,
): 'approval' | 'completion' | undefined => {
  const { approval, completion } = deadlines(festival);
  if (festival.state === 'scheduled') return today > approval ? 'approval' : undefined;
  return festival.state === 'approved' && today > completion ? 'completion' : undefined;
};

export type FestivalAct = 'revise' | 'approve' | 'complete' | 'withdraw';

/** What the reader can do with a festival: its plan is written by anybody who plans, and approved by another one. */
export const festivalActs = ({
  state,
  mayApprove,
}: Pick<FestivalLine, 'state' | 'mayApprove'>): readonly FestivalAct[] => {
  if (state === 'withdrawn') return [];
  if (state === 'completed') return ['withdraw'];
  if (state === 'approved') return ['complete', 'withdraw'];
  return mayApprove ? ['approve', 'revise', 'withdraw'] : ['revise', 'withdraw'];
};
