import { toldIn, useFormat, useRead, useText } from '@goldkey/ui';
import { dayOfInstant } from '@goldkey/ui/format';
import { type Booking, door, type Page, type Venue } from '../../api.js';
import { convenienceTexts } from '../../text/texts.js';
import { bookedOn, daysFrom } from './calendar.js';
import './venue-week.css';

const DAYS = 14;

/** Two weeks from today: which venue is whose on which day. */
export const VenueWeek = ({ propertyId, venues }: { propertyId: string; venues: readonly Venue[] }) => {
  const t = useText(convenienceTexts);
  const format = useFormat();
  const days = daysFrom(dayOfInstant(toldIn(format.now, 'Asia/Shanghai')), DAYS);
  const read = useRead<Page<Booking>>(door('bookings'), {
    propertyId,
    state: 'booked',
    from: `${days[0]}T00:00:00+08:00`,
    until: `${days[DAYS - 1]}T23:59:59+08:00`,
    pageSize: 200,
  });
  const bookings = read.data?.items ?? [];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by keys.
    <section className="cv-week" aria-label={t('bookings.calendar')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('booking.venue')}</th>
            {days.map((day) => (
              <th key={day} scope="col">
                {day.slice(5)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {venues.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {days.map((day) => {
                const whose = bookedOn(bookings, id, day).map(({ exhibitor }) => exhibitor);
                return (
                  <td key={day} className={whose.length > 0 ? 'cv-taken' : undefined} title={format.list(whose)}>
                    {format.list(whose)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
