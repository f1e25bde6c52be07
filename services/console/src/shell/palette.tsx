import './palette.css';
import { Icon, returnFocus, ToolButton, useText } from '@goldkey/ui';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { shellTexts } from '../text/texts.js';

/** Something that can be chosen. */
export interface PaletteItem {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly choose: () => void;
}

export interface PaletteGroup {
  readonly title?: string;
  readonly items: readonly PaletteItem[];
}

interface PaletteProps {
  readonly name: string;
  readonly placeholder: string;
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly groups: readonly PaletteGroup[];
  readonly empty?: string;
  readonly onClose: () => void;
}

const useDialog = () => {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    if (dialog !== null && !dialog.open) dialog.showModal();
    return () => queueMicrotask(returnFocus);
  }, []);
  return ref;
};

const List = ({
  name,
  id,
  groups,
  chosen,
  onHover,
  onChoose,
}: {
  name: string;
  id: string;
  groups: readonly PaletteGroup[];
  chosen: PaletteItem | undefined;
  onHover: (item: PaletteItem) => void;
  onChoose: (item: PaletteItem) => void;
}) => (
  <div id={id} role="listbox" aria-label={name} className="gk-palette-list">
    {groups.map((group) => (
      // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox has no element of its own.
      <div key={group.title ?? 'all'} role="group" aria-label={group.title}>
        {group.title === undefined ? null : (
          <div className="gk-palette-group" aria-hidden="true">
            {group.title}
          </div>
        )}
        {group.items.map((item) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys; options are never focused.
          <div
            key={item.id}
            id={`${id}-${item.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={item.id === chosen?.id}
            className="gk-palette-item"
            onMouseMove={() => onHover(item)}
            onClick={() => onChoose(item)}
          >
            <span className="gk-palette-title">{item.title}</span>
            {item.note === undefined ? null : <span className="gk-palette-note">{item.note}</span>}
          </div>
        ))}
      </div>
    ))}
  </div>
);

/** A field over a list of what fits, for the keyboard first: search, and the switch of properties. */
export const Palette = ({ name, placeholder, words, onWords, groups, empty, onClose }: PaletteProps) => {
  const t = useText(shellTexts);
  const ref = useDialog();
  const id = useId();
  const [chosenId, setChosenId] = useState<string>();
  const filled = groups.filter(({ items }) => items.length > 0);
  const items = filled.flatMap((group) => group.items);
  const chosen = items.find((item) => item.id === chosenId) ?? items[0];

  const choose = (item: PaletteItem) => {
    onClose();
    item.choose();
  };
  const move = (by: number) => {
    const at = chosen === undefined ? -1 : items.indexOf(chosen);
    const next = items[(at + by + items.length) % Math.max(1, items.length)];
    setChosenId(next?.id);
    if (next !== undefined) document.getElementById(`${id}-${next.id}`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && chosen !== undefined) choose(chosen);
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself; a click beside it is extra.
    <dialog
      ref={ref}
      className="gk-palette"
      aria-label={name}
      onClose={onClose}
      onClick={(event) => event.target === ref.current && onClose()}
    >
      <div className="gk-palette-field">
        <Icon name="search" />
        <input
          autoFocus
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={chosen === undefined ? undefined : `${id}-${chosen.id}`}
          aria-label={name}
          placeholder={placeholder}
          value={words}
          onChange={(event) => onWords(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <span className="gk-only-phone">
          <ToolButton icon="close" label={t('search.close')} onClick={onClose} />
        </span>
      </div>
      <List
        name={t('search.results')}
        id={id}
        groups={filled}
        chosen={chosen}
        onHover={(item) => setChosenId(item.id)}
        onChoose={choose}
      />
      {items.length === 0 && empty !== undefined ? (
        <p className="gk-palette-empty" role="status">
          {empty}
        </p>
      ) : null}
      <div className="gk-palette-foot gk-only-desk">{t('search.keys')}</div>
    </dialog>
  );
};
