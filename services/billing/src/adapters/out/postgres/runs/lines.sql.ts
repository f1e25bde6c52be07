/**
 * The lines of a billing run as one question to PostgreSQL, so that a property of 10,000 households is one statement. It prices
 * as `domain/tariff` and `domain/concession` do, which a test compares line by line (ADR 0034).
 *
 * $1 property · $2 month · $3 its first day · $4 its last day · $5 ids of fee items · $6 buildings or NULL · $7 costs to share,
 * `[{"feeItemId", "amountFen", "buildings"?}]`: those of some buildings among the homes there.
 *
 * A span is what of the month (or of a meter's interval) one tariff, one occupancy and one subscription have in common. Days that a
 * standing line of the same household, fee item and month (and usage) covers were billed, whatever has changed within them since, and
 * where a concession begins or ends the rest is cut: each piece is a line, and `days` of `of` days is its share. Of a shared cost the
 * days that were billed keep their weight, so who joins late bears its own share and not the whole. A concession yields to the next,
 * so that no day is of two pieces. Shares are rounded no more, whatever the fee item
 * rounds to, so that they come to the cost. Premises whose use has a price of its own are priced by that (ADR 0073).
 */
export const LINES = `
  item AS (
    SELECT f.id, f.state ->> 'basis' AS basis, f.state ->> 'audience' AS audience, (t.place - 1)::int AS tariff_no,
      (t.tariff ->> 'from')::date AS from_day, coalesce((t.tariff ->> 'until')::date, 'infinity') AS until_day,
      (t.tariff ->> 'factor')::numeric AS factor, (t.tariff ->> 'minimum')::numeric AS minimum,
      CASE t.tariff -> 'rounding' ->> 'to' WHEN 'yuan' THEN 100 WHEN 'jiao' THEN 10 ELSE 1 END AS unit,
      t.tariff -> 'rounding' ->> 'way' AS way,
      CASE WHEN jsonb_array_length(t.tariff -> 'tiers') = 1 THEN (t.tariff -> 'tiers' -> 0 ->> 'price')::numeric END AS price,
      t.tariff -> 'tiers' AS tiers, t.tariff -> 'byUse' AS by_use,
      f.state -> 'shares' ->> 'feeItemId' AS shares_item
    FROM fee_item f CROSS JOIN LATERAL jsonb_array_elements(f.state -> 'tariffs') WITH ORDINALITY AS t(tariff, place)
    WHERE f.property_id = $1 AND f.id = ANY ($5::text[])),
  use_price AS (
    SELECT i.id, i.tariff_no, p.key AS premises_use, p.value -> 'tiers' AS tiers, (p.value ->> 'minimum')::numeric AS minimum,
      CASE WHEN jsonb_array_length(p.value -> 'tiers') = 1 THEN (p.value -> 'tiers' -> 0 ->> 'price')::numeric END AS price
    FROM item i CROSS JOIN LATERAL jsonb_each(i.by_use) AS p),
  home AS (
    SELECT h.household_id, h.area, h.premises_use, h.building, coalesce(o.from_day, '-infinity') AS from_day, coalesce(o.until_day, 'infinity') AS until_day,
      coalesce(o.heads, 1) AS heads
    FROM household_copy h
    LEFT JOIN occupancy o ON o.household_id = h.household_id AND NOT o.withdrawn AND o.from_day <= $4 AND coalesce(o.until_day, 'infinity') >= $3
    WHERE h.property_id = $1 AND ($6::text[] IS NULL OR h.building = ANY ($6::text[]))
      AND (o.id IS NOT NULL OR NOT EXISTS (SELECT 1 FROM occupancy x WHERE x.household_id = h.household_id AND NOT x.withdrawn))),
  billed AS (
    SELECT household_id, fee_item_id, usage_id, range_agg(daterange(from_day, until_day, '[]')) AS days
    FROM bill_line WHERE property_id = $1 AND month = $2 AND fee_item_id = ANY ($5::text[]) AND NOT reversed GROUP BY 1, 2, 3),
  relief AS (
    SELECT id AS concession_id, household_id, fee_item_id, state -> 'relief' AS terms,
      daterange(from_day, least(until_day + 1, lead(from_day) OVER (PARTITION BY household_id, fee_item_id ORDER BY from_day, id))) AS days
    FROM concession WHERE property_id = $1 AND fee_item_id = ANY ($5::text[]) AND standing IN ('approved', 'ended')),
  relieved AS (SELECT household_id, fee_item_id, range_agg(days) AS days FROM relief GROUP BY 1, 2),
  timed AS (
    SELECT i.id AS fee_item_id, i.tariff_no, i.basis, h.household_id, h.premises_use, h.building, greatest($3::date, i.from_day, h.from_day, s.from_day) AS from_day,
      least($4::date, i.until_day, h.until_day, s.until_day) AS until_day,
      CASE WHEN i.basis IN ('area', 'shared-area') THEN h.area WHEN i.basis = 'shared-head' THEN h.heads
        WHEN i.basis = 'shared-use' THEN (SELECT coalesce(sum(u.quantity), 0) FROM usage u
          WHERE u.household_id = h.household_id AND u.fee_item_id = i.shares_item AND u.charge_month = $2 AND NOT u.withdrawn)
        ELSE coalesce(s.quantity, 1) END AS quantity
    FROM item i CROSS JOIN home h
    LEFT JOIN subscription s ON s.fee_item_id = i.id AND s.household_id = h.household_id AND i.audience = 'subscribed' AND NOT s.withdrawn
    WHERE i.basis NOT IN ('metered', 'per-use') AND i.from_day <= $4 AND i.until_day >= $3
      AND (i.audience = 'every-household' OR s.id IS NOT NULL)),
  span AS (
    SELECT fee_item_id, tariff_no, basis, household_id, premises_use, building, quantity, NULL::text AS usage_id, $3::date AS first_day,
      $4::date - $3::date + 1 AS of_days, daterange(from_day, until_day, '[]') AS days
    FROM timed WHERE from_day <= until_day AND (basis <> 'shared-use' OR quantity > 0)
    UNION ALL
    SELECT i.id, i.tariff_no, i.basis, u.household_id, h.premises_use, h.building, u.quantity, u.id, u.from_day, u.until_day - u.from_day + 1,
      daterange(greatest(u.from_day, i.from_day), least(u.until_day, i.until_day), '[]')
    FROM item i JOIN usage u ON u.property_id = $1 AND u.charge_month = $2 AND u.fee_item_id = i.id AND NOT u.withdrawn
      AND u.from_day <= i.until_day AND u.until_day >= i.from_day
    JOIN household_copy h ON h.household_id = u.household_id AND ($6::text[] IS NULL OR h.building = ANY ($6::text[]))
    WHERE i.basis IN ('metered', 'per-use')),
  apart AS (
    SELECT s.*, false AS is_billed, unnest(datemultirange(s.days) - coalesce(b.days, '{}')) AS part
    FROM span s LEFT JOIN billed b ON b.household_id = s.household_id AND b.fee_item_id = s.fee_item_id
      AND b.usage_id IS NOT DISTINCT FROM s.usage_id
    UNION ALL
    SELECT s.*, true, unnest(datemultirange(s.days) * b.days)
    FROM span s JOIN billed b ON b.household_id = s.household_id AND b.fee_item_id = s.fee_item_id
    WHERE s.basis IN ('shared-area', 'shared-head', 'shared-use')),
  piece AS (
    SELECT a.*, NULL::text AS concession_id, NULL::jsonb AS terms, unnest(datemultirange(a.part) - coalesce(r.days, '{}')) AS held
    FROM apart a LEFT JOIN relieved r ON r.household_id = a.household_id AND r.fee_item_id = a.fee_item_id
    UNION ALL
    SELECT a.*, r.concession_id, r.terms, a.part * r.days
    FROM apart a JOIN relief r ON r.household_id = a.household_id AND r.fee_item_id = a.fee_item_id AND r.days && a.part),
  counted AS (
    SELECT p.*, lower(held) AS from_day, upper(held) - 1 AS until_day, upper(held) - lower(held) AS held_days,
      lower(held) - first_day AS before
    FROM piece p),
  shared AS (
    SELECT p.*, held_days * quantity AS weight, c.amount, c.cost_no
    FROM counted p JOIN (SELECT e.cost ->> 'feeItemId' AS id, (e.cost ->> 'amountFen')::numeric AS amount, e.cost -> 'buildings' AS buildings,
        e.place AS cost_no
      FROM jsonb_array_elements($7::jsonb) WITH ORDINALITY AS e(cost, place)) c
      ON c.id = p.fee_item_id AND (c.buildings IS NULL OR c.buildings ? p.building)
    WHERE p.basis IN ('shared-area', 'shared-head', 'shared-use')),
  portion AS (
    SELECT s.*, floor(amount * weight / nullif(sum(weight) OVER w, 0)) AS share,
      row_number() OVER (PARTITION BY cost_no ORDER BY weight DESC, household_id, from_day) AS place
    FROM shared s WINDOW w AS (PARTITION BY cost_no)),
  quantified AS (
    SELECT fee_item_id, tariff_no, household_id, premises_use, from_day, until_day, held_days AS days, of_days, before, quantity, usage_id, concession_id, terms,
      NULL::numeric AS share, is_billed
    FROM counted WHERE basis NOT IN ('shared-area', 'shared-head', 'shared-use')
    UNION ALL
    SELECT fee_item_id, tariff_no, household_id, premises_use, from_day, until_day, held_days, of_days, before, weight, NULL, concession_id, terms,
      share + CASE WHEN place = 1 THEN amount - sum(share) OVER (PARTITION BY cost_no) ELSE 0 END, is_billed
    FROM portion),
  rated AS (
    SELECT q.*, i.factor, CASE WHEN i.basis IN ('shared-area', 'shared-head', 'shared-use') THEN 1 ELSE i.unit END AS unit, i.way, i.basis, u.premises_use AS priced_for, coalesce(u.tiers, i.tiers) AS tiers,
      CASE WHEN u.tiers IS NULL THEN i.price ELSE u.price END AS price, coalesce(u.minimum, i.minimum) AS minimum
    FROM quantified q JOIN item i ON i.id = q.fee_item_id AND i.tariff_no = q.tariff_no
    LEFT JOIN use_price u ON u.id = q.fee_item_id AND u.tariff_no = q.tariff_no AND u.premises_use = q.premises_use
    WHERE NOT q.is_billed),
  priced AS (
    SELECT q.*, q.factor * CASE WHEN q.price IS NOT NULL THEN q.quantity * q.price ELSE (
        SELECT sign(q.quantity) * coalesce(sum(greatest(least(abs(q.quantity), coalesce(t.bound, 'Infinity')) - t.below, 0) * t.price), 0)
        FROM (SELECT (e.tier ->> 'upTo')::numeric AS bound, (e.tier ->> 'price')::numeric AS price,
            coalesce((lag(e.tier ->> 'upTo') OVER (ORDER BY e.place))::numeric, 0) AS below
          FROM jsonb_array_elements(q.tiers) WITH ORDINALITY AS e(tier, place)) AS t) END AS cost
    FROM rated q),
  exact AS (
    SELECT p.*, p.minimum IS NOT NULL AND p.cost >= 0 AND p.cost < p.minimum AS at_least,
      CASE WHEN p.basis IN ('shared-area', 'shared-head', 'shared-use') THEN coalesce(p.share, 0)
        ELSE CASE WHEN p.minimum IS NOT NULL AND p.cost >= 0 AND p.cost < p.minimum THEN p.minimum ELSE p.cost END
          * 100 * p.days / p.of_days END AS exact_fen
    FROM priced p),
  rounded AS (
    SELECT e.*, e.unit * CASE e.way WHEN 'down' THEN floor(e.exact_fen / e.unit) WHEN 'up' THEN ceil(e.exact_fen / e.unit)
      ELSE round(e.exact_fen / e.unit) END AS whole
    FROM exact e),
  line AS (
    SELECT r.*, CASE WHEN r.terms IS NULL OR r.whole <= 0 THEN r.whole ELSE
      CASE r.terms ->> 'kind' WHEN 'exempt' THEN 0
        WHEN 'amount' THEN greatest(0, r.whole - div((r.terms ->> 'amount')::numeric * 100 * (r.before + r.days), r.of_days)
          + div((r.terms ->> 'amount')::numeric * 100 * r.before, r.of_days))
        ELSE r.whole - round(r.whole * (r.terms ->> 'percent')::numeric / 100) END END AS amount
    FROM rounded r)`;

