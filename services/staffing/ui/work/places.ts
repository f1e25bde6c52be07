import { useMay, useProperty, useRead } from '@goldkey/ui';
import type { PlaceOfWork as Place } from '../gen/answers.js';

export type { PlaceOfWork as Place } from '../gen/answers.js';

const DEFAULT_ZONE = 'Asia/Shanghai';

/** The properties of the person, the one that the page is about (the only one where there is one), and their zones. */
export const usePlaces = () => {
  const { propertyId: chosen } = useProperty();
  const readsPlaces = useMay()('staffing:read');
  const { data } = useRead<{ readonly items: readonly Place[] }>(readsPlaces ? '/api/staffing/places' : undefined);
  const places = data?.items ?? [];
  const zoneOf = (propertyId: string | undefined): string =>
    places.find((place) => place.propertyId === propertyId)?.timeZone ?? places[0]?.timeZone ?? DEFAULT_ZONE;
  const here = chosen ?? (places.length === 1 ? places[0]?.propertyId : undefined);
  return { places, here, zoneOf, known: data !== undefined };
};
