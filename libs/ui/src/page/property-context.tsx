import { createContext, useContext } from 'react';
import { useSearchParams } from 'react-router';

/** A property that the person may see. */
export interface PropertyChoice {
  readonly propertyId: string;
  readonly name: string;
  readonly code: string;
}

/** The switch above: the property chosen (undefined: all of mine) and what there is to choose. */
export interface PropertySwitch {
  readonly propertyId: string | undefined;
  readonly properties: readonly PropertyChoice[];
  readonly choose: (propertyId: string | undefined) => void;
}

/** Filled by the shell. */
export const PropertyContext = createContext<PropertySwitch>({
  propertyId: undefined,
  properties: [],
  choose: () => undefined,
});

/** Which property the page is about, where it is about one. */
export const useProperty = (): PropertySwitch => useContext(PropertyContext);

/** The property that the page is about: as the address says, as it is chosen above, or the only one that there is. */
export const useThisProperty = (): string | undefined => {
  const [params] = useSearchParams();
  const { propertyId, properties } = useProperty();
  return params.get('property') ?? propertyId ?? (properties.length === 1 ? properties[0]?.propertyId : undefined);
};
