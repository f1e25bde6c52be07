import './view-tabs.css';
import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { useSession } from '../data/session.js';
import { useText } from '../language/language-context.js';
import { Icon } from '../parts/icon.js';
import { uiTexts } from '../text/texts.js';
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

/** Views of a list as tabs: those of the page, then the person's own. `keeps` stays in the address (the property). */
export const ViewTabs = ({ list, views, keeps }: { list: string; views: readonly View[]; keeps?: string }) => {
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
  const isKnown = [...views, ...own.views].some(({ search }) => searchOf(search) === here);
  const to = (search: string) => (searchOf(search) === '' ? pathname : `${pathname}?${searchOf(search)}`);
  return (
    <nav className="gk-tabs gk-no-print" aria-label={t('list.views')}>
      {views.map(({ key, title, search }) => (
        <Link key={key} to={to(search)} aria-current={searchOf(search) === here ? 'page' : undefined}>
          {title}
        </Link>
      ))}
      {own.views.map(({ name, search }) => (
        <span key={name} className="gk-tabs-own">
          <Link to={to(search)} aria-current={searchOf(search) === here ? 'page' : undefined}>
            {name}
          </Link>
          <button
            type="button"
            aria-label={t('list.view.remove', { name })}
            onClick={() => own.keep(own.views.filter((view) => view.name !== name))}
          >
            <Icon name="close" small />
          </button>
        </span>
      ))}
      {isKnown ? null : <SaveView onSave={(name) => own.keep(withView(own.views, { name, search: here }))} />}
    </nav>
  );
};
