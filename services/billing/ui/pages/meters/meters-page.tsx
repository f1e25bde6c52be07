import {
  ChoiceChip,
  DialogButton,
  Facts,
  ImportLink,
  type ListColumn,
  ListPage,
  ListSearch,
  type OpenRow,
  PanelPart,
  RowLink,
  RowPanel,
  StateChip,
  useCommand,
  useFormat,
  useList,
  useMay,
  useText,
  useThisProperty,
  wordsColumn,
} from '@goldkey/ui';
import { Alert, Button } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { BASE, METERS, type MeterLine, RENEWED } from '../../api.js';

import { bookTexts } from '../../text/books/texts.js';
import { billingTexts } from '../../text/texts.js';
import { LastReadings } from './last-readings.js';
import { metersList, metersQuery } from './meters-list.js';

const InstallDialog = lazy(() => import('./meter-dialogs.js').then((module) => ({ default: module.InstallDialog })));
const ReplaceDialog = lazy(() => import('./meter-dialogs.js').then((module) => ({ default: module.ReplaceDialog })));
const ReadingDialog = lazy(() => import('./reading-dialog.js').then((module) => ({ default: module.ReadingDialog })));

const STATES = ['in-use', 'held', 'removed'] as const;
const standing = ({ held, state }: MeterLine): (typeof STATES)[number] => (held === undefined ? state : 'held');

const MeterState = ({ meter }: { meter: MeterLine }) => {
  const t = useText(billingTexts);
  const state = standing(meter);
  const tone = state === 'held' ? 'soon' : state === 'in-use' ? 'done' : 'plain';
  return <StateChip tone={tone}>{t(`meter.${state}`)}</StateChip>;
};

const useColumns = (): readonly ListColumn<MeterLine>[] => {
  const t = useText(billingTexts);
  const format = useFormat();
  return useMemo(
    () => [
      wordsColumn<MeterLine>('code', t('meter.code'), ({ code }) => code, {
        sorts: true,
        width: 120,
        cell: (line) => <RowLink id={line.id}>{line.code}</RowLink>,
      }),
      wordsColumn<MeterLine>('home', t('households.home'), ({ building, room }) => `${building}-${room}`),
      wordsColumn<MeterLine>('property', t('common.property'), ({ propertyName }) => propertyName),
      wordsColumn<MeterLine>('value', t('meter.value'), ({ last }) => last.value, { number: true, width: 110 }),
      wordsColumn<MeterLine>('lastDay', t('meter.lastDay'), ({ last }) => last.day, {
        sorts: true,
        width: 130,
        cell: (line) => format.day(line.last.day),
      }),
      wordsColumn<MeterLine>('state', t('common.state'), (line) => t(`meter.${standing(line)}`), {
        width: 110,
        cell: (line) => <MeterState meter={line} />,
      }),
    ],
    [t, format],
  );
};

/** A reading that was held back: why, and what becomes of it. */
const Held = ({ held }: { held: NonNullable<MeterLine['held']> }) => {
  const t = useText(billingTexts);
  const format = useFormat();
  const may = useMay()('billing:bill');
  const command = useCommand({ title: t('meter.confirm'), renews: RENEWED });
  const settle = (act: 'confirm' | 'dismiss') =>
    command.run({ method: 'POST', path: `${BASE}/readings/${held.id}/${act}`, body: {} });
  return (
    <PanelPart>
      <p>
        {t(`meter.held.${held.heldFor}`, {
          value: held.value,
          consumption: held.consumption,
          day: format.day(held.day),
        })}
      </p>
      {may ? (
        <>
          <Button onClick={() => settle('confirm')} loading={command.state !== 'idle'}>
            {t('meter.confirm')}
          </Button>{' '}
          <Button onClick={() => settle('dismiss')}>{t('meter.dismiss')}</Button>
        </>
      ) : null}
      <div aria-live="polite">
        {command.problem instanceof Error ? <Alert type="error" showIcon title={command.problem.message} /> : null}
      </div>
    </PanelPart>
  );
};

const Panel = ({ id, row }: OpenRow<MeterLine>) => {
  const t = useText(billingTexts);
  const format = useFormat();
  const book = useText(bookTexts);
  const may = useMay()('billing:meter');
  const [isOpen, setIsOpen] = useState(false);
  const [replaces, setReplaces] = useState(false);
  const canRead = may && row.state === 'in-use' && row.held === undefined;
  return (
    <RowPanel
      title={row.code}
      lead={`${row.building}-${row.room}`}
      foot={
        canRead ? (
          <>
            <Button onClick={() => setIsOpen(true)}>{t('meter.read')}</Button>
            <Button onClick={() => setReplaces(true)}>{book('meter.replace')}</Button>
          </>
        ) : undefined
      }
    >
      <PanelPart>
        <Facts
          facts={[
            { label: t('common.state'), value: <MeterState meter={row} /> },
            { label: t('meter.value'), value: row.last.value },
            { label: t('meter.lastDay'), value: `${format.day(row.last.day)} · ${t(`reading.${row.last.kind}`)}` },
            { label: t('meter.daily'), value: row.daily },
            { label: t('common.property'), value: row.propertyName },
          ]}
        />
      </PanelPart>
      {row.held === undefined ? null : <Held held={row.held} />}
      <LastReadings key={id} meter={row} />
      {replaces ? (
        <Suspense fallback={null}>
          <ReplaceDialog meter={row} onClose={() => setReplaces(false)} />
        </Suspense>
      ) : null}
      {isOpen ? (
        <Suspense fallback={null}>
          <ReadingDialog meter={row} onClose={() => setIsOpen(false)} />
        </Suspense>
      ) : null}
    </RowPanel>
  );
};

/** Meters, what they showed, and readings that wait to be confirmed. */
export const MetersPage = () => {
  const t = useText(billingTexts);
  const book = useText(bookTexts);
  const may = useMay()('billing:meter');
  const propertyId = useThisProperty();
  const list = useList(metersList);
  const { state, change } = list;
  return (
    <ListPage<MeterLine>
      name="meters"
      title={t('meter.title')}
      acts={
        <>
          <ImportLink to="/meters/import" permission="billing:meter" />
          {may && propertyId !== undefined ? (
            <DialogButton dialog={(close) => <InstallDialog propertyId={propertyId} onClose={close} />}>
              {book('meter.install')}
            </DialogButton>
          ) : null}
        </>
      }
      path={METERS}
      query={metersQuery(state)}
      list={list}
      columns={useColumns()}
      rowKey={({ id }) => id}
      nameOf={({ code }) => code}
      wideOnly={['property', 'lastDay']}
      filters={
        <>
          <ListSearch list={list} placeholder={t('meter.search')} />
          <ChoiceChip
            label={t('common.state')}
            value={state.filters.state}
            choices={STATES.map((value) => ({ value, title: t(`meter.${value}`) }))}
            onChange={(next) => change({ filters: { state: next } })}
            all={t('common.all')}
          />
        </>
      }
      empty={{ icon: 'gauge', title: t('meter.empty') }}
      panel={(opened) => <Panel {...opened} />}
    />
  );
};
