import type { Instant } from '@goldkey/kernel';

interface Made {
  readonly id: string;
  readonly propertyId: string;
  /** Who made it. */
  readonly employeeId: string;
  readonly madeAt: Instant;
  readonly title: string;
  readonly text: string;
  readonly madeEvent: string;
}

/** What was decided; `reward` is yuan with two places, absent where there is none. */
interface Decided {
  readonly decidedAt: Instant;
  readonly decidedBy: string;
  readonly reason: string;
  readonly decidedEvent: string;
}

/** How a member of staff would do something better, and what was made of it. */
export type Suggestion = Made &
  (
    | { readonly state: 'open' }
    | ({ readonly state: 'adopted'; readonly reward?: string } & Decided)
    | ({ readonly state: 'declined' } & Decided)
    | { readonly state: 'withdrawn'; readonly why: string }
  );

export type SuggestionEvent = {
  readonly eventId: string;
  readonly at: Instant;
  readonly suggestion: Suggestion;
} & (
  | { readonly type: 'SuggestionMade' | 'SuggestionAdopted' | 'SuggestionDeclined' }
  | { readonly type: 'SuggestionDecisionWithdrawn'; readonly withdrawnEvent: string; readonly why: string }
  | { readonly type: 'SuggestionWithdrawn'; readonly withdrawnEvent: string }
);

/** The suggestion after an event. */
export const evolveSuggestion = (_suggestion: Suggestion | undefined, event: SuggestionEvent): Suggestion =>
  event.suggestion;

/** What was suggested, without what became of it. */
export const madeOf = ({ id, propertyId, employeeId, madeAt, title, text, madeEvent }: Suggestion): Made => ({
  id,
  propertyId,
  employeeId,
  madeAt,
  title,
  text,
  madeEvent,
});
