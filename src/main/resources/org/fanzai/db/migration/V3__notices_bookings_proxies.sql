-- What a patron is to be told. The id is made of what it tells, so that each is there once; subject: a loan or a hold
create table notice (
  id varchar(200) primary key,
  patron varchar(64) not null,
  kind varchar(20) not null,
  subject varchar(64) not null,
  on_day date not null,
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone
);
create index notice_sent on notice (sent_at, created_at);

-- operation: what made it; none for one that was there before. begins_at, ends_at: its days in the library's zone
alter table booking rename to old_booking;
create table booking (
  id varchar(200) not null,
  item varchar(64) not null,
  patron varchar(64) not null,
  first_day date not null,
  last_day date not null,
  begins_at timestamp with time zone,
  ends_at timestamp with time zone,
  operation uuid,
  cancelled_at timestamp with time zone,
  constraint booking_id primary key (id)
);
insert into booking (id, item, patron, first_day, last_day)
select item || ':' || cast(first_day as varchar(10)) || ':' || patron, item, patron, first_day, last_day from old_booking;
drop table old_booking;
create index booking_item on booking (item, last_day);

-- Who may borrow for whom; until: the last day, none for without end
create table proxy (
  patron varchar(64) not null references patron (card),
  acts_for varchar(64) not null references patron (card),
  since date not null,
  until date,
  constraint proxy_key primary key (patron, acts_for, since)
);
