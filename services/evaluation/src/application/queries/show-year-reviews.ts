import {
  dayOf,
  type Fen,
  formatFen,
  formatInstant,
  monthOf,
  type Outcome,
  refuse,
  type Year,
  yearOf,
} from '@goldkey/kernel';
import { gradesFor, mayGrade, mayReopen, type Reviewed } from '../../domain/year-review/decide.js';
import { peopleOf, type YearReview } from '../../domain/year-review/year-review.js';
import type { Clock } from '../ports.js';
import type { ReviewedPeople, YearFigures, YearReviewRecord, YearReviewStore } from '../year-ports.js';
import { DEFAULT_ZONE } from './months.js';
import { rateView } from './rates.js';
import type { FiguresReader, Names } from './readers.js';
import type { ReviewedPersonView, YearReviewItem, YearReviewView } from './year-views.js';

const NOTHING: YearFigures = { points: 0, fine: 0n as Fen, due: 0, done: 0 };

/** Who looks at reviews: one of a group sees its own, who appoints groups sees all of the scope. */
export interface ReviewViewer {
  readonly actorId: string;
  /** Every id that is the same person where nobody grades themselves. */
  readonly selves: readonly string[];
  readonly appoints: boolean;
}

const isSeen = ({ group }: YearReview, { actorId, appoints }: ReviewViewer): boolean =>
  appoints || peopleOf(group).includes(actorId);

/** Reviews of a year, and one with its people and grades. */
export class ShowYearReviews {
  constructor(
    private readonly reviews: YearReviewStore,
    private readonly people: ReviewedPeople,
    private readonly reader: Pick<FiguresReader, 'properties'>,
    private readonly names: Names,
    private readonly clock: Clock,
  ) {}

  async list(asked: Year | undefined, viewer: ReviewViewer): Promise<readonly YearReviewItem[]> {
    const year = asked ?? yearOf(monthOf(dayOf(this.clock.now(), DEFAULT_ZONE)));
    const seen = (await this.reviews.list(year)).filter(({ state }) => isSeen(state, viewer));
    const names = await this.names.employees([...new Set(seen.map(({ state }) => state.group.leaderId))]);
    const properties = await this.#properties();
    return Promise.all(
      seen.map(async ({ state }) => itemOf(state, await this.#reviewed(state), { names, properties })),
    );
  }

  async one(reviewId: string, viewer: ReviewViewer): Promise<Outcome<YearReviewView>> {
    const record = await this.reviews.find(reviewId);
    if (!record || !isSeen(record.state, viewer)) return refuse('evaluation.year-review-not-found', { reviewId });
    return { accepted: true, value: await this.#view(record, viewer) };
  }

  async #properties(): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.reader.properties()).map(({ propertyId, name }) => [propertyId, name]));
  }

  /** Once completed, those who were graded, whoever has come or gone since. */
  async #reviewed(review: YearReview): Promise<Reviewed> {
    const { completed, propertyId, year, grades } = review;
    const now = await this.people.of(propertyId, year, completed?.at ?? this.clock.now());
    return completed ? { ...now, employeeIds: new Set(grades.map(({ employeeId }) => employeeId)) } : now;
  }

  async #view(
    { state: review, version }: YearReviewRecord,
    { actorId, selves, appoints }: ReviewViewer,
  ): Promise<YearReviewView> {
    const { group, grades, appointedBy, appointedAt, completed, reopened } = review;
    const reviewed = await this.#reviewed(review);
    const ids = [...peopleOf(group), ...reviewed.employeeIds, appointedBy, ...grades.map(({ by }) => by)];
    if (reopened) ids.push(reopened.by);
    const names = await this.names.employees([...new Set(ids)]);
    const figures = await this.people.figures(review.propertyId, review.year, [...reviewed.employeeIds]);
    const named = (employeeId: string) => ({ employeeId, name: names.get(employeeId) ?? employeeId });
    const person = (employeeId: string): ReviewedPersonView => {
      const graded = grades.find((one) => one.employeeId === employeeId);
      return {
        ...named(employeeId),
        grades: gradesFor(employeeId, reviewed),
        belowCompetent: reviewed.belowCompetent.has(employeeId),
        mayGrade: mayGrade(review, employeeId, { by: actorId, selves }),
        figures: figuresView(figures.get(employeeId)),
        ...(graded === undefined
          ? {}
          : {
              grade: graded.grade,
              reasons: graded.reasons,
              gradedByName: named(graded.by).name,
              gradedAt: formatInstant(graded.at, DEFAULT_ZONE),
            }),
      };
    };
    return {
      ...itemOf(review, reviewed, { names, properties: await this.#properties() }),
      leader: named(group.leaderId),
      deputies: group.deputyIds.map(named),
      members: group.memberIds.map(named),
      appointedByName: named(appointedBy).name,
      appointedAt: formatInstant(appointedAt, DEFAULT_ZONE),
      ...(completed === undefined ? {} : { completedAt: formatInstant(completed.at, DEFAULT_ZONE) }),
      ...(reopened === undefined ? {} : { reopened: reopenedView(reopened, named(reopened.by).name) }),
      mayReopen: appoints && mayReopen(review, { by: actorId, selves }),
      persons: [...reviewed.employeeIds].map(person).sort((a, b) => (a.name < b.name ? -1 : 1)),
      leads: group.leaderId === actorId,
      version,
    };
  }
}

const figuresView = ({ points, fine, due, done }: YearFigures = NOTHING): ReviewedPersonView['figures'] => ({
  points,
  fine: formatFen(fine),
  duties: { due, done },
  dutyCompletion: rateView({ numerator: String(done), denominator: String(due) }),
});

const reopenedView = ({ at, reason }: NonNullable<YearReview['reopened']>, byName: string) => ({
  ...{ byName, at: formatInstant(at, DEFAULT_ZONE), reason },
});

const itemOf = (
  { reviewId, propertyId, year, group, grades, completed }: YearReview,
  { employeeIds }: Reviewed,
  { names, properties }: { names: ReadonlyMap<string, string>; properties: ReadonlyMap<string, string> },
): YearReviewItem => ({
  reviewId,
  propertyId,
  propertyName: properties.get(propertyId) ?? propertyId,
  year,
  state: completed ? 'completed' : 'open',
  leaderName: names.get(group.leaderId) ?? group.leaderId,
  graded: grades.filter(({ employeeId }) => employeeIds.has(employeeId)).length,
  people: employeeIds.size,
});
