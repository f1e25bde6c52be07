import { dayOf, type Outcome, refused } from '@goldkey/kernel';
import { calendarOf, type TaxDue, type TaxDuty } from '../../domain/tax-return/tax-return.js';
import type { TaxDutyStore } from '../fiscal-ports.js';
import type { Clock, Directory } from '../ports.js';

export interface TaxCalendarLine extends TaxDue {
  readonly dutyId: string;
  readonly tax: TaxDuty['tax'];
}

/** What is to be filed by when, and what became of it: the most urgent day first. */
export class ShowTaxCalendar {
  constructor(
    private readonly duties: TaxDutyStore,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  async run(propertyId: string): Promise<Outcome<readonly TaxCalendarLine[]>> {
    const duties = await this.duties.of(propertyId);
    if (duties.length === 0) return { accepted: true, value: [] };
    const property = await this.directory.property(propertyId);
    if (property === undefined) return refused('billing.property-not-found', { propertyId });
    const today = dayOf(this.clock.now(), property.timeZone);
    const lines = duties.flatMap((duty) =>
      calendarOf(duty, today).map((due) => ({ ...due, dutyId: duty.id, tax: duty.tax })),
    );
    const isDone = ({ state }: TaxCalendarLine): number => Number(state === 'filed');
    const value = lines.sort((a, b) => isDone(a) - isDone(b) || (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
    return { accepted: true, value };
  }
}
