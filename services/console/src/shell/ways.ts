import { type Area, type IconName, type NavEntry, useMay, useProperty, useSession } from '@goldkey/ui';
import { useLocation } from 'react-router';
import { navEntries } from '../services.js';

/** The ways that this person has, in their order. */
export const useNavEntries = (): readonly NavEntry[] => {
  const may = useMay();
  const session = useSession();
  return navEntries.filter(({ permission, suits }) => may(permission) && (suits?.(session) ?? true));
};

/** What belongs together, with the ways that the person has there: at least one. */
export interface NavArea {
  readonly id: Area;
  readonly icon: IconName;
  readonly entries: readonly [NavEntry, ...NavEntry[]];
}

const ICONS: Readonly<Record<Area, IconName>> = {
  today: 'today',
  owners: 'complaint',
  work: 'check',
  fees: 'scale',
  convenience: 'book',
  people: 'people',
  shifts: 'roster',
  estate: 'building',
  quality: 'gauge',
  system: 'lock',
};

/** The person's areas, each where its first way stands. */
export const useNavAreas = (): readonly NavArea[] => {
  const areas = new Map<Area, [NavEntry, ...NavEntry[]]>();
  for (const entry of useNavEntries()) {
    const known = areas.get(entry.area);
    if (known) known.push(entry);
    else areas.set(entry.area, [entry]);
  }
  return [...areas].map(([id, entries]) => ({ id, icon: ICONS[id], entries }));
};

/** How much of the address leads to the way: the length of the longest path of its own above it, 0 where none is. */
const nearness = ({ path, also = [] }: NavEntry, pathname: string): number =>
  Math.max(0, ...[path, ...also].filter((one) => `${pathname}/`.startsWith(`${one}/`)).map(({ length }) => length));

/**
 * Where the person is: of the ways above the open page the nearest one; `/complaints/new` belongs to `/complaints`. Of two as
 * near the later: an entry belongs to the overview for who has one, to the own month for others.
 */
export const useHere = (): NavEntry | undefined => {
  const { pathname } = useLocation();
  return useNavEntries()
    .filter((entry) => nearness(entry, pathname) > 0)
    .reverse()
    .sort((a, b) => nearness(b, pathname) - nearness(a, pathname))[0];
};

/** The address of a way, with the property that is chosen above where it shows one. */
export const useAddress = (): ((entry: NavEntry) => string) => {
  const { propertyId } = useProperty();
  return ({ path, search, byProperty }) => {
    const params = new URLSearchParams(search);
    if (byProperty === true && propertyId !== undefined) params.set('property', propertyId);
    return params.size === 0 ? path : `${path}?${params}`;
  };
};
