/**
 * The lines of a billing run as one question to PostgreSQL, so that a property of 10,000 households is one statement. It prices
 * as `domain/tariff` and `domain/concession` do, which a test compares line by line (ADR 0034).
 *
 * $1 property · $2 month · $3 its first day · $4 its last day · $5 ids of fee items · $6 buildings or NULL · $7 costs to share,
 * `[{"feeItemId", "amountFen"}]`.
 *
 * A span is what of the month (or of a meter's interval) one tariff, one occupancy and one subscription have in common; `days` of
 * `of` days is its share. Days that a standing line of the same household, fee item and month (and usage) covers were billed,
 * whatever has changed within them since: a line is of the days between them. Of a shared cost they keep their weight, so who joins
 * late bears its own share and not the whole.
 */
export const LINES = `
  item AS (
    SELECT f.id, f.state ->> 'basis' AS basis, f.state ->> 'audience' AS audience, (t.place - 1)::int AS tariff_no,
      (t.tariff ->> 'from')::date AS from_day, coalesce((t.tariff ->> 'until')::date, 'infinity') AS until_day,
      (t.tariff ->> 'factor')::numeric AS factor, (t.tariff ->> 'minimum')::numeric AS minimum,
      CASE t.tariff -> 'rounding' ->> 'to' WHEN 'yuan' THEN 100 WHEN 'jiao' THEN 10 ELSE 1 END AS unit,
      t.tariff -> 'rounding' ->> 'way' AS way,
      CASE WHEN jsonb_array_length(t.tariff -> 'tiers') = 1 THEN (t.tariff -> 'tiers' -> 0 ->> 'price')::numeric END AS price,
      t.tariff -> 'tiers' AS tiers
    FROM fee_item f CROSS JOIN LATERAL jsonb_array_elements(f.state -> 'tariffs') WITH ORDINALITY AS t(tariff, place)
    WHERE f.property_id = $1 AND f.id = ANY ($5::text[])),
  home AS (
    SELECT h.household_id, h.area, coalesce(o.from_day, '-infinity') AS from_day, coalesce(o.until_day, 'infinity') AS until_day,
      coalesce(o.heads, 1) AS heads
    FROM household_copy h
    LEFT JOIN occupancy o ON o.household_id = h.household_id AND o.from_day <= $4 AND coalesce(o.until_day, 'infinity') >= $3
    WHERE h.property_id = $1 AND ($6::text[] IS NULL OR h.building = ANY ($6::text[]))
      AND (o.id IS NOT NULL OR NOT EXISTS (SELECT 1 FROM occupancy x WHERE x.household_id = h.household_id))),
  billed AS (
    SELECT household_id, fee_item_id, usage_id, range_agg(daterange(from_day, until_day, '[]')) AS days
    FROM bill_line WHERE property_id = $1 AND month = $2 AND fee_item_id = ANY ($5::text[]) AND NOT reversed GROUP BY 1, 2, 3),
  timed AS (
    SELECT i.id AS fee_item_id, i.tariff_no, i.basis, h.household_id, h.area, h.heads, s.quantity AS subscribed,
      greatest($3::date, i.from_day, h.from_day, s.from_day) AS from_day,
      least($4::date, i.until_day, h.until_day, s.until_day) AS until_day
    FROM item i CROSS JOIN home h
    LEFT JOIN subscription s ON s.fee_item_id = i.id AND s.household_id = h.household_id AND i.audience = 'subscribed'
    WHERE i.basis NOT IN ('metered', 'per-use') AND i.from_day <= $4 AND i.until_day >= $3
      AND (i.audience = 'every-household' OR s.id IS NOT NULL)),
  span AS (
    SELECT t.*, false AS is_billed, unnest(datemultirange(daterange(t.from_day, t.until_day, '[]')) - coalesce(b.days, '{}')) AS span
    FROM timed t LEFT JOIN billed b ON b.household_id = t.household_id AND b.fee_item_id = t.fee_item_id AND b.usage_id IS NULL
    WHERE t.from_day <= t.until_day
    UNION ALL
    SELECT t.*, true, unnest(datemultirange(daterange(t.from_day, t.until_day, '[]')) * b.days)
    FROM timed t JOIN billed b ON b.household_id = t.household_id AND b.fee_item_id = t.fee_item_id AND b.usage_id IS NULL
    WHERE t.from_day <= t.until_day AND t.basis IN ('shared-area', 'shared-head')),
  shared AS (
    SELECT t.*, (upper(t.span) - lower(t.span)) * CASE t.basis WHEN 'shared-area' THEN t.area ELSE t.heads END AS weight, c.amount
    FROM span t JOIN (SELECT "feeItemId" AS id, "amountFen" AS amount
      FROM jsonb_to_recordset($7::jsonb) AS c("feeItemId" text, "amountFen" numeric)) c ON c.id = t.fee_item_id
    WHERE t.basis IN ('shared-area', 'shared-head')),
  portion AS (
    SELECT s.*, floor(amount * weight / nullif(sum(weight) OVER w, 0)) AS part,
      row_number() OVER (PARTITION BY fee_item_id ORDER BY weight DESC, household_id, span) AS place
    FROM shared s WINDOW w AS (PARTITION BY fee_item_id)),
  spread AS (
    SELECT fee_item_id, tariff_no, household_id, span, $4::date - $3::date + 1 AS of_days,
      CASE basis WHEN 'area' THEN area ELSE coalesce(subscribed, 1) END AS quantity, NULL::text AS usage_id, NULL::numeric AS part, is_billed
    FROM span WHERE basis IN ('area', 'fixed', 'parking')
    UNION ALL
    SELECT fee_item_id, tariff_no, household_id, span, $4::date - $3::date + 1,
      weight, NULL, part + CASE WHEN place = 1 THEN amount - sum(part) OVER (PARTITION BY fee_item_id) ELSE 0 END, is_billed
    FROM portion
    UNION ALL
    SELECT i.id, i.tariff_no, u.household_id, unnest(datemultirange(daterange(greatest(u.from_day, i.from_day),
      least(u.until_day, i.until_day), '[]')) - coalesce(b.days, '{}')), u.until_day - u.from_day + 1, u.quantity, u.id, NULL, false
    FROM item i JOIN usage u ON u.property_id = $1 AND u.charge_month = $2 AND u.fee_item_id = i.id
      AND u.from_day <= i.until_day AND u.until_day >= i.from_day
    JOIN household_copy h ON h.household_id = u.household_id AND ($6::text[] IS NULL OR h.building = ANY ($6::text[]))
    LEFT JOIN billed b ON b.household_id = u.household_id AND b.fee_item_id = u.fee_item_id AND b.usage_id = u.id
    WHERE i.basis IN ('metered', 'per-use')),
  quantified AS (
    SELECT s.*, lower(span) AS from_day, upper(span) - 1 AS until_day, upper(span) - lower(span) AS days FROM spread s WHERE NOT is_billed),
  priced AS (
    SELECT q.*, i.price, i.minimum, i.unit, i.way, i.basis,
      i.factor * CASE WHEN i.price IS NOT NULL THEN q.quantity * i.price ELSE (
        SELECT sign(q.quantity) * coalesce(sum(greatest(least(abs(q.quantity), coalesce(t.bound, 'Infinity')) - t.below, 0) * t.price), 0)
        FROM (SELECT (e.tier ->> 'upTo')::numeric AS bound, (e.tier ->> 'price')::numeric AS price,
            coalesce((lag(e.tier ->> 'upTo') OVER (ORDER BY e.place))::numeric, 0) AS below
          FROM jsonb_array_elements(i.tiers) WITH ORDINALITY AS e(tier, place)) AS t) END AS cost
    FROM quantified q JOIN item i ON i.id = q.fee_item_id AND i.tariff_no = q.tariff_no),
  exact AS (
    SELECT p.*, p.minimum IS NOT NULL AND p.cost >= 0 AND p.cost < p.minimum AS at_least,
      coalesce(p.part, CASE WHEN p.minimum IS NOT NULL AND p.cost >= 0 AND p.cost < p.minimum THEN p.minimum ELSE p.cost END
        * 100 * p.days / p.of_days) AS exact_fen
    FROM priced p),
  rounded AS (
    SELECT e.*, e.unit * CASE e.way WHEN 'down' THEN floor(e.exact_fen / e.unit) WHEN 'up' THEN ceil(e.exact_fen / e.unit)
      ELSE round(e.exact_fen / e.unit) END AS whole
    FROM exact e),
  line AS (
    SELECT r.*, c.id AS concession_id, CASE WHEN c.id IS NULL OR r.whole <= 0 THEN r.whole ELSE
      CASE c.state -> 'relief' ->> 'kind' WHEN 'exempt' THEN 0
        WHEN 'amount' THEN greatest(0, r.whole - (c.state -> 'relief' ->> 'amount')::numeric * 100)
        ELSE r.whole - round(r.whole * (c.state -> 'relief' ->> 'percent')::numeric / 100) END END AS amount
    FROM rounded r
    LEFT JOIN concession c ON c.household_id = r.household_id AND c.fee_item_id = r.fee_item_id
      AND c.standing IN ('approved', 'ended') AND c.from_day <= r.from_day AND coalesce(c.until_day, 'infinity') >= r.from_day)`;

