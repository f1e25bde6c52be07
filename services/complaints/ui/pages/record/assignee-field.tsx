import { COLLEAGUES, useRead, useSettled, useText } from '@goldkey/ui';
import { Select } from 'antd';
import { useState } from 'react';
import { complaintTexts } from '../../text/texts.js';

interface Employee {
  readonly id: string;
  readonly name: string;
  readonly number?: string;
}

/** Who may see a matter through: a craftsman is sent by a work order, a guard not at all. */
const HOLDERS = '/api/identity/holders';
const HANDLES = 'complaints:handle';

/** Chooses a person of the centre by name or staff number, of those who may take a matter over. */
export const AssigneeField = ({
  propertyId,
  ...field
}: {
  /** Absent: people of all properties that the caller sees. */
  propertyId: string | undefined;
  value?: string;
  onChange?: (employeeId: string) => void;
  id?: string;
}) => {
  const t = useText(complaintTexts);
  const [words, setWords] = useState('');
  const asked = useSettled(words.trim());
  const read = useRead<{ readonly items: readonly Employee[] }>(
    COLLEAGUES,
    // Without words the people of the property; with words everybody in scope, help from elsewhere too.
    asked === '' ? { propertyId, pageSize: 200 } : { q: asked, pageSize: 20 },
    { keep: true },
  );
  const holders = useRead<{ readonly employeeIds: readonly string[] }>(propertyId === undefined ? undefined : HOLDERS, {
    permission: HANDLES,
    propertyId,
  });
  // Until it is known who may, nobody is kept from being chosen.
  const mays = holders.data && new Set(holders.data.employeeIds);
  const people = (read.data?.items ?? []).filter(({ id }) => mays?.has(id) ?? true);
  return (
    <Select
      {...field}
      notFoundContent={read.isFetching ? undefined : t('assign.nobody')}
      showSearch={{ filterOption: false, onSearch: setWords }}
      placeholder={t('assign.search')}
      loading={read.isFetching}
      options={people.map(({ id, name, number }) => ({
        value: id,
        label: number === undefined ? name : `${name} ${number}`,
      }))}
    />
  );
};
