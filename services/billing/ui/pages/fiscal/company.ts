import { useRead } from '@goldkey/ui';
import { BASE } from '../../api.js';
import type { AccountMapLine, Listed } from '../../api-books.js';

/** The account map of the property that begins last, once it is known; `map` is absent where there is none. */
export const useLatestMap = (propertyId: string): { readonly map: AccountMapLine | undefined } | undefined => {
  const { data } = useRead<Listed<AccountMapLine>>(`${BASE}/account-maps`, { propertyId, pageSize: 1 });
  return data && { map: data.items[0] };
};
