import { type CourseLine, SectionHead, Timeline, useCoursePoints, useRead, useText } from '@goldkey/ui';
import { useChangeName } from './change-names.js';
import { identityTexts } from './text/texts.js';

interface HistoryLine extends CourseLine {
  readonly address?: string;
}

const MOST_SHOWN = 20;

/** The last of what happened to an account: by whom, and from where. */
export const AccountHistory = ({ path, level = 3 }: { path: string; level?: 2 | 3 }) => {
  const t = useText(identityTexts);
  const changeName = useChangeName();
  const { data = [] } = useRead<readonly HistoryLine[]>(path);
  const points = useCoursePoints(data.slice(-MOST_SHOWN), {
    titleOf: ({ change }) => changeName(change),
    notesOf: ({ address = '' }) => [address],
  });
  return (
    <>
      <SectionHead title={t('accounts.history')} level={level} />
      <Timeline points={points} />
    </>
  );
};
