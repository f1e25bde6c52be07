import {
  ChoiceChip,
  DialogButton,
  ImportLink,
  type ListColumn,
  ListPage,
  ListSearch,
  RowLink,
  ToggleChip,
  useList,
  useMay,
  useText,
} from '@goldkey/ui';
import { lazy, useMemo } from 'react';
import { PARKING_KINDS, PARKING_PLACES, type ParkingLine } from '../../api.js';
import { estatesTexts } from '../../text/texts.js';
import { parkingList, parkingQuery } from './parking-list.js';
import { ParkingPanel } from './parking-panel.js';

const NewPlace = lazy(() => import('./parking-dialogs.js').then((module) => ({ default: module.NewPlaceDialog })));

const holderOf = ({ holder }: ParkingLine): string | undefined => holder && `${holder.building} ${holder.room}`;

const useColumns = (): readonly ListColumn<ParkingLine>[] => {
  const t = useText(estatesTexts);
  return useMemo(() => {
    const orderOf = ({ hold }: ParkingLine) => hold && t('parking.ofOrder', { number: hold.orderNumber });
    const kindOf = ({ kind }: ParkingLine) => t(`parking.kind.${kind}`);
    return [
      {
        key: 'number',
        title: t('parking.number'),
        sorts: true,
        cell: (line) => <RowLink id={line.id}>{line.number}</RowLink>,
        file: [{ title: t('parking.number'), of: ({ number }) => number }],
      },
      {
        key: 'kind',
        title: t('parking.kind'),
        width: 120,
        sorts: true,
        cell: kindOf,
        file: [{ title: t('parking.kind'), of: kindOf }],
      },
      {
        key: 'holder',
        title: t('parking.holder'),
        width: 180,
        cell: (line) => holderOf(line) ?? orderOf(line) ?? <span className="gk-muted">{t('parking.free')}</span>,
        file: [{ title: t('parking.holder'), of: (line) => holderOf(line) ?? orderOf(line) }],
      },
      {
        key: 'since',
        title: t('parking.since'),
        width: 140,
        cell: ({ holder }) => holder?.since,
        file: [{ title: t('parking.since'), kind: 'day', of: ({ holder }) => holder?.since }],
      },
    ];
  }, [t]);
};

/** Parking places: who has which now, and which are free. */
export const ParkingPage = () => {
  const t = useText(estatesTexts);
  const may = useMay();
  const list = useList(parkingList);
  const { state, change } = list;
  const columns = useColumns();
  return (
    <ListPage<ParkingLine>
      name="parking"
      title={t('parking.title')}
      acts={
        may('estates:register') ? (
          <>
            <DialogButton dialog={(close) => <NewPlace propertyId={state.filters.property} onClose={close} />}>
              {t('parking.new')}
            </DialogButton>
            <ImportLink to="/parking/import" permission="estates:register" />
            <ImportLink to="/parking/vehicles/import" permission="estates:register" title={t('vehicles.import')} />
          </>
        ) : undefined
      }
      path={PARKING_PLACES}
      query={parkingQuery(state)}
      list={list}
      columns={columns}
      rowKey={({ id }) => id}
      nameOf={({ number }) => number}
      wideOnly={['since']}
      filters={
        <>
          <ListSearch list={list} placeholder={t('parking.search')} />
          <ChoiceChip
            label={t('parking.kind')}
            value={state.filters.kind}
            choices={PARKING_KINDS.map((value) => ({ value, title: t(`parking.kind.${value}`) }))}
            onChange={(kind) => change({ filters: { kind } })}
            all={t('households.allBuildings')}
          />
          <ToggleChip pressed={state.filters.free} onChange={(free) => change({ filters: { free } })}>
            {t('parking.onlyFree')}
          </ToggleChip>
        </>
      }
      empty={{ icon: 'building', title: t('parking.empty'), lead: t('parking.empty.lead') }}
      panel={(opened) => <ParkingPanel {...opened} />}
    />
  );
};
