import './bulk.css';
import { Button } from 'antd';
import { useState } from 'react';
import { formatCount } from '../format/format.js';
import { useText } from '../language/language-context.js';
import { uiTexts } from '../text/texts.js';
import { type BulkAct, BulkDialog } from './bulk-dialog.js';
import type { Selection } from './use-selection.js';

/** Where one goes with the chosen rows: a print of them. */
export interface BulkLink<Row> {
  readonly key: string;
  readonly title: string;
  readonly open: (rows: readonly Row[]) => void;
}

/** Rows that one act may touch; more is the work of an import. */
export const MOST_AT_ONCE = 2_000;

/**
 * What can be done with the chosen rows. It stands at the foot of the screen while some are chosen, and until its dialog is closed:
 * what became of each row is told there, though none may be left in the list.
 */
export const BulkBar = <Row,>({
  selection,
  total,
  acts,
  links = [],
  rows,
  keyOf,
  nameOf,
  renews,
}: {
  selection: Selection;
  /** Rows of the filter, on all pages. */
  total: number;
  acts: readonly BulkAct<Row>[];
  links?: readonly BulkLink<Row>[];
  /** The rows that are chosen, read where they are not on the screen. */
  rows: () => readonly Row[] | Promise<readonly Row[]>;
  keyOf: (row: Row) => string;
  nameOf: (row: Row) => string;
  renews: readonly string[];
}) => {
  const t = useText(uiTexts);
  const [open, setOpen] = useState<BulkAct<Row>>();
  const [failure, setFailure] = useState<string>();
  const { keys, everything } = selection.chosen;
  const count = everything ? total : keys.size;
  if (count === 0 && open === undefined) return null;
  return (
    <section className="gk-bulk gk-no-print" aria-label={t('list.bulk')}>
      <span role="status">{t('list.bulk.chosen', { count: formatCount(count) })}</span>
      {everything || keys.size >= total || total > MOST_AT_ONCE ? null : (
        <Button type="link" size="small" onClick={selection.everything}>
          {t('list.bulk.everything', { count: formatCount(total) })}
        </Button>
      )}
      <span className="gk-bulk-acts">
        {acts.map((act) => (
          <Button key={act.key} onClick={() => setOpen(act)}>
            {act.title}
          </Button>
        ))}
        {links.map((link) => (
          <Button
            key={link.key}
            onClick={() => {
              setFailure(undefined);
              Promise.resolve(rows()).then(link.open, (error: unknown) =>
                setFailure(error instanceof Error ? error.message : String(error)),
              );
            }}
          >
            {link.title}
          </Button>
        ))}
        <Button type="text" onClick={selection.clear}>
          {t('list.bulk.clear')}
        </Button>
      </span>
      {failure === undefined ? null : (
        <span role="alert" className="gk-late">
          {failure}
        </span>
      )}
      {open === undefined ? null : (
        <BulkDialog
          act={open}
          rows={rows}
          keyOf={keyOf}
          nameOf={nameOf}
          renews={renews}
          onClose={(done) => {
            setOpen(undefined);
            if (done) selection.clear();
          }}
        />
      )}
    </section>
  );
};
