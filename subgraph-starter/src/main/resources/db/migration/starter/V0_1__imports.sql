-- Uploaded files on their way in. A job is run by db-scheduler; the file lies in the work folder until the job has ended.
create table import_job (
    id             uuid        primary key,
    kind           text        not null,
    file_name      text        not null,
    sha256         text        not null,
    mapping        jsonb       not null,
    options        jsonb       not null,
    requested_by   text        not null,
    status         text        not null check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    bytes_total    bigint      not null,
    bytes_read     bigint      not null default 0,
    rows_read      bigint      not null default 0,
    rows_taken     bigint      not null default 0,
    rows_unchanged bigint      not null default 0,
    rows_refused   bigint      not null default 0,
    failure_key    text,
    failure_args   jsonb,
    created_at     timestamptz not null,
    started_at     timestamptz,
    finished_at    timestamptz
);

-- The rows that were not taken, with the reason as a key of the message bundles.
create table import_refusal (
    job_id      uuid   not null references import_job on delete cascade,
    row_number  bigint not null,
    position    int    not null,
    column_name text,
    reason_key  text   not null,
    reason_args jsonb  not null,
    -- Also the listing of a job's refusals in the order of the file.
    primary key (job_id, row_number, position)
);
