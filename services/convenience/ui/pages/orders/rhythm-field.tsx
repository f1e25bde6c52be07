import { DayField, useFormat, useText } from '@goldkey/ui';
import { Checkbox, InputNumber, Select } from 'antd';
import { useId } from 'react';
import { convenienceTexts } from '../../text/texts.js';
import type { Rhythm } from './rhythm.js';
import './rhythm-field.css';

const KINDS = ['days', 'weeks', 'month'] as const;
const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

/** The rhythm in a sentence: every second week on Monday and Friday, from when until when. */
export const useRhythmWords = () => {
  const t = useText(convenienceTexts);
  const format = useFormat();
  return ({ every, count = 1, weekdays = [], dayOfMonth = 1, from, until }: Rhythm): string => {
    const on = format.list(weekdays.map((one) => t(`weekday.${one}` as 'weekday.1')));
    const rule =
      every === 'days'
        ? t('rhythm.told.days', { count })
        : every === 'weeks'
          ? t('rhythm.told.weeks', { count, on })
          : t('rhythm.told.month', { day: dayOfMonth });
    return until === undefined ? t('rhythm.told.open', { rule, from }) : t('rhythm.told.until', { rule, from, until });
  };
};

/** When a standing order is due: chosen by its kind, then what that kind needs. */
export const RhythmField = ({
  id,
  value = {},
  onChange,
  today,
}: {
  id?: string | undefined;
  value?: Partial<Rhythm>;
  onChange?: (value: Partial<Rhythm> | undefined) => void;
  today: string;
}) => {
  const t = useText(convenienceTexts);
  const own = useId();
  const { every, count = 1, weekdays = [], dayOfMonth = 1, from = today, until } = value;
  const set = (changes: Partial<Rhythm>) =>
    onChange?.({ ...{ count, weekdays, dayOfMonth, from }, ...value, ...changes });
  const whole = (label: string, shown: number, most: number, change: (one: number) => void) => (
    <span className="cv-rhythm-part">
      {label}
      <InputNumber
        aria-label={label}
        min={1}
        max={most}
        precision={0}
        value={shown}
        onChange={(one) => change(one ?? 1)}
      />
    </span>
  );
  return (
    <div className="cv-rhythm">
      <Select
        {...(id !== undefined && { id })}
        allowClear
        placeholder={t('rhythm.none')}
        value={every ?? null}
        options={KINDS.map((kind) => ({ value: kind, label: t(`rhythm.${kind}`) }))}
        onChange={(kind) => (kind ? set({ every: kind }) : onChange?.(undefined))}
      />
      {every === 'days' ? whole(t('rhythm.count.days'), count, 366, (one) => set({ count: one })) : null}
      {every === 'weeks' ? (
        <>
          {whole(t('rhythm.count.weeks'), count, 52, (one) => set({ count: one }))}
          <Checkbox.Group
            value={[...weekdays]}
            options={WEEK.map((one) => ({ value: one, label: t(`weekday.${one}`) }))}
            onChange={(chosen) => set({ weekdays: chosen as number[] })}
          />
        </>
      ) : null}
      {every === 'month' ? whole(t('rhythm.dayOfMonth'), dayOfMonth, 31, (one) => set({ dayOfMonth: one })) : null}
      {every === undefined ? null : (
        <div className="cv-rhythm-part">
          <label htmlFor={`${own}-from`}>{t('rhythm.from')}</label>
          <DayField id={`${own}-from`} value={from} onChange={(day) => set({ from: day ?? today })} />
          <label htmlFor={`${own}-until`}>{t('rhythm.until')}</label>
          <DayField id={`${own}-until`} value={until ?? ''} onChange={(day) => set({ until: day ?? '' })} />
        </div>
      )}
    </div>
  );
};
