import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** The parts of an address behind the question mark; those that are undefined or empty stand there no more. */
export type AddressParts = Readonly<Record<string, string | undefined>>;

/** The address with some parts put otherwise; the others stay. */
export const withParts = (address: URLSearchParams, parts: AddressParts): URLSearchParams => {
  const after = new URLSearchParams(address);
  for (const [name, value] of Object.entries(parts)) {
    if (value === undefined || value === '') after.delete(name);
    else after.set(name, value);
  }
  return after;
};

/**
 * What a page shows, as it stands in its address. `put` changes the parts that are named and leaves the others, also those that were
 * put a moment ago and are not drawn yet; `change` is for what is more than that. `replace`: no step to come back to.
 */
export const useAddress = () => {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (next: (before: URLSearchParams) => URLSearchParams, { replace = false }: { replace?: boolean } = {}) =>
      // What the router remembers is as old as what is drawn; the address itself is ahead of it.
      setParams(() => next(new URLSearchParams(window.location.search)), { replace }),
    [setParams],
  );
  const put = useCallback(
    (parts: AddressParts, how?: { replace?: boolean }) => change((before) => withParts(before, parts), how),
    [change],
  );
  return useMemo(() => ({ params, put, change }), [params, put, change]);
};
