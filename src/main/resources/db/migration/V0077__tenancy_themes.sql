-- The brand that a region, or the company of a franchisee, shows its people and its customers: a folder of webapp-themes. Without one a
-- franchisee looks as its region does, and a region as the group.
alter table region add column theme text check (theme in ('group', 'plum', 'lagoon'));
alter table franchisee add column theme text check (theme in ('group', 'plum', 'lagoon'));
