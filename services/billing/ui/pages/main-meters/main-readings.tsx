import { type PlainColumn, PlainTable, useFormat, useText } from '@goldkey/ui';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { MAIN_METERS, type MainMeterLine, type MainReadingLine } from '../../api-main-meters.js';
import { Sideways } from '../../parts.js';
import { mainMeterTexts } from '../../text/main-meters/texts.js';
import { billingTexts } from '../../text/texts.js';
import { Struck, type TakenBack, WithdrawnNote } from '../../withdrawal.js';
import { lastReading } from './main-meters-list.js';

const WithdrawalDialog = lazy(() =>
  import('../../withdrawal.js').then((module) => ({ default: module.WithdrawalDialog })),
);

/** What a main meter showed, the newest first; the last that counts can be taken back. */
export const MainReadings = ({ meter, mayRead }: { meter: MainMeterLine; mayRead: boolean }) => {
  const t = useText(mainMeterTexts);
  const bt = useText(billingTexts);
  const format = useFormat();
  const [takenBack, setTakenBack] = useState<TakenBack>();
  const { id, version } = meter;
  const last = lastReading(meter);
  const columns: readonly PlainColumn<MainReadingLine>[] = [
    {
      key: 'day',
      title: t('day'),
      short: true,
      cell: ({ day, withdrawn }) => <Struck by={withdrawn}>{format.day(day)}</Struck>,
    },
    { key: 'month', title: t('month.counted'), short: true, cell: ({ month }) => format.month(month) },
    {
      key: 'value',
      title: t('value'),
      number: true,
      cell: ({ value, withdrawn }) => <Struck by={withdrawn}>{value}</Struck>,
    },
    { key: 'used', title: t('used'), number: true, cell: ({ consumption }) => consumption },
    {
      key: 'note',
      title: t('note'),
      cell: ({ note, rolledOver, withdrawn }) => (
        <>
          {[rolledOver ? t('rolledOver') : undefined, note].filter(Boolean).join(' · ')}
          <WithdrawnNote by={withdrawn} />
        </>
      ),
    },
    {
      key: 'act',
      title: '',
      short: true,
      cell: (reading) =>
        mayRead && reading.id === last?.id ? (
          <Button
            size="small"
            aria-label={`${bt('withdrawal.act')} ${reading.value}`}
            onClick={() =>
              setTakenBack({ path: `${MAIN_METERS}/${id}/readings/${reading.id}`, version, name: reading.value })
            }
          >
            {bt('withdrawal.act')}
          </Button>
        ) : null,
    },
  ];
  return (
    <>
      <Sideways label={t('readings')}>
        <PlainTable
          small
          label={t('readings')}
          columns={columns}
          rows={meter.readings.toReversed()}
          rowKey={(reading) => reading.id}
        />
      </Sideways>
      {takenBack === undefined ? null : (
        <Suspense fallback={null}>
          <WithdrawalDialog of={takenBack} onClose={() => setTakenBack(undefined)} />
        </Suspense>
      )}
    </>
  );
};
