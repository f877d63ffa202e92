create table bay (
  id uuid primary key,
  outlet_id bigint not null,
  region_id bigint not null,
  franchisee_id bigint not null,
  name text not null,
  bay_type text not null references bay_type,
  active boolean not null default true,
  position int not null default 0,
  version bigint not null default 0
);
call make_tenant('bay');

create table technician (
  id uuid primary key,
  outlet_id bigint not null,
  region_id bigint not null,
  franchisee_id bigint not null,
  staff_id uuid references staff,
  name text not null,
  active boolean not null default true,
  version bigint not null default 0
);
call make_tenant('technician');

create table technician_skill (
  technician_id uuid not null references technician,
  outlet_id bigint not null,
  region_id bigint not null,
  franchisee_id bigint not null,
  skill_id bigint not null references skill,
  valid_until date,
  primary key (technician_id, skill_id)
);
call make_tenant('technician_skill');

-- Weekly: the outlet is open, a technician at work. 1 is Monday. Several rows a day make a break between them.
create table opening_hours (
  id uuid primary key,
  outlet_id bigint not null,
  region_id bigint not null,
  franchisee_id bigint not null,
  weekday smallint not null check (weekday between 1 and 7),
  opens time not null,
  closes time not null check (closes > opens)
);
call make_tenant('opening_hours');

create table technician_shift (
  id uuid primary key,
  technician_id uuid not null references technician,
  outlet_id bigint not null,
  region_id bigint not null,
  franchisee_id bigint not null,
  weekday smallint not null check (weekday between 1 and 7),
  starts time not null,
  ends time not null check (ends > starts)
);
call make_tenant('technician_shift');

-- A day that differs from the week: closed (no hours) or other hours.
create table special_day (
  id uuid primary key,
  outlet_id bigint not null,
  region_id bigint not null,
  franchisee_id bigint not null,
  day date not null,
  opens time,
  closes time check (closes > opens),
  reason_zh text not null,
  reason_en text,
  unique (outlet_id, day),
  check ((opens is null) = (closes is null))
);
call make_tenant('special_day');

create table technician_leave (
  id uuid primary key,
  technician_id uuid not null references technician,
  outlet_id bigint not null,
  region_id bigint not null,
  franchisee_id bigint not null,
  during tstzrange not null,
  reason text
);
call make_tenant('technician_leave');

create table booking (
  id uuid primary key,
  outlet_id bigint not null,
  region_id bigint not null,
  franchisee_id bigint not null,
  customer_id uuid references customer,
  order_id uuid,
  code text not null unique,
  state text not null check (state in ('HELD', 'CONFIRMED', 'ARRIVED', 'IN_WORK', 'DONE', 'CANCELLED', 'EXPIRED', 'NO_SHOW')),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  contact_name text not null,
  contact_phone text not null,
  car_id uuid,
  trim_id bigint references vehicle_trim,
  vehicle text not null default '',
  plate text,
  expires_at timestamptz,
  arrived_at timestamptz,
  created_at timestamptz not null default now(),
  version bigint not null default 0
);
call make_tenant('booking', 'read', 'write');
create index on booking (outlet_id, starts_at);
create index on booking (order_id);
create index on booking (expires_at) where state = 'HELD';

create table booking_service (
  id uuid primary key,
  booking_id uuid not null references booking,
  outlet_id bigint not null,
  region_id bigint not null,
  franchisee_id bigint not null,
  customer_id uuid,
  service_id bigint not null references service,
  duration_min int not null,
  position int not null
);
call make_tenant('booking_service', 'read', 'write');
create index on booking_service (booking_id);

-- The times a bay and a technician are taken. Only active rows exclude each other; an expired hold is switched off by the next taker.
create table bay_use (
  id uuid primary key,
  booking_id uuid not null references booking,
  outlet_id bigint not null,
  region_id bigint not null,
  franchisee_id bigint not null,
  customer_id uuid,
  bay_id uuid not null references bay,
  during tstzrange not null,
  active boolean not null default true,
  exclude using gist (bay_id with =, during with &&) where (active)
);
call make_tenant('bay_use', 'none', 'write');
create index on bay_use (booking_id);

create table technician_use (
  id uuid primary key,
  booking_id uuid not null references booking,
  outlet_id bigint not null,
  region_id bigint not null,
  franchisee_id bigint not null,
  customer_id uuid,
  technician_id uuid not null references technician,
  during tstzrange not null,
  active boolean not null default true,
  exclude using gist (technician_id with =, during with &&) where (active)
);
call make_tenant('technician_use', 'none', 'write');
create index on technician_use (booking_id);

create table job_card (
  id uuid primary key,
  outlet_id bigint not null,
  region_id bigint not null,
  franchisee_id bigint not null,
  customer_id uuid references customer,
  booking_id uuid not null unique references booking,
  number text not null unique,
  state text not null check (state in ('OPEN', 'IN_WORK', 'CHECKING', 'DONE')),
  odometer_km int check (odometer_km between 0 and 2000000),
  started_at timestamptz,
  finished_at timestamptz,
  signed_by text,
  note text,
  version bigint not null default 0
);
call make_tenant('job_card', 'read');

create table job_step (
  id uuid primary key,
  job_card_id uuid not null references job_card,
  outlet_id bigint not null,
  region_id bigint not null,
  franchisee_id bigint not null,
  customer_id uuid,
  service_id bigint references service,
  position int not null,
  text_zh text not null,
  text_en text,
  photo boolean not null default false,
  done_at timestamptz,
  done_by text
);
call make_tenant('job_step', 'read');
create index on job_step (job_card_id, position);

