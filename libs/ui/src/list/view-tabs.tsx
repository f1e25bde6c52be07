import './view-tabs.css';
import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { useSession } from '../data/session.js';
import { useText } from '../language/language-context.js';
import { Icon } from '../parts/icon.js';
import { uiTexts } from '../text/texts.js';
import { type ColumnLayout, isUsual, sameLayout } from './column-layout.js';
import { readViews, type SavedView, viewSearch, withView } from './saved-views.js';

/** A view that the page offers to everybody. */
export interface View {
  readonly key: string;
  readonly title: string;
  /** The address's parameters, such as `state=closed`. */
  readonly search: string;
}

const useOwnViews = (list: string) => {
  const { subject } = useSession();
  const place = `goldkey.views.${subject}.${list}`;
  const [views, setViews] = useState(() => readViews(window.localStorage, place));
  const keep = (next: readonly SavedView[]) => {
    window.localStorage.setItem(place, JSON.stringify(next));
    setViews(next);
  };
  return { views, keep };
};

const SaveView = ({ onSave }: { onSave: (name: string) => void }) => {
  const t = useText(uiTexts);
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const save = () => {
    if (name.trim() === '') return;
    onSave(name.trim());
    setName('');
    setOpen(false);
  };
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      placement="bottomRight"
      content={
        <div style={{ display: 'flex', gap: 8 }}>
          <Input
            aria-label={t('list.view.name')}
            placeholder={t('list.view.name')}
            maxLength={20}
            value={name}
            onChange={(event) => setName(event.target.value)}
            onPressEnter={save}
          />
          <Button type="primary" onClick={save}>
            {t('form.save')}
          </Button>
        </div>
      }
    >
      <button type="button" className="gk-tabs-save">
        {t('list.view.save')}
      </button>
    </Popover>
  );
};

/** The columns of the list, where a view keeps them too. */
interface ViewColumns {
  readonly layout: ColumnLayout;
  readonly change: (layout: ColumnLayout) => void;
}

/** Views of a list as tabs: those of the page, then the person's own. `keeps` stays in the address (the property). */
export const ViewTabs = ({
  list,
  views,
  keeps,
  columns,
}: {
  list: string;
  views: readonly View[];
  keeps?: string;
  columns?: ViewColumns;
}) => {
  const t = useText(uiTexts);
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const own = useOwnViews(list);
  const kept = keeps === undefined ? null : params.get(keeps);
  const searchOf = (search: string): string => {
    const next = new URLSearchParams(search);
    if (keeps !== undefined && kept !== null && !next.has(keeps)) next.set(keeps, kept);
    return viewSearch(next);
  };
  const here = viewSearch(params);
  const fits = (view: SavedView): boolean =>
    searchOf(view.search) === here &&
    (columns === undefined || view.columns === undefined || sameLayout(view.columns, columns.layout));
  // Of the page's own views the columns are the usual ones: others make a view of one's own.
  const isKnown =
    own.views.some(fits) ||
    (views.some(({ search }) => searchOf(search) === here) && (columns === undefined || isUsual(columns.layout)));
  const to = (search: string) => (searchOf(search) === '' ? pathname : `${pathname}?${searchOf(search)}`);
  const current = own.views.find(fits);
  return (
    <nav className="gk-tabs gk-no-print" aria-label={t('list.views')}>
      {views.map(({ key, title, search }) => (
        <Link
          key={key}
          to={to(search)}
          aria-current={current === undefined && searchOf(search) === here ? 'page' : undefined}
        >
          {title}
        </Link>
      ))}
      {own.views.map((view) => (
        <span key={view.name} className="gk-tabs-own">
          <Link
            to={to(view.search)}
            aria-current={view === current ? 'page' : undefined}
            onClick={() => view.columns !== undefined && columns?.change(view.columns)}
          >
            {view.name}
          </Link>
          <button
            type="button"
            aria-label={t('list.view.remove', { name: view.name })}
            onClick={() => own.keep(own.views.filter((other) => other.name !== view.name))}
          >
            <Icon name="close" small />
          </button>
        </span>
      ))}
      {isKnown ? null : (
        <SaveView
          onSave={(name) =>
            own.keep(withView(own.views, { name, search: here, ...(columns && { columns: columns.layout }) }))
          }
        />
      )}
    </nav>
  );
};
