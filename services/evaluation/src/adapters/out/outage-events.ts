import { formatInstant } from '@goldkey/kernel';
import type { NewEvent } from '@goldkey/messaging';
import { DEFAULT_ZONE } from '@goldkey/rulebook';
import type { DecidedOutage, Outage, RevokedOutage } from '../../domain/outage/outage.js';

const newsOf = ({ outageId, service, propertyId, from, until }: Outage) => ({
  outageId,
  ...(propertyId === null ? {} : { propertyId }),
  service,
  from: formatInstant(from, DEFAULT_ZONE),
  until: formatInstant(until, DEFAULT_ZONE),
});

/** Declared outages as the contract's messages. */
export const outageDeclared = (outage: Outage): NewEvent => {
  const { outageId, propertyId, what, declaredBy } = outage;
  const declaredAt = formatInstant(outage.declaredAt, DEFAULT_ZONE);
  return {
    type: 'goldkey.evaluation.outage.declared.v1',
    subject: outageId,
    time: declaredAt,
    propertyId,
    data: { ...newsOf(outage), what, declaredBy, declaredAt },
  };
};

export const outageDecided = (outage: DecidedOutage): NewEvent => {
  const { outageId, propertyId, state, decidedBy, reasons } = outage;
  const decidedAt = formatInstant(outage.decidedAt, DEFAULT_ZONE);
  return {
    type: 'goldkey.evaluation.outage.decided.v1',
    subject: outageId,
    time: decidedAt,
    propertyId,
    data: {
      ...newsOf(outage),
      approved: state === 'approved',
      decidedBy,
      decidedAt,
      ...(reasons === undefined ? {} : { reasons }),
    },
  };
};

export const outageRevoked = (outage: RevokedOutage): NewEvent => {
  const { outageId, propertyId, revokedBy, revokedFor: reason } = outage;
  const revokedAt = formatInstant(outage.revokedAt, DEFAULT_ZONE);
  return {
    type: 'goldkey.evaluation.outage.revoked.v1',
    subject: outageId,
    time: revokedAt,
    propertyId,
    data: { ...newsOf(outage), revokedBy, revokedAt, reason },
  };
};
