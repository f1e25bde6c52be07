import './loaded.css';
import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ApiProblem } from '../data/problem.js';
import { useText } from '../language/language-context.js';
import { Icon, type IconName } from '../parts/icon.js';
import { uiTexts } from '../text/texts.js';

/** Where a person who is signed out goes to come back to the same page. */
export const signInAddress = (): string =>
  `/session/start?return=${encodeURIComponent(window.location.pathname + window.location.search)}`;

/** A sentence in the place of what cannot be shown, with the act that helps. */
export const StateNote = ({
  icon,
  title,
  children,
  act,
}: {
  icon?: IconName;
  title: string;
  children?: ReactNode;
  act?: ReactNode;
}) => (
  <div className="gk-state-note">
    {icon === undefined ? null : <Icon name={icon} />}
    <h2>{title}</h2>
    {children === undefined ? null : <p>{children}</p>}
    {act}
  </div>
);

export const Bones = ({ rows }: { rows: number }) => {
  const t = useText(uiTexts);
  return (
    <div className="gk-bones" role="status">
      <span className="gk-hidden">{t('state.loading')}</span>
      {Array.from({ length: rows }, (_, row) => `bone-${row}`).map((key) => (
        <i key={key} />
      ))}
    </div>
  );
};

/** Says why nothing is shown: refused, not there, signed out, or no answer. */
export const FailureNote = ({ error, retry }: { error: unknown; retry?: () => void }) => {
  const t = useText(uiTexts);
  const status = error instanceof ApiProblem ? error.status : undefined;
  if (status === 401) {
    return (
      <StateNote
        icon="lock"
        title={t('state.signedOut')}
        act={
          <Button type="primary" href={signInAddress()}>
            {t('state.signIn')}
          </Button>
        }
      >
        {t('state.signedOut.lead')}
      </StateNote>
    );
  }
  if (status === 403) {
    return (
      <StateNote icon="lock" title={t('state.refused')}>
        {t('state.refused.lead')}
      </StateNote>
    );
  }
  if (status === 404) {
    return (
      <StateNote icon="search" title={t('state.missing')}>
        {error instanceof ApiProblem && error.detail !== undefined ? error.detail : t('state.missing.lead')}
      </StateNote>
    );
  }
  return (
    <StateNote
      icon={status === undefined ? 'offline' : 'warning'}
      title={t('state.failed')}
      act={retry && <Button onClick={retry}>{t('state.retry')}</Button>}
    >
      {error instanceof ApiProblem ? error.detail : t('state.failed.lead')}
    </StateNote>
  );
};

/** The states of what is read, in one place: loading, failed, refused, empty, there. */
export const Loaded = <Answer,>({
  query,
  children,
  isEmpty,
  empty,
  rows = 6,
}: {
  query: UseQueryResult<Answer>;
  children: (answer: Answer) => ReactNode;
  isEmpty?: (answer: Answer) => boolean;
  empty?: ReactNode;
  rows?: number;
}) => {
  if (query.data !== undefined) {
    return isEmpty?.(query.data) === true ? (empty ?? null) : children(query.data);
  }
  if (query.isError) return <FailureNote error={query.error} retry={() => void query.refetch()} />;
  return <Bones rows={rows} />;
};
