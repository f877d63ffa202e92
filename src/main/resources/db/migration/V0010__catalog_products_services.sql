create table brand (
  id bigint generated always as identity primary key,
  code text not null unique,
  name_zh text not null,
  name_en text,
  country text
);
call make_shared('brand', 'catalogue');

create table category (
  id bigint generated always as identity primary key,
  code text not null unique,
  parent_id bigint references category,
  name_zh text not null,
  name_en text,
  drawing text,
  tint text,
  position int not null default 0
);
call make_shared('category', 'catalogue');

create table attribute (
  id bigint generated always as identity primary key,
  code text not null unique,
  name_zh text not null,
  name_en text,
  type text not null check (type in ('text', 'number', 'boolean', 'choice')),
  unit text
);
call make_shared('attribute', 'catalogue');

create table attribute_choice (
  attribute_id bigint not null references attribute on delete cascade,
  value_zh text not null,
  value_en text,
  position int not null default 0,
  primary key (attribute_id, value_zh)
);
call make_shared('attribute_choice', 'catalogue');

-- Which attributes goods of a category have; position 1 decides and stands on the card.
create table category_attribute (
  category_id bigint not null references category on delete cascade,
  attribute_id bigint not null references attribute on delete cascade,
  filterable boolean not null default false,
  position int not null default 0,
  primary key (category_id, attribute_id)
);
call make_shared('category_attribute', 'catalogue');

create table product (
  id bigint generated always as identity primary key,
  code text not null unique,
  brand_id bigint not null references brand,
  category_id bigint not null references category,
  name_zh text not null,
  name_en text,
  summary_zh text not null default '',
  summary_en text,
  box_zh text,
  box_en text,
  fitment_mode text not null check (fitment_mode in ('universal', 'vehicle')),
  state text not null default 'ACTIVE' check (state in ('DRAFT', 'ACTIVE', 'RETIRED')),
  created_at timestamptz not null default now(),
  version bigint not null default 0
);
call make_shared('product', 'catalogue');
create index on product (category_id) where state = 'ACTIVE';
create index on product (brand_id);

create table sku (
  id bigint generated always as identity primary key,
  product_id bigint not null references product on delete cascade,
  code text not null unique,
  model_number text,
  variant_zh text,
  variant_en text,
  tint text,
  barcode text unique,
  weight_g int not null check (weight_g > 0),
  length_mm int not null check (length_mm > 0),
  width_mm int not null check (width_mm > 0),
  height_mm int not null check (height_mm > 0),
  position int not null default 0,
  active boolean not null default true
);
call make_shared('sku', 'catalogue');
create index on sku (product_id);

-- One value of one attribute, of the product or of one SKU. Exactly one of text, number and flag is filled; a choice is text.
create table product_attribute (
  id bigint generated always as identity primary key,
  product_id bigint not null references product on delete cascade,
  sku_id bigint references sku on delete cascade,
  attribute_id bigint not null references attribute,
  text_zh text,
  text_en text,
  number numeric,
  flag boolean,
  check (num_nonnulls(text_zh, number, flag) = 1)
);
call make_shared('product_attribute', 'catalogue');
create unique index on product_attribute (product_id, coalesce(sku_id, 0), attribute_id);
create index on product_attribute (attribute_id, text_zh);

-- Pictures: a drawing by kind (tinted per SKU) or an uploaded photo.
create table product_photo (
  id uuid primary key,
  product_id bigint not null references product on delete cascade,
  sku_id bigint references sku on delete cascade,
  media_type text not null,
  bytes bytea not null,
  alt_zh text,
  alt_en text,
  position int not null default 0
);
call make_shared('product_photo', 'catalogue pictures');
create index on product_photo (product_id);

-- Search: the bigrams (Chinese) and words (Latin, digits) of a product's texts, written with the product.
create table product_search (
  product_id bigint primary key references product on delete cascade,
  grams text[] not null
);
call make_shared('product_search', 'catalogue search');
create index on product_search using gin (grams);

-- What the shop shows of sales: counted from rows by a job, for all regions together.
create table product_figures (
  product_id bigint primary key references product on delete cascade,
  sold int not null default 0,
  fitted int not null default 0,
  counted_at timestamptz not null default now()
);
call make_shared('product_figures', 'sold counts on the shop''s pages');

create table skill (
  id bigint generated always as identity primary key,
  code text not null unique,
  name_zh text not null,
  name_en text
);
call make_shared('skill', 'catalogue of services');

create table bay_type (
  code text primary key,
  name_zh text not null,
  name_en text
);
call make_shared('bay_type', 'catalogue of services');

create table service (
  id bigint generated always as identity primary key,
  code text not null unique,
  name_zh text not null,
  name_en text,
  summary_zh text not null default '',
  summary_en text,
  duration_min int not null check (duration_min > 0),
  skill_id bigint not null references skill,
  bay_type text not null references bay_type,
  price_fen bigint not null check (price_fen >= 0),
  per_piece boolean not null default false, -- paid and timed for every piece (a tyre), else once a visit
  position int not null default 0,
  active boolean not null default true,
  version bigint not null default 0
);
call make_shared('service', 'catalogue of services');

-- The steps of a service's job card.
create table service_step (
  service_id bigint not null references service on delete cascade,
  position int not null,
  text_zh text not null,
  text_en text,
  photo boolean not null default false,
  primary key (service_id, position)
);
call make_shared('service_step', 'catalogue of services');

-- Goods of a category, or one product, are installed by a service.
create table service_rule (
  id bigint generated always as identity primary key,
  category_id bigint references category on delete cascade,
  product_id bigint references product on delete cascade,
  service_id bigint not null references service on delete cascade,
  extra_min int not null default 0,
  check (num_nonnulls(category_id, product_id) = 1)
);
call make_shared('service_rule', 'catalogue of services');
create unique index on service_rule (coalesce(category_id, 0), coalesce(product_id, 0), service_id);

create table bundle (
  id bigint generated always as identity primary key,
  code text not null unique,
  name_zh text not null,
  name_en text,
  summary_zh text not null default '',
  summary_en text,
  occasion text not null check (occasion in ('new-car', 'maintenance', 'rainy-season', 'long-trip')),
  price_fen bigint not null check (price_fen > 0),
  active boolean not null default true,
  version bigint not null default 0
);
call make_shared('bundle', 'catalogue');

create table bundle_component (
  bundle_id bigint not null references bundle on delete cascade,
  position int not null,
  sku_id bigint references sku,
  service_id bigint references service,
  quantity int not null default 1 check (quantity > 0),
  primary key (bundle_id, position),
  check (num_nonnulls(sku_id, service_id) = 1)
);
call make_shared('bundle_component', 'catalogue');
