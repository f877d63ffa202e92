create table if not exists bank_key (
  name text primary key,
  private_key text not null,
  public_key text not null
);

create table if not exists account (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('BUYERS', 'MERCHANT')),
  name text not null
);
create unique index if not exists one_buyers_account on account (kind) where kind = 'BUYERS';

create table if not exists client (
  app_id text primary key,
  name text not null,
  public_key text not null unique,
  account_id bigint not null references account,
  registered_at timestamptz not null default now()
);

create table if not exists trade (
  trade_no text primary key,
  app_id text not null references client,
  out_trade_no text not null,
  page_key text not null unique,
  subject text not null,
  amount_fen bigint not null check (amount_fen > 0),
  refunded_fen bigint not null default 0 check (refunded_fen between 0 and amount_fen),
  state text not null default 'WAIT_BUYER_PAY' check (state in ('WAIT_BUYER_PAY', 'TRADE_SUCCESS', 'TRADE_CLOSED')),
  notify_url text not null,
  return_url text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  paid_at timestamptz,
  unique (app_id, out_trade_no)
);

create table if not exists refund (
  app_id text not null,
  out_request_no text not null,
  trade_no text not null references trade,
  amount_fen bigint not null check (amount_fen > 0),
  refunded_at timestamptz not null default now(),
  primary key (app_id, out_request_no)
);

-- Every movement of money is a posting of two or more entries that add up to nothing.
create table if not exists posting (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('PAYMENT', 'REFUND')),
  trade_no text not null references trade,
  posted_at timestamptz not null default now()
);
create table if not exists entry (
  posting_id bigint not null references posting,
  account_id bigint not null references account,
  amount_fen bigint not null check (amount_fen <> 0),
  primary key (posting_id, account_id)
);
create index if not exists entry_of_account on entry (account_id);
create or replace function posting_balances() returns trigger language plpgsql as $$
begin
  if (select sum(amount_fen) from entry where posting_id = new.posting_id) <> 0 then
    raise exception 'posting % does not balance', new.posting_id;
  end if;
  return null;
end $$;
do $$
begin
  if not exists (select from pg_trigger where tgname = 'balanced') then
    create constraint trigger balanced after insert on entry deferrable initially deferred for each row execute function posting_balances();
  end if;
end $$;

-- What is to be told to a client, and how it went.
create table if not exists notice (
  id text primary key,
  trade_no text not null references trade,
  url text not null,
  body text not null,
  next_at timestamptz not null,
  attempts int not null default 0,
  done_at timestamptz,
  last_answer text
);
create index if not exists notice_due on notice (next_at) where done_at is null;
insert into account (kind, name) select 'BUYERS', 'All buyers' where not exists (select from account where kind = 'BUYERS');
