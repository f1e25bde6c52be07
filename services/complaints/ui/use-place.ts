import { useProperty, useRead } from '@goldkey/ui';
import { CHOICES, type Choices } from './api.js';

const DEFAULT_ZONE = 'Asia/Shanghai';

/** The property that the page is about: the one that is switched to, or the only one; with its zone and departments. */
export const usePlace = () => {
  const { propertyId: switched } = useProperty();
  const { data: choices } = useRead<Choices>(CHOICES);
  const only = choices?.properties.length === 1 ? choices.properties[0]?.propertyId : undefined;
  const propertyId = switched ?? only;
  const property = choices?.properties.find((one) => one.propertyId === propertyId);
  return {
    propertyId,
    name: property?.name ?? '',
    zone: property?.timeZone ?? DEFAULT_ZONE,
    departments: (choices?.departments ?? []).filter((department) => department.propertyId === propertyId),
  };
};
