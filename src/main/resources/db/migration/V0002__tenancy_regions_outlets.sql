-- Regions, franchisees and outlets are head-office data that everybody may read: names and addresses stand on the shop's pages.

create table division (
  code text primary key,
  parent_code text references division,
  level smallint not null check (level between 1 and 3),
  name_zh text not null
);
call make_shared('division', 'provinces, cities and counties: public');
create index on division (parent_code);

create table region (
  id bigint generated always as identity primary key,
  code text not null unique,
  name_zh text not null,
  name_en text,
  provinces text[] not null default '{}'
);
call make_shared('region', 'names on public pages');

create table franchisee (
  id bigint generated always as identity primary key,
  code text not null unique,
  name_zh text not null,
  name_en text,
  company_owned boolean not null default false
);
call make_shared('franchisee', 'names on public pages; contracts and contacts lie elsewhere');

-- A site that fits cars, or a region's hub, which holds stock and ships but is not shown to customers.
create table outlet (
  id bigint generated always as identity primary key,
  code text not null unique,
  kind text not null check (kind in ('OUTLET', 'HUB')),
  region_id bigint not null references region,
  franchisee_id bigint not null references franchisee,
  name_zh text not null,
  name_en text,
  province_code text not null references division,
  city_zh text not null,
  city_en text,
  district_zh text,
  district_en text,
  address_zh text not null,
  address_en text,
  latitude double precision not null,
  longitude double precision not null,
  phone text not null,
  time_zone text not null default 'Asia/Shanghai',
  open boolean not null default true,
  version bigint not null default 0,
  unique (id, region_id, franchisee_id)
);
call make_shared('outlet', 'the outlet pages of the shop');
create index on outlet (region_id);
create index on outlet (franchisee_id);
create unique index one_hub_per_region on outlet (region_id) where kind = 'HUB';
