import {
  Icon,
  type Locale,
  localeNames,
  locales,
  type ThemeChoice,
  ToolButton,
  useLanguage,
  useSession,
  useText,
  useTheme,
} from '@goldkey/ui';
import { Dropdown } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { shellTexts } from '../text/texts.js';
import { useActing } from './acting.js';
import { Bells, WaitingWork } from './bell.js';
import { PropertySwitcher } from './property-switch.js';
import { Search } from './search.js';
import { useSignOut } from './sign-out.js';

const isMac = /mac/i.test(navigator.platform);

/** ⌘K or Ctrl K, from anywhere. */
const useSearchKey = (open: () => void) => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.altKey) return;
      event.preventDefault();
      open();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [open]);
};

const LanguageSwitch = () => {
  const t = useText(shellTexts);
  const { locale, setLocale } = useLanguage();
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: locales.map((key) => ({ key, label: <span lang={key}>{localeNames[key]}</span> })),
        selectedKeys: [locale],
        onClick: ({ key }) => setLocale(key as Locale),
      }}
    >
      <span>
        <ToolButton icon="globe" label={t('top.language', { name: localeNames[locale] })} />
      </span>
    </Dropdown>
  );
};

const themeIcons = { system: 'device', light: 'sun', dark: 'moon' } as const;

const ThemeSwitch = () => {
  const t = useText(shellTexts);
  const { choice, mode, setChoice } = useTheme();
  const choices: readonly ThemeChoice[] = ['system', 'light', 'dark'];
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: choices.map((key) => ({ key, label: t(`theme.${key}`), icon: <Icon name={themeIcons[key]} small /> })),
        selectedKeys: [choice],
        onClick: ({ key }) => setChoice(key as ThemeChoice),
      }}
    >
      <span>
        <ToolButton icon={mode === 'dark' ? 'sun' : 'moon'} label={t('top.theme')} />
      </span>
    </Dropdown>
  );
};

const Me = () => {
  const t = useText(shellTexts);
  const { name } = useSession();
  const { locale, setLocale } = useLanguage();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const { actsAs, appointments, choose, titleOf } = useActing();
  const acting = [
    ...appointments.map((appointment) => ({
      key: `as ${appointment.appointmentId}`,
      label: t('me.actAs', { title: titleOf(appointment) }),
      icon: <Icon name={appointment.appointmentId === actsAs?.appointmentId ? 'tick' : 'person'} small />,
    })),
    ...(appointments.length === 0
      ? []
      : [{ key: 'as all', label: t('me.actAll'), icon: <Icon name={actsAs ? 'people' : 'tick'} small /> }]),
  ];
  const choosers: Readonly<Record<string, () => void>> = {
    'sign-out': signOut,
    me: () => navigate('/me'),
    'as all': () => choose(null),
  };
  const items = [
    ...acting,
    ...(acting.length === 0 ? [] : [{ type: 'divider' as const, key: 'after-acting' }]),
    { key: 'me', label: t('me.account'), icon: <Icon name="key" small /> },
    { type: 'divider' as const, key: 'after-me' },
    ...locales.map((key) => ({
      key,
      label: <span lang={key}>{localeNames[key]}</span>,
      icon: <Icon name={key === locale ? 'tick' : 'globe'} small />,
    })),
    { type: 'divider' as const },
    { key: 'sign-out', label: t('me.signOut'), icon: <Icon name="leave" small /> },
  ];
  const onClick = ({ key }: { key: string }) => {
    const known = choosers[key];
    if (known !== undefined) known();
    else if (key.startsWith('as ')) choose(key.slice(3));
    else setLocale(key as Locale);
  };
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick }}>
      <button type="button" className="gk-me">
        <span className="gk-me-face" aria-hidden="true">
          {[...name][0]}
        </span>
        <span className="gk-me-name">{name}</span>
        <span className="gk-hidden">{t('me.menu')}</span>
      </button>
    </Dropdown>
  );
};

/** Above every page: property, search, language, theme, me. */
export const TopBar = () => {
  const t = useText(shellTexts);
  const [searching, setSearching] = useState(false);
  useSearchKey(() => setSearching(true));
  return (
    <header className="gk-top gk-shell-chrome">
      <PropertySwitcher />
      <button
        type="button"
        className="gk-top-find"
        aria-keyshortcuts={isMac ? 'Meta+K' : 'Control+K'}
        onClick={() => setSearching(true)}
      >
        <Icon name="search" small />
        <span>{t('top.search')}</span>
        <kbd className="gk-key">{isMac ? '⌘K' : 'Ctrl K'}</kbd>
      </button>
      <div className="gk-top-tools">
        <span className="gk-only-desk">
          <LanguageSwitch />
        </span>
        <ThemeSwitch />
        <WaitingWork />
        <Bells />
        <Me />
      </div>
      {searching ? <Search onClose={() => setSearching(false)} /> : null}
    </header>
  );
};
