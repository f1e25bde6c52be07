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

/** Chooses households of the property by building, room or owner; a value is `id room`. */
const HouseholdSelect = ({
  propertyId,
  several = false,
  ...field
}: {
  propertyId: string;
  several?: boolean;
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
      {...(several && { mode: 'multiple' as const })}
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

/** The field of several households, in `households`. */
export const HouseholdsField = ({ propertyId, label, hint }: { propertyId: string; label: string; hint: string }) => (
  <Field name="households" label={label} extra={hint}>
    <HouseholdSelect propertyId={propertyId} several />
  </Field>
);

/** A household that is known by its id alone, as people call it. */
export const HomeName = ({ householdId }: { householdId: string }) => {
  const { data } = useRead<Household>(`/api/estates/households/${encodeURIComponent(householdId)}`);
  return <>{data === undefined ? '…' : roomOf(data)}</>;
};

/** What the field's value says. */
export const householdOf = (value: string): { readonly householdId: string; readonly room: string } => {
  const [householdId = '', ...room] = value.split(' ');
  return { householdId, room: room.join(' ') };
};
