import {
  type Act,
  ActsList,
  Facts,
  HouseholdParts,
  LoadedPage,
  Page,
  Paper,
  PaperPart,
  RecordColumns,
  SectionHead,
  useMay,
  useRead,
  useText,
} from '@goldkey/ui';
import { lazy, Suspense, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { type HouseholdRecord, householdPath, type PropertyRecord, propertyPath } from '../../api.js';
import { estatesTexts } from '../../text/texts.js';
import { EstatesCourse } from '../course.js';
import type { ActName } from './act-dialogs.js';
import { ParkingPart } from './parking-part.js';
import { haveChanged } from './people.js';
import { PeoplePart } from './people-part.js';

/** The forms come when the first one is opened. */
const ActForm = lazy(() => import('./act-dialogs.js').then((module) => ({ default: module.ActForm })));

const HouseholdFacts = ({ household, property }: { household: HouseholdRecord; property: string | undefined }) => {
  const t = useText(estatesTexts);
  const { building, room, areaSquareMetres, use, handover, handedOverOn } = household;
  return (
    <Facts
      facts={[
        { label: t('properties.column.name'), value: property },
        { label: t('households.column.building'), value: building },
        { label: t('households.column.room'), value: room },
        { label: t('households.column.areaSquareMetres'), value: areaSquareMetres },
        { label: t('household.use'), value: use && t(`use.${use}`) },
        {
          label: t('household.handover'),
          value: handover && [t(`handover.${handover}`), handedOverOn].filter(Boolean).join(' '),
        },
      ]}
    />
  );
};

const Record = ({ household }: { household: HouseholdRecord }) => {
  const t = useText(estatesTexts);
  const may = useMay();
  const navigate = useNavigate();
  const [open, setOpen] = useState<ActName>();
  const property = useRead<PropertyRecord>(propertyPath(household.propertyId)).data;
  const act = (key: ActName): Act => ({
    key,
    name: t(`act.${key}`),
    reason: may('estates:register') ? t(`act.${key}.note`) : t('act.refused'),
    run: may('estates:register') ? () => setOpen(key) : undefined,
  });
  const back = haveChanged(household.people) ? (['owners-back'] as const) : [];
  const acts = ['owners', ...back, 'admit', 'describe', 'measure', 'address'] as const;
  const handover: Act = {
    key: 'handover',
    name: t(household.handover === 'handed-over' ? 'act.handover.done' : 'act.handover'),
    reason: may('estates:register') ? t('act.handover.note') : t('act.refused'),
    run: may('estates:register') ? () => void navigate(`/households/${household.id}/handover`) : undefined,
  };
  return (
    <Page
      title={`${household.building} ${household.room}`}
      crumbs={[
        { title: t('properties.title'), to: '/properties' },
        ...(property === undefined ? [] : [{ title: property.name, to: `/properties/${property.id}` }]),
        {
          title: household.building,
          to: `/households?property=${household.propertyId}&building=${household.building}`,
        },
        { title: household.room },
      ]}
    >
      <RecordColumns
        facts={
          <Paper>
            <PaperPart>
              <HouseholdFacts household={household} property={property?.name} />
            </PaperPart>
            <PeoplePart household={household} />
            <ParkingPart household={household} />
          </Paper>
        }
        course={
          <Paper>
            <HouseholdParts household={{ ...household, householdId: household.id }} />
            <EstatesCourse history={household.history} />
            <PaperPart className="gk-no-print">
              <SectionHead title={t('record.acts')} level={3} id="acts" />
              <ActsList acts={[...acts.map(act), handover]} />
            </PaperPart>
          </Paper>
        }
      />
      {open === undefined ? null : (
        <Suspense fallback={null}>
          <ActForm act={open} household={household} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </Page>
  );
};

/** One home: what it is, who belongs to it, and everything that happened. */
export const HouseholdPage = () => {
  const { householdId = '' } = useParams();
  const t = useText(estatesTexts);
  const read = useRead<HouseholdRecord>(householdPath(householdId));
  return (
    <LoadedPage
      query={read}
      title={t('households.title')}
      crumbs={[{ title: t('households.title'), to: '/households' }]}
    >
      {(data) => <Record key={householdId} household={data} />}
    </LoadedPage>
  );
};
