import { addDays, type Day, dayOf } from '@goldkey/kernel';
import { openDays } from '../../domain/order/recurrence.js';
import type { DueOrder, DueReader } from '../order-ports.js';
import type { Clock } from '../ports.js';

export interface ListDueQuestion {
  readonly propertyIds?: readonly string[] | undefined;
  readonly orderId?: string | undefined;
  /** Who performs. */
  readonly employeeId?: string | undefined;
  /** Last day; left out: a week ahead. */
  readonly until?: Day | undefined;
}

/** A day on which a standing order is due and of which nothing is known yet. */
export interface DuePerformance {
  readonly order: DueOrder;
  readonly dueOn: Day;
  /** The day is over, is today, or is to come. */
  readonly stands: 'missed' | 'due' | 'ahead';
}

const A_WEEK = 7;
/** Nobody plans further ahead; asked for more, the list ends here. */
const MOST_DAYS = 62;

/** What is due of standing orders, by day: what was missed first, then today's, then what comes. */
export class ListDue {
  constructor(
    private readonly reader: DueReader,
    private readonly clock: Clock,
  ) {}

  async run({ until, ...question }: ListDueQuestion): Promise<readonly DuePerformance[]> {
    const now = this.clock.now();
    const horizon = (zone: string): Day => {
      const today = dayOf(now, zone);
      const furthest = addDays(today, MOST_DAYS);
      const last = until ?? addDays(today, A_WEEK);
      return last < furthest ? last : furthest;
    };
    // The easternmost zone: nowhere is it a later day.
    const orders = await this.reader.due({ ...question, until: horizon('Pacific/Kiritimati') });
    const due = orders.flatMap((order): DuePerformance[] => {
      const { recurrence, settled } = order;
      const today = dayOf(now, recurrence.zone);
      return openDays(recurrence, new Set(settled), horizon(recurrence.zone)).map((dueOn) => ({
        ...{ order, dueOn },
        stands: dueOn < today ? 'missed' : dueOn === today ? 'due' : 'ahead',
      }));
    });
    return due.sort((a, b) => {
      const [first, second] = [`${a.dueOn} ${a.order.number}`, `${b.dueOn} ${b.order.number}`];
      return first < second ? -1 : first > second ? 1 : 0;
    });
  }
}
