import { useRead } from '@goldkey/ui';
import { Select } from 'antd';
import { useState } from 'react';
import { usePlaces } from '../work/places.js';
import { type Answer, UNITS } from './api.js';

interface UnitLine {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly propertyId?: string;
}

const MOST = 50;

/** Chooses a unit: those of the property first, others by their name. */
export const UnitSelect = ({
  propertyId,
  known,
  ...field
}: {
  propertyId: string | undefined;
  /** The unit that is chosen already, by its name. */
  known?: { readonly id: string; readonly name: string };
  value?: string;
  onChange?: (unitId: string) => void;
  id?: string;
}) => {
  const [words, setWords] = useState('');
  const wanted = words === '' ? { propertyId } : { q: words };
  const read = useRead<Answer<UnitLine>>(UNITS, { ...wanted, pageSize: MOST, sort: 'kind' });
  const { places } = usePlaces();
  // Every property has a department of the same name: of another one it is told which.
  const placeOf = ({ kind, propertyId: lies }: UnitLine) =>
    kind === 'property' || lies === propertyId ? undefined : places.find((one) => one.propertyId === lies)?.name;
  const options = (read.data?.items ?? []).map((unit) => {
    const place = placeOf(unit);
    return { value: unit.id, label: place === undefined ? unit.name : `${unit.name} · ${place}` };
  });
  const first = known !== undefined && words === '' && !options.some(({ value }) => value === known.id);
  return (
    <Select<string>
      {...field}
      showSearch={{ filterOption: false, onSearch: setWords }}
      options={first ? [{ value: known.id, label: known.name }, ...options] : options}
      loading={read.isFetching}
    />
  );
};
