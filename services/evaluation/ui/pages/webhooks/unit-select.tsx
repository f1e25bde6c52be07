import { useRead, useText } from '@goldkey/ui';
import { Select } from 'antd';
import { useState } from 'react';
import { webhookTexts } from './text/texts.js';

const UNIT_SEARCH = '/api/staffing/organisation/search';

interface Unit {
  readonly id: string;
  readonly name: string;
}

/** Chooses a unit of the organisation by its name; `begin` is the name of the one that is chosen already. */
export const UnitSelect = ({
  begin,
  ...field
}: {
  id?: string;
  value?: string;
  onChange?: (chosen: string | undefined) => void;
  begin?: string;
}) => {
  const t = useText(webhookTexts);
  const [words, setWords] = useState('');
  const { data, isFetching } = useRead<{ items: readonly { unit: Unit; path: readonly Unit[] }[] }>(
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
      placeholder={t('unit.all')}
      notFoundContent={null}
      options={(data?.items ?? []).map(({ unit, path }) => ({
        value: unit.id,
        label: [...path.slice(1), unit].map(({ name }) => name).join(' / '),
      }))}
    />
  );
};
