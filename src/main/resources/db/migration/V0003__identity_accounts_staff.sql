-- A customer is one person across all channels and belongs to no tenant. An outlet sees the customers who traded with it.
create table customer (
  id uuid primary key,
  name text not null,
  phone text,
  phone_verified_at timestamptz,
  email text,
  language text not null default 'zh' check (language in ('zh', 'en')),
  created_at timestamptz not null default now(),
  version bigint not null default 0
);
create unique index customer_phone on customer (phone) where phone_verified_at is not null;
create index on customer (phone);

create table staff (
  id uuid primary key,
  name text not null,
  username text,
  email text,
  phone text,
  disabled boolean not null default false,
  disabled_by_outlet bigint references outlet, -- whose manager did it, and may take it back; null: head office alone may
  invited_at timestamptz not null default now(),
  version bigint not null default 0
);

create table staff_post (
  id uuid primary key,
  staff_id uuid not null references staff,
  kind text not null check (kind in ('OUTLET', 'FRANCHISEE', 'REGION', 'HQ')),
  region_id bigint references region,
  franchisee_id bigint references franchisee,
  outlet_id bigint references outlet,
  check ((kind = 'OUTLET') = (outlet_id is not null)),
  check ((kind = 'FRANCHISEE') <= (franchisee_id is not null)),
  check ((kind = 'REGION') <= (region_id is not null)),
  foreign key (outlet_id, region_id, franchisee_id) references outlet (id, region_id, franchisee_id)
);
create unique index on staff_post (staff_id, kind, coalesce(outlet_id, 0), coalesce(franchisee_id, 0), coalesce(region_id, 0));

create table account (
  issuer text not null,
  subject text not null,
  username text,
  customer_id uuid references customer,
  staff_id uuid references staff,
  primary key (issuer, subject),
  check ((customer_id is null) <> (staff_id is null))
);
create unique index on account (customer_id);
create unique index on account (staff_id);

-- Which outlets a customer traded with: the outlet, its franchisee and its region see them from then on.
create table customer_outlet (
  customer_id uuid not null references customer,
  outlet_id bigint not null,
  region_id bigint not null,
  franchisee_id bigint not null,
  since timestamptz not null default now(),
  primary key (customer_id, outlet_id)
);
call make_tenant('customer_outlet', 'read', 'write');

alter table customer enable row level security;
alter table customer force row level security;
grant select, update on customer to app_customer;
grant select on customer to app_outlet, app_franchisee, app_region;
grant select, insert, update on customer to app_checkout;
grant select, insert, update, delete on customer to app_hq, app_job;
create policy customer on customer to app_customer using (id = (select ctx_customer()));
create policy checkout on customer to app_checkout using (id = (select ctx_customer()));
create policy outlet on customer for select to app_outlet using (exists (select from customer_outlet t where t.customer_id = id and t.outlet_id = (select ctx_outlet())));
create policy franchisee on customer for select to app_franchisee using (exists (select from customer_outlet t where t.customer_id = id and t.franchisee_id = (select ctx_franchisee())));
create policy region on customer for select to app_region using (exists (select from customer_outlet t where t.customer_id = id and t.region_id = (select ctx_region())));
create policy hq on customer to app_hq using (true);
create policy job on customer to app_job using (true);

-- Staff: an outlet manager sees and invites the staff of the own outlet, through their posts.
alter table staff_post enable row level security;
alter table staff_post force row level security;
grant select, insert, update, delete on staff_post to app_outlet, app_franchisee, app_region, app_hq, app_job;
create policy outlet on staff_post to app_outlet using (kind = 'OUTLET' and region_id = (select ctx_region()) and outlet_id = (select ctx_outlet()));
create policy franchisee on staff_post to app_franchisee using (kind in ('OUTLET', 'FRANCHISEE') and franchisee_id = (select ctx_franchisee()));
create policy region on staff_post to app_region using (kind in ('OUTLET', 'REGION') and region_id = (select ctx_region()));
create policy hq on staff_post to app_hq using (true);
create policy job on staff_post to app_job using (true);

alter table staff enable row level security;
alter table staff force row level security;
grant select, insert, update on staff to app_outlet, app_franchisee, app_region;
grant select, insert, update, delete on staff to app_hq, app_job;
create policy outlet on staff to app_outlet using (exists (select from staff_post p where p.staff_id = staff.id)) with check (true);
create policy franchisee on staff to app_franchisee using (exists (select from staff_post p where p.staff_id = staff.id)) with check (true);
create policy region on staff to app_region using (exists (select from staff_post p where p.staff_id = staff.id)) with check (true);
create policy hq on staff to app_hq using (true);
create policy job on staff to app_job using (true);

call make_internal('account');
