import { callerMay, currentCaller } from '@goldkey/access';
import { formatInstant, type Selves } from '@goldkey/kernel';
import type { PrivacyRequest } from '../../../../domain/privacy-request/privacy-request.js';
import { mayDecidePrivacy } from '../../../../domain/privacy-request/rules.js';
import type { PrivacyRequestView } from './privacy.dto.js';

/** Requests are of people, not of a property: their times are told by the group's clock. */
const ZONE = 'Asia/Shanghai';

/** A request as it is answered: keys of the person stay inside. */
export const shownRequest = (
  asked: PrivacyRequest,
  version: number,
  services: readonly string[],
): PrivacyRequestView => {
  const { person, decision, outcomes, writtenAs: _, ...request } = asked;
  const decides = (acting: Selves) => mayDecidePrivacy(asked, acting);
  const told = new Set(outcomes.map(({ service }) => service));
  const isWaiting = request.wish === 'erasure' && request.state === 'approved';
  return {
    ...request,
    version,
    ...{ kind: person.kind, name: person.name, place: person.place, entries: person.ids.length },
    ...(decision && { decision: { ...decision, at: formatInstant(decision.at, ZONE) } }),
    outcomes: outcomes.map(({ at, service, stores }) => ({
      at: formatInstant(at, ZONE),
      service,
      stores: stores.map(({ title, kept, ...store }) => ({
        ...store,
        title: [...title],
        kept: kept.map(({ words, ...one }) => ({ ...one, words: [...words] })),
      })),
    })),
    mayDecide: callerMay('privacy:approve', decides, currentCaller().subject),
    waiting: isWaiting ? services.filter((service) => !told.has(service)) : [],
  };
};
