import { draftPlace, useSession } from '@goldkey/ui';
import { useCallback, useState } from 'react';
import type { Walk } from './stops.js';

const kept = (place: string): Walk | undefined => {
  try {
    return (JSON.parse(window.localStorage.getItem(place) ?? 'null') as Walk | null) ?? undefined;
  } catch {
    return undefined;
  }
};

const begun = (place: string): Walk => {
  const walk = { roundId: crypto.randomUUID(), startedAt: new Date().toISOString() };
  window.localStorage.setItem(place, JSON.stringify(walk));
  return walk;
};

/** The round that this person walks in a property: kept until it is ended, also when the browser is closed. */
export const useWalk = (propertyId: string): { readonly walk: Walk; readonly end: () => void } => {
  const { subject } = useSession();
  const place = draftPlace(subject, `patrol.${propertyId}`);
  const [walk, setWalk] = useState(() => kept(place) ?? begun(place));
  const end = useCallback(() => setWalk(begun(place)), [place]);
  return { walk, end };
};
