-- Stock of a site: the balance. Changed in one place, under row locks taken in SKU order, together with a movement.
create table stock (
  outlet_id bigint not null,
  region_id bigint not null,
  franchisee_id bigint not null,
  sku_id bigint not null references sku,
  on_hand int not null default 0 check (on_hand >= 0),
  reserved int not null default 0 check (reserved >= 0),
  minimum int not null default 0,
  primary key (outlet_id, sku_id),
  check (reserved <= on_hand)
);
call make_tenant('stock');
create index on stock (sku_id);
grant select, update on stock to app_checkout;
create policy checkout on stock to app_checkout
  using (region_id = (select ctx_region()) and outlet_id in ((select ctx_outlet()), (select ctx_hub())));

-- The ledger behind it: append only. On hand of a site and SKU is the sum of its movements.
create table stock_movement (
  id uuid primary key,
  outlet_id bigint not null,
  region_id bigint not null,
  franchisee_id bigint not null,
  sku_id bigint not null references sku,
  quantity int not null check (quantity <> 0),
  kind text not null check (kind in ('OPENING', 'RECEIPT', 'TRANSFER_OUT', 'TRANSFER_IN', 'SHIPPED', 'FITTED', 'RETURNED', 'ADJUSTED')),
  cause_kind text,
  cause_id uuid,
  reason text,
  actor text not null,
  at timestamptz not null default now()
);
call make_tenant('stock_movement');
create index on stock_movement (outlet_id, sku_id, at desc);
create index on stock_movement (cause_id);
revoke update, delete on stock_movement from app_outlet, app_franchisee, app_region, app_hq, app_job;

-- A claim on stock with its cause. HELD ends by expiry or release; CONFIRMED is paid for; CONSUMED has left.
create table reservation (
  id uuid primary key,
  outlet_id bigint not null,
  region_id bigint not null,
  franchisee_id bigint not null,
  customer_id uuid references customer,
  sku_id bigint not null references sku,
  quantity int not null check (quantity > 0),
  state text not null check (state in ('HELD', 'CONFIRMED', 'CONSUMED', 'RELEASED')),
  cause_kind text not null,
  cause_id uuid not null,
  expires_at timestamptz,
  created_at timestamptz not null default now(),
  version bigint not null default 0
);
call make_tenant('reservation', 'none', 'write');
create index on reservation (cause_id);
create index on reservation (expires_at) where state = 'HELD';

-- What is on its way to a site, whoever sent it; a site of the group announces what it sends itself.
create table expected_receipt (
  id uuid primary key,
  outlet_id bigint not null,
  region_id bigint not null,
  franchisee_id bigint not null,
  from_outlet_id bigint references outlet, -- null: from outside
  customer_id uuid,
  sku_id bigint not null references sku,
  quantity int not null check (quantity > 0),
  received int not null default 0 check (received >= 0),
  state text not null check (state in ('EXPECTED', 'RECEIVED', 'CANCELLED')),
  due_on date not null,
  cause_kind text not null,
  cause_id uuid not null,
  reserved_for uuid,
  created_at timestamptz not null default now(),
  version bigint not null default 0
);
call make_tenant('expected_receipt', 'none', 'write');
create index on expected_receipt (cause_id);
create index on expected_receipt (reserved_for);
create policy sender on expected_receipt to app_outlet using (region_id = (select ctx_region()) and from_outlet_id = (select ctx_outlet()));

-- Goods from one site to another of the same region. The row belongs to the receiver; the sender sees it too.
create table transfer (
  id uuid primary key,
  number text not null unique,
  outlet_id bigint not null,
  region_id bigint not null,
  franchisee_id bigint not null,
  from_outlet_id bigint not null references outlet,
  customer_id uuid,
  order_id uuid,
  state text not null check (state in ('REQUESTED', 'PICKED', 'SHIPPED', 'RECEIVED', 'CANCELLED')),
  due_on date not null, -- it must be there
  travel_days int not null check (travel_days >= 0), -- how long the carrier takes
  ship_by date not null generated always as (due_on - travel_days) stored, -- so it has to leave
  requested_at timestamptz not null default now(),
  shipped_at timestamptz,
  received_at timestamptz,
  version bigint not null default 0
);
call make_tenant('transfer', 'none', 'write');
create index on transfer (from_outlet_id, state);
create index on transfer (order_id);
create policy sender on transfer to app_outlet using (region_id = (select ctx_region()) and from_outlet_id = (select ctx_outlet()));

create table transfer_line (
  id uuid primary key,
  transfer_id uuid not null references transfer,
  outlet_id bigint not null,
  region_id bigint not null,
  franchisee_id bigint not null,
  from_outlet_id bigint not null references outlet,
  customer_id uuid,
  sku_id bigint not null references sku,
  quantity int not null check (quantity > 0),
  received int,
  difference_reason text
);
call make_tenant('transfer_line', 'none', 'write');
create index on transfer_line (transfer_id);
create policy sender on transfer_line to app_outlet using (region_id = (select ctx_region()) and from_outlet_id = (select ctx_outlet()));

-- What everybody may know of stock: how many of a SKU a site can promise.
create view public_stock as select outlet_id, region_id, sku_id, on_hand - reserved as available from stock;
create policy public_views on stock for select to app_public_views using (true);
grant select on stock to app_public_views;
alter view public_stock owner to app_public_views;
grant select on public_stock to app_public, app_checkout, app_customer, app_outlet, app_franchisee, app_region, app_hq, app_job;

-- Changes balances in one round trip, one row after the other in the order of the arrays, which callers sort by site and SKU: two
-- purchases can never wait for each other crosswise, whatever the planner does. Runs with the caller's rights. Answers the position
-- of the first change that the stock does not allow, 0 when all were done; the caller then gives up its transaction.
create function change_stock(sites bigint[], skus bigint[], hands int[], claims int[]) returns int language plpgsql as $$
begin
  for i in 1 .. coalesce(array_length(sites, 1), 0) loop
    if hands[i] > 0 then
      insert into stock (outlet_id, region_id, franchisee_id, sku_id, on_hand, reserved)
        select o.id, o.region_id, o.franchisee_id, skus[i], hands[i], claims[i] from outlet o where o.id = sites[i]
        on conflict (outlet_id, sku_id) do update set on_hand = stock.on_hand + excluded.on_hand, reserved = stock.reserved + excluded.reserved;
    else
      update stock set on_hand = on_hand + hands[i], reserved = reserved + claims[i]
       where outlet_id = sites[i] and sku_id = skus[i]
         and reserved + claims[i] >= 0 and on_hand + hands[i] >= reserved + claims[i];
      if not found then
        return i;
      end if;
    end if;
  end loop;
  return 0;
end $$;