/** $8 run · $9 in how many parts: the lines of the run are kept, those of a household in one part. */
export const INSERT_LINES = `WITH ${LINES}
  INSERT INTO bill_line (property_id, run_id, household_id, fee_item_id, month, from_day, until_day, tariff_no, quantity, price, days, of_days,
    exact_fen, at_least, whole_fen, concession_id, amount_fen, usage_id, priced_for, part)
  SELECT $1, $8, household_id, fee_item_id, $2, from_day, until_day, tariff_no, quantity, price, days, of_days, round(exact_fen, 6), at_least,
    whole, concession_id, amount, usage_id, priced_for, (hashtext(household_id) & 2147483647) % $9::int FROM line`;

/**
 * What part $4 of the run $1 made is owed: one entry ($2) of property $3; a line below zero is the household's credit. $5 reason · $6
 * the account against which it is owed.
 */
export const INSERT_POSTINGS = `
  INSERT INTO posting (entry_id, property_id, reason, account, household_id, fee_item_id, charge_id, charge_month, amount_fen)
  SELECT $2, $3, $5, 'receivable', household_id, fee_item_id, id::text, month, amount_fen FROM bill_line
    WHERE run_id = $1 AND part = $4 AND amount_fen > 0
  UNION ALL
  SELECT $2, $3, $5, 'credit', household_id, NULL, NULL, NULL, amount_fen FROM bill_line
    WHERE run_id = $1 AND part = $4 AND amount_fen < 0
  UNION ALL
  SELECT $2, $3, $5, $6, NULL, fee_item_id, NULL, NULL, -sum(amount_fen)::bigint FROM bill_line
    WHERE run_id = $1 AND part = $4 GROUP BY fee_item_id HAVING sum(amount_fen) <> 0`;

