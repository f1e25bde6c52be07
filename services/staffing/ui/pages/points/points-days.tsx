import './points.css';
import { useText } from '@goldkey/ui';
import { Link } from 'react-router';
import { type PointsMonth, type PointsPerson, signed } from '../../people/points-api.js';
import { peopleTexts } from '../../people/text/texts.js';

/** The days of a month in order: `01`, `02`… */
export const daysIn = ({ last }: Pick<PointsMonth, 'last'>): readonly string[] =>
  Array.from({ length: Number(last.slice(8)) }, (_, index) => String(index + 1).padStart(2, '0'));

const onDay = ({ days }: PointsPerson, month: string, day: string): number | undefined =>
  days.find(({ on }) => on === `${month}-${day}`)?.points;

/** People × days with the totals of each person; it scrolls sideways by itself. */
export const PointsDays = ({ month }: { month: PointsMonth }) => {
  const t = useText(peopleTexts);
  const days = daysIn(month);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys (WCAG 2.1.1).
    <section className="gk-points-days gk-only-desk" aria-label={t('points.days')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('person')}</th>
            <th scope="col">{t('points.total')}</th>
            <th scope="col">{t('points.earned')}</th>
            <th scope="col">{t('points.lost')}</th>
            {days.map((day) => (
              <th key={day} scope="col">
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {month.people.map((person) => (
            <tr key={person.employeeId}>
              <th scope="row">
                <Link to={`/points/people/${person.employeeId}?month=${month.month}`}>
                  {person.name} <span className="gk-muted">{person.number}</span>
                </Link>
              </th>
              <td className="gk-points-total">{person.total}</td>
              <td>{person.earned}</td>
              <td>{person.lost}</td>
              {days.map((day) => {
                const points = onDay(person, month.month, day);
                return (
                  <td key={day} className={points !== undefined && points < 0 ? 'gk-late' : undefined}>
                    {points === undefined ? '' : signed(points)}
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
