import { Select } from 'antd';
import { useState } from 'react';
import { useRead } from '../data/data-context.js';
import { useSettled } from '../parts/use-settled.js';

const HOMES = '/api/estates/households';
const MOST_SHOWN = 50;

interface Home {
  readonly id: string;
  readonly building: string;
  readonly room: string;
}

const wordsOf = ({ building, room }: Home): string => `${building} ${room}`;

/**
 * Chooses a home of the property by what is typed of its address, as people say it: `3-401`. The register is asked, since a
 * property has more homes than a list can hold.
 */
export const HomeSelect = ({
  propertyId,
  value,
  ...field
}: {
  propertyId: string | undefined;
  id?: string;
  value?: string;
  onChange?: (chosen: string) => void;
  /** Whether what was chosen may be taken away. */
  allowClear?: boolean;
}) => {
  const [typed, setTyped] = useState('');
  const asked = useSettled(typed.trim());
  const read = useRead<{ readonly items: readonly Home[] }>(
    propertyId === undefined ? undefined : HOMES,
    { propertyId, pageSize: MOST_SHOWN, q: asked },
    { keep: true },
  );
  const found = read.data?.items ?? [];
  // What was chosen keeps its name while something else is looked for.
  const isAway = value !== undefined && !found.some(({ id }) => id === value);
  const chosen = useRead<Home>(isAway ? `${HOMES}/${encodeURIComponent(value)}` : undefined);
  const homes = chosen.data === undefined || !isAway ? found : [...found, { ...chosen.data, id: value }];
  return (
    <Select<string>
      {...field}
      value={value as string}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={read.isFetching}
      options={homes.map((home) => ({ value: home.id, label: wordsOf(home) }))}
    />
  );
};
