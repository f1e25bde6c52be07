import { formatMoney, Lines, SectionHead, useFormat, useRead, useText } from '@goldkey/ui';
import { Link } from 'react-router';
import { OWN_BONUSES, type OwnBonus } from './api.js';
import { bonusTexts } from './text/texts.js';

/** One's own shares of bonuses, of a month or all there are; nothing where there are none. */
export const OwnBonuses = ({ month }: { month?: string }) => {
  const t = useText(bonusTexts);
  const format = useFormat();
  const { data } = useRead<{ readonly items: readonly OwnBonus[] }>(OWN_BONUSES, { month }, { keep: true });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section>
      <SectionHead title={t('own')} />
      <Lines
        lines={data.items.map(({ bonusId, departmentName, period, amount, state, publicationId }) => ({
          key: bonusId,
          label: `${departmentName} · ${format.period(period)}`,
          figure: state === 'reversed' ? <s>{formatMoney(amount)}</s> : formatMoney(amount),
          reason:
            publicationId === undefined ? (
              t(`own.${state}`)
            ) : (
              <Link to={`/publications/${publicationId}`}>{t(`own.${state}`)}</Link>
            ),
        }))}
      />
    </section>
  );
};
