import type {
  ShownBonusView as ShownBonus,
  ShownLineView as ShownLine,
  ShownStipendView as ShownStipend,
} from '../../gen/answers.js';

export type {
  PayrollFileView as PayrollFile,
  PayrollHeadView as PayrollHead,
  PayrollItemView as PayrollItem,
  PublicationStandingView as PublicationItem,
  ShownBonusView as ShownBonus,
  ShownLineView as ShownLine,
  ShownStipendView as ShownStipend,
} from '../../gen/answers.js';

export type Channel = 'console' | 'notice-board' | 'bulletin' | 'screen' | 'paper';
export const CHANNELS: readonly Channel[] = ['console', 'notice-board', 'bulletin', 'screen', 'paper'];
export type PublicationStateName = 'open' | 'ready' | 'published' | 'over';

export interface Objection {
  readonly objectionId: string;
  readonly mayAnswer: boolean;
  readonly raisedByName: string;
  readonly raisedAt: string;
  readonly text: string;
  readonly answeredByName?: string;
  readonly answeredAt?: string;
  readonly answer?: string;
}

export interface Publication {
  readonly publicationId: string;
  readonly propertyId: string;
  readonly name?: string;
  readonly period: string;
  readonly number: number;
  readonly from: string;
  readonly until: string;
  readonly channels: readonly Channel[];
  readonly publishedByName: string;
  readonly publishedAt: string;
  readonly state: 'published' | 'over';
  readonly ownOnly: boolean;
  readonly points: number;
  readonly fine: string;
  readonly lines: readonly ShownLine[];
  readonly stipends: readonly ShownStipend[];
  readonly bonuses: readonly ShownBonus[];
  readonly objections: readonly Objection[];
  readonly proof: {
    readonly previousHash: string;
    readonly hash: string;
    readonly months: readonly { readonly month: string; readonly number: number; readonly hash: string }[];
    readonly intact: boolean;
  };
}

export const PUBLICATIONS = '/api/evaluation/publications';
export const PAYROLL = '/api/evaluation/payroll-files';
export const publicationPath = (publicationId: string): string =>
  `${PUBLICATIONS}/${encodeURIComponent(publicationId)}`;
export const payrollPath = (fileId: string): string => `${PAYROLL}/${encodeURIComponent(fileId)}`;
