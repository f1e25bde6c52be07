import {
  COLLEAGUES,
  StateChip,
  TimeLeft,
  type Tone,
  useFormat,
  useProperty,
  useRead,
  useSettled,
  useText,
} from '@goldkey/ui';
import { Select } from 'antd';
import { useState } from 'react';
import type { FindingLine, FindingState } from './api.js';
import { inspectionsTexts } from './text/texts.js';

const tones: Readonly<Record<FindingState, Tone>> = {
  raised: 'soon',
  planned: 'plain',
  rectified: 'info',
  closed: 'done',
  withdrawn: 'plain',
  merged: 'plain',
};

/** Where a finding stands. */
export const FindingStateChip = ({ state }: Pick<FindingLine, 'state'>) => {
  const t = useText(inspectionsTexts);
  return <StateChip tone={tones[state]}>{t(`state.${state}`)}</StateChip>;
};

/** The deadline, and how far it is while it still counts. */
export const Due = ({ finding }: { finding: Pick<FindingLine, 'dueAt' | 'state'> }) => {
  const t = useText(inspectionsTexts);
  const format = useFormat();
  const { dueAt, state } = finding;
  if (dueAt === undefined) return <span className="gk-faint">{t('findings.noDue')}</span>;
  return (
    <>
      <span className="gk-nowrap">{format.briefInstant(dueAt)}</span>
      {state === 'closed' || state === 'withdrawn' || state === 'merged' ? null : (
        <span className="gk-list-two">
          <TimeLeft until={dueAt} />
        </span>
      )}
    </>
  );
};

interface FieldProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
}

interface Departments {
  readonly departments: readonly {
    readonly departmentId: string;
    readonly propertyId: string;
    readonly name: string;
  }[];
}

/** Which department of the property, as the reception log knows them. */
export const DepartmentField = ({ propertyId, ...field }: FieldProps & { propertyId: string | undefined }) => {
  const read = useRead<Departments>('/api/complaints/choices');
  const there = (read.data?.departments ?? []).filter((department) => department.propertyId === propertyId);
  return (
    <Select
      {...field}
      showSearch={{ optionFilterProp: 'label' }}
      loading={read.isFetching}
      options={there.map(({ departmentId, name }) => ({ value: departmentId, label: name }))}
    />
  );
};

/** Which property, by name or code. */
export const PropertyField = (field: FieldProps) => {
  const { properties } = useProperty();
  return (
    <Select
      {...field}
      showSearch={{ optionFilterProp: 'label' }}
      options={properties.map(({ propertyId, name, code }) => ({ value: propertyId, label: `${name} ${code}` }))}
    />
  );
};

interface Employee {
  readonly id: string;
  readonly name: string;
  readonly number?: string;
}

/** Chooses a person by name or staff number; without words the people of the property. */
export const EmployeeField = ({ propertyId, ...field }: FieldProps & { propertyId: string | undefined }) => {
  const t = useText(inspectionsTexts);
  const [words, setWords] = useState('');
  const asked = useSettled(words.trim());
  const query = asked === '' ? { propertyId, pageSize: 50 } : { q: asked, pageSize: 20 };
  const read = useRead<{ readonly items: readonly Employee[] }>(COLLEAGUES, query, { keep: true });
  return (
    <Select
      {...field}
      allowClear
      showSearch={{ filterOption: false, onSearch: setWords }}
      placeholder={t('search.employee')}
      loading={read.isFetching}
      options={(read.data?.items ?? []).map(({ id, name, number }) => ({
        value: id,
        label: number === undefined ? name : `${name} ${number}`,
      }))}
    />
  );
};
