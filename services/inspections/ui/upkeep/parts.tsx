import { StateChip, type Tone, useFormat, useText } from '@goldkey/ui';
import type { DayOfWork, Programme, QualityMark, UpkeepFigures, WorkStanding } from './api.js';
import { upkeepTexts } from './text/texts.js';

const tones: Readonly<Record<WorkStanding, Tone>> = {
  ahead: 'plain',
  due: 'soon',
  missed: 'late',
  done: 'info',
  returned: 'late',
  marked: 'done',
};

/** How the work of a day stands; a mark says more than that there is one. */
export const StandingChip = ({ of: { standing, mark, late } }: { of: DayOfWork }) => {
  const t = useText(upkeepTexts);
  const words = standing === 'marked' && mark !== undefined ? t(`mark.${mark}`) : t(`standing.${standing}`);
  return (
    <>
      <StateChip tone={tones[standing]}>{words}</StateChip>
      {late ? <span className="gk-small gk-muted"> {t('late')}</span> : null}
    </>
  );
};

export const markTones: Readonly<Record<QualityMark, Tone>> = { good: 'done', fair: 'plain', poor: 'late' };

/** Who does it: the person, or the firm with how to reach it. */
export const doerWords = ({ doer }: Programme): string =>
  [doer.name ?? doer.firm, doer.contact].filter(Boolean).join(' · ');

/** How often, in words. */
export const useRhythmWords = () => {
  const t = useText(upkeepTexts);
  const format = useFormat();
  return ({ frequency }: Programme['rhythms'][number]): string => {
    switch (frequency.every) {
      case 'week':
        return t('rhythm.week', {
          days: format.list(frequency.weekdays.map((day) => t(`weekday.${day as 1 | 2 | 3 | 4 | 5 | 6 | 7}`))),
        });
      case 'month':
        return t('rhythm.month', { days: format.list(frequency.days.map(String)) });
      case 'days':
        return t('rhythm.days', { count: frequency.days });
    }
  };
};

/** `0.6667` as `66.67 %`, by its digits. */
const percent = (fourPlaces: string): string => {
  const [whole = '0', places = '0000'] = fourPlaces.split('.');
  return `${Number(`${whole}${places.slice(0, 2)}`)}.${places.slice(2)} %`;
};

/** The quality of a span as it is shown, or that nothing got a mark. */
export const useQuality = () => {
  const t = useText(upkeepTexts);
  return ({ quality }: UpkeepFigures): string => (quality === null ? t('figures.none') : percent(quality));
};
