import {
  ChoiceChip,
  DialogButton,
  Facts,
  type ListColumn,
  ListPage,
  ListSearch,
  type OpenRow,
  PanelPart,
  RowLink,
  RowPanel,
  StateChip,
  useFormat,
  useList,
  useMay,
  useText,
  useThisProperty,
  wordsColumn,
} from '@goldkey/ui';
import { Button } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { MAIN_METER_KINDS, MAIN_METERS, type MainMeterLine } from '../../api-main-meters.js';
import { mainMeterTexts } from '../../text/main-meters/texts.js';
import { billingTexts } from '../../text/texts.js';
import { useFeeItems } from '../agreements/span-page.js';
import { lastReading, mainMetersList, mainMetersQuery } from './main-meters-list.js';
import { MainReadings } from './main-readings.js';

const dialogs = () => import('./main-meter-dialogs.js');
const RegisterDialog = lazy(() => dialogs().then((module) => ({ default: module.RegisterDialog })));
const MainReadingDialog = lazy(() => dialogs().then((module) => ({ default: module.MainReadingDialog })));
const WithdrawalDialog = lazy(() =>
  import('../../withdrawal.js').then((module) => ({ default: module.WithdrawalDialog })),
);
const RemovalDialog = lazy(() => dialogs().then((module) => ({ default: module.RemovalDialog })));

const shownBy = (meter: MainMeterLine): string => lastReading(meter)?.value ?? meter.first;
const readOn = (meter: MainMeterLine): string => lastReading(meter)?.day ?? meter.installedOn;

const MeterState = ({ state }: Pick<MainMeterLine, 'state'>) => {
  const t = useText(mainMeterTexts);
  return <StateChip tone={state === 'in-use' ? 'done' : 'plain'}>{t(`state.${state}`)}</StateChip>;
};

const useColumns = (): readonly ListColumn<MainMeterLine>[] => {
  const t = useText(mainMeterTexts);
  const bt = useText(billingTexts);
  const format = useFormat();
  return useMemo(
    () => [
      wordsColumn<MainMeterLine>('code', t('code'), ({ code }) => code, {
        sorts: true,
        width: 130,
        cell: (line) => <RowLink id={line.id}>{line.code}</RowLink>,
      }),
      wordsColumn<MainMeterLine>('kind', t('kind'), ({ kind }) => t(`kind.${kind}`), { width: 100 }),
      wordsColumn<MainMeterLine>('place', t('place'), ({ place }) => place),
      wordsColumn<MainMeterLine>('property', bt('common.property'), ({ propertyName }) => propertyName),
      wordsColumn<MainMeterLine>('value', t('value'), shownBy, { number: true, width: 120 }),
      wordsColumn<MainMeterLine>('lastDay', t('lastDay'), readOn, {
        width: 130,
        cell: (line) => format.day(readOn(line)),
      }),
      wordsColumn<MainMeterLine>('state', t('state'), ({ state }) => t(`state.${state}`), {
        width: 100,
        cell: (line) => <MeterState state={line.state} />,
      }),
    ],
    [t, bt, format],
  );
};

const Panel = ({ row }: OpenRow<MainMeterLine>) => {
  const t = useText(mainMeterTexts);
  const bt = useText(billingTexts);
  const format = useFormat();
  const may = useMay()('billing:meter');
  const [act, setAct] = useState<'read' | 'remove' | 'reinstate'>();
  const { items } = useFeeItems(row.propertyId, ({ id }) => id === row.feeItemId);
  const mayRead = may && row.state === 'in-use';
  const close = () => setAct(undefined);
  return (
    <RowPanel
      title={row.code}
      lead={row.place}
      foot={
        mayRead ? (
          <>
            <Button onClick={() => setAct('read')}>{t('read')}</Button>
            <Button onClick={() => setAct('remove')}>{t('remove')}</Button>
          </>
        ) : may ? (
          <Button onClick={() => setAct('reinstate')}>{t('reinstate')}</Button>
        ) : undefined
      }
    >
      <PanelPart>
        <Facts
          facts={[
            { label: t('state'), value: <MeterState state={row.state} /> },
            { label: t('kind'), value: t(`kind.${row.kind}`) },
            { label: t('feeItem'), value: items[0]?.name },
            { label: t('buildings'), value: row.buildings === undefined ? t('all') : format.list(row.buildings) },
            { label: t('factor'), value: row.factor },
            { label: t('installedOn'), value: `${format.day(row.installedOn)} · ${row.first}` },
            { label: t('removedOn'), value: row.removedOn && format.day(row.removedOn) },
            { label: bt('common.property'), value: row.propertyName },
          ]}
        />
      </PanelPart>
      {row.readings.length === 0 ? null : (
        <PanelPart>
          <MainReadings meter={row} mayRead={mayRead} />
        </PanelPart>
      )}
      <Suspense fallback={null}>
        {act === 'read' ? <MainReadingDialog meter={row} onClose={close} /> : null}
        {act === 'remove' ? <RemovalDialog meter={row} onClose={close} /> : null}
        {act === 'reinstate' ? (
          <WithdrawalDialog
            of={{ path: `${MAIN_METERS}/${row.id}/removal`, version: row.version, name: `${t('remove')} ${row.code}` }}
            onClose={close}
          />
        ) : null}
      </Suspense>
    </RowPanel>
  );
};

/** The utilities' meters of a property and those of common use, and what they showed. */
export const MainMetersPage = () => {
  const t = useText(mainMeterTexts);
  const bt = useText(billingTexts);
  const may = useMay()('billing:meter');
  const propertyId = useThisProperty();
  const list = useList(mainMetersList);
  const canRegister = may && propertyId !== undefined;
  return (
    <ListPage<MainMeterLine>
      name="main-meters"
      title={t('title')}
      acts={
        canRegister ? (
          <DialogButton dialog={(close) => <RegisterDialog propertyId={propertyId} onClose={close} />}>
            {t('register')}
          </DialogButton>
        ) : undefined
      }
      path={MAIN_METERS}
      query={mainMetersQuery(list.state)}
      list={list}
      columns={useColumns()}
      rowKey={({ id }) => id}
      nameOf={({ code }) => code}
      wideOnly={['property', 'lastDay']}
      filters={
        <>
          <ListSearch list={list} placeholder={t('search')} />
          <ChoiceChip
            label={t('kind')}
            value={list.state.filters.kind}
            choices={MAIN_METER_KINDS.map((value) => ({ value, title: t(`kind.${value}`) }))}
            onChange={(kind) => list.change({ filters: { kind } })}
            all={bt('common.all')}
          />
        </>
      }
      empty={{ icon: 'gauge', title: t('empty'), lead: t('empty.lead') }}
      panel={(opened) => <Panel {...opened} />}
    />
  );
};
