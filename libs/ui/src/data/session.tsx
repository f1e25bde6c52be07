import { createContext, type ReactNode, useContext } from 'react';

/** Who is signed in, as the gateway tells it. */
export interface Session {
  readonly subject: string;
  readonly name: string;
  readonly employeeId?: string;
  readonly roles: readonly string[];
  readonly permissions: readonly string[];
  /** Property ids, or `*` for all. */
  readonly properties: '*' | readonly string[];
  /** Set while the person acts as one of their appointments, or another's as a deputy: all else is then bounded by it. */
  readonly actsAs?: { readonly appointmentId: string; readonly onBehalfOf?: string };
  readonly csrfToken: string;
}

const SessionContext = createContext<Session | undefined>(undefined);

/** Makes the session known to the pages below. */
export const SessionProvider = ({ session, children }: { session: Session; children: ReactNode }) => (
  <SessionContext value={session}>{children}</SessionContext>
);

/** Who is signed in. Pages outside of the shell have nobody: there it throws. */
export const useSession = (): Session => {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('a page that needs a session stands inside the shell');
  return session;
};

/** Whether the person holds a permission; undefined asks for none. */
export const useMay = (): ((permission: string | undefined) => boolean) => {
  const { permissions } = useSession();
  return (permission) => permission === undefined || permissions.includes(permission);
};
