import { ChoiceChip, formatMoney, isZeroAmount, useFormat, useMay, useSession, useText, WithUnit } from '@goldkey/ui';
import { Link } from 'react-router';
import type { Entry, Measure } from './api.js';
import { monthChoices } from './months.js';
import { evaluationTexts } from './text/texts.js';

/** Chooses the month of a page; it stands in the address. */
export const MonthChip = ({
  month,
  onChange,
}: {
  month: string | undefined;
  onChange: (month: string | undefined) => void;
}) => {
  const t = useText(evaluationTexts);
  const format = useFormat();
  return (
    <ChoiceChip
      label={t('overview.month')}
      value={month}
      choices={monthChoices(format.now, month).map((value) => ({ value, title: format.month(value) }))}
      onChange={onChange}
    />
  );
};

/** Where the month of a person is shown to the reader; `undefined` where it is not theirs to read. */
export const usePersonMonth = (): ((employeeId: string, month: string) => string | undefined) => {
  const { employeeId: own } = useSession();
  const may = useMay();
  return (employeeId, month) => {
    if (employeeId === own) return `/my-month?month=${month}`;
    return may('evaluation:read-people') ? `/people/${encodeURIComponent(employeeId)}/month?month=${month}` : undefined;
  };
};

/** A person by name, leading to their month where the reader may see it. */
export const PersonName = ({ employeeId, name, month }: { employeeId: string; name: string; month: string }) => {
  const to = usePersonMonth()(employeeId, month);
  return to === undefined ? name : <Link to={to}>{name}</Link>;
};

/** What an entry costs: points, money, or nothing but a record. */
export const EntryCost = ({ entry }: { entry: Pick<Entry, 'points' | 'fine'> }) => {
  const t = useText(evaluationTexts);
  const points = entry.points === 0 ? null : <WithUnit value={String(entry.points)} unit={t('entry.points')} />;
  const fine = isZeroAmount(entry.fine) ? null : formatMoney(entry.fine);
  if (points === null && fine === null) return <span className="gk-muted gk-small">{t('entry.recorded')}</span>;
  return (
    <b>
      {points}
      {points !== null && fine !== null ? ' + ' : null}
      {fine}
    </b>
  );
};

/** The name of a role, or the role itself where it has none. */
export const useRoleName = () => {
  const t = useText(evaluationTexts);
  const known = [
    'property-manager',
    'leader-in-charge',
    'centre-director',
    'supervisor',
    'window-staff',
    'customer-service',
    'toll-collector',
    'maintenance',
    'security-guard',
    'cleaner',
    'quality-inspector',
    'general-manager',
    'other',
  ] as const;
  return (role: string | undefined): string | undefined => {
    const found = known.find((name) => name === role);
    return found === undefined ? role : t(`role.${found}`);
  };
};

/** The measures with a target or a trend, in the order of the overview. */
export const measures = ['closing', 'closingSatisfaction', 'dutyCompletion'] as const satisfies readonly Measure[];

/** Where a figure of a property's month is taken apart. */
export const propertyFigurePath = (propertyId: string, measure: string, month: string): string =>
  `/figures/property/${encodeURIComponent(propertyId)}/${measure}?month=${month}`;

/** Where a figure of a person's month is taken apart; `undefined` where it is not theirs to read. */
export const usePersonFigure = (): ((employeeId: string, measure: string, month: string) => string | undefined) => {
  const { employeeId: own } = useSession();
  const may = useMay();
  return (employeeId, measure, month) => {
    if (employeeId === own) return `/figures/me/${measure}?month=${month}`;
    return may('evaluation:read-people')
      ? `/figures/person/${encodeURIComponent(employeeId)}/${measure}?month=${month}`
      : undefined;
  };
};
