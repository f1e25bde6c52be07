import { saveFile, toCsv, useText } from '@goldkey/ui';
import { Button } from 'antd';
import type { Overview } from '../../api.js';
import { measures } from '../../parts.js';
import { evaluationTexts } from '../../text/texts.js';

/** Saves exactly the table that is shown as CSV, rates with their counts. */
export const OverviewExport = ({ overview }: { overview: Overview }) => {
  const t = useText(evaluationTexts);
  const save = () => {
    const head = [
      'code',
      t('overview.column.property'),
      'manager',
      ...measures.flatMap((measure) => [t(`measure.${measure}`), 'numerator', 'denominator']),
      t('measure.points'),
      t('overview.column.fine'),
      t('measure.overdue'),
    ];
    const rows = overview.items.map((item) => [
      item.code,
      item.name,
      item.managerName,
      ...measures.flatMap((measure) => [
        item[measure]?.value ?? undefined,
        item[measure]?.numerator,
        item[measure]?.denominator,
      ]),
      item.points,
      item.fine,
      item.overdue,
    ]);
    saveFile(`overview-${overview.month}.csv`, toCsv([head, ...rows]));
  };
  return (
    <span className="gk-only-desk">
      <Button type="link" size="small" onClick={save}>
        {t('overview.export')}
      </Button>
    </span>
  );
};
