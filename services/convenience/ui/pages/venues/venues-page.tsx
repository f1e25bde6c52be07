import {
  ActForm,
  type CellSpec,
  instantFromClock,
  KeptList,
  type Tone,
  useMay,
  useRead,
  useText,
  useThisProperty,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { type Booking, door, type Page, RENEWS, type Venue } from '../../api.js';
import { convenienceTexts } from '../../text/texts.js';
import { VenueWeek } from './venue-week.js';

const ZONE = 'Asia/Shanghai';
const tones: Readonly<Record<Booking['state'], Tone>> = { booked: 'info', cancelled: 'plain' };
const spec = {
  filters: { property: 'one', q: 'text', state: 'many', venueId: 'one' },
  sorts: ['from'],
  defaultSort: '-from',
  pageSize: 50,
} as const;

const Dialogs = ({
  asks,
  propertyId,
  venues,
  onClose,
}: {
  asks: 'venue' | 'booking';
  propertyId: string;
  venues: readonly Venue[];
  onClose: () => void;
}) => {
  const t = useText(convenienceTexts);
  if (asks === 'venue')
    return (
      <ActForm
        name={`venue.${propertyId}`}
        title={t('venues.new')}
        fields={[
          { name: 'code', label: t('code'), form: 'text' },
          { name: 'name', label: t('name'), form: 'text' },
        ]}
        command={{ path: door('venues'), body: (values) => ({ ...values, propertyId }) }}
        renews={RENEWS}
        onClose={onClose}
      />
    );
  const moment = (clock: unknown) => instantFromClock(String(clock), ZONE);
  return (
    <ActForm
      name={`booking.${propertyId}`}
      title={t('bookings.new')}
      fields={[
        {
          name: 'venueId',
          label: t('booking.venue'),
          form: 'choice',
          options: venues.map(({ id, name }) => ({ value: id, label: name })),
        },
        { name: 'fromAt', label: t('booking.from'), form: 'moment', ahead: true },
        { name: 'untilAt', label: t('booking.until'), form: 'moment', ahead: true },
        { name: 'exhibitor', label: t('booking.exhibitor'), form: 'text' },
        { name: 'purpose', label: t('booking.purpose'), form: 'text' },
      ]}
      propertyId={propertyId}
      command={{
        path: door('bookings'),
        body: ({ fromAt, untilAt, ...said }) => ({ ...said, fromAt: moment(fromAt), untilAt: moment(untilAt) }),
      }}
      renews={RENEWS}
      onClose={onClose}
    />
  );
};

/** Venues and display places: every booking, and below two weeks at a glance. */
export const VenuesPage = () => {
  const t = useText(convenienceTexts);
  const may = useMay();
  const propertyId = useThisProperty();
  const [asks, setAsks] = useState<'venue' | 'booking'>();
  const read = useRead<Page<Venue>>(propertyId === undefined ? undefined : door('venues'), {
    propertyId,
    pageSize: 200,
  });
  const venues = read.data?.items ?? [];
  const cells: readonly CellSpec<Booking>[] = [
    { key: 'venue', title: t('booking.venue'), of: ({ venueName }) => venueName },
    { key: 'from', title: t('booking.from'), form: 'instant', of: ({ fromAt }) => fromAt, sorts: true, width: 150 },
    { key: 'until', title: t('booking.until'), form: 'instant', of: ({ untilAt }) => untilAt, width: 150 },
    { key: 'exhibitor', title: t('booking.exhibitor'), of: ({ exhibitor }) => exhibitor },
    { key: 'purpose', title: t('booking.purpose'), of: ({ purpose }) => purpose },
    { key: 'state', title: t('state'), form: 'state', of: ({ state }) => t(`booking.state.${state}`), width: 100 },
    { key: 'reason', title: t('reason'), of: ({ cancelReason }) => cancelReason, drawer: true },
  ];
  return (
    <>
      <KeptList<Booking>
        name="bookings"
        title={t('venues.title')}
        path={door('bookings')}
        spec={spec}
        cells={cells}
        nameOf={({ venueName, exhibitor }) => `${venueName} ${exhibitor}`}
        tone={({ state }) => tones[state]}
        acts={[
          {
            key: 'cancel',
            title: t('booking.cancel'),
            permission: 'convenience:order',
            offered: ({ state }) => state === 'booked',
            path: ({ id }) => door('bookings', id, 'cancel'),
            fields: [{ name: 'reason', label: t('reason'), form: 'words' }],
          },
        ]}
        empty={t('bookings.empty')}
        head={
          propertyId === undefined ? null : (
            <>
              {may('convenience:define') ? <Button onClick={() => setAsks('venue')}>{t('venues.new')}</Button> : null}
              {may('convenience:order') ? (
                <Button type="primary" disabled={venues.length === 0} onClick={() => setAsks('booking')}>
                  {t('bookings.new')}
                </Button>
              ) : null}
            </>
          )
        }
      />
      {propertyId === undefined || venues.length === 0 ? null : <VenueWeek propertyId={propertyId} venues={venues} />}
      {asks === undefined || propertyId === undefined ? null : (
        <Dialogs asks={asks} propertyId={propertyId} venues={venues} onClose={() => setAsks(undefined)} />
      )}
    </>
  );
};
