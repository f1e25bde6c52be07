import { useEffect, useState } from 'react';

/** A value once it has not changed for so many milliseconds: what somebody types is looked for when they pause. */
export const useSettled = <Value>(value: Value, pauseMs = 250): Value => {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value, pauseMs]);
  return settled;
};
