create table title (
  id varchar(64) primary key,
  title varchar(1000) not null,
  author varchar(1000) not null,
  publisher varchar(500) not null,
  published_year integer not null,
  isbn varchar(20) not null,
  clc varchar(64) not null,
  language varchar(8) not null
);

create table item (
  barcode varchar(64) primary key,
  title_id varchar(64) not null references title (id),
  item_type varchar(64) not null,
  home varchar(64) not null,
  holding varchar(64) not null,
  location varchar(200) not null,
  call_number varchar(200) not null,
  price numeric(12, 2) not null,
  item_condition varchar(20) not null
);
create index item_title on item (title_id);

create table patron (
  card varchar(64) primary key,
  name varchar(200) not null,
  category varchar(64) not null,
  home varchar(64) not null,
  expires date not null,
  active boolean not null,
  pin_hash varchar(300) not null,
  language varchar(8) not null
);

create table pin_attempt (
  card varchar(64) primary key,
  failures integer not null,
  locked_until timestamp with time zone
);

create table operation (
  id uuid primary key,
  station varchar(64) not null,
  sequence bigint not null,
  kind varchar(40) not null,
  item varchar(64),
  patron varchar(64),
  occurred_at timestamp with time zone not null,
  document text not null,
  outcome varchar(20) not null,
  verdict text not null,
  unique (station, sequence)
);
create index operation_item on operation (item);

create table loan (
  id uuid primary key references operation (id),
  item varchar(64) not null,
  patron varchar(64) not null,
  branch varchar(64) not null,
  since timestamp with time zone not null,
  due timestamp with time zone not null,
  renewals integer not null,
  ended_at timestamp with time zone,
  ended_by uuid
);
create index loan_item on loan (item, ended_at);
create index loan_patron on loan (patron, ended_at);

create table hold (
  id uuid primary key,
  title_id varchar(64) not null references title (id),
  item varchar(64),
  patron varchar(64) not null references patron (card),
  placed_at timestamp with time zone not null,
  state varchar(20) not null,
  expires date
);
create index hold_item on hold (item, state);

create table staff_case (
  operation uuid not null,
  code varchar(64) not null,
  station varchar(64) not null,
  item varchar(64),
  patron varchar(64),
  raised_at timestamp with time zone not null,
  primary key (operation, code)
);
