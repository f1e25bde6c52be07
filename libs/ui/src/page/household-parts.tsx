import { type ComponentType, createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '../data/session.js';

/** The home whose page is open. */
export interface OpenHousehold {
  readonly householdId: string;
  readonly propertyId: string;
  readonly building: string;
  readonly room: string;
}

/** What one service knows of a home: a part of the home's page, loaded when one is opened. */
export interface HouseholdPart {
  readonly id: string;
  /** Where it stands among all; small numbers first. */
  readonly order: number;
  readonly permission: string;
  readonly load: () => Promise<{ readonly Part: ComponentType<{ household: OpenHousehold }> }>;
}

const context = createContext<readonly HouseholdPart[]>([]);

/** The parts of every service, in their order. */
export const HouseholdPartsProvider = context.Provider;

const LoadedPart = ({ part: { load }, household }: { part: HouseholdPart; household: OpenHousehold }) => {
  const [loaded, setLoaded] = useState<Awaited<ReturnType<HouseholdPart['load']>>>();
  useEffect(() => {
    let left = false;
    void load().then(
      (found) => {
        if (!left) setLoaded(found);
      },
      // Offline the page stands without it.
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [load]);
  return loaded === undefined ? null : <loaded.Part household={household} />;
};

/** What the services know of a home, as far as the person may see it. */
export const HouseholdParts = ({ household }: { household: OpenHousehold }) => {
  const may = useMay();
  return useContext(context)
    .filter(({ permission }) => may(permission))
    .map((part) => <LoadedPart key={part.id} part={part} household={household} />);
};

/** The way to a home's page, for who may see it; for others the words alone. */
export const HouseholdLink = ({ householdId, children }: { householdId: string | undefined; children: ReactNode }) =>
  useMay()('estates:read') && householdId !== undefined ? (
    <Link to={`/households/${encodeURIComponent(householdId)}`}>{children}</Link>
  ) : (
    children
  );
