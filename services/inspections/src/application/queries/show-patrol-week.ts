import {
  addDays,
  type Day,
  dayOf,
  daysOf,
  eachDay,
  endOfDay,
  type Instant,
  mondayOf,
  type Outcome,
  refused,
  startOfDay,
  type Week,
  weekOf,
} from '@goldkey/kernel';
import type { PatrolReview } from '../../domain/patrol-review/patrol-review.js';
import type { OversightReader, WeekRound } from '../oversight-ports.js';
import type { Directory } from '../ports.js';

const WEEK_DAYS = 7;
/** So many weeks are told beside the one that is asked for. */
const WEEKS = 8;

export interface PatrolWeek {
  readonly propertyId: string;
  readonly week: Week;
  readonly timeZone: string;
  readonly isOver: boolean;
  readonly days: readonly { readonly day: Day; readonly rounds: number; readonly posts: number }[];
  readonly rounds: readonly WeekRound[];
  readonly review?: PatrolReview;
  /** Rounds that were handed in after it was signed. */
  readonly late: number;
  /** The last weeks that are over, latest first, with who signed them. */
  readonly weeks: readonly { readonly week: Week; readonly signedAt?: Instant; readonly reviewerName?: string }[];
}

/** A week's patrol records, as they are looked at and signed by who stands above. */
export class ShowPatrolWeek {
  constructor(
    private readonly reader: OversightReader,
    private readonly directory: Directory,
    private readonly clock: { now(): Instant },
  ) {}

  /** Without a week: the last one that is over. */
  async run(propertyId: string, asked?: Week): Promise<Outcome<PatrolWeek>> {
    const property = await this.directory.property(propertyId);
    if (property === undefined) return refused('inspections.property-not-found', { propertyId });
    const { timeZone } = property;
    const now = this.clock.now();
    const monday = mondayOf(weekOf(dayOf(now, timeZone)));
    const past = Array.from({ length: WEEKS }, (_, back) => weekOf(addDays(monday, -WEEK_DAYS * (back + 1))));
    const week = asked ?? weekOf(addDays(monday, -WEEK_DAYS));
    const { first, last } = daysOf(week);
    const until = endOfDay(last, timeZone);
    const rounds = await this.reader.rounds(propertyId, { from: startOfDay(first, timeZone), until });
    const reviews = await this.reader.reviews(propertyId, [...new Set([...past, week])]);
    const review = reviews.find((one) => one.week === week);
    const ofDay = (day: Day) => rounds.filter(({ completedAt }) => dayOf(completedAt, timeZone) === day);
    return {
      accepted: true,
      value: {
        propertyId,
        week,
        timeZone,
        isOver: now > until,
        days: eachDay(first, last).map((day) => ({
          day,
          rounds: ofDay(day).length,
          posts: Math.max(0, ...ofDay(day).map(({ posts }) => posts)),
        })),
        rounds,
        ...(review !== undefined && { review }),
        late: review === undefined ? 0 : rounds.filter(({ id }) => !review.rounds.includes(id)).length,
        weeks: past.map((each) => {
          const { signedAt, reviewerName } = reviews.find((one) => one.week === each) ?? {};
          return {
            week: each,
            ...(signedAt !== undefined && { signedAt }),
            ...(reviewerName !== undefined && { reviewerName }),
          };
        }),
      },
    };
  }
}
