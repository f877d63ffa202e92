-- A transfer that brings what an earlier one should have brought and did not: a need for both sides until it is received.
alter table transfer add column follows_id uuid references transfer;
create index on transfer (follows_id);
