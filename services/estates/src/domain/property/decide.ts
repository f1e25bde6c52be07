import { accept, type Day, type Decision, isAlike, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import type { Property, PropertyEvent, Reachable } from './property.js';
import { isTelephone, isTimeZone } from './rules.js';

export interface RegisterProperty extends Recording {
  readonly property: Property;
}

const refuseFaulty = (property: Property): Decision<never> | undefined => {
  const { timeZone, serviceStart, serviceEnd, telephone, telephoneAllHours } = property;
  const wrong = [telephone, telephoneAllHours].find((number) => number !== undefined && !isTelephone(number));
  if (wrong !== undefined) return refuse('estates.telephone-invalid', { telephone: wrong });
  if (!isTimeZone(timeZone)) return refuse('estates.time-zone-invalid', { timeZone });
  if (serviceEnd !== undefined && serviceEnd < serviceStart)
    return refuse('estates.service-end-invalid', { serviceStart, serviceEnd });
  return undefined;
};

/** The group takes on a property. `sameCode` is what carries the wished code already. */
export const registerProperty = (
  sameCode: Property | undefined,
  command: RegisterProperty,
): Decision<PropertyEvent> => {
  const { property, eventId, at } = command;
  if (sameCode !== undefined)
    return refuse('estates.property-code-taken', { code: property.code, propertyId: sameCode.id });
  return (
    refuseFaulty(property) ?? refuseFuture(command) ?? accept({ type: 'PropertyRegistered', eventId, at, property })
  );
};

/** What of a property can be put right; where it is and how it is reached may also be taken back (null). */
export type PropertyCorrection = Partial<Pick<Property, 'name' | 'timeZone' | 'serviceStart' | 'households'>> & {
  readonly address?: string | null;
  readonly coordinates?: Property['coordinates'] | null;
} & { readonly [Way in keyof Reachable]?: string | null };

/** What rates and terms are counted by: not for whoever is counted to change. */
export const TERMS = [
  'serviceStart',
  'timeZone',
  'households',
] as const satisfies readonly (keyof PropertyCorrection)[];

export interface CorrectProperty extends Recording, PropertyCorrection {
  readonly maySetTerms: boolean;
}

/** What is known of a property is put right. Nothing happens where nothing differs. */
export const correctProperty = (property: Property, command: CorrectProperty): Decision<PropertyEvent> => {
  const { name, timeZone, serviceStart, households, address, coordinates, eventId, at } = command;
  const { telephone, telephoneAllHours, centreAddress, openingHours } = command;
  const wished: PropertyCorrection = {
    ...{ name, timeZone, serviceStart, households, address, coordinates },
    ...{ telephone, telephoneAllHours, centreAddress, openingHours },
  };
  const differing = Object.entries(wished).filter(
    ([field, value]) => value !== undefined && !isAlike(value, property[field as keyof PropertyCorrection] ?? null),
  );
  if (differing.length === 0) return accept();
  const fields = TERMS.filter((term) => differing.some(([field]) => field === term));
  if (fields.length > 0 && !command.maySetTerms) return refuse('estates.property-terms.forbidden', { fields });
  const after = Object.entries({ ...property, ...Object.fromEntries(differing) }).filter(([, value]) => value !== null);
  const corrected = Object.fromEntries(after) as unknown as Property;
  return (
    refuseFaulty(corrected) ??
    refuseFuture(command) ??
    accept({ type: 'PropertyCorrected', eventId, at, property: corrected })
  );
};

export interface EndService extends Recording {
  /** Last day of service; it may lie ahead, as contracts end. null: no end is known any more, as where one is renewed. */
  readonly serviceEnd: Day | null;
}

/** The contract ends with a day. Another day later put right is another command of the same kind. */
export const endService = (property: Property, command: EndService): Decision<PropertyEvent> => {
  const { serviceEnd, eventId, at } = command;
  const { serviceEnd: before, ...served } = property;
  if ((before ?? null) === serviceEnd) return accept();
  const ended: Property = serviceEnd === null ? served : { ...served, serviceEnd };
  return (
    refuseFaulty(ended) ??
    refuseFuture(command) ??
    accept({ type: 'PropertyServiceEnded', eventId, at, property: ended })
  );
};
