// Why: the facts told by the other services, the ledger that follows from them, and the figures that pages read. Kind: expand.
import { appendOnly, scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Facts and what takes them back. `event` is the envelope as it came, key for key: evidence and export give it back. */
const facts = `
  CREATE TABLE fact (
    id text NOT NULL, source text NOT NULL, seq bigint GENERATED ALWAYS AS IDENTITY, type text NOT NULL, kind text NOT NULL,
    property_id text, employee_id text, department_id text, at timestamptz NOT NULL, matter text, replacement_key text,
    event json NOT NULL, received_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (id, source)
  );
  CREATE UNIQUE INDEX fact_seq ON fact (seq);
  CREATE INDEX fact_by_time ON fact (property_id, at);
  CREATE INDEX fact_by_matter ON fact (property_id, matter) WHERE matter IS NOT NULL;
  CREATE INDEX fact_by_replacement ON fact (replacement_key) WHERE replacement_key IS NOT NULL;
  CREATE INDEX fact_by_employee ON fact (employee_id, kind) WHERE employee_id IS NOT NULL;
  CREATE INDEX fact_by_department ON fact (department_id, property_id) WHERE department_id IS NOT NULL;
  CREATE INDEX fact_of_organisation ON fact (kind) WHERE kind IN ('estates.property.registered', 'staffing.unit.defined',
    'staffing.appointment.started', 'staffing.appointment.ended');
  CREATE TABLE fact_period (property_id text NOT NULL, ref text NOT NULL, id text NOT NULL, source text NOT NULL,
    PRIMARY KEY (property_id, ref, id, source));
  CREATE INDEX fact_period_by_fact ON fact_period (id, source);
  CREATE TABLE withdrawal (source text NOT NULL, kind text NOT NULL, fact_id text NOT NULL, withdrawn_by text NOT NULL,
    at timestamptz NOT NULL, PRIMARY KEY (source, kind, fact_id, withdrawn_by));
  CREATE INDEX withdrawal_by_event ON withdrawal (source, withdrawn_by);
`;

/** What has to be judged again, and when time alone changes something. Marks are only added and removed, never changed. */
const marks = `
  CREATE TABLE dirty (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, property_id text, month text NOT NULL,
    marked_at timestamptz NOT NULL DEFAULT clock_timestamp());
  CREATE INDEX dirty_by_month ON dirty (property_id, month);
  CREATE TABLE next_due (property_id text PRIMARY KEY, due_at timestamptz NOT NULL);
  CREATE INDEX next_due_by_time ON next_due (due_at);
  CREATE TABLE organisation_version (the_only boolean PRIMARY KEY DEFAULT true CHECK (the_only), version bigint NOT NULL);
  INSERT INTO organisation_version (version) VALUES (1);
`;

/** A line is what the rulebook says, as it now stands; its entries are every posting on it. property_id NULL: the group's. */
const ledger = `
  CREATE TABLE ledger_line (
    id text PRIMARY KEY, key text NOT NULL UNIQUE, clause text NOT NULL, version text NOT NULL, property_id text,
    subject_kind text NOT NULL CHECK (subject_kind IN ('employee', 'department', 'property')), subject_id text NOT NULL,
    month text NOT NULL, at timestamptz NOT NULL, outcome text NOT NULL CHECK (outcome IN ('charged', 'recorded')),
    points bigint NOT NULL, fine_fen bigint NOT NULL, details jsonb NOT NULL, evidence text[] NOT NULL,
    stands boolean NOT NULL, posted_at timestamptz NOT NULL, changed_at timestamptz NOT NULL,
    CHECK (stands OR (points = 0 AND fine_fen = 0))
  );
  CREATE INDEX ledger_line_by_month ON ledger_line (property_id, month);
  CREATE INDEX ledger_line_by_code ON ledger_line (upper(left(md5(id), 16)));
  CREATE INDEX ledger_line_by_subject ON ledger_line (subject_kind, subject_id, month);
  CREATE TABLE ledger_entry (
    line_id text NOT NULL REFERENCES ledger_line (id), seq integer NOT NULL CHECK (seq > 0), property_id text,
    kind text NOT NULL CHECK (kind IN ('charged', 'adjusted', 'withdrawn')), points bigint NOT NULL, fine_fen bigint NOT NULL,
    outcome text NOT NULL, evidence text[] NOT NULL, posted_at timestamptz NOT NULL, PRIMARY KEY (line_id, seq)
  );
`;

/** Rates are {name: {numerator, denominator, basis?, mean?}} with exact texts that the kernel's \`ratio\` reads; duties are {clause: {due, done}}. */
const figures = `
  CREATE TABLE property_month (
    property_id text NOT NULL, month text NOT NULL, as_of timestamptz NOT NULL, rulebook text NOT NULL, manager_id text,
    points bigint NOT NULL, fine_fen bigint NOT NULL, due integer NOT NULL, done integer NOT NULL, missed integer NOT NULL,
    rates jsonb NOT NULL, PRIMARY KEY (property_id, month)
  );
  CREATE INDEX property_month_by_month ON property_month (month);
  CREATE TABLE subject_month (
    property_id text, month text NOT NULL, subject_kind text NOT NULL, subject_id text NOT NULL, points bigint NOT NULL,
    fine_fen bigint NOT NULL, due integer NOT NULL, done integer NOT NULL, duties jsonb NOT NULL, rates jsonb NOT NULL,
    flags text[] NOT NULL, UNIQUE NULLS NOT DISTINCT (property_id, month, subject_kind, subject_id)
  );
  CREATE INDEX subject_month_by_subject ON subject_month (subject_kind, subject_id, month);
  CREATE TABLE upcoming_duty (
    property_id text NOT NULL, clause text NOT NULL, part text NOT NULL, about text NOT NULL, subject_kind text NOT NULL,
    subject_id text NOT NULL, deadline timestamptz NOT NULL, done boolean NOT NULL, points bigint NOT NULL,
    fine_fen bigint NOT NULL, details jsonb NOT NULL
  );
  CREATE INDEX upcoming_duty_by_property ON upcoming_duty (property_id, deadline);
  CREATE INDEX upcoming_duty_by_subject ON upcoming_duty (subject_kind, subject_id, deadline);
  CREATE TABLE open_complaint (property_id text NOT NULL, complaint_id text NOT NULL, received_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL, PRIMARY KEY (property_id, complaint_id));
`;

/** Local copies of what other services told: names, and who holds which role where. \`code\` is asked for, not told. */
const places = `
  CREATE TABLE property_copy (
    property_id text PRIMARY KEY, name text NOT NULL, code text, unit_id text NOT NULL, time_zone text NOT NULL,
    service_start date NOT NULL, service_end date, households integer NOT NULL
  );
  CREATE TABLE unit_copy (unit_id text PRIMARY KEY, property_id text, kind text NOT NULL, name text NOT NULL, parent_id text);
  CREATE TABLE holding (
    property_id text NOT NULL, appointment_id text NOT NULL, employee_id text NOT NULL, unit_id text NOT NULL,
    role text NOT NULL, from_day date NOT NULL, until_day date, PRIMARY KEY (property_id, appointment_id)
  );
  CREATE INDEX holding_by_employee ON holding (employee_id);
`;

const scoped = [
  'fact',
  'fact_period',
  'dirty',
  'next_due',
  'ledger_line',
  'ledger_entry',
  'property_month',
  'subject_month',
  'upcoming_duty',
  'open_complaint',
  'property_copy',
  'holding',
];

export class CreateEvaluation1764000000701 implements MigrationInterface {
  name = 'CreateEvaluation1764000000701';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [facts, marks, ledger, figures, places]) await runner.query(statements);
    for (const table of scoped) await runner.query(scopeTable(table));
    await runner.query(scopeTable('unit_copy', 'property_id', { groupWide: 'visible' }));
    await runner.query(appendOnly('ledger_entry'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE ${['ledger_entry', 'ledger_line', ...scoped.filter((table) => !table.startsWith('ledger')), 'withdrawal', 'organisation_version', 'unit_copy'].join(', ')}`,
    );
  }
}
