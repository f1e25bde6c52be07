import { createContext, useContext } from 'react';

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
