create table sales_order (
  id uuid primary key,
  outlet_id bigint not null,
  region_id bigint not null,
  franchisee_id bigint not null,
  customer_id uuid not null references customer,
  number text not null unique,
  channel text not null default 'WEB' check (channel in ('WEB')),
  state text not null check (state in ('HELD', 'PAID', 'IN_PROGRESS', 'DONE', 'CANCELLED', 'EXPIRED')),
  contact_name text not null,
  contact_phone text not null,
  car_id uuid,
  trim_id bigint references vehicle_trim,
  vehicle text not null default '',
  plate text,
  goods_fen bigint not null,
  services_fen bigint not null,
  freight_fen bigint not null,
  total_fen bigint not null check (total_fen = goods_fen + services_fen + freight_fen and total_fen >= 0),
  language text not null default 'zh',
  idempotency_key text not null,
  placed_at timestamptz not null default now(),
  held_until timestamptz not null,
  paid_at timestamptz,
  closed_at timestamptz,
  close_reason text,
  version bigint not null default 0,
  unique (customer_id, idempotency_key)
);
call make_tenant('sales_order', 'read', 'write');
create index on sales_order (placed_at desc);
create index on sales_order (outlet_id, placed_at desc);
create index on sales_order (customer_id, placed_at desc);
create index on sales_order (held_until) where state = 'HELD';
create index on sales_order (contact_phone);
create index on sales_order (plate);

-- What is delivered together: a parcel from the region's hub, or an installation at an outlet. Its own site's row.
create table fulfilment (
  id uuid primary key,
  order_id uuid not null references sales_order,
  outlet_id bigint not null,
  region_id bigint not null,
  franchisee_id bigint not null,
  customer_id uuid not null references customer,
  number text not null,
  kind text not null check (kind in ('SHIP', 'INSTALL')),
  state text not null check (state in ('HELD', 'RELEASED', 'PICKED', 'PACKED', 'SHIPPED', 'DELIVERED', 'WAITING', 'READY', 'FITTED', 'CANCELLED')),
  booking_id uuid,
  recipient text,
  phone text,
  county_code text references division,
  street text,
  promised_on date not null,
  install_code text,
  released_at timestamptz,
  finished_at timestamptz,
  version bigint not null default 0
);
call make_tenant('fulfilment', 'read', 'write');
create index on fulfilment (order_id);
create index on fulfilment (outlet_id, state);
create unique index on fulfilment (install_code);

create table order_line (
  id uuid primary key,
  order_id uuid not null references sales_order,
  fulfilment_id uuid not null references fulfilment,
  outlet_id bigint not null,
  region_id bigint not null,
  franchisee_id bigint not null,
  customer_id uuid not null references customer,
  position int not null,
  sku_id bigint references sku,
  service_id bigint references service,
  bundle_id bigint references bundle,
  name_zh text not null,
  name_en text,
  quantity int not null check (quantity > 0),
  unit_fen bigint not null,
  total_fen bigint not null,
  vat_percent numeric not null default 13,
  price_rules jsonb not null default '[]',
  check (num_nonnulls(sku_id, service_id) = 1)
);
call make_tenant('order_line', 'read', 'write');
create index on order_line (order_id, position);
create index on order_line (fulfilment_id);
create index on order_line (sku_id);

-- What happened to an order, for its timeline: a key with arguments, shown in the reader's language.
create table order_event (
  id uuid primary key,
  order_id uuid not null references sales_order,
  outlet_id bigint not null,
  region_id bigint not null,
  franchisee_id bigint not null,
  customer_id uuid not null references customer,
  kind text not null,
  arguments jsonb not null default '[]',
  actor text not null,
  at timestamptz not null default now()
);
call make_tenant('order_event', 'read', 'write');
create index on order_event (order_id, at);
create index on order_event (at);

create table payment (
  id uuid primary key,
  order_id uuid not null references sales_order,
  outlet_id bigint not null,
  region_id bigint not null,
  franchisee_id bigint not null,
  customer_id uuid not null references customer,
  provider text not null,
  trade_number text not null unique,
  amount_fen bigint not null check (amount_fen > 0),
  state text not null check (state in ('STARTED', 'PAID', 'CLOSED')),
  provider_trade text,
  started_at timestamptz not null default now(),
  paid_at timestamptz,
  asked_at timestamptz,
  version bigint not null default 0
);
call make_tenant('payment', 'read', 'write');
create index on payment (order_id);
create index on payment (started_at) where state = 'STARTED';
create unique index on payment (provider, provider_trade);

-- Every notice as it came, verified or not; applied at most once.
create table payment_notice (
  id uuid primary key,
  provider text not null,
  notice_id text,
  body text not null,
  outcome text not null,
  received_at timestamptz not null default now()
);
call make_internal('payment_notice');
create index on payment_notice (received_at);
create unique index once_only on payment_notice (provider, notice_id) where outcome = 'APPLIED';

create table refund (
  id uuid primary key,
  order_id uuid not null references sales_order,
  payment_id uuid not null references payment,
  outlet_id bigint not null,
  region_id bigint not null,
  franchisee_id bigint not null,
  customer_id uuid not null references customer,
  refund_number text not null unique,
  amount_fen bigint not null check (amount_fen > 0),
  state text not null check (state in ('REQUESTED', 'DONE', 'FAILED')),
  reason text not null,
  actor text not null,
  requested_at timestamptz not null default now(),
  done_at timestamptz,
  attempts int not null default 0,
  next_at timestamptz not null default now(),
  last_error text,
  version bigint not null default 0
);
call make_tenant('refund', 'read', 'write');
create index on refund (order_id);
create index on refund (payment_id);
create index on refund (next_at) where state = 'REQUESTED';

-- The shop's own key pair at a provider, its number there, and the provider's public key.
create table payment_client (
  provider text primary key,
  app_id text not null,
  private_key text not null,
  public_key text not null,
  provider_public_key text not null,
  registered_at timestamptz not null default now()
);
call make_internal('payment_client');
