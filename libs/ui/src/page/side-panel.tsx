import './side-panel.css';
import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../language/language-context.js';
import { Icon, type IconName } from '../parts/icon.js';
import { useMedia } from '../parts/use-media.js';
import { uiTexts } from '../text/texts.js';
import { returnFocus } from '../theme/return-focus.js';

/** A button that is a picture; `label` is its name. */
export const ToolButton = ({
  icon,
  label,
  onClick,
  disabled = false,
}: {
  icon: IconName;
  label: string;
  onClick?: () => void;
  disabled?: boolean;
}) => (
  <button type="button" className="gk-tool" aria-label={label} title={label} onClick={onClick} disabled={disabled}>
    <Icon name={icon} />
  </button>
);

/** Steps through the rows of a list. */
export interface PanelWalk {
  readonly previous?: () => void;
  readonly next?: () => void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]') !== null;

/** A key that a control has its own use for. */
const belongsTo = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && event.target instanceof Element && event.target.closest('a, button, input') !== null;

const useWalkKeys = ({ previous, next }: PanelWalk, close: () => void, enter: (() => void) | undefined) => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (belongsTo(event)) return;
      const act = { ArrowUp: previous, k: previous, ArrowDown: next, j: next, Escape: close, Enter: enter }[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [previous, next, close, enter]);
};

/** Keeps the keyboard inside while the panel covers the page, and gives it back afterwards. */
const useCover = (covers: boolean) => {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!covers) return undefined;
    const before = document.activeElement;
    ref.current?.focus();
    const others = [...document.querySelectorAll<HTMLElement>('.gk-with-panel > .gk-page, .gk-shell-chrome')];
    for (const other of others) other.inert = true;
    document.body.style.overflow = 'hidden';
    return () => {
      for (const other of others) other.inert = false;
      document.body.style.overflow = '';
      if (before instanceof HTMLElement) before.focus();
    };
  }, [covers]);
  return ref;
};

/** Closed on a desk too the panel leaves the keyboard where it was opened; after the page is told, for it may still be inert. */
const useReturn = () => {
  useEffect(() => () => queueMicrotask(returnFocus), []);
};

/** Prints the drawer alone; the page behind it stays on the screen. */
const printPanel = (): void => {
  const { dataset } = document.documentElement;
  dataset['print'] = 'panel';
  window.print();
  delete dataset['print'];
};

/** The drawer: pushes the table aside on a desk, covers the page on a phone; up and down walk through the rows. */
export const SidePanel = ({
  title,
  lead,
  walk = {},
  onClose,
  onEnter,
  children,
  foot,
}: {
  title: string;
  lead?: ReactNode;
  walk?: PanelWalk;
  onClose: () => void;
  /** What Enter does: it opens the record. */
  onEnter?: () => void;
  children: ReactNode;
  foot?: ReactNode;
}) => {
  const t = useText(uiTexts);
  const ref = useCover(useMedia('(max-width: 1099px)'));
  useWalkKeys(walk, onClose, onEnter);
  useReturn();
  return (
    <aside className="gk-panel" aria-label={title} ref={ref} tabIndex={-1}>
      <header className="gk-panel-head">
        <div>
          <h2>{title}</h2>
          {lead === undefined ? null : <p className="gk-small gk-muted">{lead}</p>}
        </div>
        <ToolButton
          icon="up"
          label={t('panel.previous')}
          onClick={walk.previous}
          disabled={walk.previous === undefined}
        />
        <ToolButton icon="down" label={t('panel.next')} onClick={walk.next} disabled={walk.next === undefined} />
        <ToolButton icon="print" label={t('panel.print')} onClick={printPanel} />
        <ToolButton icon="close" label={t('panel.close')} onClick={onClose} />
      </header>
      {children}
      {foot === undefined ? null : <div className="gk-panel-foot">{foot}</div>}
    </aside>
  );
};

/** The place of a panel that is on its way. */
export const PanelRoom = () => <div className="gk-panel gk-no-print" aria-hidden="true" />;

/** A part of the panel, ruled off from the one above. */
export const PanelPart = ({ children }: { children: ReactNode }) => <div className="gk-panel-part">{children}</div>;

/** A page with room for its panel. The page stays the same one when the panel comes and goes: with its scroll and its focus. */
export const WithPanel = ({ page, panel }: { page: ReactNode; panel: ReactNode }) => (
  <div className={panel === null || panel === undefined ? 'gk-without-panel' : 'gk-with-panel'}>
    {page}
    {panel}
  </div>
);
