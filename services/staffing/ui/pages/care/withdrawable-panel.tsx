import { type Fact, Facts, PanelPart, ReasonDialog, RowPanel, useMay } from '@goldkey/ui';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { CARE_RENEWS, pathOf } from '../../people/api.js';

/** A record of care in the drawer, with its one act: to be taken back for a reason. */
export const WithdrawablePanel = ({
  id,
  path,
  version,
  word,
  title,
  lead,
  facts,
}: {
  id: string;
  /** Of the records: `/api/staffing/acts`. */
  path: string;
  version?: number;
  /** What taking it back is called. */
  word: string;
  title: string;
  lead: ReactNode;
  facts: readonly Fact[];
}) => {
  const may = useMay()('staffing:talk');
  const [asks, setAsks] = useState(false);
  return (
    <RowPanel title={title} lead={lead} foot={may ? <Button onClick={() => setAsks(true)}>{word}</Button> : undefined}>
      <PanelPart>
        <Facts facts={facts} />
      </PanelPart>
      {asks ? (
        <ReasonDialog
          title={word}
          draftName={`staffing.withdraw.${id}`}
          path={`${pathOf(path, id)}/withdrawal`}
          {...(version !== undefined && { version })}
          renews={CARE_RENEWS}
          onClose={() => setAsks(false)}
        />
      ) : null}
    </RowPanel>
  );
};
