-- Bursar, schema version 1, PostgreSQL 14 or later.
-- Times are microseconds since 1970 (UTC): to_timestamp(due / 1e6). Bodies are canonical bytes, read by the library.

-- One row: which version of this file was applied, and which line of history this database writes.
create table bursar_schema (
    one boolean default true primary key check (one),
    version integer not null,
    epoch bigint not null
);

-- One row per case. A node takes only work of definitions it has loaded: here is how the digest of each begins.
-- Room is left on each page, so that a commit rewrites the row where it is.
create table bursar_case (
    id uuid primary key,
    seq bigint not null,
    next_due bigint,
    workflow text collate "C" not null,
    definition text collate "C" not null,
    facility text collate "C" not null,
    last_hash bytea not null,
    body bytea not null
) with (fillfactor = 80);
-- the body is small already, and must not leave the row
alter table bursar_case alter column body set storage main;
create index bursar_case_due on bursar_case (next_due) where next_due is not null;

-- The evidence: exactly the bytes that were hashed, one row per commit, never changed.
create table bursar_log (
    case_id uuid not null,
    seq bigint not null,
    command_id uuid not null,
    bytes bytea not null,
    constraint bursar_log_pk primary key (case_id, seq),
    constraint bursar_log_command unique (command_id)
);
alter table bursar_log alter column bytes set storage main;

-- What people did, for segregation of duties.
create table bursar_act (
    case_id uuid not null,
    at bigint not null,
    person text collate "C" not null,
    scope_key text collate "C" not null,
    function text collate "C" not null
);
-- whoever acted in a scope
create index bursar_act_scope on bursar_act (scope_key);
-- what a person did in a scope, asked for by every act of theirs: one block whatever the size, where a tree takes four; ids have no spaces
create index bursar_act_person on bursar_act using hash ((scope_key || ' ' || person));

-- Amounts that count under a key until they are released.
create table bursar_commitment (
    case_id uuid not null,
    at bigint not null,
    amount numeric not null,
    currency text collate "C" not null,
    key_name text collate "C" not null
);
create index bursar_commitment_key on bursar_commitment (key_name, at);
create index bursar_commitment_case on bursar_commitment (case_id);

-- Keys that one case holds; kind '=' is the key that only one open case may have.
create table bursar_claim (
    case_id uuid not null,
    kind text collate "C" not null,
    key_name text collate "C" not null,
    constraint bursar_claim_pk primary key (kind, key_name)
);
create index bursar_claim_case on bursar_claim (case_id);

-- Rows to lock, made on demand; names are hashed, so that there are never more than 131,072.
create table bursar_lock (
    bucket integer primary key
);

-- Open tasks, a row for each work list that shows one; the index is the work list. A task without a due time has the highest number.
create table bursar_task (
    case_id uuid not null,
    number integer not null,
    due bigint not null,
    queue_key text collate "C" not null,
    workflow text collate "C" not null,
    facility text collate "C" not null,
    body bytea not null,
    constraint bursar_task_pk primary key (case_id, number, queue_key)
);
create index bursar_task_inbox on bursar_task (queue_key, due, case_id, number);

-- Writes to systems of record that wait for an answer.
create table bursar_effect (
    case_id uuid not null,
    number integer not null,
    attempts integer default 0 not null,
    fence bigint default 0 not null,
    due bigint,
    lease_until bigint,
    sent_since bigint,
    stage text collate "C" not null,
    lease_owner text collate "C",
    workflow text collate "C" not null,
    call bytea not null,
    constraint bursar_effect_pk primary key (case_id, number)
) with (fillfactor = 70);
create index bursar_effect_due on bursar_effect (due) where due is not null;

-- Keys under which open cases wait for events.
create table bursar_link (
    case_id uuid not null,
    key_name text collate "C" not null,
    constraint bursar_link_pk primary key (key_name, case_id)
);
create index bursar_link_case on bursar_link (case_id);

-- Events on their way. Stage N: not delivered; E: kept for late cases; D: from outside, seen and done.
create table bursar_event (
    position bigint generated always as identity,
    xid xid8 default pg_current_xact_id() not null,
    at bigint not null,
    outside boolean not null,
    stage text collate "C" not null,
    id text collate "C" not null,
    body bytea not null,
    constraint bursar_event_pk primary key (id)
);
create index bursar_event_new on bursar_event (position) where stage = 'N';
create index bursar_event_early on bursar_event (at) where stage = 'E';

-- The keys under which a late case may ask for an early event.
create table bursar_event_key (
    key_name text collate "C" not null,
    event_id text collate "C" not null,
    constraint bursar_event_key_pk primary key (key_name, event_id)
);
create index bursar_event_key_event on bursar_event_key (event_id);

-- The vault: keys of subjects, wrapped by a key that is not in this database, and what they seal.
create table bursar_vault_key (
    generation integer not null,
    epoch integer not null,
    erased_at bigint,
    subject text collate "C" not null,
    wrapped bytea,
    constraint bursar_vault_key_pk primary key (subject, generation)
);
create index bursar_vault_key_epoch on bursar_vault_key (epoch) where wrapped is not null;

create table bursar_vault_value (
    generation integer not null,
    token text collate "C" not null,
    subject text collate "C" not null,
    sensitivity text collate "C" not null,
    blind_index bytea not null,
    sealed bytea not null,
    constraint bursar_vault_value_pk primary key (token),
    constraint bursar_vault_value_index unique (subject, generation, blind_index)
);

insert into bursar_schema (version, epoch) values (1, 1);
