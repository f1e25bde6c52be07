import type { Instant, Period } from '@goldkey/kernel';
import type { ReportFigures } from './domain/report/report.js';

/** What the consumer of estates' news needs; the module meets it. Older news never overwrites newer. */
export interface Copies {
  keepProperty(
    property: { readonly propertyId: string; readonly name: string; readonly timeZone: string },
    at: Instant,
  ): Promise<void>;
  keepHousehold(
    household: {
      readonly householdId: string;
      readonly propertyId: string;
      readonly building: string;
      readonly room: string;
      /** Square metres, a decimal. */
      readonly area: string;
    },
    at: Instant,
  ): Promise<void>;
}

/** What the door of reports asks besides its command. */
export interface ReadsReports {
  figures(propertyId: string, period: Period, timeZone: string): Promise<ReportFigures>;
}

/** Tokens of the ports in Nest's container. */
export const COPIES = Symbol('copies');
export const REPORTS = Symbol('reports');
export const DIRECTORY = Symbol('directory');
