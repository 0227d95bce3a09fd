-- Bursar, schema version 1, H2 2.2.220 or later.
-- Times are microseconds since 1970 (UTC). Bodies are canonical bytes, read by the library. H2 has no partial indexes, and uses an
-- index for an order only when the order names all its columns. It commits every statement here by itself, so that each may be run again.

-- One row: which version of this file was applied, and which line of history this database writes.
create table if not exists bursar_schema (
    one boolean default true primary key check (one),
    version integer not null,
    epoch bigint not null
);

-- One row per case. A node takes only work of definitions it has loaded: here is how the digest of each begins.
create table if not exists bursar_case (
    id uuid primary key,
    seq bigint not null,
    next_due bigint,
    workflow varchar not null,
    definition varchar not null,
    facility varchar not null,
    last_hash varbinary(1048576) not null,
    body varbinary(1048576) not null
);
create index if not exists bursar_case_due on bursar_case (next_due, id);

-- The evidence: exactly the bytes that were hashed, one row per commit, never changed.
create table if not exists bursar_log (
    case_id uuid not null,
    seq bigint not null,
    command_id uuid not null,
    bytes varbinary(1048576) not null,
    constraint bursar_log_pk primary key (case_id, seq),
    constraint bursar_log_command unique (command_id)
);

-- What people did, for segregation of duties.
create table if not exists bursar_act (
    case_id uuid not null,
    at bigint not null,
    person varchar not null,
    scope_key varchar not null,
    function varchar not null
);
-- by scope first: asked for a person in scopes, and for whoever acted in a scope
create index if not exists bursar_act_scope on bursar_act (scope_key, person);

-- Amounts that count under a key until they are released.
create table if not exists bursar_commitment (
    case_id uuid not null,
    at bigint not null,
    amount numeric not null,
    currency varchar not null,
    key_name varchar not null
);
create index if not exists bursar_commitment_key on bursar_commitment (key_name, at);
create index if not exists bursar_commitment_case on bursar_commitment (case_id);

-- Keys that one case holds; kind '=' is the key that only one open case may have.
create table if not exists bursar_claim (
    case_id uuid not null,
    kind varchar not null,
    key_name varchar not null,
    constraint bursar_claim_pk primary key (kind, key_name)
);
create index if not exists bursar_claim_case on bursar_claim (case_id);

-- Rows to lock, made on demand; names are hashed, so that there are never more than 131,072.
create table if not exists bursar_lock (
    bucket integer primary key
);

-- Open tasks, a row for each work list that shows one; the index is the work list. A task without a due time has the highest number.
create table if not exists bursar_task (
    case_id uuid not null,
    number integer not null,
    due bigint not null,
    queue_key varchar not null,
    workflow varchar not null,
    facility varchar not null,
    body varbinary(1048576) not null,
    constraint bursar_task_pk primary key (case_id, number, queue_key)
);
create index if not exists bursar_task_inbox on bursar_task (queue_key, due, case_id, number);

-- Writes to systems of record that wait for an answer.
create table if not exists bursar_effect (
    case_id uuid not null,
    number integer not null,
    attempts integer default 0 not null,
    fence bigint default 0 not null,
    due bigint,
    lease_until bigint,
    sent_since bigint,
    stage varchar not null,
    lease_owner varchar,
    workflow varchar not null,
    call varbinary(1048576) not null,
    constraint bursar_effect_pk primary key (case_id, number)
);
create index if not exists bursar_effect_due on bursar_effect (due, case_id, number);

-- Keys under which open cases wait for events.
create table if not exists bursar_link (
    case_id uuid not null,
    key_name varchar not null,
    constraint bursar_link_pk primary key (key_name, case_id)
);
create index if not exists bursar_link_case on bursar_link (case_id);

-- Events on their way. Stage N: not delivered; E: kept for late cases; D: from outside, seen and done.
create table if not exists bursar_event (
    position bigint generated always as identity,
    at bigint not null,
    outside boolean not null,
    stage varchar not null,
    id varchar not null,
    body varbinary(1048576) not null,
    constraint bursar_event_pk primary key (id)
);
create index if not exists bursar_event_new on bursar_event (stage, position);
create index if not exists bursar_event_early on bursar_event (stage, at);

-- The keys under which a late case may ask for an early event.
create table if not exists bursar_event_key (
    key_name varchar not null,
    event_id varchar not null,
    constraint bursar_event_key_pk primary key (key_name, event_id)
);
create index if not exists bursar_event_key_event on bursar_event_key (event_id);

-- The vault: keys of subjects, wrapped by a key that is not in this database, and what they seal.
create table if not exists bursar_vault_key (
    generation integer not null,
    epoch integer not null,
    erased_at bigint,
    subject varchar not null,
    wrapped varbinary(1048576),
    constraint bursar_vault_key_pk primary key (subject, generation)
);
create index if not exists bursar_vault_key_epoch on bursar_vault_key (epoch);

create table if not exists bursar_vault_value (
    generation integer not null,
    token varchar not null,
    subject varchar not null,
    sensitivity varchar not null,
    blind_index varbinary(1048576) not null,
    sealed varbinary(1048576) not null,
    constraint bursar_vault_value_pk primary key (token),
    constraint bursar_vault_value_index unique (subject, generation, blind_index)
);

insert into bursar_schema (version, epoch) select 1, 1 where not exists (select 1 from bursar_schema);
