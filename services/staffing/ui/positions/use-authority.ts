import { formatMoney, useRead, useText } from '@goldkey/ui';
import { useCallback } from 'react';
import { isAbove } from './amount.js';
import { type AuthorisedAct, MY_AUTHORITY, type MyAuthority } from './api.js';
import { positionTexts } from './text/texts.js';

/**
 * Why an act is not the person's at a property, in words; undefined where their positions let it. While it is not known,
 * nothing is said: the service judges in any case. `amount` is yuan, `null` where it is not known.
 */
export const useAuthority = (propertyId: string | undefined) => {
  const t = useText(positionTexts);
  const { data } = useRead<MyAuthority>(propertyId === undefined ? undefined : MY_AUTHORITY, { propertyId });
  return useCallback(
    (act: AuthorisedAct, amount?: string | null): string | undefined => {
      const standing = data?.acts[act];
      if (standing === undefined) return undefined;
      if (!standing.passes) return standing.reason;
      const { limit } = standing;
      if (limit === undefined || amount === undefined) return undefined;
      if (amount === null) return t('authority.amountUnknown', { limit: formatMoney(limit) });
      return isAbove(amount, limit)
        ? t('authority.aboveLimit', { limit: formatMoney(limit), amount: formatMoney(amount) })
        : undefined;
    },
    [data, t],
  );
};
