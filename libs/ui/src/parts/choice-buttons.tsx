import './choice-buttons.css';
import { useId } from 'react';
import { Icon, type IconName } from './icon.js';

/** One of a few answers. `tone`: what it means when it is chosen. */
export interface ChoiceButton {
  readonly value: string;
  readonly title: string;
  readonly tone?: 'done' | 'late' | 'plain';
}

const icons: Readonly<Record<NonNullable<ChoiceButton['tone']>, IconName | undefined>> = {
  done: 'tick',
  late: 'warning',
  plain: 'tick',
};

/** Two to four answers beside each other, large enough for a thumb in a glove; the arrows go from one to the next. */
export const ChoiceButtons = ({
  label,
  choices,
  value,
  onChange,
  disabled = false,
}: {
  label: string;
  choices: readonly ChoiceButton[];
  value: string | undefined;
  onChange: (value: string) => void;
  disabled?: boolean;
}) => {
  const name = useId();
  return (
    <fieldset className="gk-choices" disabled={disabled}>
      <legend className="gk-hidden">{label}</legend>
      {choices.map((choice) => {
        const tone = choice.tone ?? 'plain';
        const chosen = choice.value === value;
        const icon = icons[tone];
        return (
          <label key={choice.value} className={chosen ? `gk-choice gk-choice-${tone}` : 'gk-choice'}>
            <input
              type="radio"
              name={name}
              className="gk-hidden"
              value={choice.value}
              checked={chosen}
              onChange={() => onChange(choice.value)}
            />
            {chosen && icon !== undefined ? <Icon name={icon} small /> : null}
            {choice.title}
          </label>
        );
      })}
    </fieldset>
  );
};
