import type { Locale, Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';
import type { StoreOutcome } from '../../gen/answers.js';

export type { StoreOutcome } from '../../gen/answers.js';

/** What identity answers: services/identity/src/adapters/in/http/privacy. */
export const PRIVACY = '/api/identity/privacy-requests';

/** In simplified Chinese, traditional Chinese and English. */
type ThreeWords = readonly string[];

export type ServiceName =
  | 'estates'
  | 'staffing'
  | 'complaints'
  | 'convenience'
  | 'billing'
  | 'inspections'
  | 'evaluation'
  | 'identity';

export interface PrivacyLine {
  readonly id: string;
  readonly version: number;
  readonly wish: 'export' | 'erasure';
  readonly kind: 'owner' | 'employee';
  readonly name: string;
  readonly place: string;
  readonly proof: string;
  readonly askedOn: string;
  readonly dueOn: string;
  readonly state: 'asked' | 'approved' | 'refused' | 'withdrawn' | 'done';
  readonly writerName: string;
  readonly decision?: { readonly at: string; readonly name: string; readonly reason?: string };
  readonly outcomes: readonly { readonly service: ServiceName; readonly stores: readonly StoreOutcome[] }[];
  readonly mayDecide: boolean;
  readonly waiting: readonly ServiceName[];
}

export interface FoundLine {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly phone?: string;
  readonly until?: string;
}

export interface PreviewAnswer {
  readonly services: readonly { readonly service: ServiceName; readonly stores?: readonly StoreOutcome[] }[];
}

/** The list of requests as it stands in the address. */
export const privacyList = {
  filters: { state: 'one', wish: 'one' },
  sorts: ['askedOn', 'dueOn'],
  defaultSort: '-askedOn',
  pageSize: 50,
} as const satisfies ListSpec;

export const privacyQuery = ({ filters, sort, page, pageSize }: ListState<typeof privacyList>): Query => ({
  state: filters.state,
  wish: filters.wish,
  sort,
  page,
  pageSize,
});

const PLACES: Readonly<Record<Locale, number>> = { 'zh-CN': 0, 'zh-TW': 1, en: 2 };

/** The words in the reader's language. */
export const inLanguage = (words: ThreeWords, locale: Locale): string => words[PLACES[locale]] ?? words[0] ?? '';

/** Whether the answer is late: the day has passed and nobody has decided, or not all have erased. */
export const isLate = ({ state, dueOn, waiting }: PrivacyLine, today: string): boolean =>
  dueOn < today && (state === 'asked' || waiting.length > 0);
