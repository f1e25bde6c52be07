import { type ComponentProps, createContext, type ReactNode, useContext } from 'react';
import { useRead } from '../data/data-context.js';
import { useText } from '../language/language-context.js';
import { Loaded, StateNote } from '../page/loaded.js';
import { PanelPart, type PanelWalk, SidePanel } from '../page/side-panel.js';
import { uiTexts } from '../text/texts.js';
import { walkOf } from './use-list.js';

/** The row that is open: of this page of the list, or read by its key, which is `id`. */
export interface OpenRow<Row> {
  readonly id: string;
  readonly row: Row;
}

type OpenedWalk = { readonly walk: PanelWalk; readonly onClose: () => void };

const OpenedContext = createContext<OpenedWalk | undefined>(undefined);

/** Tells the drawer inside which rows are beside the open one, in the order in which the list shows them. */
export const OpenedWithin = ({
  ids,
  id,
  open,
  children,
}: {
  readonly ids: readonly string[];
  readonly id: string;
  readonly open: (id: string | undefined) => void;
  readonly children: ReactNode;
}) => <OpenedContext value={{ walk: walkOf(ids, id, open), onClose: () => open(undefined) }}>{children}</OpenedContext>;

/** The drawer of a list's open row: keys and buttons walk to its neighbours. Only inside of what a list opens. */
export const RowPanel = (props: Omit<ComponentProps<typeof SidePanel>, keyof OpenedWalk>) => {
  const opened = useContext(OpenedContext);
  if (opened === undefined) throw new Error('a RowPanel stands in the drawer of a list');
  return <SidePanel {...opened} {...props} />;
};

/**
 * The drawer of a row that does not stand on this page of the list: an address may name any row, and a row leaves a filtered list
 * by the act that was done on it. The list's door is asked for it by its key; where there is none of it, that is said.
 */
export const ElsewherePanel = <Row,>({
  id,
  path,
  panel,
}: {
  id: string;
  path: string | undefined;
  panel: (opened: OpenRow<Row>) => ReactNode;
}) => {
  const t = useText(uiTexts);
  const read = useRead<{ readonly items: readonly Row[] }>(path, { key: id });
  const [row] = read.data?.items ?? [];
  if (row !== undefined) return panel({ id, row });
  const missing = (
    <StateNote icon="search" title={t('state.missing')}>
      {t('state.missing.lead')}
    </StateNote>
  );
  return (
    <RowPanel title={t('panel.elsewhere')}>
      <PanelPart>
        {path === undefined ? (
          missing
        ) : (
          <Loaded query={read} rows={4}>
            {() => missing}
          </Loaded>
        )}
      </PanelPart>
    </RowPanel>
  );
};
