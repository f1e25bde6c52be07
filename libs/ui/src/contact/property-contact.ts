import { useRead } from '../data/data-context.js';
import { useMay } from '../data/session.js';

/** How a property is reached, as estates keeps it (services/estates/src/domain/property/property.ts). */
export interface PropertyContact {
  readonly telephone?: string;
  readonly telephoneAllHours?: string;
  readonly centreAddress?: string;
  readonly openingHours?: string;
}

/** How a property is reached; undefined until it is read, and for who may not see properties. */
export const usePropertyContact = (propertyId: string | undefined): PropertyContact | undefined => {
  const may = useMay()('estates:read');
  const path = `/api/estates/properties/${encodeURIComponent(propertyId ?? '')}`;
  return useRead<PropertyContact>(may && propertyId !== undefined ? path : undefined).data;
};
