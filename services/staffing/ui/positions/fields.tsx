import { Field, type Query, useRead, useText } from '@goldkey/ui';
import { Select } from 'antd';
import { useState } from 'react';
import { POSITIONS, type PositionLine, UNIT_SEARCH, type UnitOf } from './api.js';
import { positionTexts } from './text/texts.js';

interface Chosen {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (chosen: string | undefined) => void;
}

interface Found {
  readonly items: readonly { readonly unit: UnitOf; readonly path: readonly UnitOf[] }[];
}

/** Chooses a unit by its name; those above it are told, because names come again in every property. */
export const UnitSelect = ({ begin, ...field }: Chosen & { begin?: string }) => {
  const t = useText(positionTexts);
  const [words, setWords] = useState('');
  const { data, isFetching } = useRead<Found>(
    words || begin ? UNIT_SEARCH : undefined,
    { q: words || begin },
    { keep: true },
  );
  return (
    <Select
      {...field}
      allowClear
      loading={isFetching}
      showSearch={{ filterOption: false, onSearch: setWords }}
      placeholder={t('unit.search')}
      notFoundContent={null}
      options={(data?.items ?? []).map(({ unit, path }) => ({
        value: unit.id,
        label: [...path.slice(1), unit].map(({ name }) => name).join(' / ') || unit.name,
      }))}
    />
  );
};

const usePositions = (where: Query, asked: boolean): readonly PositionLine[] => {
  const { data } = useRead<{ readonly items: readonly PositionLine[] }>(asked ? POSITIONS : undefined, {
    ...where,
    standing: 'approved',
    sort: 'name',
    pageSize: 200,
  });
  return data?.items ?? [];
};

/** Chooses one of the positions that can be held in a property: its own, and those described above properties. */
export const PositionSelect = ({ propertyId, ...field }: Chosen & { propertyId: string | undefined }) => {
  const own = usePositions({ propertyId }, propertyId !== undefined);
  const above = usePositions({ groupWide: 'true' }, true);
  return (
    <Select
      {...field}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      options={[...own, ...above].map(({ id, name, unitName }) => ({ value: id, label: `${name} · ${unitName}` }))}
    />
  );
};

/** The described position that a post is, where it is one; it binds what its holder may do. */
export const PositionField = ({ propertyId }: { propertyId: string | undefined }) => {
  const t = useText(positionTexts);
  return (
    <Field name="positionId" label={t('position')} tooltip={t('position.binds')} optional>
      <PositionSelect propertyId={propertyId} />
    </Field>
  );
};
