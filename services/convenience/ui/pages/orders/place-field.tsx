import { useRead, useText } from '@goldkey/ui';
import { Select } from 'antd';
import { convenienceTexts } from '../../text/texts.js';

export interface FreePlace {
  readonly id: string;
  readonly number: string;
}
interface Places {
  readonly items: readonly FreePlace[];
  readonly total: number;
}

const PLACES = '/api/estates/parking-places';

/** The property's parking places that nobody has; undefined where it keeps no list of places. */
export const useFreePlaces = (propertyId: string | undefined): readonly FreePlace[] | undefined => {
  const path = propertyId === undefined ? undefined : PLACES;
  const all = useRead<Places>(path, { propertyId, pageSize: 1 });
  const free = useRead<Places>(path, { propertyId, free: 'true', pageSize: 500 });
  return all.data === undefined || all.data.total === 0 ? undefined : (free.data?.items ?? []);
};

/** Chooses one of them. */
export const PlaceField = ({
  propertyId,
  ...field
}: {
  propertyId?: string | undefined;
  id?: string;
  value?: string;
  onChange?: (chosen: string) => void;
}) => {
  const t = useText(convenienceTexts);
  const places = useFreePlaces(propertyId) ?? [];
  return (
    <Select<string>
      {...field}
      showSearch={{ optionFilterProp: 'label' }}
      notFoundContent={t('place.none')}
      options={places.map(({ id, number }) => ({ value: id, label: number }))}
    />
  );
};
