import {
  ChoiceChip,
  DialogButton,
  ImportLink,
  ListPage,
  ListSearch,
  useList,
  useMay,
  useRead,
  useText,
} from '@goldkey/ui';
import { lazy, useCallback } from 'react';
import { estatesTexts } from '../../text/texts.js';
import { PROPERTIES, type PropertiesAnswer } from '../properties/properties-list.js';
import { HOUSEHOLDS, type HouseholdsLine, householdsList, householdsQuery } from './households-list.js';
import { addressOf, HouseholdPanel, useHouseholdsColumns } from './households-table.js';

const NewHousehold = lazy(() =>
  import('./new-household-dialog.js').then((module) => ({ default: module.NewHouseholdDialog })),
);

const BUILDINGS = (propertyId: string) => `${PROPERTIES}/${encodeURIComponent(propertyId)}/buildings`;

/** Names of the properties that the caller sees. */
const usePropertyName = (): ((propertyId: string) => string | undefined) => {
  const { data } = useRead<PropertiesAnswer>(PROPERTIES, { pageSize: 500 });
  return useCallback((propertyId) => data?.items.find(({ id }) => id === propertyId)?.name, [data]);
};

const useBuildings = (propertyId: string | undefined): readonly string[] => {
  const read = useRead<{ readonly buildings: readonly { readonly building: string }[] }>(
    propertyId === undefined ? undefined : BUILDINGS(propertyId),
  );
  return (read.data?.buildings ?? []).map(({ building }) => building);
};

/** The register of households: who lives where, and on how many square metres. */
export const HouseholdsPage = () => {
  const t = useText(estatesTexts);
  const may = useMay();
  const list = useList(householdsList);
  const { state, change } = list;
  const columns = useHouseholdsColumns(usePropertyName());
  const buildings = useBuildings(state.filters.property);
  return (
    <ListPage<HouseholdsLine>
      name="households"
      title={t('households.title')}
      acts={
        may('estates:register') ? (
          <>
            <DialogButton
              dialog={(close) => (
                <NewHousehold propertyId={state.filters.property} building={state.filters.building} onClose={close} />
              )}
            >
              {t('households.new')}
            </DialogButton>
            <ImportLink to="/households/import" permission="estates:register" />
          </>
        ) : undefined
      }
      path={HOUSEHOLDS}
      query={householdsQuery(state)}
      list={list}
      columns={columns}
      rowKey={({ id }) => id}
      nameOf={addressOf}
      wideOnly={['property', 'ownerPhone']}
      filters={
        <>
          <ListSearch list={list} placeholder={t('households.search')} />
          {buildings.length < 2 ? null : (
            <ChoiceChip
              label={t('households.column.building')}
              value={state.filters.building}
              choices={buildings.map((building) => ({ value: building, title: building }))}
              onChange={(building) => change({ filters: { building } })}
              all={t('households.allBuildings')}
            />
          )}
        </>
      }
      empty={{ icon: 'building', title: t('households.empty'), lead: t('households.empty.lead') }}
      panel={(opened) => <HouseholdPanel {...opened} columns={columns} />}
    />
  );
};
