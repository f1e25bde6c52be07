import 'dayjs/locale/zh-cn';
import 'dayjs/locale/zh-tw';
import dayjsConfig from '@rc-component/picker/generate/dayjs';
import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useEffect } from 'react';
import { useLanguage } from '../language/language-context.js';
import { useIsPhone } from '../parts/use-media.js';
import { type Aim, readDay, readMoment, showMoment } from './moment.js';

const MOMENT = 'YYYY-MM-DDTHH:mm';
const DAY = 'YYYY-MM-DD';
const calendars = { 'zh-CN': 'zh-cn', 'zh-TW': 'zh-tw', en: 'en' } as const;

interface TextField {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (text: string | undefined) => void;
}

/** Weekday names and the first day of the week follow the language. */
const useCalendar = () => {
  const { locale } = useLanguage();
  useEffect(() => {
    dayjs.locale(calendars[locale]);
  }, [locale]);
  return useIsPhone();
};

const SHOWN = 'MM-DD ddd HH:mm';

const { locale: words } = dayjsConfig;
const present = (): string => dayjs().format(MOMENT);

/**
 * Ant Design's picker with our reading of what is typed: its own takes the present year, and loses what that year's weekday
 * belies. (How it shows a moment cannot be a function given to the field: that makes its input read-only.)
 */
const pickerFor = (aim: Aim) =>
  DatePicker.generatePicker<Dayjs>({
    ...dayjsConfig,
    locale: {
      ...words,
      format: (locale, moment, format) =>
        format === SHOWN
          ? showMoment(moment.format(MOMENT), words.format(locale, moment, 'ddd'), present())
          : words.format(locale, moment, format),
      parse: (_locale, text) => {
        const moment = readMoment(text, present(), aim);
        return moment === undefined ? null : dayjs(moment);
      },
    },
  });
const PastPicker = pickerFor('past');
const AheadPicker = pickerFor('ahead');

/**
 * Day and time as typed or chosen, `2026-03-05T10:15`; which zone it is in is the form's business. `ahead`: it asks for what
 * is to come, so a moment without a year is the next such one, where it is otherwise the last.
 */
export const MomentField = ({ id, value, onChange, ahead = false }: TextField & { ahead?: boolean }) => {
  const isPhone = useCalendar();
  const Picker = ahead ? AheadPicker : PastPicker;
  return (
    <Picker
      id={id}
      style={{ width: '100%' }}
      showTime={{ format: 'HH:mm', minuteStep: 5 }}
      format={SHOWN}
      inputReadOnly={isPhone}
      value={value === undefined || value === '' ? null : dayjs(value)}
      onChange={(moment) => onChange?.(moment?.format(MOMENT))}
    />
  );
};

const DayPicker = DatePicker.generatePicker<Dayjs>({
  ...dayjsConfig,
  locale: {
    ...words,
    parse: (_locale, text) => {
      const day = readDay(text, dayjs().format(DAY));
      return day === undefined ? null : dayjs(day);
    },
  },
});

/** A day, `2026-03-05`; typed without its year it is the nearest. */
export const DayField = ({ id, value, onChange, label }: TextField & { label?: string }) => {
  const isPhone = useCalendar();
  return (
    <DayPicker
      id={id}
      aria-label={label}
      style={{ width: '100%' }}
      inputReadOnly={isPhone}
      value={value === undefined ? null : dayjs(value)}
      onChange={(day) => onChange?.(day?.format(DAY))}
    />
  );
};
