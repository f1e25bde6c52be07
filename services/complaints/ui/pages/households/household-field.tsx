import { Field, useRead, useSettled } from '@goldkey/ui';
import { Select } from 'antd';
import { useState } from 'react';

interface Household {
  readonly id: string;
  readonly building: string;
  readonly room: string;
  readonly ownerName?: string;
}

const roomOf = ({ building, room }: Household): string => `${building}-${room}`;

/** Chooses a household of the property by building, room or owner; the value is `id room`. */
const HouseholdSelect = ({
  propertyId,
  ...field
}: {
  propertyId: string;
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
}) => {
  const [words, setWords] = useState('');
  const asked = useSettled(words.trim());
  const read = useRead<{ readonly items: readonly Household[] }>(
    '/api/estates/households',
    { propertyId, ...(asked === '' ? {} : { q: asked }), pageSize: 20 },
    { keep: true },
  );
  return (
    <Select
      {...field}
      showSearch={{ filterOption: false, onSearch: setWords }}
      loading={read.isFetching}
      options={(read.data?.items ?? []).map((household) => ({
        value: `${household.id} ${roomOf(household)}`,
        label: [roomOf(household), household.ownerName].filter(Boolean).join('  '),
      }))}
    />
  );
};

/** The field of a household in a form. */
export const HouseholdField = ({ propertyId, label }: { propertyId: string; label: string }) => (
  <Field name="household" label={label}>
    <HouseholdSelect propertyId={propertyId} />
  </Field>
);

/** What the field's value says. */
export const householdOf = (value: string): { readonly householdId: string; readonly room: string } => {
  const [householdId = '', ...room] = value.split(' ');
  return { householdId, room: room.join(' ') };
};