/** By fee item: what would be billed, and what was billed of it in the month $8. */
export const PREVIEW_TOTALS = `WITH ${LINES}
  SELECT coalesce(now.fee_item_id, last.fee_item_id) AS "feeItemId", coalesce(now.lines, 0)::int AS lines, coalesce(now.amount, 0)::text AS "amountFen",
    coalesce(last.amount, 0)::text AS "lastFen"
  FROM (SELECT fee_item_id, count(*) AS lines, sum(amount)::bigint AS amount FROM line GROUP BY 1) AS now
  FULL JOIN (SELECT fee_item_id, sum(amount_fen) AS amount FROM bill_line
    WHERE property_id = $1 AND month = $8 AND NOT reversed AND fee_item_id = ANY ($5::text[]) GROUP BY 1) AS last USING (fee_item_id)
  ORDER BY 1`;

/**
 * Households whose bill of a fee item differs most from the month $8, where there is one to compare with: by half of it. Both months are
 * grouped together and not joined: without statistics, as right after an import, PostgreSQL takes the lines for a handful and would
 * go through the other month once for each.
 */
export const PREVIEW_OUTLIERS = `WITH ${LINES},
  compared AS (
    SELECT household_id, fee_item_id, sum(now)::bigint AS now, sum(last)::bigint AS last
    FROM (
      SELECT household_id, fee_item_id, amount AS now, NULL::bigint AS last FROM line
      UNION ALL
      SELECT household_id, fee_item_id, NULL, amount_fen FROM bill_line
      WHERE property_id = $1 AND month = $8 AND NOT reversed AND fee_item_id = ANY ($5::text[])) AS months
    GROUP BY 1, 2)
  SELECT h.building, h.room, household_id AS "householdId", fee_item_id AS "feeItemId", now::text AS "amountFen", last::text AS "lastFen"
  FROM compared JOIN household_copy h USING (household_id)
  WHERE abs(now - last) * 2 > abs(last)
  ORDER BY abs(now - last) DESC, h.building, h.room LIMIT 50`;

