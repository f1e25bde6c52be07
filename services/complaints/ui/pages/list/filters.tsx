import { ChoiceChip, type ListChange, RangeChip, SearchField, ToggleChip, useText } from '@goldkey/ui';
import { Button } from 'antd';
import { useCallback } from 'react';
import type { Choices } from '../../api.js';
import { complaintTexts } from '../../text/texts.js';
import type { ComplaintsState } from './list-spec.js';

/** The filters of the list; each stands in the address. */
export const Filters = ({
  state,
  change,
  clear,
  filtersSet,
  choices,
}: {
  state: ComplaintsState;
  change: (change: ListChange) => void;
  clear: () => void;
  filtersSet: number;
  choices: Choices | undefined;
}) => {
  const t = useText(complaintTexts);
  const { filters } = state;
  const set = (name: string) => (value: string | boolean | undefined) => change({ filters: { [name]: value } });
  const onWords = useCallback((q: string | undefined) => change({ filters: { q } }), [change]);
  const departments = (choices?.departments ?? []).filter(({ propertyId }) => propertyId === filters.property);
  return (
    <>
      <SearchField words={filters.q} onWords={onWords} placeholder={t('list.search')} />
      {departments.length === 0 ? null : (
        <ChoiceChip
          label={t('list.filter.department')}
          value={filters.department}
          choices={departments.map(({ departmentId, name }) => ({ value: departmentId, title: name }))}
          onChange={set('department')}
          all={t('list.view.all')}
        />
      )}
      <ChoiceChip
        label={t('list.filter.kind')}
        value={filters.kind}
        choices={(choices?.kinds ?? []).map((kind) => ({ value: kind, title: t(`kind.${kind}`) }))}
        onChange={set('kind')}
        all={t('list.view.all')}
      />
      <ChoiceChip
        label={t('list.filter.category')}
        value={filters.category}
        choices={(choices?.categories ?? []).map((category) => ({ value: category, title: category }))}
        onChange={set('category')}
        all={t('list.view.all')}
      />
      <ChoiceChip
        label={t('list.filter.channel')}
        value={filters.channel}
        choices={(choices?.channels ?? []).map((channel) => ({ value: channel, title: t(`channel.${channel}`) }))}
        onChange={set('channel')}
        all={t('list.view.all')}
      />
      <RangeChip
        label={t('list.filter.received')}
        from={filters.from}
        until={filters.until}
        onChange={({ from, until }) => change({ filters: { from, until } })}
      />
      {filters.household === undefined ? null : (
        <ToggleChip pressed onChange={() => change({ filters: { household: undefined } })}>
          {t('list.filter.household')}
        </ToggleChip>
      )}
      <ToggleChip pressed={filters.overdue} onChange={set('overdue')}>
        {t('list.filter.overdue')}
      </ToggleChip>
      {filtersSet > (filters.property === undefined ? 0 : 1) ? (
        <Button type="link" size="small" onClick={clear}>
          {t('list.nothing.clear')}
        </Button>
      ) : null}
    </>
  );
};
