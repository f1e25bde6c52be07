import { refuse, type Selves, tookStep } from '@goldkey/kernel';
import { type PrivacyRequestAct, privacyRequestMachine } from './machine.js';
import type { PrivacyRequest } from './privacy-request.js';

/** The state that an act brings the request to, or why it cannot. */
export const moved = (request: PrivacyRequest, act: PrivacyRequestAct) => {
  const state = privacyRequestMachine[request.state][act];
  return state === undefined ? refuse('identity.privacy-request-state', { state: request.state }) : state;
};

/** The state that a second person brings it to; whoever wrote it down may not. */
export const decided = (request: PrivacyRequest, act: 'approve' | 'refuse', acting: Selves) => {
  const state = moved(request, act);
  if (typeof state === 'object') return state;
  return tookStep(request.writtenBy, request.writtenAs, acting)
    ? refuse('identity.own-privacy-request.forbidden', {})
    : state;
};

/** Whether the request waits for this person, among others, to decide. */
export const mayDecidePrivacy = (request: PrivacyRequest, acting: Selves): boolean =>
  typeof decided(request, 'approve', acting) !== 'object';
