import { useProperty } from '@goldkey/ui';

/** The property that the page is about: the one chosen above, or the only one there is. */
export const useHere = (): string | undefined => {
  const { propertyId, properties } = useProperty();
  return propertyId ?? (properties.length === 1 ? properties[0]?.propertyId : undefined);
};
