import { PaperPart, SectionHead, useMay, useNow, useRead, useText } from '@goldkey/ui';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import {
  type Answer,
  type HouseholdRecord,
  PARKING_PLACES,
  type ParkingLine,
  VEHICLES,
  type VehicleLine,
} from '../../api.js';
import { estatesTexts } from '../../text/texts.js';
import { todayOf } from './people.js';

const NewVehicle = lazy(() => import('./vehicle-dialogs.js').then((module) => ({ default: module.NewVehicleDialog })));
const Retire = lazy(() => import('./vehicle-dialogs.js').then((module) => ({ default: module.RetireDialog })));
const MOST = 50;

/** The places that the household has today, and its vehicles. */
export const ParkingPart = ({ household }: { household: HouseholdRecord }) => {
  const t = useText(estatesTexts);
  const may = useMay()('estates:register');
  const today = todayOf(useNow());
  const [opened, setOpened] = useState<'new' | VehicleLine>();
  const query = { householdId: household.id, pageSize: MOST };
  const places = useRead<Answer<ParkingLine>>(PARKING_PLACES, query).data?.items ?? [];
  const vehicles = (useRead<Answer<VehicleLine>>(VEHICLES, query).data?.items ?? []).filter(
    ({ until }) => until === undefined || until >= today,
  );
  const close = () => setOpened(undefined);
  return (
    <PaperPart>
      <SectionHead
        title={t('household.parking')}
        count={places.length + vehicles.length}
        aside={
          may ? (
            <Button size="small" type="link" onClick={() => setOpened('new')}>
              {t('vehicle.new')}
            </Button>
          ) : undefined
        }
      />
      <ul className="gk-lines gk-lines-tight">
        {places.map(({ id, number, kind, holder }) => (
          <li key={id}>
            <Link to={`/parking?property=${household.propertyId}&open=${id}`}>{number}</Link>
            <span className="gk-lines-figure gk-lines-quiet">{t(`parking.kind.${kind}`)}</span>
            <span className="gk-lines-reason">{t('person.since', { from: holder?.since ?? '' })}</span>
          </li>
        ))}
        {vehicles.map((vehicle) => (
          <li key={vehicle.id}>
            <span>
              {vehicle.plate} <span className="gk-muted">{vehicle.description}</span>
            </span>
            <span className="gk-lines-figure">
              {may ? (
                <Button size="small" type="link" onClick={() => setOpened(vehicle)}>
                  {t('vehicle.end')}
                </Button>
              ) : null}
            </span>
            <span className="gk-lines-reason">
              {vehicle.until === undefined
                ? t('person.since', { from: vehicle.from })
                : t('person.between', { from: vehicle.from, until: vehicle.until })}
            </span>
          </li>
        ))}
      </ul>
      <Suspense fallback={null}>
        {opened === 'new' ? <NewVehicle household={household} onClose={close} /> : null}
        {typeof opened === 'object' ? <Retire vehicle={opened} onClose={close} /> : null}
      </Suspense>
    </PaperPart>
  );
};
