import { Button } from 'antd';
import { useSyncExternalStore } from 'react';
import { useText } from '../language/language-context.js';
import { Icon } from '../parts/icon.js';
import type { CellMark, Sheet, SheetView } from './sheet.js';
import { gridTexts } from './text/texts.js';

/** The sheet as it stands, drawn again when it changes. */
export const useSheetView = (sheet: Sheet): SheetView => useSyncExternalStore(sheet.subscribe, sheet.view);

/** Marks with the same reason, told together. */
const byReason = (marks: Iterable<CellMark>): readonly (readonly CellMark[])[] => {
  const groups = new Map<string, CellMark[]>();
  for (const mark of marks) {
    const key = `${mark.kind} ${mark.reason}`;
    groups.set(key, [...(groups.get(key) ?? []), mark]);
  }
  return [...groups.values()];
};

/** What was not saved and why, with the choice to save it again or to leave it as it is now. */
export const SheetNotes = ({ sheet }: { sheet: Sheet }) => {
  const t = useText(gridTexts);
  const { marks } = useSheetView(sheet);
  return (
    <div className="gk-grid-notes" role="status">
      {byReason(marks.values()).map((group) => {
        const [{ kind, reason, final = false } = { kind: 'invalid' as const, reason: '' }] = group;
        return (
          <div key={`${kind} ${reason}`} className="gk-grid-note">
            <span className="gk-late">
              <Icon name="warning" small /> {t(`grid.${kind}`, { count: group.length, reason })}
            </span>
            {kind === 'refused' && !final ? (
              <Button size="small" onClick={() => sheet.write(group)}>
                {t('grid.mine')}
              </Button>
            ) : null}
            <Button size="small" type="text" onClick={() => sheet.forget(group)}>
              {t('grid.theirs')}
            </Button>
          </div>
        );
      })}
    </div>
  );
};

/** Undo, redo, whether all is saved, and the keys; `hint` are those of this sheet alone. */
export const SheetTools = ({ sheet, hint }: { sheet: Sheet; hint?: string }) => {
  const t = useText(gridTexts);
  const { waiting, canUndo, canRedo } = useSheetView(sheet);
  return (
    <div className="gk-grid-tools gk-no-print">
      <span>
        <Button size="small" type="text" disabled={!canUndo} onClick={() => sheet.undo()}>
          {t('grid.undo')}
        </Button>
        <Button size="small" type="text" disabled={!canRedo} onClick={() => sheet.redo()}>
          {t('grid.redo')}
        </Button>
      </span>
      <span role="status">
        {waiting.size > 0 ? t('grid.saving', { count: waiting.size }) : canUndo || canRedo ? t('grid.saved') : ''}
      </span>
      <span className="gk-only-desk">
        {hint === undefined ? null : <span className="gk-grid-own-keys">{hint}</span>}
        {t('grid.keys')}
      </span>
    </div>
  );
};
