import type { Day, Instant, Month } from '@goldkey/kernel';
import type { Reason } from './notice.js';
import { holdersOf } from './notice.js';

/** Who registers webhooks hears when one is disabled. */
export const WEBHOOK_PERMISSION = 'evaluation:webhooks';

/** An appeal that was decided. */
export interface DecidedCase {
  readonly appealId: string;
  readonly clause: string;
  readonly propertyId: string | null;
  readonly month: Month;
  readonly upheld: boolean;
  readonly decidedAt: Instant;
  /** The person of the line, and who filed the appeal. */
  readonly concerned: readonly string[];
}

/** Published results, with whom they concern. */
export interface PublishedResults {
  readonly publicationId: string;
  readonly propertyId: string | null;
  readonly period: string;
  readonly until: Day;
  readonly publishedAt: Instant;
  readonly concerned: readonly string[];
}

/** An objection against published results. */
export interface RaisedObjection {
  readonly objectionId: string;
  readonly publicationId: string;
  readonly propertyId: string | null;
  readonly period: string;
  readonly raisedBy: string;
  readonly raisedAt: Instant;
  readonly publishedBy: string;
  readonly answeredAt?: Instant;
}

/** What became of a proposal to put the intake of a matter right. */
export interface DecidedProposal {
  /** Of the fact that told of it. */
  readonly id: string;
  readonly matterId: string;
  readonly propertyId: string;
  readonly proposal: string;
  readonly accepted: boolean;
  readonly proposedBy: string;
  readonly at: Instant;
}

/** A target that was disabled. */
export interface DisabledTarget {
  readonly targetId: string;
  readonly name: string;
  readonly since: Instant;
}

/** The matters of what people decide; each is decided once. */
export const matterOf = {
  appeal: (id: string): string => `appeal:${id}`,
  publication: (id: string): string => `publication:${id}`,
  objection: (id: string): string => `objection:${id}`,
  webhook: (id: string): string => `webhook:${id}`,
  bonus: (id: string): string => `bonus:${id}`,
  /** Each decision about a matter's intake is one of its own. */
  proposal: (id: string): string => `proposal:${id}`,
} as const;

const each = (concerned: readonly string[], reasonOf: (recipient: string) => Reason): Reason[] =>
  [...new Set(concerned)].map(reasonOf);

/** Why the person of a line and who appealed against it are told how that ended. */
export const reasonsOfAppeal = (decided: DecidedCase): Reason[] => {
  const { appealId, clause, propertyId, month, upheld, decidedAt, concerned } = decided;
  const matter = matterOf.appeal(appealId);
  return each(concerned, (recipient) => ({
    key: `${matter}:${recipient}`,
    matter,
    recipient,
    kind: 'appeal',
    propertyId,
    clause,
    at: decidedAt,
    about: { kind: 'appeal', id: appealId },
    details: { outcome: upheld ? 'upheld' : 'rejected', month },
  }));
};

/** Why everybody whose amounts are shown is told that they are, and until when objections are taken. */
export const reasonsOfPublication = (published: PublishedResults): Reason[] => {
  const { publicationId, propertyId, period, until, publishedAt, concerned } = published;
  const matter = matterOf.publication(publicationId);
  return each(concerned, (recipient) => ({
    key: `${matter}:${recipient}`,
    matter,
    recipient,
    kind: 'publication',
    propertyId,
    at: publishedAt,
    about: { kind: 'publication', id: publicationId },
    details: { period, until },
  }));
};

/** An objection is told to who published; its answer to who raised it. */
export const reasonsOfObjection = (objection: RaisedObjection): Reason[] => {
  const { objectionId, publicationId, propertyId, period, raisedBy, raisedAt, publishedBy, answeredAt } = objection;
  const matter = matterOf.objection(objectionId);
  const placed = {
    matter,
    kind: 'objection',
    propertyId,
    about: { kind: 'publication', id: publicationId },
  } as const;
  if (answeredAt === undefined)
    return [
      { ...placed, key: `${matter}:raised`, recipient: publishedBy, at: raisedAt, details: { period, step: 'raised' } },
    ];
  return [
    {
      ...placed,
      key: `${matter}:answered`,
      recipient: raisedBy,
      at: answeredAt,
      details: { period, step: 'answered' },
    },
  ];
};

/** Why whoever proposed something is told how it ended; what is no news is told to nobody who was not told of it before. */
export const reasonsOfProposal = (decided: DecidedProposal, isKnown: boolean, oldest: Instant): Reason[] => {
  const { id, matterId, propertyId, proposal, accepted, proposedBy, at } = decided;
  if (at < oldest && !isKnown) return [];
  const matter = matterOf.proposal(id);
  const details = { outcome: accepted ? 'accepted' : 'rejected', step: proposal };
  const about = { kind: 'matter', id: matterId } as const;
  return [{ key: matter, matter, recipient: proposedBy, kind: 'correction', propertyId, at, about, details }];
};

/** Why group IT is told that a target failed for too long; gone once somebody enables it. */
export const reasonOfDisabled = ({ targetId, name, since }: DisabledTarget): Reason => {
  const matter = matterOf.webhook(targetId);
  return {
    key: `${matter}:${since}`,
    matter,
    recipient: holdersOf(WEBHOOK_PERMISSION),
    kind: 'webhook',
    propertyId: null,
    at: since,
    about: { kind: 'webhook', id: targetId },
    details: { name },
  };
};
