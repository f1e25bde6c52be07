import { Field, useRead, useText } from '@goldkey/ui';
import { Button, Select, Space } from 'antd';
import type { Page } from './api.js';
import type { Place } from './places.js';
import { workTexts } from './text/texts.js';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly number: string;
}

const MOST_PEOPLE = 500;

/** The people whose file the property keeps. */
export const usePeople = (propertyId: string | undefined): readonly Person[] => {
  const read = useRead<Page<Person>>(propertyId === undefined ? undefined : '/api/staffing/employees', {
    propertyId,
    pageSize: MOST_PEOPLE,
    sort: 'name',
  });
  return read.data?.items ?? [];
};

/** Chooses one or several of a property's people by name or number. */
export const PersonSelect = ({
  propertyId,
  several = false,
  ...field
}: {
  propertyId: string | undefined;
  several?: boolean;
  value?: string | string[];
  onChange?: (chosen: string | string[]) => void;
  id?: string;
  'aria-label'?: string;
}) => {
  const people = usePeople(propertyId);
  return (
    <Select<string | string[]>
      {...field}
      {...(several ? { mode: 'multiple' as const } : {})}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      options={people.map(({ id, name, number }) => ({ value: id, label: `${name} ${number}` }))}
    />
  );
};

/** Chooses several people: all of the property, or those of the last time, by one button each. */
export const PeopleSelect = ({
  propertyId,
  last = [],
  onChange = () => undefined,
  value = [],
  ...field
}: {
  propertyId: string | undefined;
  /** Who was there the last time. */
  last?: readonly string[];
  value?: string[];
  onChange?: (chosen: string | string[]) => void;
  id?: string;
  'aria-label'?: string;
}) => {
  const t = useText(workTexts);
  const people = usePeople(propertyId).map(({ id }) => id);
  const again = last.filter((id) => people.includes(id));
  return (
    <>
      <PersonSelect {...field} propertyId={propertyId} several value={value} onChange={onChange} />
      <Space size={8} wrap style={{ marginTop: 4 }}>
        {again.length === 0 ? null : (
          <Button size="small" onClick={() => onChange([...new Set([...value, ...again])])}>
            {t('people.again', { count: again.length })}
          </Button>
        )}
        {people.length === 0 ? null : (
          <Button size="small" onClick={() => onChange(people)}>
            {t('people.all', { count: people.length })}
          </Button>
        )}
      </Space>
    </>
  );
};

/** Where it is; not asked of who has one property. */
export const PlaceField = ({ places }: { places: readonly Place[] }) => {
  const t = useText(workTexts);
  return (
    <Field name="propertyId" label={t('property')} hidden={places.length < 2}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        options={places.map(({ propertyId, name }) => ({ value: propertyId, label: name }))}
      />
    </Field>
  );
};
