-- Logins and databases. The owner migrates and may pass row security; the application's login has no rights of its own: it takes
-- the role of its caller's scope in every transaction. Keycloak and the sandbox bank have databases nobody else can open.
create role wheelhouse_owner login createrole bypassrls password :'owner_password';
create role wheelhouse_app login noinherit password :'app_password';
create role keycloak login password :'keycloak_password';
create role bank login password :'bank_password';
create database wheelhouse owner wheelhouse_owner;
create database keycloak owner keycloak;
create database bank owner bank;
revoke connect on database wheelhouse from public;
revoke connect on database keycloak from public;
revoke connect on database bank from public;
grant connect on database wheelhouse to wheelhouse_app;
