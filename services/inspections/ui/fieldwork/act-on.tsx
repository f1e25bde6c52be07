import { ActDialog, useCommand } from '@goldkey/ui';
import type { FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { RENEWED } from '../api.js';

interface ActOnProps<Values> {
  readonly title: string;
  readonly draftName: string;
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
  version: shown,
  method = 'POST',
  path,
  initial = {},
  bodyOf,
  onClose,
  children,
}: ActOnProps<Values>) => {
  const command = useCommand({ title, renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<Values>
      title={title}
      draftName={draftName}
      initial={initial}
      command={command}
      saveText={title}
      onClose={onClose}
      over={{ version: shown }}
      onSave={(values, draft, version) =>
        command.run({
          method,
          path: typeof path === 'function' ? path(values) : path,
          body: bodyOf(values),
          version,
          draft,
        })
      }
    >
      {children}
    </ActDialog>
  );
};
