import { type Fact, formatMoney, StateChip, type Tone, useFormat, useRead, useSettled, useText } from '@goldkey/ui';
import { Select } from 'antd';
import { useState } from 'react';
import type { RenovationLine, RenovationRecord, RenovationState } from './api.js';
import { renovationTexts } from './text/texts.js';

const tones: Readonly<Record<RenovationState, Tone>> = {
  applied: 'soon',
  approved: 'info',
  rejected: 'plain',
  accepted: 'done',
  withdrawn: 'plain',
};

/** Where a renovation stands. */
export const RenovationStateChip = ({ state }: Pick<RenovationLine, 'state'>) => {
  const t = useText(renovationTexts);
  return <StateChip tone={tones[state]}>{t(`state.${state}`)}</StateChip>;
};

/** What of the deposit was given back and what was withheld, and why; without values while it is not, for a form to leave room. */
export const useDepositBack = ({ depositReturned }: Pick<RenovationRecord, 'depositReturned'>): readonly Fact[] => {
  const t = useText(renovationTexts);
  const said =
    depositReturned &&
    t('deposit.returned', {
      on: depositReturned.on,
      returned: formatMoney(depositReturned.returned),
      withheld: formatMoney(depositReturned.withheld),
    });
  return [
    { label: t('deposit.back'), value: said },
    { label: t('deposit.why'), value: depositReturned?.reason },
  ];
};

/** What the day asks of it (D-07): a patrol, the acceptance, and weeks that went without. */
export const Dues = ({ renovation: { dues } }: { renovation: Pick<RenovationLine, 'dues'> }) => {
  const t = useText(renovationTexts);
  const format = useFormat();
  return (
    <>
      {dues.patrolBy === undefined ? null : (
        <StateChip tone="soon">{t('dues.patrol', { day: format.day(dues.patrolBy) })}</StateChip>
      )}
      {dues.acceptBy === undefined ? null : (
        <StateChip tone="soon">{t('dues.accept', { day: format.day(dues.acceptBy) })}</StateChip>
      )}
      {dues.missed === 0 ? null : <StateChip tone="late">{t('dues.missed', { count: dues.missed })}</StateChip>}
    </>
  );
};

interface Household {
  readonly id: string;
  readonly building: string;
  readonly room: string;
}

/** Chooses a home of the property by building or room. */
export const HomeField = ({
  propertyId,
  ...field
}: {
  id?: string;
  value?: string;
  onChange?: (id: string) => void;
  propertyId: string | undefined;
}) => {
  const t = useText(renovationTexts);
  const [words, setWords] = useState('');
  const asked = useSettled(words.trim());
  const read = useRead<{ readonly items: readonly Household[] }>(
    propertyId === undefined ? undefined : '/api/estates/households',
    { propertyId, pageSize: 50, ...(asked !== '' && { q: asked }) },
    { keep: true },
  );
  return (
    <Select
      {...field}
      showSearch={{ filterOption: false, onSearch: setWords }}
      placeholder={t('home.hint')}
      disabled={propertyId === undefined}
      loading={read.isFetching}
      options={(read.data?.items ?? []).map(({ id, building, room }) => ({ value: id, label: `${building}-${room}` }))}
    />
  );
};
