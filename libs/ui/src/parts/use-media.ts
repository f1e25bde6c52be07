import { useCallback, useSyncExternalStore } from 'react';
import { TOUCH_BELOW } from '../theme/tokens.js';

/** Whether a media query holds now; the part that asks is drawn again when that changes. */
export const useMedia = (query: string): boolean => {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
};

/** Under 768 px: cards instead of tables, larger controls. */
export const useIsPhone = (): boolean => useMedia(`(max-width: ${TOUCH_BELOW - 1}px)`);