/**
 * Lines ($1) are taken back by the entry $2 of property $3: what is open of each is owed no more, what was paid of it is the
 * household's credit, and the income is none. Lines that were written off stay. $4 reason · $5 the account of the income.
 */
export const REVERSE_POSTINGS = `
  WITH charge AS (
    SELECT b.id, b.household_id, b.fee_item_id, b.month, b.amount_fen,
      coalesce((SELECT sum(p.amount_fen) FROM posting p WHERE p.household_id = b.household_id AND p.account = 'receivable'
        AND p.charge_id = b.id::text), 0) AS open
    FROM bill_line b WHERE b.id = ANY ($1::uuid[]))
  INSERT INTO posting (entry_id, property_id, reason, account, household_id, fee_item_id, charge_id, charge_month, amount_fen)
  SELECT $2, $3, $4, 'receivable', household_id, fee_item_id, id::text, month, -open::bigint FROM charge WHERE open <> 0
  UNION ALL
  SELECT $2, $3, $4, 'credit', household_id, NULL, NULL, NULL, -sum(amount_fen - open)::bigint FROM charge
    GROUP BY household_id HAVING sum(amount_fen - open) <> 0
  UNION ALL
  SELECT $2, $3, $4, $5, NULL, fee_item_id, NULL, NULL, sum(amount_fen)::bigint FROM charge
    GROUP BY fee_item_id HAVING sum(amount_fen) <> 0`;
