import 'dayjs/locale/zh-cn';
import 'dayjs/locale/zh-tw';
import dayjsConfig from '@rc-component/picker/generate/dayjs';
import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { type ComponentProps, useEffect } from 'react';
import { useLanguage, useText } from '../language/language-context.js';
import { useIsPhone } from '../parts/use-media.js';
import { uiTexts } from '../text/texts.js';
import { type Aim, readDay, readMoment, showMoment } from './moment.js';
import { TypedInput, TypingContext, useTyping } from './typed-input.js';

const MOMENT = 'YYYY-MM-DDTHH:mm';
const DAY = 'YYYY-MM-DD';
const calendars = { 'zh-CN': 'zh-cn', 'zh-TW': 'zh-tw', en: 'en' } as const;

interface TextField {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (text: string | undefined) => void;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: 'true';
  readonly 'aria-required'?: 'true';
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
 * Ant Design's picker with our input: its own reading takes the present year, and loses what that year's weekday belies. (How it
 * shows a moment cannot be a function given to the field: that makes its input read-only.)
 */
const Picker = DatePicker.generatePicker<Dayjs>({
  ...dayjsConfig,
  locale: {
    ...words,
    format: (locale, moment, format) =>
      format === SHOWN
        ? showMoment(moment.format(MOMENT), words.format(locale, moment, 'ddd'), present())
        : words.format(locale, moment, format),
  },
});
const components = { input: TypedInput };

interface Kind {
  readonly read: (text: string) => string | undefined;
  readonly sentence: (text: string) => string;
  readonly format: string;
  readonly shape: Pick<ComponentProps<typeof Picker>, 'format' | 'showTime'>;
}

const CalendarField = ({ field, label, kind }: { field: TextField; label?: string | undefined; kind: Kind }) => {
  const { value, onChange, ...rest } = field;
  const isPhone = useCalendar();
  const typing = useTyping({ value, onChange, ...kind, described: field['aria-describedby'] });
  return (
    <TypingContext value={typing.typing}>
      <Picker
        {...rest}
        {...kind.shape}
        {...(label !== undefined && { 'aria-label': label })}
        {...(typing.described !== undefined && { 'aria-describedby': typing.described })}
        aria-invalid={typing.invalid || field['aria-invalid'] === 'true'}
        {...(typing.invalid && { status: 'error' })}
        components={components}
        style={{ width: '100%' }}
        inputReadOnly={isPhone}
        value={value === undefined || value === '' ? null : dayjs(value)}
        onCalendarChange={typing.onChosen}
        onChange={(chosen) => onChange?.(chosen?.format(kind.format))}
      />
      {typing.note}
    </TypingContext>
  );
};

/**
 * Day and time as typed or chosen, `2026-03-05T10:15`; which zone it is in is the form's business. `ahead`: it asks for what
 * is to come, so a moment without a year is the next such one, where it is otherwise the last.
 */
export const MomentField = ({ ahead = false, ...field }: TextField & { readonly ahead?: boolean }) => {
  const t = useText(uiTexts);
  const aim: Aim = ahead ? 'ahead' : 'past';
  return (
    <CalendarField
      field={field}
      kind={{
        read: (text) => readMoment(text, present(), aim),
        sentence: (text) => t('form.noMoment', { text }),
        format: MOMENT,
        shape: { format: SHOWN, showTime: { format: 'HH:mm', minuteStep: 5 } },
      }}
    />
  );
};

/** A day, `2026-03-05`; typed without its year it is the nearest. */
export const DayField = ({ label, ...field }: TextField & { readonly label?: string }) => {
  const t = useText(uiTexts);
  return (
    <CalendarField
      field={field}
      label={label}
      kind={{
        read: (text) => readDay(text, dayjs().format(DAY)),
        sentence: (text) => t('form.noDay', { text }),
        format: DAY,
        shape: {},
      }}
    />
  );
};
