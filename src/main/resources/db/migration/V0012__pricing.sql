create extension if not exists btree_gist;

create table price_list (
  id bigint generated always as identity primary key,
  code text not null unique,
  name_zh text not null,
  name_en text
);
call make_shared('price_list', 'prices stand on public pages');

-- Dated, never overlapping: a price is changed by ending one row and beginning the next, so that every day's price stays known.
create table price (
  id bigint generated always as identity primary key,
  price_list_id bigint not null references price_list,
  sku_id bigint not null references sku on delete cascade,
  price_fen bigint not null check (price_fen > 0),
  list_price_fen bigint check (list_price_fen >= price_fen),
  valid daterange not null,
  exclude using gist (price_list_id with =, sku_id with =, valid with &&)
);
call make_shared('price', 'prices stand on public pages');
create index on price (sku_id);
insert into price_list (code, name_zh, name_en) values ('retail', '零售价', 'Retail');
