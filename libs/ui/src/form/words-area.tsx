import { Input } from 'antd';
import type { TextAreaProps } from 'antd/es/input';
import { formatCount } from '../format/format.js';
import { useText } from '../language/language-context.js';
import { uiTexts } from '../text/texts.js';
import { countOf } from './words-length.js';

/**
 * A text of several lines. What is pasted is never cut: a counter says how much is too much, and the field around it refuses
 * (`Field` takes the limit from `longest`).
 */
export const WordsArea = ({
  longest,
  ...field
}: { readonly longest: number } & Omit<TextAreaProps, 'maxLength' | 'count' | 'showCount'>) => {
  const t = useText(uiTexts);
  const counter = ({ value }: { value: string }) => {
    const counted = countOf(value.trim().length, longest);
    if (!counted.shown) return null;
    const room = t('form.counter', { count: formatCount(value.trim().length), longest: formatCount(longest) });
    return counted.over === 0 ? (
      room
    ) : (
      <span className="gk-late">{`${room} · ${t('form.over', { over: formatCount(counted.over) })}`}</span>
    );
  };
  const { over } = countOf(typeof field.value === 'string' ? field.value.trim().length : 0, longest);
  return <Input.TextArea {...field} {...(over > 0 && { status: 'error' })} count={{ show: counter }} />;
};
