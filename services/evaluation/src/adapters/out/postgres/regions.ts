/** Common table expressions after `WITH RECURSIVE`: `region` names the nearest unit of that kind above each property. */
export const REGION = `
  up AS (
    SELECT p.property_id, u.unit_id, u.parent_id, u.kind, u.name, 0 AS far FROM property_copy p JOIN unit_copy u ON u.unit_id = p.unit_id
    UNION ALL SELECT up.property_id, u.unit_id, u.parent_id, u.kind, u.name, far + 1 FROM up JOIN unit_copy u ON u.unit_id = up.parent_id
    WHERE far < 20),
  region AS (SELECT DISTINCT ON (property_id) property_id, name FROM up WHERE kind = 'region' ORDER BY property_id, far)`;
