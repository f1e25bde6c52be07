/** What can become of a request about one's data (docs/adr/0047). */

export const PRIVACY_REQUEST_ACTS = ['approve', 'refuse', 'withdraw', 'finish'] as const;
export type PrivacyRequestAct = (typeof PRIVACY_REQUEST_ACTS)[number];

export const PRIVACY_REQUEST_STATES = ['asked', 'approved', 'refused', 'withdrawn', 'done'] as const;
export type PrivacyRequestState = (typeof PRIVACY_REQUEST_STATES)[number];

export const privacyRequestMachine: Readonly<
  Record<PrivacyRequestState, Readonly<Partial<Record<PrivacyRequestAct, PrivacyRequestState>>>>
> = {
  asked: { approve: 'approved', refuse: 'refused', withdraw: 'withdrawn' },
  approved: { finish: 'done', withdraw: 'withdrawn' },
  refused: {},
  withdrawn: {},
  done: {},
};

export const privacyRequestBegins: readonly PrivacyRequestState[] = ['asked'];
