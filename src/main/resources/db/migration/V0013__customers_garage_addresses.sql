create table car (
  id uuid primary key,
  customer_id uuid not null references customer,
  trim_id bigint not null references vehicle_trim,
  plate text,
  vin text,
  odometer_km int check (odometer_km between 0 and 2000000),
  current boolean not null default false,
  removed_at timestamptz,
  created_at timestamptz not null default now(),
  version bigint not null default 0
);
call make_customers('car', 'write');
create unique index one_current_car on car (customer_id) where current and removed_at is null;

-- What the owner answered about the car.
create table car_answer (
  car_id uuid not null references car on delete cascade,
  customer_id uuid not null references customer,
  question_id bigint not null references question,
  answer_code text not null,
  answered_at timestamptz not null default now(),
  primary key (car_id, question_id),
  foreign key (question_id, answer_code) references question_answer (question_id, code)
);
call make_customers('car_answer', 'write');

create table address (
  id uuid primary key,
  customer_id uuid not null references customer,
  recipient text not null,
  phone text not null,
  county_code text not null references division,
  street text not null,
  preferred boolean not null default false,
  removed_at timestamptz,
  created_at timestamptz not null default now(),
  version bigint not null default 0
);
call make_customers('address', 'write');
create unique index one_preferred_address on address (customer_id) where preferred and removed_at is null;

create table cart_line (
  id uuid primary key,
  customer_id uuid not null references customer,
  sku_id bigint references sku,
  service_id bigint references service,
  bundle_id bigint references bundle,
  quantity int not null check (quantity between 1 and 99),
  way text not null check (way in ('SHIP', 'INSTALL')),
  added_at timestamptz not null default now(),
  check (num_nonnulls(sku_id, service_id, bundle_id) = 1)
);
call make_customers('cart_line', 'write');

-- A code sent to a telephone number; the hash, not the code, and few attempts.
create table phone_code (
  id uuid primary key,
  phone text not null,
  code_hash text not null,
  attempts int not null default 0,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
call make_internal('phone_code');
create index on phone_code (phone, created_at);
