import { type PropertyChoice, type PropertySwitch, useAddress, useMay, useRead, useSession } from '@goldkey/ui';
import { useCallback, useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import { navEntries } from '../services.js';

/** A property as estates lists it. */
interface RegisteredProperty {
  readonly id: string;
  readonly name: string;
  readonly code: string;
}

const MOST_PROPERTIES = 500;

const place = (subject: string): string => `goldkey.property.${subject}`;

const isByProperty = (pathname: string): boolean =>
  navEntries.some(({ path, byProperty }) => byProperty === true && pathname === path);

/** The properties in the person's scope, from estates. */
const useProperties = (): readonly PropertyChoice[] => {
  const may = useMay();
  const read = useRead<{ readonly items: readonly RegisteredProperty[] }>(
    may('estates:read') ? '/api/estates/properties' : undefined,
    { pageSize: MOST_PROPERTIES, sort: 'name' },
  );
  return useMemo(
    () => (read.data?.items ?? []).map(({ id, name, code }) => ({ propertyId: id, name, code })),
    [read.data],
  );
};

/**
 * The property switch. On pages that show one property the address says which (`?property=`), so that a link shows
 * the same to a colleague; the last choice is remembered and put into the ways that lead to such pages.
 */
export const usePropertySwitch = (): PropertySwitch => {
  const { subject } = useSession();
  const properties = useProperties();
  const { pathname } = useLocation();
  const { params, put } = useAddress();
  const [remembered, remember] = useState(() => window.localStorage.getItem(place(subject)) ?? undefined);
  const inAddress = params.get('property') ?? undefined;
  const propertyId = isByProperty(pathname) ? inAddress : remembered;

  const choose = useCallback(
    (next: string | undefined) => {
      remember(next);
      if (next === undefined) window.localStorage.removeItem(place(subject));
      else window.localStorage.setItem(place(subject), next);
      if (!isByProperty(pathname)) return;
      put({ page: undefined, open: undefined, property: next });
    },
    [pathname, put, subject],
  );
  return useMemo(() => ({ propertyId, properties, choose }), [propertyId, properties, choose]);
};
