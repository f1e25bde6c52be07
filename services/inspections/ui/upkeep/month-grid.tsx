import './upkeep.css';
import { Icon, type IconName, useMay, useText } from '@goldkey/ui';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { DayOfWork, UpkeepMonth, WorkStanding } from './api.js';
import { upkeepTexts } from './text/texts.js';
import type { WorkAct, WorkOfDay } from './work-dialogs.js';

const icons: Readonly<Record<WorkStanding, IconName | undefined>> = {
  ahead: undefined,
  due: 'today',
  missed: 'warning',
  done: 'clock',
  returned: 'left',
  marked: 'tick',
};

/** What a touch on the day opens: doing what is open, looking at what is done. */
const actOn = ({ standing }: DayOfWork, may: (permission: string) => boolean): WorkAct | undefined => {
  if (['due', 'missed', 'returned'].includes(standing)) return may('inspections:patrol') ? 'do' : undefined;
  return standing === 'done' && may('inspections:verify') ? 'judge' : undefined;
};

const DayCell = ({ of, name, onAct }: { of: DayOfWork; name: string; onAct: ((act: WorkAct) => void) | undefined }) => {
  const t = useText(upkeepTexts);
  const may = useMay();
  const { standing, mark, late, day } = of;
  const stands = standing === 'marked' && mark !== undefined ? t(`mark.${mark}`) : t(`standing.${standing}`);
  const words = t(late ? 'cell.late' : 'cell', { name, day, standing: stands });
  const icon = icons[standing];
  const sign = icon === undefined ? '·' : <Icon name={icon} small />;
  const act = actOn(of, may);
  return act === undefined || onAct === undefined ? (
    <span className="gk-upkeep-day" data-standing={standing} role="img" aria-label={words} title={words}>
      {sign}
    </span>
  ) : (
    <button
      type="button"
      className="gk-upkeep-day"
      data-standing={standing}
      aria-label={words}
      title={words}
      onClick={() => onAct(act)}
    >
      {sign}
    </button>
  );
};

const daysIn = (month: string): readonly string[] => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from({ length: last }, (_, n) => `${month}-${String(n + 1).padStart(2, '0')}`);
};

/** The programmes of a month, day by day; a touch on a day opens what can be done about it. */
export const MonthGrid = ({
  month: { month, today, rows },
  onAct,
}: {
  month: UpkeepMonth;
  onAct: (act: WorkAct, of: WorkOfDay) => void;
}) => {
  const t = useText(upkeepTexts);
  const days = daysIn(month);
  const box = useRef<HTMLElement>(null);
  // A month is wider than most screens: today is what is looked for.
  useEffect(() => {
    const day = box.current?.querySelector<HTMLElement>('[data-today="true"]');
    if (box.current !== null && day) box.current.scrollLeft = day.offsetLeft - box.current.clientWidth / 2;
  }, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section ref={box} className="gk-upkeep-grid" aria-label={t('grid')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('programme')}</th>
            {days.map((day) => (
              <th key={day} scope="col" data-today={day === today}>
                {Number(day.slice(8))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ programme, days: asked }) => (
            <tr key={programme.id}>
              <th scope="row">
                <Link to={`/upkeep/${programme.id}`}>{programme.name}</Link>
                <div className="gk-small gk-muted">{programme.area}</div>
              </th>
              {days.map((day) => {
                const one = asked.find((each) => each.day === day);
                return (
                  <td key={day}>
                    {one === undefined ? null : (
                      <DayCell
                        of={one}
                        name={programme.name}
                        onAct={(act) => onAct(act, { programme, day, workId: one.workId })}
                      />
                    )}
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
