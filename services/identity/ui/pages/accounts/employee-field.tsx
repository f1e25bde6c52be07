import { useMay, useRead } from '@goldkey/ui';
import { Input, Select } from 'antd';
import { useState } from 'react';

const EMPLOYEES = '/api/staffing/employees';
const MOST = 20;

export interface EmployeeLine {
  readonly id: string;
  readonly name: string;
  readonly number: string;
}

const labelOf = ({ name, number }: EmployeeLine): string => `${name} ${number}`;
const pathOf = (id: string): string => `${EMPLOYEES}/${encodeURIComponent(id)}`;

/** Whose file it is, as staffing has it; the id where the reader may not see the file. */
export const EmployeeName = ({ id }: { id: string }) => {
  const may = useMay();
  const { data } = useRead<EmployeeLine>(may('staffing:read') ? pathOf(id) : undefined);
  return data === undefined ? id : labelOf(data);
};

interface FieldProps {
  readonly value?: string;
  readonly onChange?: (employeeId: string | undefined) => void;
  readonly id?: string;
  /** Told of whom was chosen before the field changes. */
  readonly onChosen?: (line: EmployeeLine) => void;
}

const Search = ({ value, onChange, onChosen, ...field }: FieldProps) => {
  const [words, setWords] = useState('');
  const [given] = useState(value);
  const known = useRead<EmployeeLine>(given === undefined ? undefined : pathOf(given));
  const found = useRead<{ readonly items: readonly EmployeeLine[] }>(
    EMPLOYEES,
    { q: words, pageSize: MOST },
    { keep: true },
  );
  const lines = found.data?.items ?? [];
  const first = known.data !== undefined && words === '' && lines.every(({ id }) => id !== given) ? [known.data] : [];
  return (
    <Select<string>
      {...field}
      value={value}
      allowClear
      onChange={(chosen?: string) => {
        const line = lines.find(({ id }) => id === chosen);
        if (line !== undefined) onChosen?.(line);
        onChange?.(chosen);
      }}
      showSearch={{ filterOption: false, onSearch: setWords }}
      options={[...first, ...lines].map((line) => ({ value: line.id, label: labelOf(line) }))}
      loading={found.isFetching}
    />
  );
};

/** Chooses the person's file by name or number; who may not read files types its id. */
export const EmployeeField = (field: FieldProps) => {
  const may = useMay();
  if (may('staffing:read')) return <Search {...field} />;
  const { value, onChange, id } = field;
  return (
    <Input
      id={id}
      value={value}
      autoComplete="off"
      maxLength={64}
      onChange={(event) => onChange?.(event.target.value || undefined)}
    />
  );
};
