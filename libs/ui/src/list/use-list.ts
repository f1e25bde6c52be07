import { useCallback, useMemo } from 'react';
import { useAddress } from '../page/use-address.js';
import {
  changeListState,
  clearFilters,
  filtersSet,
  type ListChange,
  type ListSpec,
  readListState,
} from './list-state.js';

/** A list's state in the address: reading it, changing it, and which row is open. */
export const useList = <const Spec extends ListSpec>(spec: Spec) => {
  const { params, change: changeAddress } = useAddress();
  const state = useMemo(() => readListState(params, spec), [params, spec]);
  const change = useCallback(
    (wanted: ListChange) =>
      // Back undoes a filter; words in the making are no step of their own.
      changeAddress((before) => changeListState(before, spec, wanted), {
        replace: wanted.filters?.['q'] !== undefined,
      }),
    [changeAddress, spec],
  );
  const clear = useCallback(() => changeAddress((before) => clearFilters(before, spec)), [changeAddress, spec]);
  return { state, change, clear, filtersSet: filtersSet(params, spec), params };
};

/** A parameter of the address that opens something, such as the row in the drawer. */
export const useOpen = (name = 'open') => {
  const { params, put } = useAddress();
  const id = params.get(name) ?? undefined;
  const open = useCallback(
    (next: string | undefined) => put({ [name]: next }, { replace: id !== undefined }),
    [put, name, id],
  );
  return { id, open };
};

/** Walks from the open row to its neighbours. */
export const walkOf = (
  ids: readonly string[],
  id: string | undefined,
  open: (next: string) => void,
): { readonly previous?: () => void; readonly next?: () => void } => {
  const at = id === undefined ? -1 : ids.indexOf(id);
  const before = at > 0 ? ids[at - 1] : undefined;
  const after = at >= 0 ? ids[at + 1] : undefined;
  return {
    previous: before === undefined ? undefined : () => open(before),
    next: after === undefined ? undefined : () => open(after),
  };
};
