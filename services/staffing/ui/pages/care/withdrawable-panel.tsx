import { type Fact, Facts, type OpenRow, PanelPart, ReasonDialog, SidePanel, useMay, walkOf } from '@goldkey/ui';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { CARE_RENEWS, pathOf } from '../../people/api.js';

/** A record of care in the drawer, with its one act: to be taken back for a reason. */
export const WithdrawablePanel = <Row extends { readonly id: string }>({
  opened: { id, rows, open },
  path,
  version,
  word,
  title,
  lead,
  facts,
}: {
  opened: OpenRow<Row>;
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
  const ids = rows.map((line) => line.id);
  return (
    <SidePanel
      title={title}
      lead={lead}
      walk={walkOf(ids, id, open)}
      onClose={() => open(undefined)}
      foot={may ? <Button onClick={() => setAsks(true)}>{word}</Button> : undefined}
    >
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
    </SidePanel>
  );
};
