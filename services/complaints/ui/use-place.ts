import { useRead, useThisProperty } from '@goldkey/ui';
import { CHOICES, type Choices } from './api.js';

const DEFAULT_ZONE = 'Asia/Shanghai';

/** The property that the page is about, with its zone and departments. */
export const usePlace = () => {
  const propertyId = useThisProperty();
  const { data: choices } = useRead<Choices>(CHOICES);
  const property = choices?.properties.find((one) => one.propertyId === propertyId);
  return {
    propertyId,
    name: property?.name ?? '',
    zone: property?.timeZone ?? DEFAULT_ZONE,
    departments: (choices?.departments ?? []).filter((department) => department.propertyId === propertyId),
  };
};
