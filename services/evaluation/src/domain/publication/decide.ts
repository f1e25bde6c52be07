import {
  type Acting,
  type Day,
  dayOf,
  type Instant,
  isSelf,
  type Month,
  monthsOf,
  type Outcome,
  type Refused,
  refuse,
  type Selves,
} from '@goldkey/kernel';
import type { ShownBonus } from '../bonus/shown.js';
import { BEGINNING, type Digest, type FrozenLine } from '../closing/chain.js';
import {
  type Channel,
  earliestEnd,
  hashOf,
  isOver,
  LEAST_DAYS,
  latestEnd,
  MOST_DAYS,
  type Objection,
  type Publication,
  type PublicationPlace,
  type ShownLine,
  type ShownMonth,
  type ShownStipend,
  sheetText,
} from './publication.js';

/** A closed month with what it froze. */
export interface ClosedLines extends ShownMonth {
  readonly lines: readonly FrozenLine[];
}

/** What is known of the place when results are to be published. */
export interface Publishable {
  readonly zone: string;
  readonly existing?: Publication;
  /** Those months of the period that are closed. */
  readonly closed: readonly ClosedLines[];
  readonly stipends: readonly ShownStipend[];
  readonly bonuses: readonly ShownBonus[];
  /** The publication of the place before this one. */
  readonly previous?: { readonly number: number; readonly hash: string };
}

export interface PublishCommand extends PublicationPlace {
  readonly publicationId: string;
  readonly by: string;
  readonly at: Instant;
  readonly channels: readonly Channel[];
  /** The last day; without one the earliest that is allowed. */
  readonly until?: Day;
}

/** Charges of people, in the order in which they stand. What is only recorded costs nothing and is not shown to everybody. */
const shownOf = ({ month, lines }: ClosedLines): ShownLine[] =>
  lines
    .filter(({ subjectKind, outcome }) => subjectKind === 'employee' && outcome === 'charged')
    .map(({ lineId, clause, at, subjectId, points, fine, corrects }) => ({
      entryId: lineId,
      clause,
      month,
      at,
      employeeId: subjectId,
      points,
      fine,
      ...(corrects ? { corrects } : {}),
    }));

const inOrder = (a: ShownLine, b: ShownLine): number => a.at - b.at || (a.entryId < b.entryId ? -1 : 1);

/** Publishes the results of months that are all closed, for five days at least (rulebook 7). */
export const publishResults = (
  { zone, existing, closed, stipends, bonuses, previous }: Publishable,
  { publicationId, propertyId, period, by, at, channels, until }: PublishCommand,
  digest: Digest,
): Outcome<Publication> => {
  if (existing) return refuse('evaluation.results-published-already', { period });
  const open = monthsOf(period).filter((month: Month) => !closed.some((one) => one.month === month));
  if (open.length > 0) return refuse('evaluation.results-not-closed', { months: open.join(', ') });
  const earliest = earliestEnd(at, zone);
  const last = until ?? earliest;
  if (last < earliest) return refuse('evaluation.publication-too-short', { days: LEAST_DAYS, until: earliest });
  const latest = latestEnd(at, zone);
  if (last > latest) return refuse('evaluation.publication-too-long', { days: MOST_DAYS, until: latest });
  const sheet = {
    propertyId,
    period,
    number: (previous?.number ?? 0) + 1,
    from: dayOf(at, zone),
    until: last,
    channels,
    months: closed.map(({ month, number, hash }) => ({ month, number, hash })),
    lines: closed.flatMap(shownOf).sort(inOrder),
    stipends,
    bonuses,
  };
  const previousHash = previous?.hash ?? BEGINNING;
  const hash = hashOf(sheetText(sheet), previousHash, digest);
  return {
    accepted: true,
    value: { ...sheet, publicationId, zone, publishedBy: by, publishedAt: at, previousHash, hash },
  };
};

/** A word against what is published, while it is. */
export const raiseObjection = (
  publication: Publication,
  { objectionId, by, at, text }: { objectionId: string; by: string; at: Instant; text: string },
): Outcome<Objection> => {
  if (isOver(publication, at)) return refuse('evaluation.publication-over', { until: publication.until });
  const { publicationId, propertyId } = publication;
  return { accepted: true, value: { objectionId, publicationId, propertyId, raisedBy: by, raisedAt: at, text } };
};

/** Once, and nobody their own. */
const refuseAnswerer = ({ answer, raisedBy }: Objection, acting: Selves): Refused | undefined => {
  if (answer) return refuse('evaluation.objection-answered');
  return isSelf(raisedBy, acting) ? refuse('evaluation.objection-own-not-permitted') : undefined;
};

/** Whether the objection waits for this person, among others, to answer it. */
export const mayAnswerObjection = (objection: Objection, acting: Selves): boolean =>
  refuseAnswerer(objection, acting) === undefined;

/** The centre answers an objection, once; nobody answers their own. */
export const answerObjection = (
  objection: Objection,
  { at, text, ...acting }: Acting & { at: Instant; text: string },
): Outcome<Objection & Required<Pick<Objection, 'answer'>>> =>
  refuseAnswerer(objection, acting) ?? {
    accepted: true,
    value: { ...objection, answer: { by: acting.by, at, text } },
  };
