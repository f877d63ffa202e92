-- What is to happen elsewhere or later; written in the transaction that causes it, taken by workers with SKIP LOCKED.
create table outbox (
  id uuid primary key,
  kind text not null,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  available_at timestamptz not null default now(),
  attempts int not null default 0,
  done_at timestamptz,
  last_error text
);
call make_internal('outbox');
create index on outbox (available_at) where done_at is null;
create index on outbox (done_at) where done_at is not null;
grant insert on outbox to app_checkout, app_customer, app_outlet, app_franchisee, app_region;
create policy adds on outbox for insert to app_checkout, app_customer, app_outlet, app_franchisee, app_region with check (done_at is null);

create table job_schedule (
  name text primary key,
  next_at timestamptz not null default now(),
  last_at timestamptz,
  last_error text,
  failed_at timestamptz
);
call make_internal('job_schedule');

create table message (
  id uuid primary key,
  channel text not null check (channel in ('EMAIL', 'SMS')),
  recipient text not null,
  subject text,
  body text not null,
  cause text,
  sent_at timestamptz not null default now()
);
call make_internal('message');
create index on message (sent_at desc);

-- Who did what to which row, written with the change itself. Whose it is, is taken from the bound scope or the row.
create table audit_entry (
  id uuid primary key,
  at timestamptz not null default now(),
  actor text not null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  detail jsonb not null default '{}',
  region_id bigint,
  franchisee_id bigint,
  outlet_id bigint,
  customer_id uuid
);
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create index on audit_entry (subject_kind, subject_id);
create index on audit_entry (at desc);
create index on audit_entry (outlet_id, at desc);
create index on audit_entry (region_id, at desc);
create index on audit_entry (franchisee_id, at desc);
grant select, insert on audit_entry to app_outlet, app_franchisee, app_region, app_hq, app_job;
grant insert on audit_entry to app_customer, app_checkout;
create policy outlet on audit_entry to app_outlet using (region_id = (select ctx_region()) and outlet_id = (select ctx_outlet()));
create policy franchisee on audit_entry to app_franchisee using (franchisee_id = (select ctx_franchisee()));
create policy region on audit_entry to app_region using (region_id = (select ctx_region()));
create policy customer on audit_entry for insert to app_customer with check (actor = (select ctx_actor()));
create policy checkout on audit_entry for insert to app_checkout with check (actor = (select ctx_actor()));
create policy hq on audit_entry to app_hq using (true);
create policy job on audit_entry to app_job using (true);

-- Photos and documents of a tenant.
create table stored_file (
  id uuid primary key,
  outlet_id bigint not null,
  region_id bigint not null,
  franchisee_id bigint not null,
  customer_id uuid references customer,
  name text not null,
  media_type text not null,
  size int not null check (size between 1 and 10485760),
  bytes bytea not null,
  actor text not null,
  created_at timestamptz not null default now()
);
call make_tenant('stored_file', 'read');
