import { Button } from 'antd';
import { type ReactNode, Suspense, useState } from 'react';
import { useMay } from '../data/session.js';

/**
 * A button and the dialog that it opens, which may be loaded only then (`lazy`); nothing for who has not the permission. It stands
 * where nothing but the permission decides about it: a dialog goes with its button, whatever somebody was filling in.
 */
export const DialogButton = ({
  permission,
  primary = false,
  small = false,
  dialog,
  children,
}: {
  /** Left out: for everybody who sees the page. */
  permission?: string;
  /** What most people come to the page for. */
  primary?: boolean;
  /** In a row of a table. */
  small?: boolean;
  dialog: (close: () => void) => ReactNode;
  children: ReactNode;
}) => {
  const may = useMay();
  const [isOpen, setIsOpen] = useState(false);
  if (!may(permission)) return null;
  return (
    <>
      <Button type={primary ? 'primary' : 'default'} size={small ? 'small' : 'middle'} onClick={() => setIsOpen(true)}>
        {children}
      </Button>
      {isOpen ? <Suspense fallback={null}>{dialog(() => setIsOpen(false))}</Suspense> : null}
    </>
  );
};
