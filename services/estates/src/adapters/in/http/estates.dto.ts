import {
  actField,
  dayField as calendarDay,
  idField as id,
  phoneField,
  wordsField as words,
} from '@goldkey/service-kit';
import { z } from 'zod';
import { HOUSEHOLD_USES } from '../../../domain/household/household.js';
import { isTelephone } from '../../../domain/property/rules.js';

/** When it became true; left out: now. */
const at = actField.optional();
export const households = z.int().min(0).max(1_000_000);
const telephone = words(40).refine(isTelephone, { message: 'request.not-dialable' });
/** How a property is reached. */
export const reachable = {
  telephone,
  telephoneAllHours: telephone,
  centreAddress: words(200),
  openingHours: words(80),
};

export const propertyBody = z.strictObject({
  code: words(80),
  name: words(80),
  parentUnitId: id,
  timeZone: words(80).optional(),
  serviceStart: calendarDay,
  serviceEnd: calendarDay.optional(),
  households,
  ...z.strictObject(reachable).partial().shape,
  at,
});
export const propertiesBody = z.strictObject({ items: z.array(propertyBody).min(1).max(500) });
export const propertyChange = z.strictObject({
  name: words(80).optional(),
  timeZone: words(80).optional(),
  serviceStart: calendarDay.optional(),
  households: households.optional(),
  address: words(200).nullable().optional(),
  coordinates: z
    .strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .nullable()
    .optional()
    .describe('Degrees of WGS 84'),
  telephone: reachable.telephone.nullable().optional(),
  telephoneAllHours: reachable.telephoneAllHours.nullable().optional(),
  centreAddress: reachable.centreAddress.nullable().optional(),
  openingHours: reachable.openingHours.nullable().optional(),
  at,
});
export const termsChange = propertyChange.pick({ timeZone: true, serviceStart: true, households: true, at: true });
export const endOfServiceBody = z.strictObject({ serviceEnd: calendarDay.nullable(), at });

export const householdBody = z.strictObject({
  propertyId: id,
  building: words(40),
  room: words(40),
  areaSquareMetres: z.string().max(20),
  ownerName: words(80).optional(),
  ownerPhone: phoneField.optional(),
  use: z.enum(HOUSEHOLD_USES).optional(),
  at,
});
export const householdsBody = z.strictObject({ items: z.array(householdBody).min(1).max(1000) });
export const addressBody = z.strictObject({ building: words(40), room: words(40), at });
export const householdChange = z.strictObject({
  areaSquareMetres: z.string().max(20).optional(),
  ownerName: words(80).nullable().optional(),
  ownerPhone: phoneField.nullable().optional(),
  at,
});
