create table carrier (
  id bigint generated always as identity primary key,
  code text not null unique,
  name_zh text not null,
  name_en text,
  active boolean not null default true
);
call make_shared('carrier', 'names of carriers');

-- Freight from a region's hub to a province: first weight, each further kilogram, and the days it takes.
create table freight_rule (
  id bigint generated always as identity primary key,
  region_id bigint not null references region,
  province_code text not null references division,
  carrier_id bigint not null references carrier,
  first_g int not null,
  first_fen bigint not null,
  step_g int not null,
  step_fen bigint not null,
  free_from_fen bigint,
  days int not null check (days between 1 and 30),
  unique (region_id, province_code)
);
call make_shared('freight_rule', 'freight stands on public pages');

create table shipment (
  id uuid primary key,
  outlet_id bigint not null,
  region_id bigint not null,
  franchisee_id bigint not null,
  customer_id uuid,
  fulfilment_id uuid,
  transfer_id uuid,
  carrier_id bigint not null references carrier,
  waybill text not null,
  state text not null check (state in ('LABELLED', 'COLLECTED', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'SIGNED', 'PROBLEM', 'RETURNED')),
  weight_g int not null,
  destination text not null,
  created_at timestamptz not null default now(),
  signed_at timestamptz,
  version bigint not null default 0,
  unique (carrier_id, waybill)
);
call make_tenant('shipment', 'read');
create index on shipment (fulfilment_id);
create index on shipment (transfer_id);

create table tracking_event (
  id uuid primary key,
  shipment_id uuid not null references shipment,
  outlet_id bigint not null,
  region_id bigint not null,
  franchisee_id bigint not null,
  customer_id uuid,
  at timestamptz not null,
  state text not null,
  text_zh text not null,
  text_en text,
  unique (shipment_id, at, text_zh)
);
call make_tenant('tracking_event', 'read');
create index on tracking_event (shipment_id, at);
