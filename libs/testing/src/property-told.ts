import { randomUUID } from 'node:crypto';

/** How a property is reached, all of it. */
export const aContact = {
  telephone: '0571-5550 0842',
  telephoneAllHours: '400-555-0842',
  centreAddress: '南门门厅',
  openingHours: '8:30–18:00',
} as const;

/** News of estates about a property, as a consumer takes it: at its time, with what differs from a boring one. */
export const propertyTold = (propertyId: string, time: string, changes: object = {}) => ({
  ...{ specversion: '1.0', id: randomUUID(), source: '/goldkey/estates', time, propertyid: propertyId },
  ...{ type: 'goldkey.estates.property.registered.v1', subject: propertyId },
  data: { propertyId, name: '桂语庭', unitId: 'u-1', serviceStart: '2026-01-01', households: 12, ...changes },
});
