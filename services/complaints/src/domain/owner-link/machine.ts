/**
 * The way of an owner's link, as data: what is not in this picture does not happen. docs/states.md is drawn from it. A link ends by
 * itself, too, on the day that it names; then it opens nothing, whatever it was.
 */

export const OWNER_LINK_ACTS = ['report', 'evaluate', 'answer', 'judge', 'revoke'] as const;
export type OwnerLinkAct = (typeof OWNER_LINK_ACTS)[number];

export const OWNER_LINK_STATES = [
  'to-report',
  'to-follow',
  'evaluated',
  'to-answer',
  'answered',
  'to-judge',
  'judged',
  'revoked',
] as const;
export type OwnerLinkState = (typeof OWNER_LINK_STATES)[number];

/** State → act → the state after it. What was reported by a link is followed by it. */
export const ownerLinkMachine: Readonly<
  Record<OwnerLinkState, Readonly<Partial<Record<OwnerLinkAct, OwnerLinkState>>>>
> = {
  'to-report': { report: 'to-follow', revoke: 'revoked' },
  'to-follow': { evaluate: 'evaluated', revoke: 'revoked' },
  evaluated: { revoke: 'revoked' },
  'to-answer': { answer: 'answered', revoke: 'revoked' },
  answered: { revoke: 'revoked' },
  'to-judge': { judge: 'judged', revoke: 'revoked' },
  judged: { revoke: 'revoked' },
  revoked: {},
};

/** A link is issued to report, about a matter, for a questionnaire, or for work that its owner is to see. */
export const ownerLinkBegins: readonly OwnerLinkState[] = ['to-report', 'to-follow', 'to-answer', 'to-judge'];

/** Whether the act is possible. */
export const may = (state: OwnerLinkState, act: OwnerLinkAct): boolean => ownerLinkMachine[state][act] !== undefined;
