import './due-list.css';
import type { ReactNode } from 'react';
import { formatMoney, isZeroAmount } from '../format/format.js';
import { useFormat } from '../format/use-format.js';
import { useText } from '../language/language-context.js';
import { Icon } from '../parts/icon.js';
import { uiTexts } from '../text/texts.js';

const SOON_MS = 2 * 3_600_000;

/** Within two hours a deadline is amber; one that passed is not soon. */
export const isSoon = (left: number): boolean => left >= 0 && left <= SOON_MS;

/** What lateness costs: money, points, or nothing but a record. */
export const Price = ({ points, fine }: { points: number; fine: string }) => {
  const t = useText(uiTexts);
  if (points === 0 && isZeroAmount(fine)) return <span className="gk-due-free">{t('price.recorded')}</span>;
  const parts = [
    ...(isZeroAmount(fine) ? [] : [formatMoney(fine)]),
    ...(points === 0 ? [] : [t('price.points', { count: points })]),
  ];
  return <b>{parts.join(' + ')}</b>;
};

/** What is left until an instant, or by how much it is over, with its sign and colour. */
export const TimeLeft = ({ until }: { until: string }) => {
  const t = useText(uiTexts);
  const format = useFormat();
  const left = format.until(until);
  if (left < 0) return <small className="gk-late">{t('time.over', { span: format.span(left) })}</small>;
  return (
    <small className={isSoon(left) ? 'gk-soon' : undefined}>
      {isSoon(left) ? <Icon name="clock" small /> : null} {t('time.left', { span: format.span(left) })}
    </small>
  );
};

/** Something due: when, what, why, what lateness costs, and the one act. */
export interface DueItem {
  readonly key: string;
  readonly deadline: string;
  readonly time: string;
  /** Under the time where it is not today. */
  readonly day?: string;
  readonly what: ReactNode;
  /** Clause and one reason. */
  readonly note: ReactNode;
  readonly points: number;
  readonly fine: string;
  readonly act: ReactNode;
}

/** A stretch of the list with its heading: within two hours, today, this week. */
export const DueGroup = ({ title, count, items }: { title: string; count: string; items: readonly DueItem[] }) => {
  const { until } = useFormat();
  return (
    <>
      <h2 className="gk-due-head">
        {title}
        <span>{count}</span>
      </h2>
      <ul className="gk-due">
        {items.map((item) => (
          <li key={item.key} className={isSoon(until(item.deadline)) ? 'gk-due-soon' : undefined}>
            <time dateTime={item.deadline}>
              {item.time}
              {item.day === undefined ? null : <span className="gk-due-day">{item.day}</span>}
            </time>
            <div className="gk-due-body">
              <div className="gk-due-what">{item.what}</div>
              <div className="gk-due-note">{item.note}</div>
            </div>
            <div className="gk-due-price">
              <Price points={item.points} fine={item.fine} />
              <TimeLeft until={item.deadline} />
            </div>
            <div className="gk-due-act">{item.act}</div>
          </li>
        ))}
      </ul>
    </>
  );
};

/** What is done already, under the list. */
export const DueFoot = ({ children }: { children: ReactNode }) => (
  <div className="gk-due-foot">
    <span>
      <Icon name="tick" small /> {children}
    </span>
  </div>
);

/** Something that went wrong: its title, what is known of it, how late or how much. */
export interface Trouble {
  readonly key: string;
  readonly title: ReactNode;
  readonly note: ReactNode;
  readonly why: ReactNode;
}

/** Exceptions, with a red bar at their edge. */
export const TroubleList = ({ troubles }: { troubles: readonly Trouble[] }) => (
  <ul className="gk-paper gk-trouble">
    {troubles.map(({ key, title, note, why }) => (
      <li key={key} className="gk-trouble-late">
        <div>
          {title}
          <div className="gk-due-note">{note}</div>
        </div>
        <div className="gk-trouble-why">{why}</div>
      </li>
    ))}
  </ul>
);