/** $8 run · $9 in how many parts: the lines of the run are kept, those of a household in one part. */
export const INSERT_LINES = `WITH ${LINES}
  INSERT INTO bill_line (property_id, run_id, household_id, fee_item_id, month, from_day, until_day, tariff_no, quantity, price, days, of_days,
    exact_fen, at_least, whole_fen, concession_id, amount_fen, usage_id, part)
  SELECT $1, $8, household_id, fee_item_id, $2, from_day, until_day, tariff_no, quantity, price, days, of_days, round(exact_fen, 6), at_least,
    whole, concession_id, amount, usage_id, (hashtext(household_id) & 2147483647) % $9::int FROM line`;

/** What part $4 of the run $1 made is owed: one entry ($2) of property $3; a line below zero is the household's credit. */
export const INSERT_POSTINGS = `
  INSERT INTO posting (entry_id, property_id, reason, account, household_id, fee_item_id, charge_id, charge_month, amount_fen)
  SELECT $2, $3, 'bill', 'receivable', household_id, fee_item_id, id::text, month, amount_fen FROM bill_line
    WHERE run_id = $1 AND part = $4 AND amount_fen > 0
  UNION ALL
  SELECT $2, $3, 'bill', 'credit', household_id, NULL, NULL, NULL, amount_fen FROM bill_line
    WHERE run_id = $1 AND part = $4 AND amount_fen < 0
  UNION ALL
  SELECT $2, $3, 'bill', 'income', NULL, fee_item_id, NULL, NULL, -sum(amount_fen)::bigint FROM bill_line
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
 * household's credit, and the income is none. Lines that were written off stay.
 */
export const REVERSE_POSTINGS = `
  WITH charge AS (
    SELECT b.id, b.household_id, b.fee_item_id, b.month, b.amount_fen,
      coalesce((SELECT sum(p.amount_fen) FROM posting p WHERE p.household_id = b.household_id AND p.account = 'receivable'
        AND p.charge_id = b.id::text), 0) AS open
    FROM bill_line b WHERE b.id = ANY ($1::uuid[]))
  INSERT INTO posting (entry_id, property_id, reason, account, household_id, fee_item_id, charge_id, charge_month, amount_fen)
  SELECT $2, $3, 'reversal', 'receivable', household_id, fee_item_id, id::text, month, -open::bigint FROM charge WHERE open <> 0
  UNION ALL
  SELECT $2, $3, 'reversal', 'credit', household_id, NULL, NULL, NULL, -sum(amount_fen - open)::bigint FROM charge
    GROUP BY household_id HAVING sum(amount_fen - open) <> 0
  UNION ALL
  SELECT $2, $3, 'reversal', 'income', NULL, fee_item_id, NULL, NULL, sum(amount_fen)::bigint FROM charge
    GROUP BY fee_item_id HAVING sum(amount_fen) <> 0`;
