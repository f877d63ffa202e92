-- A bay as English readers call it; without, they read the Chinese name.
alter table bay add column name_en text;