create table job_part (
  id uuid primary key,
  job_card_id uuid not null references job_card,
  outlet_id bigint not null,
  region_id bigint not null,
  franchisee_id bigint not null,
  customer_id uuid,
  sku_id bigint not null references sku,
  quantity int not null check (quantity > 0),
  reservation_id uuid,
  used_at timestamptz
);
call make_tenant('job_part', 'read');
create index on job_part (job_card_id);

create table job_photo (
  id uuid primary key,
  job_card_id uuid not null references job_card,
  outlet_id bigint not null,
  region_id bigint not null,
  franchisee_id bigint not null,
  customer_id uuid,
  job_step_id uuid references job_step,
  file_id uuid not null references stored_file,
  taken_at timestamptz not null default now()
);
call make_tenant('job_photo', 'read');
create index on job_photo (job_card_id);

-- What everybody may know of an outlet's day: bays and technicians without names, hours, and the times that are taken.
create view public_bay as select id, outlet_id, bay_type from bay where active;
create view public_technician as
  select t.id, t.outlet_id, s.skill_id, s.valid_until from technician t join technician_skill s on s.technician_id = t.id where t.active;
create view public_opening_hours as select outlet_id, weekday, opens, closes from opening_hours;
create view public_shift as select outlet_id, technician_id, weekday, starts, ends from technician_shift;
create view public_special_day as select outlet_id, day, opens, closes, reason_zh, reason_en from special_day;
create view public_leave as select outlet_id, technician_id, during from technician_leave;
create view public_bay_use as
  select u.outlet_id, u.bay_id, u.during, u.booking_id from bay_use u join booking b on b.id = u.booking_id
   where u.active and (b.state <> 'HELD' or b.expires_at > now());
create view public_technician_use as
  select u.outlet_id, u.technician_id, u.during, u.booking_id from technician_use u join booking b on b.id = u.booking_id
   where u.active and (b.state <> 'HELD' or b.expires_at > now());
do $$
declare t text;
begin
  foreach t in array array['bay', 'technician', 'technician_skill', 'opening_hours', 'technician_shift', 'special_day', 'technician_leave',
                           'bay_use', 'technician_use', 'booking'] loop
    execute format('create policy public_views on %I for select to app_public_views using (true)', t);
    execute format('grant select on %I to app_public_views', t);
  end loop;
  foreach t in array array['public_bay', 'public_technician', 'public_opening_hours', 'public_shift', 'public_special_day', 'public_leave',
                           'public_bay_use', 'public_technician_use'] loop
    execute format('alter view %I owner to app_public_views', t);
    execute format('grant select on %I to app_public, app_checkout, app_customer, app_outlet, app_franchisee, app_region, app_hq, app_job', t);
  end loop;
end $$;

-- A hold that has run out belongs to another customer, and yet the next taker of the slot must be able to end it. This role may see
-- and end exactly those rows, and acts only through the function below.
do $$ begin
  if not exists (select from pg_roles where rolname = 'app_expired_holds') then
    create role app_expired_holds nologin;
  end if;
end $$;
grant app_expired_holds to wheelhouse_owner;
grant usage, create on schema public to app_expired_holds;
grant select on outlet to app_expired_holds;
grant select, update (state, version) on booking to app_expired_holds;
grant select, update (active) on bay_use, technician_use to app_expired_holds;
create policy expired_seen on booking for select to app_expired_holds using (state = 'EXPIRED' or state = 'HELD' and expires_at <= now());
create policy expired_ended on booking for update to app_expired_holds using (state = 'HELD' and expires_at <= now()) with check (state = 'EXPIRED');
create policy expired_seen on bay_use for select to app_expired_holds using (exists (select from booking b where b.id = booking_id));
create policy expired_ended on bay_use for update to app_expired_holds using (active) with check (not active);
create policy expired_seen on technician_use for select to app_expired_holds using (exists (select from booking b where b.id = booking_id));
create policy expired_ended on technician_use for update to app_expired_holds using (active) with check (not active);

-- Begins the taking of a slot: waits until no other transaction takes one of this outlet's day, and ends that day's holds that have
-- run out. Answers how many it ended.
create function take_day(outlet bigint, day date) returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare ended int;
begin
  perform pg_advisory_xact_lock(hashtextextended('booking ' || take_day.outlet || ' ' || take_day.day, 0));
  with expired as (
    select b.id from booking b join outlet o on o.id = b.outlet_id
     where b.outlet_id = take_day.outlet and b.state = 'HELD' and b.expires_at <= now()
       and cast(b.starts_at at time zone o.time_zone as date) = take_day.day
     order by b.id for update of b
  ), bays as (
    update bay_use u set active = false from expired e where u.booking_id = e.id and u.active
  ), technicians as (
    update technician_use u set active = false from expired e where u.booking_id = e.id and u.active
  )
  update booking b set state = 'EXPIRED', version = b.version + 1 from expired e where b.id = e.id;
  get diagnostics ended = row_count;
  return ended;
end $$;
alter function take_day owner to app_expired_holds;
revoke create on schema public from app_expired_holds;
revoke execute on function take_day from public;
grant execute on function take_day to app_checkout, app_outlet, app_franchisee, app_region, app_hq, app_job;
