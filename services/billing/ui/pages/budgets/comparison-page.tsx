import {
  Loaded,
  Page,
  Paper,
  PaperPart,
  SectionHead,
  StateNote,
  todayOfGroup,
  useAddress,
  useFormat,
  useRead,
  useText,
  useThisProperty,
} from '@goldkey/ui';
import { Button } from 'antd';
import { COMPARISON, type Comparison } from '../../api-budgets.js';
import { MonthChoice } from '../../parts.js';
import { budgetTexts } from '../../text/budgets/texts.js';
import { ComparedTable, LISTS, type List, useComparisonFile } from './compared.js';

interface Span {
  readonly from: string;
  readonly until: string;
}

const ENDS = ['from', 'until'] as const;

/** The months that are compared, as they stand in the address; the year that runs where none do. */
const useSpan = () => {
  const { params, put } = useAddress();
  const year = todayOfGroup(useFormat().now).slice(0, 4);
  const span: Span = { from: params.get('from') ?? `${year}-01`, until: params.get('until') ?? `${year}-12` };
  const choose = (end: keyof Span, month: string) => put({ [end]: month }, { replace: true });
  return { span, choose };
};

const Compared = ({ comparison, lists, span }: { comparison: Comparison; lists: readonly List[]; span: Span }) => {
  const t = useText(budgetTexts);
  const save = useComparisonFile(comparison, lists);
  return (
    <>
      {lists.map((list) => (
        <PaperPart key={list}>
          <SectionHead title={t(list)} />
          <ComparedTable comparison={comparison} list={list} />
        </PaperPart>
      ))}
      <PaperPart>
        <div className="gk-no-print" style={{ display: 'flex', flexWrap: 'wrap', gap: 12 }}>
          <Button onClick={() => save(`${t('title')} ${span.from} ${span.until}`)}>{t('workbook')}</Button>
          <Button onClick={() => window.print()}>{t('print')}</Button>
        </div>
      </PaperPart>
    </>
  );
};

/** What was spent against the budgets of some months: of a property, or of all that somebody answers for. */
export const ComparisonPage = () => {
  const t = useText(budgetTexts);
  const propertyId = useThisProperty();
  const { span, choose } = useSpan();
  const read = useRead<Comparison>(COMPARISON, { propertyId, ...span });
  const lists = LISTS.filter((list) => list !== 'byProperty' || propertyId === undefined);
  return (
    <Page
      title={t('title')}
      acts={ENDS.map((end) => (
        <MonthChoice key={end} label={t(end)} month={span[end]} choose={(month) => choose(end, month)} />
      ))}
    >
      <Paper>
        <Loaded query={read}>
          {(comparison) =>
            comparison.byMonth.length === 0 ? (
              <PaperPart>
                <StateNote icon="scale" title={t('empty')}>
                  {t('empty.lead')}
                </StateNote>
              </PaperPart>
            ) : (
              <Compared comparison={comparison} lists={lists} span={span} />
            )
          }
        </Loaded>
      </Paper>
    </Page>
  );
};
