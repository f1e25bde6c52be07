import { type ListColumn, RowLink, StateChip, todayOfGroup, useFormat, useText } from '@goldkey/ui';
import { useMemo } from 'react';
import { privacyTexts } from '../../text/privacy.js';
import { isLate, type PrivacyLine } from './privacy.js';

const TONES = { asked: 'soon', approved: 'info', refused: 'plain', withdrawn: 'plain', done: 'done' } as const;

/** Where the request stands; red where its day has passed. */
export const PrivacyState = ({ line }: { line: PrivacyLine }) => {
  const t = useText(privacyTexts);
  const { now } = useFormat();
  const today = todayOfGroup(now);
  return <StateChip tone={isLate(line, today) ? 'late' : TONES[line.state]}>{t(`state.${line.state}`)}</StateChip>;
};

/** The columns of requests. */
export const usePrivacyColumns = (): readonly ListColumn<PrivacyLine>[] => {
  const t = useText(privacyTexts);
  const { day } = useFormat();
  return useMemo(
    () => [
      { key: 'name', title: t('person'), cell: (line) => <RowLink id={line.id}>{line.name}</RowLink> },
      { key: 'wish', title: t('wish'), cell: ({ wish }) => t(`wish.${wish}`) },
      { key: 'kind', title: t('kind'), cell: ({ kind }) => t(`kind.${kind}`) },
      { key: 'place', title: t('place'), cell: ({ place }) => place },
      { key: 'askedOn', title: t('askedOn'), sorts: true, cell: ({ askedOn }) => day(askedOn) },
      { key: 'dueOn', title: t('dueOn'), sorts: true, cell: ({ dueOn }) => day(dueOn) },
      { key: 'state', title: t('state'), cell: (line) => <PrivacyState line={line} /> },
    ],
    [t, day],
  );
};
