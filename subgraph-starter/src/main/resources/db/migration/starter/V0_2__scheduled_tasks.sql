-- The table of db-scheduler (its own definition for PostgreSQL): tasks that survive a crash of the process.
create table scheduled_tasks (
    task_name            text                     not null,
    task_instance        text                     not null,
    task_data            bytea,
    execution_time       timestamp with time zone not null,
    picked               boolean                  not null,
    picked_by            text,
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures int,
    last_heartbeat       timestamp with time zone,
    version              bigint                   not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

-- The poll for what is due.
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
-- The look for executions whose process died.
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
-- The poll for what is due, when priorities are on.
create index scheduled_tasks_priority_execution_time on scheduled_tasks (priority desc, execution_time asc);
