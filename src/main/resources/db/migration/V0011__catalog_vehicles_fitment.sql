-- The vehicle tree: make (大众) - maker of that make (上汽大众) - series (朗逸) - trim of a model year (2019款 280TSI).
create table vehicle_make (
  id bigint generated always as identity primary key,
  name_zh text not null unique,
  name_en text,
  letter text not null
);
call make_shared('vehicle_make', 'vehicle tree');

create table vehicle_maker (
  id bigint generated always as identity primary key,
  make_id bigint not null references vehicle_make,
  name_zh text not null,
  letter text not null,
  unique (make_id, name_zh)
);
call make_shared('vehicle_maker', 'vehicle tree');

create table vehicle_series (
  id bigint generated always as identity primary key,
  maker_id bigint not null references vehicle_maker,
  make_id bigint not null references vehicle_make,
  name_zh text not null,
  name_en text,
  letter text not null,
  unique (maker_id, name_zh)
);
call make_shared('vehicle_series', 'vehicle tree');
create index on vehicle_series (make_id);

-- Some trims of a series bear equal names: the name is no key.
create table vehicle_trim (
  id bigint generated always as identity primary key,
  series_id bigint not null references vehicle_series,
  name text not null,
  model_year int not null,
  energy text check (energy in ('petrol', 'diesel', 'hybrid', 'plug-in-hybrid', 'electric', 'range-extender')),
  displacement_ml int,
  engine_code text,
  power_kw int,
  transmission text,
  body text
);
call make_shared('vehicle_trim', 'vehicle tree');
create index on vehicle_trim (series_id, model_year);

-- What a row is called in a source's files, so that the same file changes nothing the second time.
create table vehicle_source (
  source text not null,
  level text not null check (level in ('make', 'maker', 'series', 'trim')),
  external_id text not null,
  target_id bigint not null,
  primary key (source, level, external_id)
);
call make_shared('vehicle_source', 'vehicle tree');
create index on vehicle_source (level, target_id);

-- A question that the owner can answer by looking at the car, and that settles whether something fits.
create table question (
  id bigint generated always as identity primary key,
  code text not null unique,
  text_zh text not null,
  text_en text
);
call make_shared('question', 'fitment');

create table question_answer (
  question_id bigint not null references question on delete cascade,
  code text not null,
  name_zh text not null,
  name_en text,
  position int not null default 0,
  primary key (question_id, code)
);
call make_shared('question_answer', 'fitment');

-- The product (or one SKU of it) fits these cars: a make, a series, years of it, trims whose name contains a text, or one trim; if
-- there is a question, only the cars with that answer. All null but the make: every car of the make.
create table fitment (
  id bigint generated always as identity primary key,
  product_id bigint not null references product on delete cascade,
  sku_id bigint references sku on delete cascade,
  make_id bigint not null references vehicle_make,
  series_id bigint references vehicle_series,
  year_from int,
  year_to int,
  trim_contains text,
  trim_id bigint references vehicle_trim,
  position text,
  quantity int not null default 1 check (quantity > 0),
  question_id bigint references question,
  answer_code text,
  note_zh text,
  note_en text,
  source text not null,
  check (year_from is null or year_to is null or year_from <= year_to),
  check ((question_id is null) = (answer_code is null)),
  foreign key (question_id, answer_code) references question_answer (question_id, code)
);
call make_shared('fitment', 'fitment');
create index on fitment (product_id);
create index on fitment (series_id);
create index on fitment (make_id) where series_id is null;
create index on fitment (trim_id) where trim_id is not null;

-- One upload of head office: dry run, applied, undone. Changes hold what stood before, row by row, for the undo.
create table import_run (
  id uuid primary key,
  kind text not null,
  source text,
  state text not null check (state in ('CHECKING', 'CHECKED', 'REFUSED', 'APPLIED', 'UNDONE')),
  rows_read int not null default 0,
  rows_new int not null default 0,
  rows_changed int not null default 0,
  rows_same int not null default 0,
  findings jsonb not null default '[]',
  actor text not null,
  created_at timestamptz not null default now(),
  applied_at timestamptz,
  undone_at timestamptz,
  version bigint not null default 0
);
call make_internal('import_run');
create index on import_run (created_at desc);

-- The files of a run as they were sent; most kinds have one, the vehicle tree up to four.
create table import_file (
  run_id uuid not null references import_run on delete cascade,
  part text not null,
  name text not null,
  content bytea not null,
  primary key (run_id, part)
);
call make_internal('import_file');

create table import_change (
  id bigint generated always as identity primary key,
  run_id uuid not null references import_run on delete cascade,
  step int not null,
  table_name text not null,
  row_key jsonb not null,
  before jsonb,
  after jsonb
);
call make_internal('import_change');
create index on import_change (run_id, step);

-- The vehicle tree's ids are taken before the rows are written, so that a source's own ids can be kept beside them.
grant usage on sequence vehicle_make_id_seq, vehicle_maker_id_seq, vehicle_series_id_seq, vehicle_trim_id_seq to app_hq, app_job;
