import {
  type Fen,
  formatFen,
  formatInstant,
  type Instant,
  monthsOf,
  type Outcome,
  type Period,
  refuse,
  shiftMonth,
} from '@goldkey/kernel';
import type { Rulebook } from '@goldkey/rulebook';
import { BEGINNING, type Digest } from '../../domain/closing/chain.js';
import { mayAnswerObjection } from '../../domain/publication/decide.js';
import { dueOf, hashOf, isOver, type Objection, type Publication } from '../../domain/publication/publication.js';
import type { Clock } from '../ports.js';
import type { PublicationRecord, PublicationStanding, PublicationStore } from '../publication-ports.js';
import { runningMonth } from './months.js';
import type { ObjectionView, PublicationStandingView, PublicationsView, PublicationView } from './publication-views.js';
import type { Names, Viewer } from './readers.js';
import { titleOf } from './rulings.js';

/** Published results: how far each place is, and what was shown with its proof. */
export class ShowPublications {
  constructor(
    private readonly publications: PublicationStore,
    private readonly names: Pick<Names, 'employees' | 'units'>,
    private readonly rulebook: Rulebook,
    private readonly digest: Digest,
    private readonly clock: Clock,
  ) {}

  /** Without a period: the last month that is over. */
  async list(asked: Period | undefined): Promise<PublicationsView> {
    const now = this.clock.now();
    const period = asked ?? shiftMonth(runningMonth(now), -1);
    const standings = await this.publications.standings(period);
    return { period, items: standings.map((one) => standingView(one, period, now)) };
  }

  async one(publicationId: string, viewer: Viewer): Promise<Outcome<PublicationView>> {
    const found = await this.publications.find(publicationId);
    if (!found) return refuse('evaluation.publication-not-found', { publicationId });
    const { publication } = found;
    const objections = await this.publications.objections(publicationId);
    const over = isOver(publication, this.clock.now());
    const ownOnly = over && !viewer.readsPeople;
    const mine = ({ employeeId }: { employeeId: string }): boolean => !ownOnly || employeeId === viewer.employeeId;
    const lines = publication.lines.filter(mine);
    const stipends = publication.stipends.filter(mine);
    const bonuses = publication.bonuses.filter(mine);
    const people = await this.names.employees([
      ...new Set([
        publication.publishedBy,
        ...[...lines, ...stipends, ...bonuses].map(({ employeeId }) => employeeId),
        ...objections.flatMap(({ raisedBy, answer }) => [raisedBy, ...(answer ? [answer.by] : [])]),
      ]),
    ]);
    const nameOf = (id: string): string => people.get(id) ?? id;
    const units = await this.names.units([...new Set(bonuses.map(({ departmentId }) => departmentId))]);
    const { propertyId, zone, period, number, from, until, channels } = publication;
    const name = (await this.publications.property(propertyId))?.name;
    return {
      accepted: true,
      value: {
        publicationId,
        propertyId: propertyId ?? 'group',
        ...(name === undefined ? {} : { name }),
        period,
        number,
        from,
        until,
        channels,
        publishedByName: nameOf(publication.publishedBy),
        publishedAt: formatInstant(publication.publishedAt, zone),
        state: over ? 'over' : 'published',
        ownOnly,
        points: lines.reduce((sum, { points }) => sum + points, 0),
        fine: formatFen(lines.reduce((sum, { fine }) => sum + fine, 0n) as Fen),
        lines: lines.map(({ at, fine, ...line }) => ({
          ...line,
          title: titleOf(this.rulebook, line.clause, viewer.language),
          at: formatInstant(at, zone),
          employeeName: nameOf(line.employeeId),
          fine: formatFen(fine),
        })),
        stipends: stipends.map((one) => ({
          employeeId: one.employeeId,
          employeeName: nameOf(one.employeeId),
          halfYear: one.halfYear,
          months: one.months,
          standard: formatFen(one.standard),
          deducted: formatFen(one.deducted),
          before: formatFen(one.before),
          due: formatFen(dueOf(one)),
        })),
        bonuses: bonuses.map(({ amount, ...one }) => ({
          ...one,
          departmentName: units.get(one.departmentId) ?? one.departmentId,
          employeeName: nameOf(one.employeeId),
          amount: formatFen(amount),
        })),
        objections: objections
          .filter(({ raisedBy }) => viewer.readsPeople || raisedBy === viewer.employeeId)
          .map((one) => ({
            ...objectionView(one, zone, nameOf),
            mayAnswer: viewer.closes && mayAnswerObjection(one, viewer),
          })),
        proof: await this.#proof(found),
      },
    };
  }

  async #proof({ publication, text }: PublicationRecord): Promise<PublicationView['proof']> {
    const { propertyId, number, months, previousHash, hash } = publication;
    const before = number === 1 ? BEGINNING : await this.publications.hashOf(propertyId, number - 1);
    const closed = await this.publications.closed(
      propertyId,
      months.map(({ month }) => month),
    );
    const kept = new Map(closed.map((one) => [one.month, one.hash]));
    const intact =
      hashOf(text, previousHash, this.digest) === hash &&
      before === previousHash &&
      months.every((one) => kept.get(one.month) === one.hash);
    return { previousHash, hash, months, intact };
  }
}

const stateOf = (
  missing: readonly unknown[],
  publication: Pick<Publication, 'until' | 'zone'> | undefined,
  now: Instant,
): PublicationStandingView['state'] => {
  if (publication) return isOver(publication, now) ? 'over' : 'published';
  return missing.length > 0 ? 'open' : 'ready';
};

const standingView = (
  { property, closed, publication }: PublicationStanding,
  period: Period,
  now: Instant,
): PublicationStandingView => {
  const missing = publication ? [] : monthsOf(period).filter((month) => !closed.includes(month));
  return {
    propertyId: property.propertyId ?? 'group',
    ...(property.name === undefined ? {} : { name: property.name }),
    state: stateOf(missing, publication, now),
    missing,
    ...(publication === undefined
      ? {}
      : {
          publicationId: publication.publicationId,
          from: publication.from,
          until: publication.until,
          channels: publication.channels,
          unanswered: publication.unanswered,
          appeals: publication.appeals,
        }),
  };
};

const objectionView = (
  { objectionId, raisedBy, raisedAt, text, answer }: Objection,
  zone: string,
  nameOf: (id: string) => string,
): Omit<ObjectionView, 'mayAnswer'> => ({
  objectionId,
  raisedBy,
  raisedByName: nameOf(raisedBy),
  raisedAt: formatInstant(raisedAt, zone),
  text,
  ...(answer
    ? { answeredByName: nameOf(answer.by), answeredAt: formatInstant(answer.at, zone), answer: answer.text }
    : {}),
});
