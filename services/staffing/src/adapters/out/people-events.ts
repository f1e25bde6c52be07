import { formatInstant, type Instant } from '@goldkey/kernel';
import type { NewEvent } from '@goldkey/messaging';
import type { CertificateEvent } from '../../domain/certificate/certificate.js';
import type { CommunityEvent } from '../../domain/community/community-deed.js';
import type { SuggestionEvent } from '../../domain/suggestion/suggestion.js';

/** Domain events of certificates, suggestions and the community as the contract's messages. */

const text = (at: Instant): string => formatInstant(at, 'Asia/Shanghai');

interface Told {
  readonly id: string;
  readonly subject: string;
  readonly at: Instant;
  readonly propertyId?: string;
}

const news = (name: string, { id, subject, at, propertyId }: Told, data: object): NewEvent => ({
  id,
  type: `goldkey.staffing.${name}.v1`,
  subject,
  time: text(at),
  propertyId,
  data,
});

const withdrawal = (name: string, told: Told, eventId: string): NewEvent =>
  news(`${name}.withdrawn`, told, { eventId });

/** A revocation is told as the grant taken back and, where days remain, told anew with its last day. */
export const certificateMessages = (event: CertificateEvent): NewEvent[] => {
  const { eventId, at, certificate } = event;
  const { id: subject, propertyId, employeeId, craft, validFrom, validUntil } = certificate;
  const told = { id: eventId, subject, at, ...(propertyId && { propertyId }) };
  const data = { employeeId, craft, validFrom, validUntil };
  switch (event.type) {
    case 'CertificateGranted':
      return [news('certificate.granted', told, data)];
    case 'CertificateRenewed':
      return [];
    case 'CertificateRevoked': {
      const back = withdrawal('certificate.granted', told, event.withdrawnEvent);
      if (event.grantedAnew === undefined) return [back];
      return [back, news('certificate.granted', { ...told, id: event.grantedAnew }, data)];
    }
    case 'CertificateWithdrawn':
      return event.withdrawnEvent === undefined ? [] : [withdrawal('certificate.granted', told, event.withdrawnEvent)];
  }
};

export const suggestionMessages = (event: SuggestionEvent): NewEvent[] => {
  const { eventId, at, suggestion } = event;
  const { id: suggestionId, propertyId, employeeId } = suggestion;
  const told = { id: eventId, subject: suggestionId, at, propertyId };
  switch (event.type) {
    case 'SuggestionMade':
      return [news('suggestion.made', told, { suggestionId, propertyId, employeeId, madeAt: text(at) })];
    case 'SuggestionAdopted':
    case 'SuggestionDeclined': {
      const outcome = event.type === 'SuggestionAdopted' ? 'adopted' : 'declined';
      const reward = 'reward' in suggestion ? suggestion.reward : undefined;
      const data = { suggestionId, propertyId, outcome, reward, decidedAt: text(at) };
      return [news('suggestion.decided', told, data)];
    }
    case 'SuggestionDecisionWithdrawn':
      return [withdrawal('suggestion.decided', told, event.withdrawnEvent)];
    case 'SuggestionWithdrawn':
      return [withdrawal('suggestion.made', told, event.withdrawnEvent)];
  }
};

export const communityMessages = (event: CommunityEvent): NewEvent[] => {
  const { eventId, at, deed } = event;
  const { id, propertyId, kind, title, place, on } = deed;
  const told = { id: eventId, subject: id, at, propertyId };
  const isActivity = kind === 'community-activity';
  const name = isActivity ? 'community-activity.held' : 'bulletin.changed';
  if (event.type === 'CommunityDeedWithdrawn') return [withdrawal(name, told, event.withdrawnEvent)];
  return isActivity
    ? [news(name, told, { communityActivityId: id, propertyId, title, heldOn: on })]
    : [news(name, told, { bulletinId: id, propertyId, place, changedOn: on })];
};
