#!/bin/sh
# Run once by the PostgreSQL image: the logins and databases, with the passwords of the environment.
set -eu
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" \
  -v owner_password="$WHEELHOUSE_DB_OWNER_PASSWORD" -v app_password="$WHEELHOUSE_DB_PASSWORD" \
  -v keycloak_password="$KC_DB_PASSWORD" -v bank_password="$BANK_DB_PASSWORD" \
  -f /docker-entrypoint-initdb.d/databases.sql.in
