import './chips.css';
import { Dropdown, Select } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon, type IconName } from './icon.js';

/** A clause's id; with `to` it opens the explanation. */
export const ClauseChip = ({ clause, to }: { clause: string; to?: string }) =>
  to === undefined ? (
    <span className="gk-clause">{clause}</span>
  ) : (
    <Link className="gk-clause" to={to}>
      {clause}
    </Link>
  );

/** What a colour means: late or wrong, soon or incomplete, in order, can be done; plain says nothing. */
export type Tone = 'late' | 'soon' | 'done' | 'info' | 'plain';

const toneIcons: Readonly<Record<Tone, IconName | undefined>> = {
  late: 'warning',
  soon: 'clock',
  done: 'tick',
  info: 'clock',
  plain: undefined,
};

/** A state in a tinted chip; where the colour carries meaning a sign says the same. */
export const StateChip = ({ tone, children, icon }: { tone: Tone; children: ReactNode; icon?: IconName }) => {
  const shown = icon ?? toneIcons[tone];
  return (
    <span className={`gk-state gk-state-${tone}`}>
      {shown === undefined ? null : <Icon name={shown} small />}
      {children}
    </span>
  );
};

/** A filter that is on or off. */
export const ToggleChip = ({
  pressed,
  onChange,
  children,
}: {
  pressed: boolean;
  onChange: (pressed: boolean) => void;
  children: ReactNode;
}) => (
  <button type="button" className="gk-chip" aria-pressed={pressed} onClick={() => onChange(!pressed)}>
    {children}
  </button>
);

/** Something to choose from a list. */
export interface Choice {
  readonly value: string;
  readonly title: string;
}

interface ChoiceChipProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string | undefined) => void;
  /** The word for taking the filter away; without it one value is always chosen. */
  readonly all?: string;
}

const MOST_IN_MENU = 30;

/** Too many to look through: typing finds them. */
const LongChoice = ({ label, value, choices, onChange }: ChoiceChipProps) => (
  <Select
    className="gk-chip-select"
    aria-label={label}
    placeholder={label}
    value={value}
    allowClear
    showSearch={{ optionFilterProp: 'label' }}
    popupMatchSelectWidth={280}
    options={choices.map((choice) => ({ value: choice.value, label: choice.title }))}
    onChange={(next: string | undefined) => onChange(next)}
  />
);

/** A filter with one value out of a list. */
export const ChoiceChip = (props: ChoiceChipProps) =>
  props.choices.length > MOST_IN_MENU ? <LongChoice {...props} /> : <ShortChoice {...props} />;

const ShortChoice = ({ label, value, choices, onChange, all }: ChoiceChipProps) => {
  const chosen = choices.find((choice) => choice.value === value);
  const items = [
    ...(all === undefined ? [] : [{ key: '', label: all }]),
    ...choices.map((choice) => ({ key: choice.value, label: choice.title })),
  ];
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items,
        selectable: true,
        selectedKeys: [value ?? ''],
        onClick: ({ key }) => onChange(key === '' ? undefined : key),
        style: { maxHeight: 'min(420px, 60vh)', overflowY: 'auto' },
      }}
    >
      <button type="button" className="gk-chip" data-set={all !== undefined && chosen !== undefined}>
        <span className="gk-chip-label">{label}</span>
        {chosen === undefined ? null : <b>{chosen.title}</b>}
        <Icon name="down" small />
      </button>
    </Dropdown>
  );
};

/** The row of filters above a list; on a phone it scrolls sideways. `end` stands at the right. */
export const Chips = ({ children, end }: { children: ReactNode; end?: ReactNode }) => (
  <div className="gk-chips">
    {children}
    {end === undefined ? null : <div className="gk-chips-end">{end}</div>}
  </div>
);
