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
