import { useRead } from '@goldkey/ui';

const USUAL = 'Asia/Shanghai';

/** The zone of a property, in which its people write times; the usual one while it is not known. */
export const useZone = (): ((propertyId: string | undefined) => string) => {
  const read = useRead<{ readonly items: readonly { readonly id: string; readonly timeZone: string }[] }>(
    '/api/estates/properties',
    { pageSize: 500 },
  );
  return (propertyId) => read.data?.items.find(({ id }) => id === propertyId)?.timeZone ?? USUAL;
};
