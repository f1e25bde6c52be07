import { Navigate, useLocation } from 'react-router';

/** The guard's way to the register of visits. */
export const Visits = () => <Navigate replace to={`/registers/estates/visits${useLocation().search}`} />;
