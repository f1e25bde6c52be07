import {
  ChoiceChip,
  DialogButton,
  type ListColumn,
  ListPage,
  ListSearch,
  PropertyName,
  useFormat,
  useList,
  useText,
  type View,
} from '@goldkey/ui';
import { lazy, useMemo } from 'react';
import { Link } from 'react-router';
import { EQUIPMENT, EQUIPMENT_KINDS, type EquipmentLine } from './api.js';
import { Dues } from './dues.js';
import { equipmentList, equipmentQuery } from './equipment-list.js';
import { equipmentTexts } from './text/texts.js';

const NewDialog = lazy(() => import('./new-dialog.js').then((module) => ({ default: module.NewDialog })));

const RowLink = ({ line }: { line: EquipmentLine }) => (
  <Link className="gk-row-link" to={`/equipment/${line.id}`}>
    {line.code} {line.name}
  </Link>
);

const useColumns = (): readonly ListColumn<EquipmentLine>[] => {
  const t = useText(equipmentTexts);
  return useMemo(
    () => [
      {
        key: 'code',
        title: t('equipment'),
        sorts: true,
        cell: (line) => (
          <>
            <RowLink line={line} />
            <PropertyName name={line.propertyName} below />
          </>
        ),
        file: [
          { title: t('property'), of: ({ propertyName }) => propertyName },
          { title: t('code'), of: ({ code }) => code },
          { title: t('name'), of: ({ name }) => name },
        ],
      },
      {
        key: 'kind',
        title: t('kind'),
        width: 120,
        sorts: true,
        cell: ({ kind }) => t(`kind.${kind}`),
        file: [{ title: t('kind'), of: ({ kind }) => t(`kind.${kind}`) }],
      },
      {
        key: 'place',
        title: t('place'),
        cell: ({ place }) => place,
        file: [{ title: t('place'), of: ({ place }) => place }],
      },
      {
        key: 'dueOn',
        title: t('due'),
        width: 260,
        sorts: true,
        cell: (line) => <Dues equipment={line} />,
        file: [{ title: t('due'), of: ({ dueOn }) => dueOn }],
      },
      {
        key: 'meter',
        title: t('meter'),
        width: 120,
        cell: ({ meter, meterUnit = '' }) => (meter === undefined ? '' : `${meter.value} ${meterUnit}`),
        file: [{ title: t('meter'), of: ({ meter }) => meter && String(meter.value) }],
      },
    ],
    [t],
  );
};

const useViews = (): readonly View[] => {
  const t = useText(equipmentTexts);
  return useMemo(
    () => [
      { key: 'due', title: t('view.due'), search: 'due=soon' },
      { key: 'meter', title: t('view.meter'), search: 'meter=true' },
      { key: 'all', title: t('view.all'), search: '' },
      { key: 'retired', title: t('view.retired'), search: 'retired=true' },
    ],
    [t],
  );
};

/** The equipment register: what falls due comes first. */
export const EquipmentPage = () => {
  const t = useText(equipmentTexts);
  const { now } = useFormat();
  const list = useList(equipmentList);
  const { state, change } = list;
  return (
    <ListPage<EquipmentLine>
      name="equipment"
      title={t('equipment')}
      acts={
        <DialogButton
          permission="inspections:define"
          dialog={(close) => <NewDialog propertyId={state.filters.property} onClose={close} />}
        >
          {t('new')}
        </DialogButton>
      }
      path={EQUIPMENT}
      query={equipmentQuery(state, now)}
      list={list}
      columns={useColumns()}
      rowKey={({ id }) => id}
      nameOf={({ code, name }) => `${code} ${name}`}
      views={useViews()}
      keeps="property"
      wideOnly={['place', 'meter']}
      filters={
        <>
          <ListSearch list={list} placeholder={t('search')} />
          <ChoiceChip
            label={t('kind')}
            value={state.filters.kind}
            choices={EQUIPMENT_KINDS.map((value) => ({ value, title: t(`kind.${value}`) }))}
            onChange={(kind) => change({ filters: { kind } })}
            all={t('view.all')}
          />
        </>
      }
      empty={{ icon: 'device', title: t('none'), lead: t('none.lead') }}
    />
  );
};
