-- ${stations}: what every station may do; ${worker}: what applies operations. Who owns this may make roles.

create table station (
  name varchar(64) primary key,
  kind varchar(20) not null,
  branch varchar(64) not null,
  created_at timestamp with time zone default current_timestamp not null,
  enrolled_at timestamp with time zone,
  revoked_at timestamp with time zone
);

-- A code that was given out: who logs in with it becomes the station, once and in time.
create table enrolment (
  newcomer varchar(63) primary key,
  station varchar(64) not null references station (name),
  role varchar(63) not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone
);

-- What stations send. ask: to be decided; tell: it has happened, with what was told; seen: the outcome was heard.
create table message (
  station varchar(64) not null,
  sequence bigint not null check (sequence > 0),
  kind varchar(4) not null check (kind in ('ask', 'tell', 'seen')),
  operation uuid not null,
  document text,
  verdict text,
  arrived bigint generated always as identity,
  arrived_at timestamp with time zone default clock_timestamp() not null,
  trouble varchar(200),
  constraint message_key primary key (station, sequence, kind)
);
create index message_open on message (kind, arrived) where trouble is null;

create table outcome (
  station varchar(64) not null,
  sequence bigint not null,
  operation uuid not null,
  verdict text not null,
  decided_at timestamp with time zone default clock_timestamp() not null,
  constraint outcome_key primary key (station, sequence)
);

-- A station is who it logs in as: it adds to its own messages, reads its own outcomes, and nothing else.
alter table message enable row level security;
alter table outcome enable row level security;
create policy message_own on message for insert to ${stations} with check (current_user = '${stations}_' || station);
create policy outcome_own on outcome for select to ${stations} using (current_user = '${stations}_' || station);
create policy message_all on message to ${worker} using (true) with check (true);
create policy outcome_all on outcome to ${worker} using (true) with check (true);

grant usage on schema ${centre} to ${stations}, ${worker};
grant insert (station, sequence, kind, operation, document, verdict) on message to ${stations};
grant select on outcome to ${stations};
grant select, insert, update, delete on message, outcome to ${worker};
grant select on station, enrolment to ${worker};

-- The workers wake when something arrives.
create function message_arrived() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  perform pg_notify('fanzai_message', '');
  return null;
end $$;
create trigger message_arrived after insert on message for each statement execute function message_arrived();

-- Makes whoever logged in with a code into its station: `verifier` is what is kept of the new password (SCRAM-SHA-256).
create function take_up(verifier text) returns table (name varchar, kind varchar, branch varchar)
language plpgsql security definer set search_path = pg_catalog, ${centre} as $$
declare
  code enrolment;
begin
  select * into code from enrolment e where e.newcomer = session_user for update;
  if not found or code.used_at is not null or code.expires_at <= clock_timestamp() then
    raise exception 'this code is used up or has expired' using errcode = '28000';
  end if;
  if verifier !~ '^SCRAM-SHA-256[$][0-9]+:[A-Za-z0-9+/=]+[$][A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+$' then
    raise exception 'this is no verifier of a password' using errcode = '28000';
  end if;
  execute format('alter role %I login password %L valid until ''infinity''', code.role, verifier);
  execute format('alter role %I nologin', code.newcomer);
  update enrolment set used_at = clock_timestamp() where newcomer = code.newcomer;
  return query update station s set enrolled_at = clock_timestamp(), revoked_at = null where s.name = code.station
    returning s.name, s.kind, s.branch;
end $$;
revoke all on function take_up(text) from public;
revoke all on function message_arrived() from public;
