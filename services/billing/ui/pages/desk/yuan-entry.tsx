import { useText } from '@goldkey/ui';
import { Input } from 'antd';
import { billingTexts } from '../../text/texts.js';
import type { Fault } from './desk.js';

interface YuanEntryProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** What is wrong with it, once it is to be told. */
  readonly fault: Fault | undefined;
  readonly onChange: (value: string) => void;
  readonly onPressEnter?: () => void;
  readonly autoFocus?: boolean;
}

/** An amount at the desk, and what is wrong with it: between name and field, so that fields of a row stay level. */
export const YuanEntry = ({ id, label, fault, onChange, ...field }: YuanEntryProps) => {
  const t = useText(billingTexts);
  const isWrong = fault !== undefined;
  return (
    <div className="gk-desk-entry">
      <label htmlFor={id}>{label}</label>
      {isWrong ? (
        <p className="gk-late gk-small" id={`${id}-fault`} role="alert">
          {t(`desk.wrong.${fault}`, { field: label })}
        </p>
      ) : null}
      <Input
        {...field}
        id={id}
        prefix="¥"
        inputMode="decimal"
        autoComplete="off"
        status={isWrong ? 'error' : undefined}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-fault` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
};
