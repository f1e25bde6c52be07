import { type Day, type Fen, fen, fenOf } from '@goldkey/kernel';

/** Over what a position has authority (document 002). */
export const authorityKinds = ['work', 'expense', 'people'] as const;
export type AuthorityKind = (typeof authorityKinds)[number];

/** What its holder may do about something. Each stands for itself: who decides does not thereby propose. */
export const powers = ['propose', 'review', 'decide', 'carry-out'] as const;
export type Power = (typeof powers)[number];

/** Things that the platform itself acts upon, each with the kind of authority that it falls under. */
const kindOfMatter = {
  'material-requisition': 'expense',
  'department-bonus': 'expense',
  'work-plan': 'work',
  'duty-record': 'work',
  'added-task': 'work',
  appointment: 'people',
  'roster-plan': 'people',
} as const satisfies Readonly<Record<string, AuthorityKind>>;
export type Matter = keyof typeof kindOfMatter;
export const matters = Object.keys(kindOfMatter) as [Matter, ...Matter[]];

/** One item of authority. Without `matter` it is for people to read; with it, acts of the platform follow. */
export interface AuthorityItem {
  readonly kind: AuthorityKind;
  readonly what: string;
  readonly powers: readonly Power[];
  readonly matter?: Matter;
  /** Yuan as decimal text: up to this amount, itself included. Expenses only; without it there is no bound. */
  readonly limit?: string;
}

/** The largest limit that a description may name: ¥1,000,000,000.00. */
export const MOST_DESCRIBED_FEN = fenOf(100_000_000_000n);

/** Whether a matter falls under that kind of authority. */
export const isOfKind = (matter: Matter, kind: AuthorityKind): boolean => kindOfMatter[matter] === kind;

/** The acts that authority decides about: one of the powers over the matter is enough to let the act pass. */
const needs = {
  'request-material': { matter: 'material-requisition', anyOf: ['propose'] },
  'approve-requisition': { matter: 'material-requisition', anyOf: ['decide'] },
  'return-requisition': { matter: 'material-requisition', anyOf: ['review', 'decide'] },
  'draft-plan': { matter: 'work-plan', anyOf: ['propose', 'decide'] },
  'submit-plan': { matter: 'work-plan', anyOf: ['propose', 'decide'] },
  'start-appointment': { matter: 'appointment', anyOf: ['decide'] },
  'end-appointment': { matter: 'appointment', anyOf: ['decide'] },
  'set-roster': { matter: 'roster-plan', anyOf: ['decide', 'carry-out'] },
  'assign-task': { matter: 'added-task', anyOf: ['decide', 'carry-out'] },
  'share-bonus': { matter: 'department-bonus', anyOf: ['decide'] },
  'withdraw-act': { matter: 'duty-record', anyOf: ['decide'] },
} as const satisfies Readonly<Record<string, { readonly matter: Matter; readonly anyOf: readonly Power[] }>>;
export type AuthorisedAct = keyof typeof needs;
export const authorisedActs = Object.keys(needs) as readonly AuthorisedAct[];

/** An appointment that the person holds at the place, with the position that it names. */
export interface Holding {
  readonly appointmentId: string;
  /** Undefined: the appointment names no position, and the role's permissions stand as they are. */
  readonly position?: {
    readonly positionId: string;
    readonly name: string;
    /** What was approved of it, by number. */
    readonly versions: readonly { readonly from: Day; readonly authority: readonly AuthorityItem[] }[];
  };
}

/** What of an act: it passes (up to a limit, for expenses), or the position that lacks the authority. */
export type Standing =
  | { readonly passes: true; readonly limit?: Fen; readonly position?: string }
  | { readonly passes: false; readonly position: string };

export type Authority = Readonly<Record<AuthorisedAct, Standing>>;

const unbound: Standing = { passes: true };

const limitOf = (items: readonly AuthorityItem[]): Fen | undefined => {
  const limits = items.map(({ limit }) => (limit === undefined ? undefined : fen(limit)));
  if (limits.includes(undefined)) return undefined;
  return limits.reduce((most, limit) => ((limit as Fen) > (most as Fen) ? limit : most));
};

const ofHolding = ({ position }: Holding, act: AuthorisedAct, day: Day): Standing => {
  if (position === undefined) return unbound;
  const version = position.versions.filter(({ from }) => from <= day).at(-1);
  const { matter, anyOf } = needs[act];
  const granting = (version?.authority ?? []).filter(
    (item) => item.matter === matter && item.powers.some((power) => (anyOf as readonly Power[]).includes(power)),
  );
  if (granting.length === 0) return { passes: false, position: position.name };
  const limit = limitOf(granting);
  return { passes: true, position: position.name, ...(limit !== undefined && { limit }) };
};

/** The more generous of two: who holds several appointments may do what any of them lets them do. */
const wider = (one: Standing, other: Standing): Standing => {
  if (!one.passes) return other;
  if (!other.passes || one.limit === undefined) return one;
  return other.limit === undefined || other.limit > one.limit ? other : one;
};

/**
 * What the holders of these appointments may do on a day, beside what their roles permit. Nobody is bound by positions who
 * holds none there, or an appointment that names none (ADR of executable authority).
 */
export const authorityOf = (holdings: readonly Holding[], day: Day): Authority =>
  Object.fromEntries(
    authorisedActs.map((act) => {
      const standings = holdings.map((holding) => ofHolding(holding, act, day));
      return [act, standings.length === 0 ? unbound : standings.reduce(wider)];
    }),
  ) as Authority;
