-- One database role per kind of scope (docs/adr/0002). The login role owns nothing and inherits nothing: in each transaction it takes
-- one of these. The functions make the policies of a table, so that a new table needs one line and cannot forget a kind.

do $$
declare r text;
begin
  foreach r in array array['app_public', 'app_checkout', 'app_customer', 'app_outlet', 'app_franchisee', 'app_region', 'app_hq',
                           'app_job', 'app_public_views'] loop
    if not exists (select from pg_roles where rolname = r) then
      execute format('create role %I nologin', r);
    end if;
    execute format('grant usage on schema public to %I', r);
    if r <> 'app_public_views' then
      execute format('grant %I to wheelhouse_app', r);
    end if;
  end loop;
end $$;
grant app_public_views to wheelhouse_owner;
grant create on schema public to app_public_views;
revoke all on schema public from public;

-- What the transaction was bound to. nullif: after a commit a setting is '' and not null.
create function ctx_region() returns bigint language sql stable parallel safe as $$ select nullif(current_setting('app.region', true), '')::bigint $$;
create function ctx_franchisee() returns bigint language sql stable parallel safe as $$ select nullif(current_setting('app.franchisee', true), '')::bigint $$;
create function ctx_outlet() returns bigint language sql stable parallel safe as $$ select nullif(current_setting('app.outlet', true), '')::bigint $$;
create function ctx_customer() returns uuid language sql stable parallel safe as $$ select nullif(current_setting('app.customer', true), '')::uuid $$;
create function ctx_actor() returns text language sql stable parallel safe as $$ select nullif(current_setting('app.actor', true), '') $$;


-- A purchase at an outlet may also take goods of the region's hub.
create function ctx_hub() returns bigint language plpgsql stable parallel safe as $$
begin
  return (select id from outlet where kind = 'HUB' and region_id = ctx_region());
end $$;

-- Tables outside row security, each with the reason. The isolation test refuses a table that is neither here nor under policies.
create table shared_table (
  name text primary key,
  reason text not null
);

-- A head-office table that every scope reads and only head office and jobs write: catalogue, vehicles, prices, network.
create procedure make_shared(t text, why text) language plpgsql as $$
begin
  insert into shared_table values (t, why);
  execute format('grant select on %I to app_public, app_checkout, app_customer, app_outlet, app_franchisee, app_region', t);
  execute format('grant select, insert, update, delete on %I to app_hq, app_job', t);
end $$;

-- A tenant table: region_id, franchisee_id and outlet_id are not null and name an outlet together. Each kind of staff scope reads and
-- writes its own rows. customer: 'read' lets the customer of customer_id read. checkout: 'write' lets a purchase write its own rows,
-- 'insert' only add them.
create procedure make_tenant(t text, customer text default 'none', checkout text default 'none') language plpgsql as $$
begin
  execute format('alter table %I enable row level security', t);
  execute format('alter table %I force row level security', t);
  execute format('alter table %I add foreign key (outlet_id, region_id, franchisee_id) references outlet (id, region_id, franchisee_id)', t);
  execute format('create index on %I (outlet_id)', t);
  execute format('create index on %I (region_id)', t);
  execute format('create index on %I (franchisee_id)', t);
  execute format('grant select, insert, update, delete on %I to app_outlet, app_franchisee, app_region, app_hq, app_job', t);
  execute format('create policy outlet on %I to app_outlet using (region_id = (select ctx_region()) and outlet_id = (select ctx_outlet()))', t);
  execute format('create policy franchisee on %I to app_franchisee using (franchisee_id = (select ctx_franchisee()))', t);
  execute format('create policy region on %I to app_region using (region_id = (select ctx_region()))', t);
  execute format('create policy hq on %I to app_hq using (true)', t);
  execute format('create policy job on %I to app_job using (true)', t);
  if customer = 'read' then
    execute format('grant select on %I to app_customer', t);
    execute format('create policy customer on %I for select to app_customer using (customer_id = (select ctx_customer()))', t);
    execute format('create index on %I (customer_id)', t);
  end if;
  if checkout in ('write', 'insert') then
    execute format('grant %s on %I to app_checkout', case checkout when 'insert' then 'select, insert' else 'select, insert, update, delete' end, t);
    execute format('create policy checkout on %I to app_checkout using (region_id = (select ctx_region())'
      || ' and outlet_id in ((select ctx_outlet()), (select ctx_hub())) and customer_id = (select ctx_customer()))', t);
  end if;
end $$;

-- A table of one customer's own rows (garage, addresses): they read and write them, staff of head office read them by role.
create procedure make_customers(t text, checkout text default 'none') language plpgsql as $$
begin
  execute format('alter table %I enable row level security', t);
  execute format('alter table %I force row level security', t);
  execute format('create index on %I (customer_id)', t);
  execute format('grant select, insert, update, delete on %I to app_customer, app_hq, app_job', t);
  execute format('create policy customer on %I to app_customer using (customer_id = (select ctx_customer()))', t);
  execute format('create policy hq on %I to app_hq using (true)', t);
  execute format('create policy job on %I to app_job using (true)', t);
  if checkout = 'write' then
    execute format('grant select, insert, update on %I to app_checkout', t);
    execute format('create policy checkout on %I to app_checkout using (customer_id = (select ctx_customer()))', t);
  end if;
end $$;

-- A table for head office and jobs alone.
create procedure make_internal(t text) language plpgsql as $$
begin
  execute format('alter table %I enable row level security', t);
  execute format('alter table %I force row level security', t);
  execute format('grant select, insert, update, delete on %I to app_hq, app_job', t);
  execute format('create policy hq on %I to app_hq using (true)', t);
  execute format('create policy job on %I to app_job using (true)', t);
end $$;

call make_shared('shared_table', 'the list itself');
revoke insert, update, delete on shared_table from app_hq, app_job;
