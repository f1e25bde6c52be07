import { todayOfGroup, useFormat, useRead } from '@goldkey/ui';
import { AutoComplete, Form } from 'antd';
import { useEffect, useRef } from 'react';

interface Resident {
  readonly role: string;
  readonly name?: string;
  readonly from?: string;
  readonly until?: string;
}

/** Who orders: as the register knows the home that is chosen, its first owner unless somebody else is named. */
export const OwnerField = ({
  value,
  onChange,
  ...field
}: {
  id?: string;
  value?: string;
  onChange?: (name: string) => void;
}) => {
  const householdId: string | undefined = Form.useWatch('householdId');
  const today = todayOfGroup(useFormat().now);
  const read = useRead<{ readonly people: readonly Resident[] }>(
    householdId && `/api/estates/households/${encodeURIComponent(householdId)}`,
  );
  const names = (read.data?.people ?? [])
    .filter(({ from = '', until }) => from <= today && (until === undefined || until >= today))
    .toSorted((a, b) => Number(b.role === 'owner') - Number(a.role === 'owner'))
    .flatMap(({ name }) => name ?? []);
  const [first] = names;
  // What was proposed for another home gives way; what somebody wrote stays.
  const proposed = useRef<string>(undefined);
  useEffect(() => {
    if (first === undefined || (value && value !== proposed.current)) return;
    proposed.current = first;
    if (value !== first) onChange?.(first);
  }, [first, value, onChange]);
  return (
    <AutoComplete
      {...field}
      value={value ?? ''}
      onChange={(name) => {
        proposed.current = undefined;
        onChange?.(name);
      }}
      options={names.map((name) => ({ value: name }))}
      maxLength={80}
    />
  );
};
