import type { ReactNode } from 'react';
import { useRead } from '../data/data-context.js';
import { useText } from '../language/language-context.js';
import { Loaded, StateNote } from '../page/loaded.js';
import { PanelPart, SidePanel } from '../page/side-panel.js';
import { uiTexts } from '../text/texts.js';

/** What is open in the drawer, and how to go on from it. */
export interface Opened<Row> {
  readonly id: string;
  /** This page of the list. */
  readonly rows: readonly Row[];
  readonly open: (id: string | undefined) => void;
}

/** The row that is open: of this page of the list, or read by its key. */
export interface OpenRow<Row> extends Opened<Row> {
  readonly row: Row;
}

/**
 * The drawer of a row that does not stand on this page of the list: an address may name any row, and a row leaves a filtered list
 * by the act that was done on it. The list's door is asked for it by its key; where there is none of it, that is said.
 */
export const ElsewherePanel = <Row,>({
  path,
  panel,
  ...opened
}: Opened<Row> & { path: string | undefined; panel: (opened: OpenRow<Row>) => ReactNode }) => {
  const t = useText(uiTexts);
  const read = useRead<{ readonly items: readonly Row[] }>(path, { key: opened.id });
  const [row] = read.data?.items ?? [];
  if (row !== undefined) return panel({ ...opened, row });
  const missing = (
    <StateNote icon="search" title={t('state.missing')}>
      {t('state.missing.lead')}
    </StateNote>
  );
  return (
    <SidePanel title={t('panel.elsewhere')} onClose={() => opened.open(undefined)}>
      <PanelPart>
        {path === undefined ? (
          missing
        ) : (
          <Loaded query={read} rows={4}>
            {() => missing}
          </Loaded>
        )}
      </PanelPart>
    </SidePanel>
  );
};
