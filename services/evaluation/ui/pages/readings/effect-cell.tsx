import { formatMoney, isZeroAmount, StateChip, useFormat, useText } from '@goldkey/ui';
import type { Effect, ReadingOption } from './api.js';
import { readingTexts } from './text/texts.js';

const signed = (count: number): string => (count > 0 ? `+${count}` : String(count));

const Worked = ({ effect }: { effect: Effect }) => {
  const t = useText(readingTexts);
  const format = useFormat();
  const { losers, gainers, missed, points, fine, months, properties } = effect;
  const changes = [
    ...(losers + gainers === 0 ? [] : [t('people', { losers, gainers })]),
    ...(missed === 0 ? [] : [t('missed', { missed: signed(missed) })]),
    ...(points === 0 ? [] : [t('points', { points: signed(points) })]),
    ...(isZeroAmount(fine) ? [] : [t('fine', { fine: `${fine.startsWith('-') ? '' : '+'}${formatMoney(fine)}` })]),
  ];
  return (
    <>
      {changes.length === 0 ? t('none') : <b>{changes.join(' · ')}</b>}
      <p className="gk-small gk-muted">{t('of', { months: months.map(format.month).join('、'), properties })}</p>
    </>
  );
};

/** What an option would change, how far that is worked out, or why it cannot be. */
export const EffectCell = ({ option }: { option: ReadingOption }) => {
  const t = useText(readingTexts);
  const { chosen, why, effect } = option;
  if (chosen) return <StateChip tone="done">{t('chosen')}</StateChip>;
  if (why !== undefined) return <span className="gk-muted">{why}</span>;
  if (effect === undefined) return <span className="gk-muted">{t('notYet')}</span>;
  switch (effect.state) {
    case 'done':
      return <Worked effect={effect} />;
    case 'failed':
      return <StateChip tone="late">{t('failed')}</StateChip>;
    case 'waiting':
      return <StateChip tone="soon">{t('waiting')}</StateChip>;
    case 'running':
      return <StateChip tone="soon">{t('running', { done: effect.done, total: effect.total })}</StateChip>;
  }
};
