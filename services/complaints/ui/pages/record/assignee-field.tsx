import { COLLEAGUES, useRead, useSettled, useText } from '@goldkey/ui';
import { Select } from 'antd';
import { useState } from 'react';
import { complaintTexts } from '../../text/texts.js';

interface Employee {
  readonly id: string;
  readonly name: string;
  readonly number?: string;
}

/** Chooses a person of the centre by name or staff number. */
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
    asked === '' ? { propertyId, pageSize: 50 } : { q: asked, pageSize: 20 },
    { keep: true },
  );
  return (
    <Select
      {...field}
      showSearch={{ filterOption: false, onSearch: setWords }}
      placeholder={t('assign.search')}
      loading={read.isFetching}
      options={(read.data?.items ?? []).map(({ id, name, number }) => ({
        value: id,
        label: number === undefined ? name : `${name} ${number}`,
      }))}
    />
  );
};
