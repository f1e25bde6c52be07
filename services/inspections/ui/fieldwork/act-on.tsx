import { ActDialog, isStale, StaleNote, useCommand, useText } from '@goldkey/ui';
import { useQueryClient } from '@tanstack/react-query';
import type { FormInstance } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { RENEWED } from '../api.js';
import { fieldworkTexts } from './text/texts.js';

interface ActOnProps<Values> {
  readonly title: string;
  readonly draftName: string;
  /** The record's own address; what was read from it is old news after a refusal as stale. */
  readonly record: string;
  /** The version that is shown now; the form is sent with the one that the person had seen. */
  readonly version: number;
  readonly method?: 'POST' | 'PATCH';
  /** Of the act's door. */
  readonly path: string | ((values: Values) => string);
  readonly initial?: Partial<Values>;
  readonly bodyOf: (values: Values) => object;
  readonly onClose: () => void;
  readonly children: ReactNode | ((form: FormInstance<Values>) => ReactNode);
}

/** Fields that nobody filled in are no fields. */
export const filledIn = (values: object): object =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) =>
      Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '',
    ),
  );

/** A form over a record for one act: sent with the version that was seen; where that is old, it says so. */
export const ActOn = <Values extends object>({
  title,
  draftName,
  record,
  version,
  method = 'POST',
  path,
  initial = {},
  bodyOf,
  onClose,
  children,
}: ActOnProps<Values>) => {
  const t = useText(fieldworkTexts);
  const queryClient = useQueryClient();
  const [seen, setSeen] = useState(version);
  const command = useCommand({ title, renews: RENEWED, onDone: onClose });
  const refused = isStale(command.problem);
  useEffect(() => {
    if (refused) void queryClient.invalidateQueries({ queryKey: [record] });
  }, [refused, queryClient, record]);
  const takeNew = () => {
    setSeen(version);
    command.forget();
  };
  const stale =
    refused && version !== seen ? (
      <StaleNote
        differences={[{ label: t('stale.version'), was: String(seen), now: String(version) }]}
        takeNew={takeNew}
      />
    ) : undefined;
  return (
    <ActDialog<Values>
      title={title}
      draftName={draftName}
      initial={initial}
      command={command}
      saveText={title}
      onClose={onClose}
      stale={stale}
      onSave={(values, draft) =>
        command.run({
          method,
          path: typeof path === 'function' ? path(values) : path,
          body: bodyOf(values),
          version: seen,
          draft,
        })
      }
    >
      {children}
    </ActDialog>
  );
};
