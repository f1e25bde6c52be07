import { Navigate, useSearchParams } from 'react-router';

/** Where a notice about a standing order leads: to what is due of it. */
export const DueOfOrder = () => {
  const [params] = useSearchParams();
  return <Navigate replace to={`/convenience/due?${new URLSearchParams({ orderId: params.get('open') ?? '' })}`} />;
};
