import 'dayjs/locale/zh-cn';
import 'dayjs/locale/zh-tw';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useEffect } from 'react';
import { useLanguage } from '../language/language-context.js';
import { useIsPhone } from '../parts/use-media.js';

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

/** Day and time as typed or chosen, `2026-03-05T10:15`; which zone it is in is the form's business. */
export const MomentField = ({ id, value, onChange }: TextField) => {
  const isPhone = useCalendar();
  return (
    <DatePicker
      id={id}
      style={{ width: '100%' }}
      showTime={{ format: 'HH:mm', minuteStep: 5 }}
      format="MM-DD ddd HH:mm"
      inputReadOnly={isPhone}
      value={value === undefined || value === '' ? null : dayjs(value)}
      onChange={(moment) => onChange?.(moment?.format(MOMENT))}
    />
  );
};

/** A day, `2026-03-05`. */
export const DayField = ({ id, value, onChange, label }: TextField & { label?: string }) => {
  const isPhone = useCalendar();
  return (
    <DatePicker
      id={id}
      aria-label={label}
      style={{ width: '100%' }}
      inputReadOnly={isPhone}
      value={value === undefined ? null : dayjs(value)}
      onChange={(day) => onChange?.(day?.format(DAY))}
    />
  );
};
