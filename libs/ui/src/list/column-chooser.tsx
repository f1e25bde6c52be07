import './column-chooser.css';
import { Button, Checkbox, Popover } from 'antd';
import { type DragEvent, type KeyboardEvent, type ReactNode, useState } from 'react';
import { useText } from '../language/language-context.js';
import { Icon } from '../parts/icon.js';
import { uiTexts } from '../text/texts.js';
import { frozenUpTo, isUsual, type LaidColumn, moved, ordered, toggled, usualLayout } from './column-layout.js';
import type { Columns } from './use-columns.js';

/** A column as the chooser shows it. */
interface NamedColumn extends LaidColumn {
  readonly title: ReactNode;
  /** The title in words, where it is more than words. */
  readonly name?: string;
}

const nameOf = ({ name, title, key }: NamedColumn): string => name ?? (typeof title === 'string' ? title : key);

/** Puts the focus back on a line that has moved under it. */
const keepFocus = (line: Element | null): void => {
  if (line instanceof HTMLElement) requestAnimationFrame(() => line.focus());
};

const Line = <Column extends NamedColumn>({
  column,
  place,
  columns,
  isShown,
}: {
  column: Column;
  place: number;
  columns: Columns<Column>;
  isShown: boolean;
}) => {
  const t = useText(uiTexts);
  const { all, layout, change } = columns;
  const name = nameOf(column);
  const isFirst = place === 0;
  const isFrozen = layout.frozen === column.key;
  const move = (key: string, to: number) => change(moved(all, layout, key, to));
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined || !event.altKey || isFirst) return;
    event.preventDefault();
    const focused = document.activeElement;
    move(column.key, place + step);
    keepFocus(focused);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    move(event.dataTransfer.getData('text/plain'), place);
  };
  return (
    <li
      draggable={!isFirst}
      onDragStart={(event) => event.dataTransfer.setData('text/plain', column.key)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
      onKeyDown={onKeyDown}
    >
      <Checkbox
        checked={isShown}
        disabled={isFirst}
        onChange={() => change(toggled(all, layout, column.key))}
        title={isFirst ? t('list.columns.first') : undefined}
      >
        {name}
      </Checkbox>
      <span className="gk-chooser-acts">
        <button
          type="button"
          className="gk-tool"
          aria-label={t('list.columns.up', { name })}
          title={t('list.columns.keys')}
          disabled={place < 2}
          onClick={() => move(column.key, place - 1)}
        >
          <Icon name="up" small />
        </button>
        <button
          type="button"
          className="gk-tool"
          aria-label={t('list.columns.down', { name })}
          title={t('list.columns.keys')}
          disabled={isFirst || place === all.length - 1}
          onClick={() => move(column.key, place + 1)}
        >
          <Icon name="down" small />
        </button>
        <button
          type="button"
          className="gk-tool"
          aria-label={t('list.columns.freeze', { name })}
          title={t('list.columns.freeze', { name })}
          aria-pressed={isFrozen}
          disabled={!isShown}
          onClick={() => change(frozenUpTo(layout, column.key))}
        >
          <Icon name="lock" small />
        </button>
      </span>
    </li>
  );
};

/** Which columns a list shows, in what order, and which stay in sight. */
export const ColumnChooser = <Column extends NamedColumn>({ columns }: { columns: Columns<Column> }) => {
  const t = useText(uiTexts);
  const [open, setOpen] = useState(false);
  const shown = new Set(columns.shown.map(({ key }) => key));
  const panel = (
    <section
      className="gk-chooser"
      aria-label={t('list.columns')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
    >
      <ul>
        {ordered(columns.all, columns.layout).map((column, place) => (
          <Line key={column.key} column={column} place={place} columns={columns} isShown={shown.has(column.key)} />
        ))}
      </ul>
      <p className="gk-small gk-muted">{t('list.columns.lead')}</p>
      <Button size="small" disabled={isUsual(columns.layout)} onClick={() => columns.change(usualLayout)}>
        {t('list.columns.reset')}
      </Button>
    </section>
  );
  return (
    <Popover trigger="click" placement="bottomRight" open={open} onOpenChange={setOpen} content={panel} destroyOnHidden>
      <Button type="link" size="small" className="gk-only-desk" aria-expanded={open}>
        {t('list.columns')}
      </Button>
    </Popover>
  );
};
