-- Money that a provider reports and that fits no payment of ours: another amount, a second trade. A wrong amount goes back by itself
-- (refund_id); the rest waits until finance has settled it.
create table stray_money (
  id uuid primary key,
  order_id uuid not null references sales_order,
  payment_id uuid not null references payment,
  outlet_id bigint not null,
  region_id bigint not null,
  franchisee_id bigint not null,
  customer_id uuid not null references customer,
  provider text not null,
  provider_trade text not null,
  amount_fen bigint not null check (amount_fen > 0),
  reason text not null check (reason in ('WRONG_AMOUNT', 'OTHER_TRADE')),
  refund_id uuid references refund,
  reported_at timestamptz not null default now(),
  settled_at timestamptz,
  settled_by text,
  settled_how text,
  unique (payment_id, provider_trade)
);
call make_tenant('stray_money');
create index on stray_money (order_id);
create index on stray_money (reported_at) where settled_at is null;
