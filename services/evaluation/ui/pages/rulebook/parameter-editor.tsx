import { ClauseChip, StateChip, useText } from '@goldkey/ui';
import { Input } from 'antd';
import { useState } from 'react';
import type { ClauseParameters, Overrides, Parameter } from './api.js';
import { isOutOfBounds, matching, setTo, withValue } from './overrides.js';
import { rulebookTexts } from './text/texts.js';

const useBounds = () => {
  const t = useText(rulebookTexts);
  return ({ min, max }: Parameter): string | undefined => {
    if (min !== undefined && max !== undefined) return t('bounds', { min, max });
    if (min !== undefined) return t('bounds.from', { min });
    return max === undefined ? undefined : t('bounds.to', { max });
  };
};

const ParameterRow = ({
  clause,
  parameter,
  value,
  onChange,
}: {
  clause: string;
  parameter: Parameter;
  value: string;
  onChange: (value: string) => void;
}) => {
  const t = useText(rulebookTexts);
  const bounds = useBounds()(parameter);
  const id = `${clause}.${parameter.name}`;
  return (
    <div style={{ marginBlock: 8 }}>
      <label htmlFor={id}>{parameter.title}</label>{' '}
      {value === parameter.builtIn ? null : <StateChip tone="soon">{t('changed')}</StateChip>}
      <Input
        id={id}
        status={isOutOfBounds(parameter, value) ? 'error' : ''}
        aria-invalid={isOutOfBounds(parameter, value)}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        style={{ maxWidth: 200, display: 'block' }}
      />
      <span className="gk-small gk-muted">
        {t('builtIn')} {parameter.builtIn}
        {bounds === undefined ? null : ` · ${bounds}`}
        {parameter.reading === undefined
          ? null
          : ` · ${t('reading', { id: parameter.readingId ?? '', text: parameter.reading })}`}
      </span>
    </div>
  );
};

/** Every number of every clause, found by words; what differs from the built-in version is marked. */
export const ParameterEditor = ({
  clauses,
  value = {},
  onChange,
}: {
  clauses: readonly ClauseParameters[];
  value?: Overrides;
  onChange?: (overrides: Overrides) => void;
}) => {
  const t = useText(rulebookTexts);
  const [text, setText] = useState('');
  return (
    <>
      <Input.Search
        aria-label={t('search')}
        placeholder={t('search')}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div style={{ maxHeight: 360, overflowY: 'auto', marginBlockStart: 8 }}>
        {matching(clauses, text).map(({ clause, title, parameters }) => (
          <fieldset key={clause} className="gk-form-group">
            <legend>
              <ClauseChip clause={clause} /> {title}
            </legend>
            {parameters.map((parameter) => (
              <ParameterRow
                key={parameter.name}
                clause={clause}
                parameter={parameter}
                value={setTo(value, clause, parameter)}
                onChange={(next) => onChange?.(withValue(value, clause, parameter, next))}
              />
            ))}
          </fieldset>
        ))}
      </div>
    </>
  );
};
