import { useRead } from '@goldkey/ui';
import { Select } from 'antd';
import { useState } from 'react';
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
  const options = (read.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
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
