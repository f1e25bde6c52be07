import { useRead } from '@goldkey/ui';
import { BASE } from '../../api.js';
import type { AccountMapLine, Listed } from '../../api-books.js';

/** The account map of the property that begins last; undefined while it is read, or where there is none. */
export const useLatestMap = (propertyId: string | undefined): AccountMapLine | undefined =>
  useRead<Listed<AccountMapLine>>(propertyId === undefined ? undefined : `${BASE}/account-maps`, {
    propertyId,
    pageSize: 1,
  }).data?.items[0];
