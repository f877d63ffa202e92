-- Two people who edit the same rule do not overwrite each other.
alter table freight_rule add column version bigint not null default 0;
