import { Field, Loaded, PlainTable, useRead, useText, WordsArea } from '@goldkey/ui';
import type { ReactNode } from 'react';
import { FINDINGS, type FindingLine } from '../api.js';
import { FindingStateChip } from '../parts.js';
import { inspectionsTexts } from '../text/texts.js';
import { isOpen } from './acts.js';
import type { RenovationRecord } from './api.js';
import { renovationTexts } from './text/texts.js';

const useViolations = (id: string) =>
  useRead<{ readonly items: readonly FindingLine[] }>(FINDINGS, { aboutId: id, sort: 'raisedAt', pageSize: 500 });

const Listed = ({
  violations,
  stateOf,
}: {
  violations: readonly FindingLine[];
  stateOf: (violation: FindingLine) => ReactNode;
}) => {
  const t = useText(renovationTexts);
  return (
    <PlainTable
      label={t('findings')}
      rows={violations}
      rowKey={({ id }) => id}
      columns={[
        { key: 'raised', title: t('violation.raised'), short: true, cell: ({ raisedAt }) => raisedAt.slice(0, 10) },
        { key: 'what', title: t('findings'), cell: ({ category, description }) => `${category} · ${description}` },
        { key: 'state', title: t('state'), cell: stateOf },
      ]}
    />
  );
};

/** What the renovation's violations came to, on the sheet of its acceptance: those that were open then say so. */
export const ViolationsOnSheet = ({ renovation: { id, acceptance } }: { renovation: RenovationRecord }) => {
  const t = useText(renovationTexts);
  const finding = useText(inspectionsTexts);
  const open = acceptance?.despite?.findingIds ?? [];
  // In words: the paper is white, whatever the screen is.
  const stateOf = (violation: FindingLine): string =>
    [finding(`state.${violation.state}`), ...(open.includes(violation.id) ? [t('violation.despite')] : [])].join(' · ');
  return (
    <>
      <h3>{t('findings')}</h3>
      <Loaded query={useViolations(id)} isEmpty={({ items }) => items.length === 0} empty={<p>{t('findings.none')}</p>}>
        {({ items }) => <Listed violations={items} stateOf={stateOf} />}
      </Loaded>
    </>
  );
};

/** What is looked at before a renovation is accepted; where violations are open, why it is accepted all the same. */
export const ViolationsToAccept = ({ id }: { id: string }) => {
  const t = useText(renovationTexts);
  return (
    <Loaded
      query={useViolations(id)}
      rows={2}
      isEmpty={({ items }) => items.length === 0}
      empty={<p>{t('findings.none')}</p>}
    >
      {({ items }) => {
        const open = items.filter(isOpen).length;
        return (
          <>
            <Listed violations={items} stateOf={({ state }) => <FindingStateChip state={state} />} />
            {open === 0 ? null : (
              <Field name="despite" label={t('despite')} extra={t('despite.hint', { count: open })}>
                <WordsArea autoSize={{ minRows: 2, maxRows: 6 }} longest={500} />
              </Field>
            )}
          </>
        );
      }}
    </Loaded>
  );
};
